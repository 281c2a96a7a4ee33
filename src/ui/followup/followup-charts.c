/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a period as bars on paper: women and men beside each other, and over time what the
 * office looks at first or has set a goal for. Every bar has its value in words, and men's are
 * striped, so that no colour is needed. */
#include "config.h"

#include "ui/followup/followup-charts.h"

#include "ui/followup/figure-bars.h"
#include "ui/followup/figure-text.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

#define N_SEXES 2

/* Of the longest bar. */
static double
get_share (const TorgetFigure *figure,
           const TorgetFigureCell *cell,
           double largest)
{
  double value;

  return torget_figure_get_value (figure, cell, &value) && largest > 0 ? value / largest : 0;
}

static gboolean
is_told (const TorgetFigure *figure,
         const TorgetFigureCell *cells,
         guint n_cells)
{
  double value;

  for (guint i = 0; i < n_cells; i++)
    if (torget_figure_get_value (figure, &cells[i], &value) && value > 0)
      return TRUE;
  return FALSE;
}

static void
add_sexes (TorgetDocument *document,
           const TorgetFigure *figure)
{
  const TorgetFigureCell *cells = figure->cells[TORGET_SPLIT_SEX];
  const double largest = torget_figure_get_largest (figure, TORGET_SPLIT_SEX);
  TorgetBlockBar bars[N_SEXES];
  g_autofree char *women = torget_figure_dup_value (figure, &cells[0]);
  g_autofree char *men = torget_figure_dup_value (figure, &cells[1]);
  const char *const values[] = { women, men };

  for (guint i = 0; i < N_SEXES; i++)
    bars[i] = (TorgetBlockBar){ torget_figure_get_cell_name (TORGET_SPLIT_SEX, i), values[i],
                                get_share (figure, &cells[i], largest), i == 1 };
  torget_document_add_bars (
      document, torget_indicator_text (&figure->indicator->name, torget_ui_language ()), bars,
      N_SEXES);
}

static void
add_paired (TorgetDocument *document,
            const TorgetFollowup *followup)
{
  torget_document_add (document, TORGET_BLOCK_HEADING, _ ("Women and men"));
  for (guint i = 0; i < torget_n_indicators; i++)
    if (is_told (&followup->figures[i], followup->figures[i].cells[TORGET_SPLIT_SEX], N_SEXES))
      add_sexes (document, &followup->figures[i]);
}

static double
find_largest (const TorgetFollowupSeries *series,
              guint indicator)
{
  double largest = 0;
  double value;

  for (guint i = 0; i < TORGET_SERIES_PERIODS; i++)
    {
      const TorgetFigure *figure = &series->periods[i]->figures[indicator];

      if (figure->indicator->measure == TORGET_MEASURE_SHARE)
        return 100;
      if (torget_figure_get_value (figure, &figure->total, &value))
        largest = MAX (largest, value);
    }
  return largest;
}

/* The earliest first. */
static void
add_periods (TorgetDocument *document,
             const TorgetFollowupSeries *series,
             guint indicator)
{
  const double largest = find_largest (series, indicator);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  TorgetBlockBar bars[TORGET_SERIES_PERIODS];

  for (guint i = 0; i < TORGET_SERIES_PERIODS; i++)
    {
      const TorgetFollowup *followup = series->periods[TORGET_SERIES_PERIODS - 1 - i];
      const TorgetFigure *figure = &followup->figures[indicator];
      char *name = torget_period_dup_name (&followup->period);
      char *value = torget_figure_dup_value (figure, &figure->total);

      g_ptr_array_add (texts, name);
      g_ptr_array_add (texts, value);
      bars[i] = (TorgetBlockBar){ name, value, get_share (figure, &figure->total, largest),
                                  FALSE };
    }
  torget_document_add_bars (
      document, torget_indicator_text (&torget_indicators[indicator].name, torget_ui_language ()),
      bars, TORGET_SERIES_PERIODS);
}

static gboolean
is_followed (const TorgetFollowupSeries *series,
             TorgetGoals *goals,
             guint indicator)
{
  double goal;

  return torget_indicators[indicator].is_headline
         || torget_goals_get (goals, &torget_indicators[indicator], &series->periods[0]->period,
                              &goal);
}

static void
add_over_time (TorgetDocument *document,
               const TorgetFollowupSeries *series,
               TorgetGoals *goals)
{
  torget_document_add (document, TORGET_BLOCK_HEADING, _ ("Over time"));
  for (guint i = 0; i < torget_n_indicators; i++)
    if (is_followed (series, goals, i))
      add_periods (document, series, i);
}

/**
 * torget_followup_charts_add:
 * @document: a report
 * @series: the figures; not kept
 * @goals: (nullable): the goals
 *
 * Adds the bars to the report.
 */
void
torget_followup_charts_add (TorgetDocument *document,
                            const TorgetFollowupSeries *series,
                            TorgetGoals *goals)
{
  add_paired (document, series->periods[0]);
  add_over_time (document, series, goals);
}
