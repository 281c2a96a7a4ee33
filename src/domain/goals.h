/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/followup.h"

G_BEGIN_DECLS

/**
 * TorgetGoals:
 *
 * What the office has decided to reach, by indicator and year, in the unit of the figure's value:
 * per cent, days, full-time weeks, or a count.
 */
typedef GHashTable TorgetGoals;

TorgetGoals *torget_goals_new (void);
void torget_goals_set (TorgetGoals *self,
                       const char *indicator,
                       int year,
                       double value);
gboolean torget_goals_get (TorgetGoals *self,
                           const TorgetIndicator *indicator,
                           const TorgetPeriod *period,
                           double *value);
double torget_goal_get_max (const TorgetIndicator *indicator);
gboolean torget_goal_is_reached (const TorgetIndicator *indicator,
                                 double goal,
                                 double value);

G_END_DECLS
