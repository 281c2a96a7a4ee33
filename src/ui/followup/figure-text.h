/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/followup.h"
#include "domain/goals.h"

G_BEGIN_DECLS

/* Figures in words. All returned texts are (transfer full). */

char *torget_figure_dup_value (const TorgetFigure *figure,
                               const TorgetFigureCell *cell);
char *torget_figure_dup_value_of (const TorgetFigure *figure,
                                  const TorgetFigureCell *cell);
char *torget_figure_dup_base (const TorgetFigure *figure,
                              const TorgetFigureCell *cell);
char *torget_figure_dup_change (const TorgetFollowup *now,
                                const TorgetFollowup *before,
                                guint indicator);
char *torget_figure_dup_goal (const TorgetFollowup *followup,
                              guint indicator,
                              TorgetGoals *goals);
char *torget_figure_dup_gaps (const TorgetFigure *figure);
const char *torget_figure_get_cell_name (TorgetSplit split,
                                         guint cell);
char *torget_period_dup_name (const TorgetPeriod *period);

G_END_DECLS
