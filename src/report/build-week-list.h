/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline-row.h"
#include "report/document.h"

G_BEGIN_DECLS

/**
 * TorgetWeekList:
 * @rows: (element-type TorgetDeadlineRow): what is open, by day, until the last day
 * @coordinator: (nullable): name of who sees to them; %NULL for everybody's
 * @language: of all texts: `sv` or `en`
 * @today: the day that it is written, and the first one listed by itself
 * @until: the last one
 * @is_demo: the persons are invented, and each page says so
 *
 * What is due in the days to come and what has passed, to be ticked off on paper. Nothing is kept.
 */
typedef struct
{
  GPtrArray *rows;
  const char *coordinator;
  const char *language;
  TorgetDate today;
  TorgetDate until;
  gboolean is_demo;
} TorgetWeekList;

TorgetDate torget_week_list_get_end (TorgetDate today);
TorgetDocument *torget_build_week_list (const TorgetWeekList *list);

G_END_DECLS
