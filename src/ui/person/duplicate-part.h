/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "ui/person/record-part.h"
#include "ui/widgets/form.h"
#include "ui/widgets/identifier-row.h"

G_BEGIN_DECLS

/**
 * TorgetDuplicatePart:
 *
 * Says who in the file may be the person whose number, name and date of birth are being typed,
 * and why, and shows that person beside the form. It never blocks: numbers are reused and
 * mistyped, names are shared, and what stands in the file may be the wrong one.
 */
#define TORGET_TYPE_DUPLICATE_PART (torget_duplicate_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetDuplicatePart, torget_duplicate_part, TORGET, DUPLICATE_PART,
                      TorgetRecordPart)

GtkWidget *torget_duplicate_part_new (TorgetSession *session,
                                      TorgetIdentifierRow *row,
                                      gint64 person_id);
void torget_duplicate_part_follow (TorgetDuplicatePart *self,
                                   TorgetForm *person);
guint torget_duplicate_part_get_n_persons (TorgetDuplicatePart *self);
gint64 torget_duplicate_part_get_person_id (TorgetDuplicatePart *self);
const char *torget_duplicate_part_get_reason (TorgetDuplicatePart *self);

G_END_DECLS
