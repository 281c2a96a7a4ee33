/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was sent to the region, as it is kept; see submission-store.h. */
#include "config.h"

#include "store/submission-store.h"

#include "store/content.h"
#include "store/error.h"
#include "store/statement.h"

static const char insert_sql[]
    = "INSERT INTO submission (profile, period, sender, recipient, created, day, user, sha256, "
      "n_bytes, content, schema_version, program_version, definitions, population, n_cells, "
      "n_hidden, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
      "?16, ?17) RETURNING id";

static const char position_sql[]
    = "INSERT INTO submission_position (submission_id, origin, seq) "
      "SELECT ?1, origin, max (seq) FROM change GROUP BY origin";

static void
bind (TorgetStatement *statement,
      const TorgetSubmission *submission)
{
  const char *const texts[]
      = { submission->profile, submission->period, submission->sender, submission->recipient };
  const char *const versions[] = { submission->schema_version, submission->program_version,
                                   submission->definitions };

  for (int i = 0; i < (int) G_N_ELEMENTS (texts); i++)
    torget_statement_bind_text (statement, 1 + i, texts[i]);
  torget_statement_bind_int64 (statement, 5, submission->created);
  torget_statement_bind_date (statement, 6, submission->day);
  torget_statement_bind_text (statement, 7, submission->user);
  torget_statement_bind_text (statement, 8, submission->sha256);
  torget_statement_bind_int64 (statement, 9, submission->n_bytes);
  for (int i = 0; i < (int) G_N_ELEMENTS (versions); i++)
    torget_statement_bind_text (statement, 11 + i, versions[i]);
  torget_statement_bind_int64 (statement, 14, submission->population);
  torget_statement_bind_int64 (statement, 15, submission->n_cells);
  torget_statement_bind_int64 (statement, 16, submission->n_hidden);
  torget_statement_bind_text (statement, 17, submission->note);
}

static gint64
insert (TorgetConnection *connection,
        const TorgetSubmission *submission,
        GBytes *compressed,
        GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, insert_sql, error);
  gint64 id;

  if (statement == NULL)
    return 0;
  bind (statement, submission);
  torget_statement_bind_blob (statement, 10, compressed);
  return torget_statement_run_for_id (statement, &id, error) ? id : 0;
}

static gboolean
add_left_out (TorgetConnection *connection,
              gint64 id,
              TorgetLeftOut reason,
              guint n,
              GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO submission_left_out (submission_id, reason, n) VALUES (?1, ?2, ?3)", error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, id);
  torget_statement_bind_text (statement, 2, torget_left_out_get_code (reason));
  torget_statement_bind_int64 (statement, 3, n);
  return torget_statement_run (statement, error);
}

static gboolean
add_all_left_out (TorgetConnection *connection,
                  const TorgetSubmission *submission,
                  gint64 id,
                  GError **error)
{
  for (guint i = 0; i < TORGET_N_LEFT_OUT; i++)
    if (submission->left_out[i] > 0
        && !add_left_out (connection, id, (TorgetLeftOut) i, submission->left_out[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
add_position (TorgetConnection *connection,
              gint64 id,
              GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, position_sql, error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, id);
  return torget_statement_run (statement, error);
}

/**
 * torget_submission_store_add:
 * @connection: a connection in the transaction in which the figures were read
 * @submission: what is known of it
 * @content: the file
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Keeps the file, and how far the change log has come.
 *
 * Returns: the row id, or 0
 */
gint64
torget_submission_store_add (TorgetConnection *connection,
                             const TorgetSubmission *submission,
                             GBytes *content,
                             GError **error)
{
  g_autoptr (GBytes) compressed = torget_content_compress (content, error);
  const gint64 id = compressed != NULL ? insert (connection, submission, compressed, error) : 0;

  if (id == 0 || !add_position (connection, id, error)
      || !add_all_left_out (connection, submission, id, error))
    return 0;
  return id;
}

static gboolean
read_left_out (TorgetConnection *connection,
               TorgetSubmission *self,
               GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT reason, n FROM submission_left_out WHERE submission_id = ?1", error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, self->id);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    for (guint i = 0; i < TORGET_N_LEFT_OUT; i++)
      if (g_str_equal (torget_statement_get_text (statement, 0),
                       torget_left_out_get_code ((TorgetLeftOut) i)))
        self->left_out[i] = (guint) torget_statement_get_int64 (statement, 1);
  return step == TORGET_STEP_DONE;
}

#define COLUMNS                                                                                    \
  "s.id, s.profile, s.period, s.sender, s.recipient, s.created, s.day, s.user, s.sha256, "        \
  "s.n_bytes, s.schema_version, s.program_version, s.definitions, s.population, s.n_cells, "      \
  "s.n_hidden, s.note, coalesce ((SELECT min (n.id) FROM submission AS n "                        \
  "WHERE n.profile = s.profile AND n.period = s.period AND n.sender = s.sender "                  \
  "AND n.recipient = s.recipient AND n.id > s.id), 0) FROM submission AS s"

static char *
dup_column (TorgetStatement *statement,
            int column)
{
  return g_strdup (torget_statement_get_text (statement, column));
}

static TorgetSubmission *
read_row (TorgetStatement *statement)
{
  TorgetSubmission *self = g_new0 (TorgetSubmission, 1);

  self->id = torget_statement_get_int64 (statement, 0);
  self->profile = dup_column (statement, 1);
  self->period = dup_column (statement, 2);
  self->sender = dup_column (statement, 3);
  self->recipient = dup_column (statement, 4);
  self->created = torget_statement_get_int64 (statement, 5);
  self->day = torget_statement_get_date (statement, 6);
  self->user = dup_column (statement, 7);
  self->sha256 = dup_column (statement, 8);
  self->n_bytes = torget_statement_get_int64 (statement, 9);
  self->schema_version = dup_column (statement, 10);
  self->program_version = dup_column (statement, 11);
  self->definitions = dup_column (statement, 12);
  self->population = (guint) torget_statement_get_int64 (statement, 13);
  self->n_cells = (guint) torget_statement_get_int64 (statement, 14);
  self->n_hidden = (guint) torget_statement_get_int64 (statement, 15);
  self->note = dup_column (statement, 16);
  self->superseded_by = torget_statement_get_int64 (statement, 17);
  return self;
}

/**
 * torget_submission_store_list:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetSubmission): newest first
 */
GPtrArray *
torget_submission_store_list (TorgetConnection *connection,
                              GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT " COLUMNS " ORDER BY s.id DESC", error);
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_submission_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    g_ptr_array_add (list, read_row (statement));
  for (guint i = 0; i < list->len; i++)
    if (!read_left_out (connection, g_ptr_array_index (list, i), error))
      return NULL;
  return step == TORGET_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static void
set_not_found (GError **error,
               gint64 id)
{
  g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND,
               "submission %" G_GINT64_FORMAT, id);
}

/**
 * torget_submission_store_find:
 * @connection: an open connection
 * @id: row id
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the submission
 */
TorgetSubmission *
torget_submission_store_find (TorgetConnection *connection,
                              gint64 id,
                              GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT " COLUMNS " WHERE s.id = ?1", error);
  g_autoptr (TorgetSubmission) self = NULL;
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, id);
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_DONE)
    set_not_found (error, id);
  if (step != TORGET_STEP_ROW)
    return NULL;
  self = read_row (statement);
  return read_left_out (connection, self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * torget_submission_store_load_content:
 * @connection: an open connection
 * @id: row id
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the very bytes that were sent
 */
GBytes *
torget_submission_store_load_content (TorgetConnection *connection,
                                      gint64 id,
                                      GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT content, n_bytes FROM submission WHERE id = ?1", error);
  g_autoptr (GBytes) compressed = NULL;
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, id);
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_DONE)
    set_not_found (error, id);
  if (step != TORGET_STEP_ROW)
    return NULL;
  compressed = torget_statement_dup_blob (statement, 0);
  return torget_content_expand (compressed, (gsize) torget_statement_get_int64 (statement, 1),
                                error);
}

/**
 * torget_submission_store_list_earlier:
 * @connection: an open connection
 * @period: year
 * @sender: SCB code
 * @before: a row id
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type gint64): row ids of the aggregates of the period
 *   that were submitted before, oldest first
 */
GArray *
torget_submission_store_list_earlier (TorgetConnection *connection,
                                      const char *period,
                                      const char *sender,
                                      gint64 before,
                                      GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT id FROM submission WHERE profile = 'aggregate' AND period = ?1 AND sender = ?2 "
      "AND id < ?3 ORDER BY id",
      error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, period);
  torget_statement_bind_text (statement, 2, sender);
  torget_statement_bind_int64 (statement, 3, before);
  return torget_statement_list_ids (statement, error);
}

/**
 * torget_submission_store_count_erased:
 * @connection: an open connection
 * @id: row id of a submission
 *
 * Returns: how many persons have been erased since, whom its figures counted or not
 */
guint
torget_submission_store_count_erased (TorgetConnection *connection,
                                      gint64 id)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT count (DISTINCT c.new) FROM change AS c WHERE c.tbl = 'erased' "
      "AND c.seq > coalesce ((SELECT p.seq FROM submission_position AS p "
      "WHERE p.submission_id = ?1 AND p.origin = c.origin), 0)",
      NULL);

  if (statement == NULL)
    return 0;
  torget_statement_bind_int64 (statement, 1, id);
  if (torget_statement_step (statement, NULL) != TORGET_STEP_ROW)
    return 0;
  return (guint) torget_statement_get_int64 (statement, 0);
}
