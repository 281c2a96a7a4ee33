/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Removing for good what was attached. What is deleted is overwritten in the file (secure_delete);
 * the change log keeps the name of the file and the digest, and that it was removed. */
#include "config.h"

#include "store/attachment-purge.h"

#include "store/case-store.h"
#include "store/error.h"
#include "store/statement.h"

#define NOT_NEEDED                                                                                \
  " FROM attachment_content WHERE sha256 NOT IN (SELECT sha256 FROM attachment "                  \
  "WHERE sha256 IS NOT NULL) AND sha256 NOT IN (SELECT old FROM change WHERE tbl = 'attachment' " \
  "AND col = 'sha256' AND old IS NOT NULL AND tx IN (SELECT value FROM json_each (?1)))"

static TorgetStatement *
prepare (TorgetConnection *connection,
         const char *sql,
         GArray *kept,
         GError **error)
{
  g_autofree char *ids
      = torget_case_store_dup_ids ((const gint64 *) (gpointer) kept->data, kept->len);
  TorgetStatement *statement = torget_statement_get (connection, sql, error);

  if (statement != NULL)
    torget_statement_bind_text (statement, 1, ids);
  return statement;
}

/**
 * torget_attachment_purge_count:
 * @connection: an open connection
 * @kept: (element-type gint64): transactions that may still be taken back
 * @n_contents: (out): how many contents are not needed
 * @size: (out): how many bytes they have
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether they were counted
 */
gboolean
torget_attachment_purge_count (TorgetConnection *connection,
                               GArray *kept,
                               guint *n_contents,
                               gint64 *size,
                               GError **error)
{
  g_autoptr (TorgetStatement) statement
      = prepare (connection, "SELECT count(*), coalesce (sum (length (content)), 0)" NOT_NEEDED,
                 kept, error);

  if (statement == NULL || torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  *n_contents = (guint) torget_statement_get_int64 (statement, 0);
  *size = torget_statement_get_int64 (statement, 1);
  return TRUE;
}

/**
 * torget_attachment_purge:
 * @connection: an open connection
 * @kept: (element-type gint64): transactions that may still be taken back
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Removes the contents that are not needed. Nothing brings them back but a backup.
 *
 * Returns: whether all are gone; none is if not
 */
gboolean
torget_attachment_purge (TorgetConnection *connection,
                         GArray *kept,
                         GError **error)
{
  g_autoptr (TorgetStatement) statement
      = prepare (connection, "DELETE" NOT_NEEDED, kept, error);

  return statement != NULL && torget_statement_run (statement, error);
}

/**
 * torget_attachment_purge_check:
 * @connection: a connection in a logged transaction
 * @tx: that transaction
 * @error: return location of %TORGET_STORE_ERROR: NOT_FOUND when there is no content any more for an
 *   attachment that it has made
 *
 * Returns: whether every attachment that @tx has made has its content
 */
gboolean
torget_attachment_purge_check (TorgetConnection *connection,
                               gint64 tx,
                               GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT 1 FROM change WHERE tx = ?1 AND tbl = 'attachment' "
                              "AND col = 'sha256' AND new IS NOT NULL "
                              "AND new NOT IN (SELECT sha256 FROM attachment_content) LIMIT 1",
                              error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, tx);
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_ROW)
    g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND,
                         "what was attached was removed for good");
  return step == TORGET_STEP_DONE;
}
