/* SPDX-License-Identifier: GPL-3.0-or-later */
/* followup: the indicators of a period. */
#include "config.h"

#include "cli/command.h"

#include "base/clock.h"
#include "cli/deadline-print.h"
#include "service/followup.h"

#include <glib/gi18n.h>
#include <stdio.h>

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

static void
add_count (JsonBuilder *builder,
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
    add_count (builder, "numerator", cell->numerator, !cell->hides_numerator);
  add_count (builder, "denominator", cell->denominator, !cell->hides_denominator);
  add_number (builder, "value", value, has_value);
  json_builder_set_member_name (builder, "suppressed");
  json_builder_add_boolean_value (builder, cell->hides_numerator || cell->hides_denominator);
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

static void
add_texts (JsonBuilder *builder,
           const char *name,
           const TorgetRuleText *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "sv", text->sv);
  torget_cli_add_text (builder, "en", text->en);
  json_builder_end_object (builder);
}

static void
add_figure (JsonBuilder *builder,
            const TorgetFigure *figure)
{
  const TorgetIndicator *indicator = figure->indicator;

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "id", indicator->id);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, indicator->version);
  torget_cli_add_text (builder, "group", indicator->group);
  torget_cli_add_text (builder, "unit",
                       indicator->measure == TORGET_MEASURE_SHARE ? "per_cent" : indicator->unit);
  torget_cli_add_text (builder, "kolada", indicator->kolada);
  add_texts (builder, "name", &indicator->name);
  add_texts (builder, "counted", &indicator->counted);
  add_texts (builder, "among", &indicator->among);
  add_texts (builder, "source", &indicator->source);
  if (indicator->caution.en != NULL)
    add_texts (builder, "caution", &indicator->caution);
  add_cell (builder, figure, &figure->total);
  add_count (builder, "gaps", figure->n_gaps, !figure->hides_gaps);
  json_builder_set_member_name (builder, "split");
  json_builder_begin_object (builder);
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    if (figure->cells[i] != NULL)
      add_split (builder, figure, (TorgetSplit) i);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
print_json (const TorgetFollowup *followup)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char period[TORGET_PERIOD_SIZE];
  char as_of[TORGET_DATE_ISO_SIZE];

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "period", torget_period_write (&followup->period, period));
  torget_cli_add_text (builder, "as_of", torget_date_write_iso (followup->as_of, as_of));
  torget_cli_add_text (builder, "municipality", followup->municipality);
  json_builder_set_member_name (builder, "indicators");
  json_builder_begin_array (builder);
  for (guint i = 0; i < torget_n_indicators; i++)
    add_figure (builder, &followup->figures[i]);
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

static void
print_figure (const TorgetFigure *figure)
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

static TorgetExit
run (TorgetCli *cli,
     const TorgetPeriod *period,
     const char *municipality)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetObservations) observations = NULL;
  g_autoptr (TorgetFollowup) followup = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_load_observations_async (cli->session, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  observations = torget_session_load_observations_finish (cli->session, result, &error);
  if (observations == NULL)
    return torget_cli_fail (error);
  followup = torget_followup_compute (observations, period, torget_clock_get_today (),
                                      municipality);
  if (cli->json)
    print_json (followup);
  for (guint i = 0; i < torget_n_indicators && !cli->json; i++)
    print_figure (&followup->figures[i]);
  return TORGET_EXIT_GOOD;
}

/**
 * torget_cli_followup:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Prints the indicators of a period; without one, of the year of today.
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_followup (TorgetCli *cli,
                     int argc,
                     char *argv[])
{
  g_autofree char *text = NULL;
  g_autofree char *municipality = NULL;
  GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_STRING, &text, NULL, NULL },
    { "municipality", 0, 0, G_OPTION_ARG_STRING, &municipality, NULL, NULL },
    { NULL },
  };
  TorgetPeriod period = torget_period_at (TORGET_PERIOD_YEAR, torget_clock_get_today ());

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1)
    return torget_cli_usage (_("followup takes only options."));
  if (text != NULL && !torget_period_parse (text, &period))
    return torget_cli_usage (
        _("“%s” is no period. Write a year, a quarter or a month: 2026, 2026-Q3, 2026-11."), text);
  if (municipality != NULL
      && torget_code_list_find (torget_code_list_get ("municipality"), municipality) == NULL)
    return torget_cli_usage (_("“%s” is no code of a municipality in the region."), municipality);
  return run (cli, &period, municipality);
}
