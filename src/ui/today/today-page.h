/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetTodayPage:
 *
 * What is lost if nothing is done: the deadlines that it is time to be warned of, the heaviest
 * first, with a household's together.
 *
 * Actions, with the position (u) of a line: `today.open` (Enter) shows the person, `today.act`
 * does what comes next, `today.remind` (s) puts it off, `today.done` (d) with a note,
 * `today.assign` (a), `today.note` (n), `today.explain` (?), `today.decide`. The keys are about
 * the line that is chosen. Without: `today.print-week`, the list of the week on paper, and
 * `today.export-calendar`.
 */
#define TORGET_TYPE_TODAY_PAGE (torget_today_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTodayPage, torget_today_page, TORGET, TODAY_PAGE, AdwBin)

GtkWidget *torget_today_page_new (TorgetSession *session);
void torget_today_page_show_week (TorgetTodayPage *self,
                                  gboolean is_shown);
guint torget_today_page_get_n_this_week (TorgetTodayPage *self);

G_END_DECLS
