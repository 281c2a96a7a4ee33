/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a period as a table; see followup-table.h. One row a figure, so that a spreadsheet
 * can turn it any way; what must not be told is empty, and `hidden` says so. */
#include "config.h"

#include "service/followup-table.h"

#include "service/csv.h"
#include "service/export-file.h"
#include "service/session-private.h"
#include "store/access-store.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static const char *const columns[]
    = { "indicator", "version", "name",      "unit",        "period", "as_of",  "municipality",
        "split",     "code",    "numerator", "denominator", "value",  "hidden", NULL };

static char *
dup_number (double number,
            gboolean is_told)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (is_told ? g_ascii_formatd (text, sizeof text, "%.10g", number) : "");
}

static void
append_cell (GString *text,
             const TorgetFollowup *followup,
             const TorgetFigure *figure,
             const TorgetFigureCell *cell,
             const char *split,
             const char *code,
             const char *language)
{
  const TorgetIndicator *indicator = figure->indicator;
  double value;
  const gboolean has_value = torget_figure_get_value (figure, cell, &value);
  const gboolean is_weeks = indicator->measure == TORGET_MEASURE_LOST_TIME;
  char period[TORGET_PERIOD_SIZE];
  char as_of[TORGET_DATE_ISO_SIZE];
  g_autofree char *version = g_strdup_printf ("%d", indicator->version);
  g_autofree char *numerator
      = dup_number (is_weeks ? value : (double) cell->numerator, !cell->hides_numerator);
  g_autofree char *denominator = dup_number (cell->denominator, !cell->hides_denominator);
  g_autofree char *number = dup_number (value, has_value);
  const char *const cells[] = {
    indicator->id,
    version,
    torget_indicator_text (&indicator->name, language),
    indicator->measure == TORGET_MEASURE_SHARE ? "per_cent" : indicator->unit,
    torget_period_write (&followup->period, period),
    torget_date_write_iso (followup->as_of, as_of),
    followup->municipality != NULL ? followup->municipality : "",
    split,
    code != NULL ? code : "",
    numerator,
    denominator,
    number,
    cell->hides_numerator || cell->hides_denominator ? "1" : "0",
    NULL,
  };

  torget_csv_append_row (text, cells, ',');
}

static void
append_figure (GString *text,
               const TorgetFollowup *followup,
               const TorgetFigure *figure,
               const char *language)
{
  append_cell (text, followup, figure, &figure->total, "", NULL, language);
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    for (guint j = 0; figure->cells[i] != NULL && j < torget_split_get_n_cells (i); j++)
      {
        const char *code = torget_split_get_code (i, j);

        append_cell (text, followup, figure, &figure->cells[i][j], torget_split_get_id (i),
                     code != NULL ? code : "not_told", language);
      }
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

  torget_csv_append_row (text, columns, ',');
  for (guint i = 0; i < torget_n_indicators; i++)
    append_figure (text, followup, &followup->figures[i], language);
  return g_string_free_to_bytes (text);
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
