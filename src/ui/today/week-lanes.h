/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/deadline-row.h"

G_BEGIN_DECLS

#define TORGET_WEEK_VIEW_DAYS 7

/* The lane of what has passed; the days, 1 to 7, have the others. */
#define TORGET_WEEK_PASSED 0
#define TORGET_WEEK_N_LANES (1 + TORGET_WEEK_VIEW_DAYS)

/**
 * TorgetWeekLanes:
 * @cards: of each lane; the window owns them
 *
 * The cards of a week in their order, and how the keyboard goes between them.
 */
typedef struct
{
  GPtrArray *cards[TORGET_WEEK_N_LANES];
} TorgetWeekLanes;

/**
 * TorgetWeekMove:
 * @TORGET_WEEK_MOVE_NONE: the key means nothing here
 * @TORGET_WEEK_MOVE_DONE: another card has the focus
 * @TORGET_WEEK_MOVE_PREVIOUS: to the week before
 * @TORGET_WEEK_MOVE_NEXT: to the week after
 */
typedef enum
{
  TORGET_WEEK_MOVE_NONE,
  TORGET_WEEK_MOVE_DONE,
  TORGET_WEEK_MOVE_PREVIOUS,
  TORGET_WEEK_MOVE_NEXT,
} TorgetWeekMove;

void torget_week_lanes_init (TorgetWeekLanes *self);
void torget_week_lanes_finish (TorgetWeekLanes *self);
guint torget_week_lanes_fill (TorgetWeekLanes *self,
                              GPtrArray *rows,
                              TorgetDate monday,
                              TorgetDate today);
TorgetWeekMove torget_week_lanes_move (const TorgetWeekLanes *self,
                                       GtkWidget *focus,
                                       guint key);
gboolean torget_week_lanes_enter (const TorgetWeekLanes *self,
                                  TorgetWeekMove move);

G_END_DECLS
