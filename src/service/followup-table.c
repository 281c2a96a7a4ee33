/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a period as a table; see followup-table.h. One row a figure, so that a spreadsheet
 * can turn it any way; what must not be told is empty, and `hidden` says so. */
#include "config.h"

#include "service/followup-table.h"

#include "report/spreadsheet.h"
#include "service/csv.h"
#include "service/export-file.h"
#include "service/session-private.h"
#include "store/access-store.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

#define N_COLUMNS 13

static const char *const columns[N_COLUMNS]
    = { "indicator", "version", "name",      "unit",        "period", "as_of",  "municipality",
        "split",     "code",    "numerator", "denominator", "value",  "hidden" };

typedef void (*RowFunc) (const TorgetSheetCell cells[N_COLUMNS],
                         gpointer user_data);

/* The rows of a table, one after the other. */
typedef struct
{
  const TorgetFollowup *followup;
  const char *language;
  char period[TORGET_PERIOD_SIZE];
  char as_of[TORGET_DATE_ISO_SIZE];
  RowFunc func;
  gpointer user_data;
} Walk;

static void
walk_cell (const Walk *walk,
           const TorgetFigure *figure,
           const TorgetFigureCell *cell,
           const char *split,
           const char *code)
{
  const TorgetIndicator *indicator = figure->indicator;
  double value;
  const gboolean has_value = torget_figure_get_value (figure, cell, &value);
  const gboolean is_weeks = indicator->measure == TORGET_MEASURE_LOST_TIME;
  const gboolean is_hidden = cell->hides_numerator || cell->hides_denominator;
  const TorgetSheetCell cells[N_COLUMNS] = {
    { .text = indicator->id },
    { .number = indicator->version },
    { .text = torget_indicator_text (&indicator->name, walk->language) },
    { .text = indicator->measure == TORGET_MEASURE_SHARE ? "per_cent" : indicator->unit },
    { .text = walk->period },
    { .text = walk->as_of },
    { .text = walk->followup->municipality, .is_empty = walk->followup->municipality == NULL },
    { .text = split, .is_empty = split == NULL },
    { .text = code, .is_empty = code == NULL },
    { .number = is_weeks ? value : (double) cell->numerator, .is_empty = cell->hides_numerator },
    { .number = cell->denominator, .is_empty = cell->hides_denominator },
    { .number = value, .is_empty = !has_value },
    { .number = is_hidden },
  };

  walk->func (cells, walk->user_data);
}

static void
walk_figure (const Walk *walk,
             const TorgetFigure *figure)
{
  walk_cell (walk, figure, &figure->total, NULL, NULL);
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    for (guint j = 0; figure->cells[i] != NULL && j < torget_split_get_n_cells (i); j++)
      {
        const char *code = torget_split_get_code (i, j);

        walk_cell (walk, figure, &figure->cells[i][j], torget_split_get_id (i),
                   code != NULL ? code : "not_told");
      }
}

static void
walk_table (const TorgetFollowup *followup,
            const char *language,
            RowFunc func,
            gpointer user_data)
{
  Walk walk = { .followup = followup, .language = language, .func = func, .user_data = user_data };
  TorgetSheetCell headings[N_COLUMNS] = { 0 };

  torget_period_write (&followup->period, walk.period);
  torget_date_write_iso (followup->as_of, walk.as_of);
  for (guint i = 0; i < N_COLUMNS; i++)
    headings[i].text = columns[i];
  func (headings, user_data);
  for (guint i = 0; i < torget_n_indicators; i++)
    walk_figure (&walk, &followup->figures[i]);
}

static char *
dup_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", number));
}

static void
append_csv (const TorgetSheetCell cells[N_COLUMNS],
            gpointer user_data)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (texts, cells[i].is_empty       ? g_strdup ("")
                            : cells[i].text != NULL ? g_strdup (cells[i].text)
                                                    : dup_number (cells[i].number));
  g_ptr_array_add (texts, NULL);
  torget_csv_append_row (user_data, (const char *const *) texts->pdata, ',');
}

/**
 * torget_followup_write_csv:
 * @followup: the figures
 * @language: of their names
 *
 * Returns: (transfer full): CSV with a heading; cells that a spreadsheet would run are made safe
 */
GBytes *
torget_followup_write_csv (const TorgetFollowup *followup,
                           const char *language)
{
  GString *text = g_string_new (BYTE_ORDER_MARK);

  walk_table (followup, language, append_csv, text);
  return g_string_free_to_bytes (text);
}

static void
append_sheet (const TorgetSheetCell cells[N_COLUMNS],
              gpointer user_data)
{
  torget_spreadsheet_add_row (user_data, cells, N_COLUMNS);
}

/**
 * torget_followup_write_spreadsheet:
 * @followup: the figures
 * @language: of their names
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a workbook with typed cells
 */
GBytes *
torget_followup_write_spreadsheet (const TorgetFollowup *followup,
                                   const char *language,
                                   GError **error)
{
  char period[TORGET_PERIOD_SIZE];
  g_autoptr (TorgetSpreadsheet) sheet
      = torget_spreadsheet_new (torget_period_write (&followup->period, period), error);

  if (sheet == NULL)
    return NULL;
  walk_table (followup, language, append_sheet, sheet);
  return torget_spreadsheet_finish (sheet, error);
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
