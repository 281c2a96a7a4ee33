/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a period as a table; see followup-table.h. One row a figure, so that a spreadsheet
 * can turn it any way; what must not be told is empty, and `hidden` says so. */
#include "config.h"

#include "service/followup-table.h"

#include "service/export-file.h"
#include "service/session-private.h"
#include "service/sheet-table.h"
#include "store/access-store.h"

#define N_COLUMNS 16

static const char *const columns[N_COLUMNS]
    = { "indicator", "version", "name",      "unit",        "period", "as_of",  "municipality",
        "split",     "code",    "numerator", "denominator", "value",  "hidden",
        "before",    "goal",    "gaps" };

/* The rows of a table, one after the other. */
typedef struct
{
  const TorgetFollowupTable *content;
  char period[TORGET_PERIOD_SIZE];
  char as_of[TORGET_DATE_ISO_SIZE];
  TorgetSheetTable *table;
} Walk;

/* Where a cell stands; a total in neither. */
typedef struct
{
  const char *split;
  const char *code;
} Place;

/* What only the total of a figure has. @former: (nullable): of the same cell in the period before */
static void
compare (const Walk *walk,
         const TorgetFigure *figure,
         const TorgetFigureCell *former,
         gboolean is_total,
         TorgetSheetCell *cells)
{
  const TorgetFollowup *followup = walk->content->followup;
  double before = 0;
  double goal = 0;

  cells[0].is_empty = former == NULL || !torget_figure_get_value (figure, former, &before);
  cells[0].number = before;
  cells[1].is_empty
      = !is_total
        || !torget_goals_get (walk->content->goals, figure->indicator, &followup->period, &goal);
  cells[1].number = goal;
  cells[2].is_empty = !is_total || figure->hides_gaps;
  cells[2].number = figure->n_gaps;
}

static void
walk_cell (const Walk *walk,
           const TorgetFigure *figure,
           const TorgetFigureCell *cell,
           const TorgetFigureCell *former,
           const Place *place)
{
  const TorgetIndicator *indicator = figure->indicator;
  const char *municipality = walk->content->followup->municipality;
  double value;
  const gboolean has_value = torget_figure_get_value (figure, cell, &value);
  const gboolean is_weeks = indicator->measure == TORGET_MEASURE_LOST_TIME;
  const gboolean is_hidden = cell->hides_numerator || cell->hides_denominator;
  TorgetSheetCell cells[N_COLUMNS] = {
    { .text = indicator->id },
    { .number = indicator->version },
    { .text = torget_indicator_text (&indicator->name, walk->content->language) },
    { .text = indicator->measure == TORGET_MEASURE_SHARE ? "per_cent" : indicator->unit },
    { .text = walk->period },
    { .text = walk->as_of },
    { .text = municipality, .is_empty = municipality == NULL },
    { .text = place->split, .is_empty = place->split == NULL },
    { .text = place->code, .is_empty = place->code == NULL },
    { .number = is_weeks ? value : (double) cell->numerator, .is_empty = cell->hides_numerator },
    { .number = cell->denominator, .is_empty = cell->hides_denominator },
    { .number = value, .is_empty = !has_value },
    { .number = is_hidden },
  };

  compare (walk, figure, former, place->split == NULL, &cells[N_COLUMNS - 3]);
  torget_sheet_table_add_row (walk->table, cells);
}

static void
walk_figure (const Walk *walk,
             guint indicator)
{
  const TorgetFigure *figure = &walk->content->followup->figures[indicator];
  const TorgetFigure *former = &walk->content->before->figures[indicator];
  const Place total = { NULL, NULL };

  walk_cell (walk, figure, &figure->total, &former->total, &total);
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    for (guint j = 0; figure->cells[i] != NULL && j < torget_split_get_n_cells (i); j++)
      {
        const char *code = torget_split_get_code (i, j);
        const Place place = { torget_split_get_id (i), code != NULL ? code : "not_told" };

        walk_cell (walk, figure, &figure->cells[i][j],
                   former->cells[i] != NULL ? &former->cells[i][j] : NULL, &place);
      }
}

static GBytes *
write_table (const TorgetFollowupTable *content,
             TorgetSheetTable *table,
             GError **error)
{
  Walk walk = { .content = content, .table = table };

  torget_period_write (&content->followup->period, walk.period);
  torget_date_write_iso (content->followup->as_of, walk.as_of);
  torget_sheet_table_add_headings (table, columns);
  for (guint i = 0; i < torget_n_indicators; i++)
    walk_figure (&walk, i);
  return torget_sheet_table_finish (table, error);
}

/**
 * torget_followup_write_csv:
 * @content: the figures
 *
 * Returns: (transfer full): CSV with a heading; cells that a spreadsheet would run are made safe
 */
GBytes *
torget_followup_write_csv (const TorgetFollowupTable *content)
{
  g_autoptr (TorgetSheetTable) table = torget_sheet_table_new_csv (N_COLUMNS);

  return write_table (content, table, NULL);
}

/**
 * torget_followup_write_spreadsheet:
 * @content: the figures
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a workbook with typed cells
 */
GBytes *
torget_followup_write_spreadsheet (const TorgetFollowupTable *content,
                                   GError **error)
{
  char period[TORGET_PERIOD_SIZE];
  g_autoptr (TorgetSheetTable) table = torget_sheet_table_new_workbook (
      N_COLUMNS, torget_period_write (&content->followup->period, period), error);

  return table != NULL ? write_table (content, table, error) : NULL;
}

typedef struct
{
  GBytes *content;
  char *path;
  char *user;
} Job;

static void
job_free (Job *job)
{
  g_bytes_unref (job->content);
  g_free (job->path);
  g_free (job->user);
  g_free (job);
}

/* On record before the file is in its place. Thread: database. */
static gpointer
run_write (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  const Job *job = input;
  const TorgetAccessEntry entry = { .action = "export:followup" };
  g_autoptr (TorgetExportFile) file = torget_export_file_new (job->path, error);

  if (file == NULL || !torget_export_file_write (file, job->content, error)
      || !torget_access_store_log (connection, job->user, &entry, error)
      || !torget_export_file_place (file, error))
    return NULL;
  return input;
}

/**
 * torget_session_write_followup_async:
 * @self: an open session
 * @content: what to write
 * @path: where to
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Writes a file, whole or not at all, and puts it on record.
 */
void
torget_session_write_followup_async (TorgetSession *self,
                                     GBytes *content,
                                     const char *path,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->content = g_bytes_ref (content);
  job->path = g_strdup (path);
  job->user = g_strdup (torget_session_get_user (self));
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_write, job, (GDestroyNotify) job_free,
                       NULL, NULL, callback, user_data);
}

gboolean
torget_session_write_followup_finish (TorgetSession *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
