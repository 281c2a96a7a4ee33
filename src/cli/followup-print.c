/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as text and as JSON. */
#include "config.h"

#include "cli/followup-print.h"

#include "cli/command.h"
#include "cli/deadline-print.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* What is told, and with what it is compared. */
typedef struct
{
  const TorgetFollowup *followup;
  const TorgetFollowup *before;
  TorgetGoals *goals;
} Comparison;

/* JSON: what must not be told is null, and `suppressed` says so. */

static void
add_number (JsonBuilder *builder,
            const char *name,
            double number,
            gboolean is_told)
{
  json_builder_set_member_name (builder, name);
  if (is_told)
    json_builder_add_double_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

/**
 * torget_cli_add_count:
 * @builder: where to write
 * @name: of the member
 * @count: how many
 * @is_told: whether it may be told; null otherwise
 */
void
torget_cli_add_count (JsonBuilder *builder,
                      const char *name,
                      gint64 count,
                      gboolean is_told)
{
  json_builder_set_member_name (builder, name);
  if (is_told)
    json_builder_add_int_value (builder, count);
  else
    json_builder_add_null_value (builder);
}

/* Lost time is counted in hours of the week times days; its numerator is told in weeks. */
static void
add_cell (JsonBuilder *builder,
          const TorgetFigure *figure,
          const TorgetFigureCell *cell)
{
  double value;
  const gboolean has_value = torget_figure_get_value (figure, cell, &value);

  if (figure->indicator->measure == TORGET_MEASURE_LOST_TIME)
    add_number (builder, "numerator", value, has_value);
  else
    torget_cli_add_count (builder, "numerator", cell->numerator, !cell->hides_numerator);
  torget_cli_add_count (builder, "denominator", cell->denominator, !cell->hides_denominator);
  add_number (builder, "value", value, has_value);
  torget_cli_add_flag (builder, "suppressed", cell->hides_numerator || cell->hides_denominator);
}

static void
add_split (JsonBuilder *builder,
           const TorgetFigure *figure,
           TorgetSplit split)
{
  json_builder_set_member_name (builder, torget_split_get_id (split));
  json_builder_begin_array (builder);
  for (guint i = 0; i < torget_split_get_n_cells (split); i++)
    {
      json_builder_begin_object (builder);
      torget_cli_add_text (builder, "code", torget_split_get_code (split, i));
      add_cell (builder, figure, &figure->cells[split][i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* What is told of the period before, and what the office wants to reach. */
static void
add_comparison (JsonBuilder *builder,
                const Comparison *with,
                guint indicator)
{
  const TorgetFigure *figure = &with->followup->figures[indicator];
  const TorgetFigure *former = &with->before->figures[indicator];
  double value = 0;
  double before = 0;
  double goal = 0;
  const gboolean has_value = torget_figure_get_value (figure, &figure->total, &value);
  const gboolean has_before = torget_figure_get_value (former, &former->total, &before);
  const gboolean has_goal
      = torget_goals_get (with->goals, figure->indicator, &with->followup->period, &goal);

  add_number (builder, "before", before, has_before);
  add_number (builder, "goal", goal, has_goal);
  if (has_goal && has_value)
    torget_cli_add_flag (builder, "goal_reached",
                         torget_goal_is_reached (figure->indicator, goal, value));
}

static void
add_figure (JsonBuilder *builder,
            const Comparison *with,
            guint position)
{
  const TorgetFigure *figure = &with->followup->figures[position];
  const TorgetIndicator *indicator = figure->indicator;

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "id", indicator->id);
  torget_cli_add_number (builder, "version", indicator->version);
  torget_cli_add_text (builder, "group", indicator->group);
  torget_cli_add_text (builder, "unit",
                       indicator->measure == TORGET_MEASURE_SHARE ? "per_cent" : indicator->unit);
  torget_cli_add_text (builder, "kolada", indicator->kolada);
  torget_cli_add_texts (builder, "name", &indicator->name);
  torget_cli_add_texts (builder, "description", &indicator->description);
  torget_cli_add_texts (builder, "counted", &indicator->counted);
  torget_cli_add_texts (builder, "among", &indicator->among);
  torget_cli_add_texts (builder, "source", &indicator->source);
  if (indicator->caution.en != NULL)
    torget_cli_add_texts (builder, "caution", &indicator->caution);
  add_cell (builder, figure, &figure->total);
  torget_cli_add_count (builder, "gaps", figure->n_gaps, !figure->hides_gaps);
  add_comparison (builder, with, position);
  json_builder_set_member_name (builder, "split");
  json_builder_begin_object (builder);
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    if (figure->cells[i] != NULL)
      add_split (builder, figure, (TorgetSplit) i);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/**
 * torget_cli_print_followup_json:
 * @followup: the figures of a period
 * @before: those of the period before, by the same time
 * @goals: what the office wants to reach
 *
 * Prints them all as one JSON object.
 */
void
torget_cli_print_followup_json (const TorgetFollowup *followup,
                                const TorgetFollowup *before,
                                TorgetGoals *goals)
{
  const Comparison with = { followup, before, goals };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char period[TORGET_PERIOD_SIZE];
  char as_of[TORGET_DATE_ISO_SIZE];

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "period", torget_period_write (&followup->period, period));
  torget_cli_add_text (builder, "as_of", torget_date_write_iso (followup->as_of, as_of));
  torget_cli_add_text (builder, "municipality", followup->municipality);
  torget_cli_add_text (builder, "before", torget_period_write (&before->period, period));
  torget_cli_add_text (builder, "before_as_of", torget_date_write_iso (before->as_of, as_of));
  json_builder_set_member_name (builder, "indicators");
  json_builder_begin_array (builder);
  for (guint i = 0; i < torget_n_indicators; i++)
    add_figure (builder, &with, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

/* Text */

static char *
write_value (const TorgetFigure *figure,
             const TorgetFigureCell *cell)
{
  double value;

  if (!torget_figure_get_value (figure, cell, &value))
    /* Translators: in place of a figure that could point at a person, or that nobody has. */
    return g_strdup (cell->hides_numerator ? _("fewer than 5, or hidden with it") : "–");
  switch (figure->indicator->measure)
    {
    case TORGET_MEASURE_SHARE:
      /* Translators: a share, then how many of how many. */
      return g_strdup_printf (_("%.0f %% (%u of %u)"), value, (guint) cell->numerator,
                              cell->denominator);
    case TORGET_MEASURE_MEDIAN:
      return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) value), (int) value);
    case TORGET_MEASURE_LOST_TIME:
      /* Translators: full-time weeks, then how many persons lost them. */
      return g_strdup_printf (ngettext ("%.1f weeks, %u person", "%.1f weeks, %u persons",
                                        cell->denominator),
                              value, cell->denominator);
    case TORGET_MEASURE_COUNT:
    default:
      return g_strdup_printf ("%u", cell->denominator);
    }
}

/**
 * torget_cli_print_figure:
 * @figure: a figure
 *
 * Prints it as lines: all, women and men, what is missing.
 */
void
torget_cli_print_figure (const TorgetFigure *figure)
{
  static const char *const sexes[] = { "female", "male" };
  const char *language = torget_cli_get_language ();
  g_autofree char *total = write_value (figure, &figure->total);

  printf ("%s: %s\n", torget_indicator_text (&figure->indicator->name, language), total);
  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    {
      const guint cell = torget_split_find_cell (TORGET_SPLIT_SEX, sexes[i]);
      g_autofree char *value = write_value (figure, &figure->cells[TORGET_SPLIT_SEX][cell]);

      printf ("  %s: %s\n", torget_code_label ("sex", sexes[i], language), value);
    }
  if (figure->n_gaps > 0 && figure->hides_gaps)
    printf ("  %s\n", _("Data missing: fewer than 5"));
  else if (figure->n_gaps > 0)
    /* Translators: how many are not counted, since something is not known of them. */
    printf (_("  Data missing: %u\n"), figure->n_gaps);
}
