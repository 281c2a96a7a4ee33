/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/household/move-along-part.h"
#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

/**
 * TorgetMovePart:
 *
 * Who of the household moves; a part of the dialog that edits the new registration. Everybody is
 * preselected. What a move changes is saved with the registration.
 */
#define TORGET_TYPE_MOVE_PART (torget_move_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetMovePart, torget_move_part, TORGET, MOVE_PART, TorgetRecordPart)

GtkWidget *torget_move_part_new (TorgetPersonCase *person_case,
                                 TorgetRecordDialog *dialog,
                                 GtkEditable *address,
                                 TorgetMoveAlongPart *along);

G_END_DECLS
