/* SPDX-License-Identifier: GPL-3.0-or-later */
/* followup --region: the municipalities side by side, as text and as JSON. */
#include "config.h"

#include "cli/region-print.h"

#include "cli/deadline-print.h"
#include "cli/followup-print.h"
#include "domain/code-list.h"

#include <glib/gi18n.h>
#include <stdio.h>

static const char *const parts[TORGET_REGION_N_PARTS] = { "women", "men", "all" };
static const char *const states[]
    = { "told", "missing", "not_counted", "other_definition", "hidden", "nobody" };

/* JSON */

static void
add_value (JsonBuilder *builder,
           double value,
           gboolean is_told)
{
  json_builder_set_member_name (builder, "value");
  if (is_told)
    json_builder_add_double_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_part (JsonBuilder *builder,
          const TorgetRegionPicture *picture,
          guint municipality,
          const TorgetIndicator *indicator,
          TorgetRegionPart part)
{
  TorgetFigureCell cell;
  double value;
  const TorgetRegionState state
      = torget_region_picture_get (picture, municipality, indicator, part, &cell, &value);

  json_builder_set_member_name (builder, parts[part]);
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "state", states[state]);
  add_value (builder, value, state == TORGET_REGION_TOLD);
  torget_cli_add_count (builder, "denominator", cell.denominator, !cell.hides_denominator);
  json_builder_end_object (builder);
}

static void
add_municipality (JsonBuilder *builder,
                  const TorgetRegionPicture *picture,
                  guint municipality,
                  const TorgetIndicator *indicator)
{
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "municipality", picture->municipalities[municipality]);
  for (guint i = 0; i < TORGET_REGION_N_PARTS; i++)
    add_part (builder, picture, municipality, indicator, (TorgetRegionPart) i);
  json_builder_end_object (builder);
}

static void
add_totals (JsonBuilder *builder,
            const TorgetRegionPicture *picture,
            const TorgetIndicator *indicator)
{
  json_builder_set_member_name (builder, "region");
  json_builder_begin_object (builder);
  for (guint i = 0; i < TORGET_REGION_N_PARTS; i++)
    {
      TorgetFigureCell sum;
      double value;
      const gboolean is_told = torget_region_picture_get_total (picture, indicator,
                                                                (TorgetRegionPart) i, &sum, &value);

      json_builder_set_member_name (builder, parts[i]);
      if (is_told)
        json_builder_add_double_value (builder, value);
      else
        json_builder_add_null_value (builder);
    }
  json_builder_end_object (builder);
}

static void
add_indicator (JsonBuilder *builder,
               const TorgetRegionPicture *picture,
               const TorgetIndicator *indicator)
{
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "id", indicator->id);
  torget_cli_add_number (builder, "version", indicator->version);
  torget_cli_add_texts (builder, "name", &indicator->name);
  torget_cli_add_text (builder, "unit",
                       indicator->measure == TORGET_MEASURE_SHARE ? "per_cent" : indicator->unit);
  json_builder_set_member_name (builder, "municipalities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    add_municipality (builder, picture, i, indicator);
  json_builder_end_array (builder);
  add_totals (builder, picture, indicator);
  json_builder_end_object (builder);
}

static void
add_sources (JsonBuilder *builder,
             const TorgetRegionPicture *picture)
{
  json_builder_set_member_name (builder, "municipalities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    {
      json_builder_begin_object (builder);
      torget_cli_add_text (builder, "code", picture->municipalities[i]);
      torget_cli_add_text (builder, "name",
                           torget_code_label ("municipality", picture->municipalities[i], "sv"));
      torget_cli_add_flag (builder, "told", picture->aggregates[i] != NULL);
      torget_cli_add_number (builder, "received", picture->ids[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The persons of a track whom a municipality tells of, by where they live. */
static void
add_place (JsonBuilder *builder,
           const char *sender,
           const TorgetAggregatePlace *place,
           guint track)
{
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "municipality", sender);
  torget_cli_add_text (builder, "living_in", place->municipality);
  torget_cli_add_text (builder, "track", torget_aggregate_tracks[track]);
  for (guint i = 0; i < TORGET_REGION_N_PARTS; i++)
    {
      guint count;
      const gboolean is_told = torget_region_place_get (place, track, (TorgetRegionPart) i, &count);

      torget_cli_add_count (builder, parts[i], count, is_told);
    }
  json_builder_end_object (builder);
}

static void
add_places (JsonBuilder *builder,
            const TorgetRegionPicture *picture)
{
  const TorgetAggregatePlace *place;

  json_builder_set_member_name (builder, "persons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    for (guint j = 0; (place = torget_region_picture_get_place (picture, i, j)) != NULL; j++)
      for (guint track = 0; track < TORGET_AGGREGATE_N_TRACKS; track++)
        add_place (builder, picture->municipalities[i], place, track);
  json_builder_end_array (builder);
}

/**
 * torget_cli_print_region_json:
 * @picture: the municipalities
 */
void
torget_cli_print_region_json (const TorgetRegionPicture *picture)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char period[TORGET_PERIOD_SIZE];

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "period", torget_period_write (&picture->period, period));
  add_sources (builder, picture);
  json_builder_set_member_name (builder, "indicators");
  json_builder_begin_array (builder);
  for (guint i = 0; i < torget_n_indicators; i++)
    add_indicator (builder, picture, &torget_indicators[i]);
  json_builder_end_array (builder);
  add_places (builder, picture);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

/* Text */

static void
print_value (TorgetRegionState state,
             double value)
{
  if (state == TORGET_REGION_TOLD)
    printf (" %9.1f", value);
  else
    printf (" %9s", state == TORGET_REGION_HIDDEN ? ".." : "–");
}

static void
print_row (const TorgetRegionPicture *picture,
           guint municipality,
           const TorgetIndicator *indicator)
{
  const char *code = picture->municipalities[municipality];

  printf ("  %s %-16s", code, torget_code_label ("municipality", code, torget_cli_get_language ()));
  for (guint i = 0; i < TORGET_REGION_N_PARTS; i++)
    {
      TorgetFigureCell cell;
      double value;
      const TorgetRegionState state = torget_region_picture_get (
          picture, municipality, indicator, (TorgetRegionPart) i, &cell, &value);

      print_value (state, value);
    }
  puts (picture->aggregates[municipality] == NULL ? _ ("  has sent nothing of the year") : "");
}

static void
print_total (const TorgetRegionPicture *picture,
             const TorgetIndicator *indicator)
{
  TorgetFigureCell sum;
  double value;

  if (torget_region_picture_get_total (picture, indicator, TORGET_REGION_ALL, &sum, &value))
    /* Translators: %.1f is a number. */
    printf (_ ("  All municipalities: %.1f\n"), value);
}

static void
print_place (const char *sender,
             const TorgetAggregatePlace *place,
             guint track)
{
  const char *living = place->municipality;
  const char *language = torget_cli_get_language ();

  /* Translators: where persons live, where no municipality is told. */
  printf ("  %s %-16s", sender,
          living != NULL ? torget_code_label ("municipality", living, language) : _ ("no place"));
  for (guint i = 0; i < TORGET_REGION_N_PARTS; i++)
    {
      guint count;
      const gboolean is_told = torget_region_place_get (place, track, (TorgetRegionPart) i, &count);

      print_value (is_told ? TORGET_REGION_TOLD : TORGET_REGION_HIDDEN, count);
    }
  putchar ('\n');
}

static void
print_track (const TorgetRegionPicture *picture,
             guint track)
{
  const TorgetAggregatePlace *place;

  puts (torget_code_label ("aggregate_track", torget_aggregate_tracks[track],
                           torget_cli_get_language ()));
  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    for (guint j = 0; (place = torget_region_picture_get_place (picture, i, j)) != NULL; j++)
      if (!torget_region_place_is_empty (place, track))
        print_place (picture->municipalities[i], place, track);
}

/**
 * torget_cli_print_region:
 * @picture: the municipalities
 */
void
torget_cli_print_region (const TorgetRegionPicture *picture)
{
  const char *language = torget_cli_get_language ();

  /* Translators: how the columns of numbers follow. */
  puts (_ ("Women, men, everybody. “..” stands for what is hidden since it could point at a person."));
  for (guint i = 0; i < torget_n_indicators; i++)
    {
      puts (torget_indicator_text (&torget_indicators[i].name, language));
      for (guint j = 0; j < TORGET_REGION_N_MUNICIPALITIES; j++)
        print_row (picture, j, &torget_indicators[i]);
      print_total (picture, &torget_indicators[i]);
    }
  for (guint i = 0; i < TORGET_AGGREGATE_N_TRACKS; i++)
    print_track (picture, i);
}
