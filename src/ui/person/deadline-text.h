/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-summary.h"

G_BEGIN_DECLS

const char *torget_deadline_get_label (const char *rule);
const char *torget_deadline_get_law (const char *rule);
char *torget_deadline_dup_sentence (const TorgetDueDate *date);
GArray *torget_deadline_list (TorgetRecordSet *records,
                              GArray *person_ids);
gint64 torget_deadline_find_person (const TorgetDueDate *date,
                                    TorgetRecordSet *records);

G_END_DECLS
