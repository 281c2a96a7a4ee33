/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/deadline-row.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

/* How far ahead the day looks: the earliest first warning of a rule. */
#define TORGET_TODAY_AHEAD_DAYS 200

/* More than anybody reads in a day, of what has passed and of what comes. */
#define TORGET_TODAY_MAX 150

void torget_today_filter_set_up (GtkDropDown *whose,
                                 GtkDropDown *municipality,
                                 GtkDropDown *track,
                                 GtkDropDown *severity);
gint64 torget_today_find_coordinator (TorgetRecordSet *registers,
                                      const char *user);
gboolean torget_today_filter_is_own (GtkDropDown *whose);
void torget_today_filter_read (GtkDropDown *whose,
                               GtkDropDown *municipality,
                               GtkDropDown *track,
                               GtkDropDown *severity,
                               gint64 own_coordinator_id,
                               TorgetDeadlineFilter *filter);

G_END_DECLS
