/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits; see edit.h. */
#include "config.h"

#include "store/edit.h"

#include "store/attachment-purge.h"
#include "store/change-log.h"
#include "store/error.h"
#include "store/index-store.h"
#include "store/message-store.h"
#include "store/record-store.h"
#include "store/statement.h"

static gboolean
write_label (TorgetConnection *connection,
             gint64 tx,
             const char *label,
             GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO change_label (tx, label) VALUES (?1, ?2)",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, tx);
  torget_statement_bind_text (statement, 2, label);
  return torget_statement_run (statement, error);
}

/**
 * torget_edit_begin:
 * @connection: an open connection outside a transaction
 * @label: (nullable): what is being done, in the user's language
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: number of the transaction, or 0; when not 0, commit or abandon it
 */
gint64
torget_edit_begin (TorgetConnection *connection,
                   const char *label,
                   GError **error)
{
  gint64 tx;

  if (!torget_connection_run (connection, "BEGIN IMMEDIATE", error))
    return 0;
  tx = torget_change_log_next_tx (connection);
  if (label == NULL || write_label (connection, tx, label, error))
    return tx;
  torget_edit_abandon (connection);
  return 0;
}

/* A save that changed nothing is not told about. */
static gboolean
drop_idle_label (TorgetConnection *connection,
                 gint64 tx,
                 GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "DELETE FROM change_label WHERE tx = ?1 "
                              "AND NOT EXISTS (SELECT 1 FROM change WHERE tx = ?1)",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, tx);
  return torget_statement_run (statement, error);
}

/**
 * torget_edit_commit:
 * @connection: a connection in an edit
 * @tx: what torget_edit_begin() gave
 * @error: return location of %TORGET_STORE_ERROR
 *
 * When this returns %TRUE the edit is on disk and survives a crash. When it returns %FALSE,
 * nothing of the edit is there.
 *
 * Returns: whether the edit is saved
 */
gboolean
torget_edit_commit (TorgetConnection *connection,
                    gint64 tx,
                    GError **error)
{
  if (torget_index_store_update (connection, tx, error) && drop_idle_label (connection, tx, error)
      && torget_connection_run (connection, "COMMIT", error))
    {
      torget_change_log_end_tx (connection, TRUE);
      return TRUE;
    }
  torget_edit_abandon (connection);
  return FALSE;
}

/**
 * torget_edit_abandon:
 * @connection: a connection in an edit
 *
 * Takes everything of the edit back.
 */
void
torget_edit_abandon (TorgetConnection *connection)
{
  /* A full disk may have rolled back already; then there is nothing to roll back. */
  torget_connection_run (connection, "ROLLBACK", NULL);
  torget_change_log_end_tx (connection, FALSE);
}

/**
 * torget_edit_save:
 * @connection: an open connection
 * @records: new and changed records, all with ids
 * @removed: (nullable): records to remove
 * @label: (nullable): what is being done, in the user's language
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: number of the saved transaction, or 0
 */
gint64
torget_edit_save (TorgetConnection *connection,
                  TorgetRecordSet *records,
                  TorgetRecordSet *removed,
                  const char *label,
                  GError **error)
{
  gint64 tx = torget_edit_begin (connection, label, error);

  if (tx == 0)
    return 0;
  if (torget_record_store_save (connection, records, error)
      && (removed == NULL || torget_record_store_remove (connection, removed, error)))
    return torget_edit_commit (connection, tx, error) ? tx : 0;
  torget_edit_abandon (connection);
  return 0;
}

/* A row that others have come to point at cannot be unmade: that is a change since. */
static void
explain_constraint (GError **error)
{
  if (error != NULL && g_error_matches (*error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONSTRAINT))
    (*error)->code = TORGET_STORE_ERROR_CONFLICT;
}

/* Says of the transaction that it took @tx back: an undo, or a redo when @tx was an undo. */
static gboolean
write_kind (TorgetConnection *connection,
            gint64 undo,
            gint64 tx,
            GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO change_label (tx, label, kind) VALUES (?1, '', iif "
                              "(EXISTS (SELECT 1 FROM change_label WHERE tx = ?2 "
                              "AND kind = 'undo'), 'redo', 'undo')) "
                              "ON CONFLICT (tx) DO UPDATE SET kind = excluded.kind",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, undo);
  torget_statement_bind_int64 (statement, 2, tx);
  return torget_statement_run (statement, error);
}

/**
 * torget_edit_revert:
 * @connection: an open connection
 * @tx: an earlier transaction
 * @only: (nullable): the one change of it to take back, see torget_change_log_revert()
 * @label: (nullable): what is being done, in the user's language
 * @error: return location of %TORGET_STORE_ERROR: CONFLICT when something has changed since,
 *   NOT_FOUND when the content of an attachment was removed for good
 *
 * An answer to a file that was given with the whole of @tx is taken back with it.
 *
 * Returns: number of the transaction that took @tx back, or 0
 */
gint64
torget_edit_revert (TorgetConnection *connection,
                    gint64 tx,
                    const TorgetChange *only,
                    const char *label,
                    GError **error)
{
  gint64 undo = torget_edit_begin (connection, label, error);

  if (undo == 0)
    return 0;
  if (!torget_change_log_revert (connection, tx, only, error)
      || !torget_attachment_purge_check (connection, undo, error)
      || (only == NULL && !torget_message_store_take_back (connection, tx, error))
      || !write_kind (connection, undo, tx, error))
    {
      torget_edit_abandon (connection);
      return 0;
    }
  if (torget_edit_commit (connection, undo, error))
    return undo;
  explain_constraint (error);
  return 0;
}
