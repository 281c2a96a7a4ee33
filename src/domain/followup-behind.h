/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/observations.h"

G_BEGIN_DECLS

/**
 * TorgetBehindPart:
 * @TORGET_BEHIND_ALL: the denominator
 * @TORGET_BEHIND_COUNTED: the numerator
 * @TORGET_BEHIND_GAPS: those who are not counted, since something is not known of them
 */
typedef enum
{
  TORGET_BEHIND_ALL,
  TORGET_BEHIND_COUNTED,
  TORGET_BEHIND_GAPS,
} TorgetBehindPart;

/**
 * TorgetFigureKey:
 * @indicator: which figure
 * @period: of which period
 * @municipality: (nullable): code; as the figure was computed
 * @split: the split of the cell; %TORGET_N_SPLITS for the total
 * @cell: which cell of it
 * @part: which part of the figure
 *
 * Who is asked for. A plain value, whose text is the caller's.
 */
typedef struct
{
  const TorgetIndicator *indicator;
  TorgetPeriod period;
  const char *municipality;
  TorgetSplit split;
  guint cell;
  TorgetBehindPart part;
} TorgetFigureKey;

/**
 * TorgetBehind:
 * @ids: (element-type gint64): row ids, each once
 * @n_protected: how many more there are, who are never listed
 *
 * Who stands behind a figure. Is not suppressed, and so stays in the office.
 */
typedef struct
{
  GArray *ids;
  guint n_protected;
} TorgetBehind;

/**
 * TorgetFigureChange:
 * @entered: (element-type gint64): row ids of those who are new in the denominator
 * @left: (element-type gint64): of those who are no longer in it
 * @gained: (element-type gint64): of those who were in it, and are new in the numerator
 * @lost: (element-type gint64): of those who still are in it, but no longer in the numerator
 * @n_stayed: how many were in the denominator and still are
 * @n_removed: how many left since they are no longer in the register: nobody can be listed
 * @n_protected: how many of those who entered, left, gained or lost are protected, and not listed
 *
 * Why a figure has changed: who came and who went.
 */
typedef struct
{
  GArray *entered;
  GArray *left;
  GArray *gained;
  GArray *lost;
  guint n_stayed;
  guint n_removed;
  guint n_protected;
} TorgetFigureChange;

TorgetBehind *torget_behind_list (const TorgetObservations *observations,
                                  const TorgetFigureKey *key,
                                  TorgetDate today);
TorgetBehind *torget_behind_list_gaps (const TorgetObservations *observations,
                                       const TorgetPeriod *period,
                                       TorgetDate today);
void torget_behind_free (TorgetBehind *self);
TorgetFigureChange *torget_figure_change_new (const TorgetObservations *observations,
                                              const TorgetFigureKey *key,
                                              TorgetDate today);
TorgetFigureChange *torget_figure_change_between (const TorgetObservations *former,
                                                  const TorgetFigureKey *former_key,
                                                  TorgetDate former_day,
                                                  const TorgetObservations *observations,
                                                  const TorgetFigureKey *key,
                                                  TorgetDate today);
TorgetFigureChange *torget_figure_change_copy (const TorgetFigureChange *self);
guint torget_figure_change_count (const TorgetFigureChange *self);
void torget_figure_change_free (TorgetFigureChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetBehind, torget_behind_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetFigureChange, torget_figure_change_free)

G_END_DECLS
