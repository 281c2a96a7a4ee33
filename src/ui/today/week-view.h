/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/deadline-row.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetWeekView:
 *
 * The open deadlines of a week, day by day as cards; those that have passed before it stand above.
 * Arrow keys go between days and cards and on to the next week, Enter shows the person.
 *
 * Actions: `week.previous` (Page Up), `week.next` (Page Down) and `week.today` (Home).
 */
#define TORGET_TYPE_WEEK_VIEW (torget_week_view_get_type ())
G_DECLARE_FINAL_TYPE (TorgetWeekView, torget_week_view, TORGET, WEEK_VIEW, AdwBin)

GtkWidget *torget_week_view_new (TorgetSession *session);
void torget_week_view_set_filter (TorgetWeekView *self,
                                  const TorgetDeadlineFilter *filter);
TorgetDate torget_week_view_get_monday (TorgetWeekView *self);

G_END_DECLS
