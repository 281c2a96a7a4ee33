/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/deadline-row.h"

G_BEGIN_DECLS

/**
 * TorgetWeekCardPlace:
 * @TORGET_WEEK_CARD_IN_COLUMN: under its day; narrow, with lines that wrap
 * @TORGET_WEEK_CARD_IN_ROW: beside those of other days; it says which day
 */
typedef enum
{
  TORGET_WEEK_CARD_IN_COLUMN,
  TORGET_WEEK_CARD_IN_ROW,
} TorgetWeekCardPlace;

GtkWidget *torget_week_card_new (const TorgetDeadlineRow *row,
                                 TorgetDate today,
                                 TorgetWeekCardPlace place);

G_END_DECLS
