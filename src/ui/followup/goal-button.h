/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/goals.h"

G_BEGIN_DECLS

GtkWidget *torget_goal_button_new (const TorgetIndicator *indicator,
                                   const TorgetPeriod *period,
                                   TorgetGoals *goals);

G_END_DECLS
