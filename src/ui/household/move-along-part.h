/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/move.h"
#include "ui/person/person-case.h"
#include "ui/person/record-part.h"

G_BEGIN_DECLS

/**
 * TorgetMoveAlongPart:
 *
 * What may be recorded along with a move: events that have happened because of it, and what is
 * left to do. Hidden while there is nothing.
 */
#define TORGET_TYPE_MOVE_ALONG_PART (torget_move_along_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetMoveAlongPart, torget_move_along_part, TORGET, MOVE_ALONG_PART,
                      TorgetRecordPart)

GtkWidget *torget_move_along_part_new (TorgetPersonCase *person_case);
void torget_move_along_part_offer (TorgetMoveAlongPart *self,
                                   const TorgetMove *move);
GArray *torget_move_along_part_list (TorgetMoveAlongPart *self);

G_END_DECLS
