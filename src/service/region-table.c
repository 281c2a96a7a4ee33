/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The municipalities side by side as a table: one row for each figure of each municipality, then
 * one for the persons of each track by where they live, as far as it tells of them. What is not
 * told is empty, and `state` says why. */
#include "config.h"

#include "service/region-table.h"

#include "domain/code-list.h"
#include "service/sheet-table.h"

#define N_COLUMNS 13

static const char *const columns[N_COLUMNS]
    = { "indicator",         "version", "name",  "unit",        "period", "municipality",
        "municipality_name", "part",    "state", "denominator", "value",  "track",
        "living_in" };

static const char *const parts[TORGET_REGION_N_PARTS] = { "female", "male", "all" };
static const char *const states[]
    = { "told", "missing", "not_counted", "other_definition", "hidden", "nobody" };

static void
add_figure (TorgetSheetTable *table,
            const TorgetRegionPicture *picture,
            const char *language,
            const TorgetIndicator *indicator,
            guint municipality,
            TorgetRegionPart part)
{
  const char *code = picture->municipalities[municipality];
  char period[TORGET_PERIOD_SIZE];
  TorgetFigureCell cell;
  double value;
  const TorgetRegionState state
      = torget_region_picture_get (picture, municipality, indicator, part, &cell, &value);
  const TorgetSheetCell cells[N_COLUMNS] = {
    { .text = indicator->id },
    { .number = indicator->version },
    { .text = torget_indicator_text (&indicator->name, language) },
    { .text = indicator->measure == TORGET_MEASURE_SHARE ? "per_cent" : indicator->unit },
    { .text = torget_period_write (&picture->period, period) },
    { .text = code },
    { .text = torget_code_label ("municipality", code, language) },
    { .text = parts[part] },
    { .text = states[state] },
    { .number = cell.denominator, .is_empty = state != TORGET_REGION_TOLD },
    { .number = value, .is_empty = state != TORGET_REGION_TOLD },
    { .is_empty = TRUE },
    { .is_empty = TRUE },
  };

  torget_sheet_table_add_row (table, cells);
}

static void
add_count (TorgetSheetTable *table,
           const TorgetRegionPicture *picture,
           const char *language,
           const char *sender,
           const TorgetAggregatePlace *place,
           guint track,
           TorgetRegionPart part)
{
  const char *code = torget_aggregate_tracks[track];
  char period[TORGET_PERIOD_SIZE];
  guint count;
  const gboolean is_told = torget_region_place_get (place, track, part, &count);
  const TorgetSheetCell cells[N_COLUMNS] = {
    { .is_empty = TRUE },
    { .is_empty = TRUE },
    { .text = torget_code_label ("aggregate_track", code, language) },
    { .text = "persons" },
    { .text = torget_period_write (&picture->period, period) },
    { .text = sender },
    { .text = torget_code_label ("municipality", sender, language) },
    { .text = parts[part] },
    { .text = states[is_told ? TORGET_REGION_TOLD : TORGET_REGION_HIDDEN] },
    { .number = count, .is_empty = !is_told },
    { .number = count, .is_empty = !is_told },
    { .text = code },
    { .text = place->municipality != NULL ? place->municipality : "not_told" },
  };

  torget_sheet_table_add_row (table, cells);
}

static void
add_places (TorgetSheetTable *table,
            const TorgetRegionPicture *picture,
            const char *language)
{
  const TorgetAggregatePlace *place;

  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    for (guint j = 0; (place = torget_region_picture_get_place (picture, i, j)) != NULL; j++)
      for (guint track = 0; track < TORGET_AGGREGATE_N_TRACKS; track++)
        for (guint part = 0; part < TORGET_REGION_N_PARTS; part++)
          add_count (table, picture, language, picture->municipalities[i], place, track,
                     (TorgetRegionPart) part);
}

/**
 * torget_region_write_table:
 * @picture: the municipalities
 * @language: of names
 * @is_csv: CSV, or else a workbook
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
torget_region_write_table (const TorgetRegionPicture *picture,
                           const char *language,
                           gboolean is_csv,
                           GError **error)
{
  char period[TORGET_PERIOD_SIZE];
  g_autoptr (TorgetSheetTable) table
      = is_csv ? torget_sheet_table_new_csv (N_COLUMNS)
               : torget_sheet_table_new_workbook (
                     N_COLUMNS, torget_period_write (&picture->period, period), error);

  if (table == NULL)
    return NULL;
  torget_sheet_table_add_headings (table, columns);
  for (guint i = 0; i < torget_n_indicators; i++)
    for (guint j = 0; j < TORGET_REGION_N_MUNICIPALITIES; j++)
      for (guint part = 0; part < TORGET_REGION_N_PARTS; part++)
        add_figure (table, picture, language, &torget_indicators[i], j, (TorgetRegionPart) part);
  add_places (table, picture, language);
  return torget_sheet_table_finish (table, error);
}
