/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline.h"

G_BEGIN_DECLS

const char *torget_rule_get_label (const TorgetRule *rule);
const char *torget_deadline_get_law (const TorgetDeadline *deadline);
char *torget_deadline_dup_sentence (const TorgetDeadline *deadline,
                                    TorgetRecordSet *records);

G_END_DECLS
