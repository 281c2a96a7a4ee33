/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/observations.h"

G_BEGIN_DECLS

/**
 * TorgetFigureCell:
 * @denominator: how many there are
 * @numerator: how many of them are counted; of a median, the days; of lost time, hours of the week
 *   times days
 * @hides_denominator: it could point at a person and is not to be told
 * @hides_numerator: the same of the numerator, and of what is computed from it
 *
 * One figure. What is hidden is still there for the list behind it, which stays in the office.
 */
typedef struct
{
  guint denominator;
  gint64 numerator;
  gboolean hides_denominator;
  gboolean hides_numerator;
} TorgetFigureCell;

/**
 * TorgetFigure:
 * @indicator: what it is of
 * @total: of all
 * @cells: (nullable): of each split, as many as the split has; %NULL when it is not split so
 * @n_gaps: how many belong to the period, but lack what is needed
 * @hides_gaps: they are too few to be told
 */
typedef struct
{
  const TorgetIndicator *indicator;
  TorgetFigureCell total;
  TorgetFigureCell *cells[TORGET_N_SPLITS];
  guint n_gaps;
  gboolean hides_gaps;
} TorgetFigure;

/**
 * TorgetFollowup:
 * @period: which period
 * @as_of: its last day, or the day when it was computed while the period goes on
 * @municipality: (nullable): code; only those who lived there that day
 * @figures: (array length=torget_n_indicators): in the order of the indicators
 *
 * All indicators of a period, with what must not be told marked.
 */
typedef struct
{
  TorgetPeriod period;
  TorgetDate as_of;
  char *municipality;
  TorgetFigure *figures;
} TorgetFollowup;

TorgetFollowup *torget_followup_compute (const TorgetObservations *observations,
                                         const TorgetPeriod *period,
                                         TorgetDate today,
                                         const char *municipality);
void torget_followup_free (TorgetFollowup *self);

gboolean torget_figure_get_value (const TorgetFigure *self,
                                  const TorgetFigureCell *cell,
                                  double *value);
gint64 torget_figure_get_told (const TorgetFigure *self,
                               const TorgetFigureCell *cell);
void torget_figure_set_told (const TorgetFigure *self,
                             TorgetFigureCell *cell,
                             gint64 told);
const TorgetFigure *torget_followup_find (const TorgetFollowup *self,
                                          const char *indicator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetFollowup, torget_followup_free)

G_END_DECLS
