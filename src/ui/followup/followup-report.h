/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/goals.h"
#include "service/followup-series.h"
#include "service/session.h"

G_BEGIN_DECLS

void torget_followup_report_open (GtkWidget *origin,
                                  TorgetSession *session,
                                  const TorgetFollowupSeries *series,
                                  TorgetGoals *goals);
void torget_followup_report_save (GtkWidget *origin,
                                  TorgetSession *session,
                                  const TorgetFollowupSeries *series,
                                  TorgetGoals *goals);

void torget_followup_report_save_table (GtkWidget *origin,
                                        TorgetSession *session,
                                        const char *name,
                                        GBytes *csv,
                                        GBytes *spreadsheet);

G_END_DECLS
