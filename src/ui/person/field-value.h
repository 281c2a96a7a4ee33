/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

char *torget_field_value_dup (const TorgetRecordType *type,
                              const TorgetField *field,
                              const char *value,
                              TorgetRecordSet *records);
char *torget_field_value_dup_masked (const TorgetRecordType *type,
                                     const TorgetField *field,
                                     const char *value,
                                     TorgetRecordSet *records,
                                     gboolean hides_places);
char *torget_field_value_dup_of (gconstpointer record,
                                 const TorgetField *field,
                                 TorgetRecordSet *records);
const char *torget_label_of (const char *list_id,
                             const char *code);

G_END_DECLS
