/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "ui/person/record-part.h"

G_BEGIN_DECLS

/**
 * TorgetLeavePart:
 *
 * Which households a person leaves who joins another: a switch for each. Nothing is shown for
 * somebody without one. The dialog's own record is the new membership.
 */
#define TORGET_TYPE_LEAVE_PART (torget_leave_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetLeavePart, torget_leave_part, TORGET, LEAVE_PART, TorgetRecordPart)

GtkWidget *torget_leave_part_new (void);
void torget_leave_part_set_person (TorgetLeavePart *self,
                                   TorgetRecordSet *records,
                                   gint64 person_id);

G_END_DECLS
