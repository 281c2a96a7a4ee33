/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/goals.h"
#include "service/followup-series.h"

G_BEGIN_DECLS

GtkWidget *torget_figure_details_new (const TorgetFollowupSeries *series,
                                      TorgetGoals *goals,
                                      guint indicator);
GtkWidget *torget_figure_details_get_goal_button (GtkWidget *widget);

G_END_DECLS
