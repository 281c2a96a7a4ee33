/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in words; see figure-text.h. */
#include "config.h"

#include "ui/followup/figure-text.h"

#include "base/number.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>
#include <math.h>

/* A value with its unit. */
static char *
dup_number (const TorgetIndicator *indicator,
            double value)
{
  g_autofree char *number = NULL;

  switch (indicator->measure)
    {
    case TORGET_MEASURE_SHARE:
      /* Translators: a share in per cent. */
      return g_strdup_printf (_ ("%.0f %%"), value);
    case TORGET_MEASURE_MEDIAN:
      return g_strdup_printf (ngettext ("%.0f day", "%.0f days", (gulong) lround (value)), value);
    case TORGET_MEASURE_LOST_TIME:
      number = torget_number_dup (value, 1, torget_ui_language ());
      /* Translators: full-time weeks; the number has its decimals. */
      return g_strdup_printf (ngettext ("%s week", "%s weeks", (gulong) lround (value)), number);
    case TORGET_MEASURE_COUNT:
    default:
      return torget_number_dup (value, 0, torget_ui_language ());
    }
}

/**
 * torget_figure_dup_value:
 * @figure: a figure
 * @cell: its total or one of its cells
 *
 * Returns: the value; why there is none
 */
char *
torget_figure_dup_value (const TorgetFigure *figure,
                         const TorgetFigureCell *cell)
{
  double value;

  if (torget_figure_get_value (figure, cell, &value))
    return dup_number (figure->indicator, value);
  if (!cell->hides_numerator)
    return g_strdup ("–");
  /* Translators: instead of a figure that could point at a person. Keep it short. */
  return g_strdup (_ ("hidden"));
}

/**
 * torget_figure_dup_value_of:
 * @figure: a figure
 * @cell: its total or one of its cells
 *
 * Returns: the value, and of how many
 */
char *
torget_figure_dup_value_of (const TorgetFigure *figure,
                            const TorgetFigureCell *cell)
{
  g_autofree char *number = torget_figure_dup_value (figure, cell);
  double value;

  if (!torget_figure_get_value (figure, cell, &value) || cell->hides_denominator)
    return g_steal_pointer (&number);
  switch (figure->indicator->measure)
    {
    case TORGET_MEASURE_SHARE:
      /* Translators: a share, then how many of how many. */
      return g_strdup_printf (_ ("%s, %u of %u"), number, (guint) cell->numerator,
                              cell->denominator);
    case TORGET_MEASURE_MEDIAN:
    case TORGET_MEASURE_LOST_TIME:
      /* Translators: a median or a sum, then of how many. */
      return g_strdup_printf (C_ ("figure", "%s (%u)"), number, cell->denominator);
    case TORGET_MEASURE_COUNT:
    default:
      return g_steal_pointer (&number);
    }
}

/**
 * torget_figure_dup_base:
 * @figure: a figure
 * @cell: its total or one of its cells
 *
 * Returns: (nullable): of how many it is; why it is not told
 */
char *
torget_figure_dup_base (const TorgetFigure *figure,
                        const TorgetFigureCell *cell)
{
  if (cell->hides_numerator)
    return g_strdup (_ ("Not told: fewer than 5 are counted, or could be worked out"));
  if (cell->denominator == 0)
    return g_strdup (_ ("Nobody to count"));
  switch (figure->indicator->measure)
    {
    case TORGET_MEASURE_SHARE:
      return g_strdup_printf (_ ("%u of %u"), (guint) cell->numerator, cell->denominator);
    case TORGET_MEASURE_MEDIAN:
      /* Translators: a median, of how many. */
      return g_strdup_printf (_ ("Median of %u"), cell->denominator);
    case TORGET_MEASURE_LOST_TIME:
      return g_strdup_printf (ngettext ("Of %u person", "Of %u persons", cell->denominator),
                              cell->denominator);
    case TORGET_MEASURE_COUNT:
    default:
      return NULL;
    }
}

static char *
dup_difference (const TorgetIndicator *indicator,
                double difference)
{
  const double size = fabs (difference);

  if (indicator->measure == TORGET_MEASURE_SHARE)
    return g_strdup_printf (ngettext ("%.0f percentage point", "%.0f percentage points",
                                      (gulong) lround (size)), size);
  return dup_number (indicator, size);
}

/* Too small to be seen in the number that is told. */
static gboolean
is_nothing (const TorgetIndicator *indicator,
            double difference)
{
  return fabs (difference) < (indicator->measure == TORGET_MEASURE_LOST_TIME ? 0.05 : 0.5);
}

/* @is_cut: the period before is compared up to a day as late in it */
static char *
dup_comparison (const TorgetIndicator *indicator,
                const char *difference,
                const char *period,
                gboolean is_more,
                gboolean is_cut)
{
  if (is_more)
    /* Translators: how much, then a period, such as 2025. */
    return g_strdup_printf (
        is_cut ? _ ("%s more than by this time in %s") : _ ("%s more than in %s"), difference,
        period);
  if (indicator->measure == TORGET_MEASURE_COUNT)
    /* Translators: how many, then a period, such as 2025. */
    return g_strdup_printf (
        is_cut ? _ ("%s fewer than by this time in %s") : _ ("%s fewer than in %s"), difference,
        period);
  return g_strdup_printf (
      is_cut ? _ ("%s less than by this time in %s") : _ ("%s less than in %s"), difference,
      period);
}

/**
 * torget_figure_dup_change:
 * @now: the figures
 * @before: those of the period before
 * @indicator: position of the indicator
 *
 * Returns: (nullable): what has changed, in a sentence
 */
char *
torget_figure_dup_change (const TorgetFollowup *now,
                          const TorgetFollowup *before,
                          guint indicator)
{
  const TorgetFigure *figure = &now->figures[indicator];
  const TorgetFigure *older = &before->figures[indicator];
  g_autofree char *period = torget_period_dup_name (&before->period);
  g_autofree char *difference = NULL;
  double value;
  double old_value;

  if (!torget_figure_get_value (figure, &figure->total, &value)
      || !torget_figure_get_value (older, &older->total, &old_value))
    return NULL;
  if (is_nothing (figure->indicator, value - old_value))
    /* Translators: %s is a period, such as 2025. */
    return g_strdup_printf (_ ("As in %s"), period);
  difference = dup_difference (figure->indicator, value - old_value);
  return dup_comparison (figure->indicator, difference, period, value > old_value,
                         before->as_of < before->period.to);
}

/**
 * torget_figure_dup_goal:
 * @followup: the figures
 * @indicator: position of the indicator
 * @goals: (nullable): the goals
 *
 * Returns: (nullable): the goal, and whether it is reached
 */
char *
torget_figure_dup_goal (const TorgetFollowup *followup,
                        guint indicator,
                        TorgetGoals *goals)
{
  const TorgetFigure *figure = &followup->figures[indicator];
  g_autofree char *number = NULL;
  double goal;
  double value;

  if (!torget_goals_get (goals, figure->indicator, &followup->period, &goal))
    return NULL;
  number = dup_number (figure->indicator, goal);
  if (!torget_figure_get_value (figure, &figure->total, &value))
    /* Translators: %s is a figure. */
    return g_strdup_printf (_ ("Goal %s"), number);
  return g_strdup_printf (torget_goal_is_reached (figure->indicator, goal, value)
                              /* Translators: %s is a figure. */
                              ? _ ("Goal %s: reached")
                              : _ ("Goal %s: not reached"),
                          number);
}

/**
 * torget_figure_dup_gaps:
 * @figure: a figure
 *
 * Returns: (nullable): how many are missing from it
 */
char *
torget_figure_dup_gaps (const TorgetFigure *figure)
{
  if (figure->n_gaps == 0)
    return NULL;
  if (figure->hides_gaps)
    return g_strdup (_ ("Fewer than 5 are not counted, because something is not known of them"));
  return g_strdup_printf (ngettext ("%u is not counted, because something is not known of it",
                                    "%u are not counted, because something is not known of them",
                                    figure->n_gaps),
                          figure->n_gaps);
}

/**
 * torget_figure_get_cell_name:
 * @split: a split
 * @cell: one of its cells
 *
 * Returns: (transfer none): what the cell is called
 */
const char *
torget_figure_get_cell_name (TorgetSplit split,
                             guint cell)
{
  static const char *const lists[TORGET_N_SPLITS] = {
    [TORGET_SPLIT_MUNICIPALITY] = "municipality", [TORGET_SPLIT_SEX] = "sex",
    [TORGET_SPLIT_AGE_BAND] = "age_band",         [TORGET_SPLIT_STUDY_PATH] = "study_path",
    [TORGET_SPLIT_RECEPTION] = "reception",       [TORGET_SPLIT_MEASURE] = "activity_kind",
  };
  const char *code = torget_split_get_code (split, cell);

  if (code == NULL)
    /* Translators: the part of a figure of which something is not known or not told. */
    return _ ("Not told");
  if (split == TORGET_SPLIT_SEX)
    return g_str_equal (code, "female") ? _ ("Women") : _ ("Men");
  return torget_code_label (lists[split], code, torget_ui_language ());
}

/**
 * torget_period_dup_name:
 * @period: a period
 *
 * Returns: its name: 2026, the third quarter of 2026, November 2026
 */
char *
torget_period_dup_name (const TorgetPeriod *period)
{
  g_autoptr (GDateTime) date = NULL;
  int year;
  int month;
  int day;

  torget_date_get_ymd (period->from, &year, &month, &day);
  if (period->unit == TORGET_PERIOD_YEAR)
    return g_strdup_printf ("%d", year);
  if (period->unit == TORGET_PERIOD_QUARTER)
    /* Translators: a quarter of a year: its number, then the year. */
    return g_strdup_printf (_ ("quarter %d of %d"), (month - 1) / 3 + 1, year);
  date = g_date_time_new_utc (year, month, 1, 0, 0, 0);
  return g_date_time_format (date, "%B %Y");
}
