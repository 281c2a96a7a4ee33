/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/track-event.h"

G_BEGIN_DECLS

/**
 * SECTION: Moves
 *
 * A household, or some of it, moves to another municipality. Everything here is pure and may be
 * called from any thread.
 */

/**
 * TorgetMove:
 * @records: the case as it stands
 * @person_ids: (element-type gint64): who moves
 * @municipality: (nullable): code of municipality; where to
 * @day: first day there
 * @address: (nullable): the address there
 * @author: (nullable): who says it
 * @today: the day of the report
 */
typedef struct
{
  TorgetRecordSet *records;
  GArray *person_ids;
  const char *municipality;
  TorgetDate day;
  const char *address;
  const char *author;
  TorgetDate today;
} TorgetMove;

/**
 * TorgetMoveProblemCode:
 * @TORGET_MOVE_NOBODY: nobody moves
 * @TORGET_MOVE_NO_MUNICIPALITY: it is not said where to
 * @TORGET_MOVE_SAME_MUNICIPALITY: @person_id is registered there already
 * @TORGET_MOVE_NO_DAY: it is not said when
 * @TORGET_MOVE_TOO_EARLY: @person_id has been registered in a municipality from @date only
 */
typedef enum
{
  TORGET_MOVE_NOBODY,
  TORGET_MOVE_NO_MUNICIPALITY,
  TORGET_MOVE_SAME_MUNICIPALITY,
  TORGET_MOVE_NO_DAY,
  TORGET_MOVE_TOO_EARLY,
} TorgetMoveProblemCode;

typedef struct
{
  TorgetMoveProblemCode code;
  gint64 person_id;
  TorgetDate date;
} TorgetMoveProblem;

/**
 * TorgetMoveFollowUp:
 * @event: what happens because of the move
 * @subject_id: row id of the record of the case that it happens to
 * @person_id: whose record it is; 0 for the household's
 */
typedef struct
{
  const TorgetTrackEvent *event;
  gint64 subject_id;
  gint64 person_id;
} TorgetMoveFollowUp;

GArray *torget_move_check (const TorgetMove *move);
GArray *torget_move_list_follow_ups (const TorgetMove *move);
void torget_move_apply (const TorgetMove *move,
                        GArray *follow_ups,
                        GPtrArray *changed,
                        TorgetNewIdFunc new_id,
                        gpointer user_data);

G_END_DECLS
