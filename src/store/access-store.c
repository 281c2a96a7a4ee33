/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The access log: who looked at whose record, when and why. Rows are only ever added. */
#include "config.h"

#include "store/access-store.h"

#include "base/clock.h"
#include "store/access-head.h"
#include "store/connection-private.h"
#include "store/statement.h"

/**
 * torget_access_store_load_newest:
 * @connection: an open connection
 * @head: (out caller-allocates): the newest row, with the number 0 when there is none
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
torget_access_store_load_newest (TorgetConnection *connection,
                                 TorgetAccessHead *head,
                                 GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT id, chain FROM access ORDER BY id DESC LIMIT 1", error);
  TorgetStep step;

  *head = (TorgetAccessHead){ 0 };
  if (statement == NULL)
    return FALSE;
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_ROW)
    {
      head->id = torget_statement_get_int64 (statement, 0);
      head->chain = g_strdup (torget_statement_get_text (statement, 1));
    }
  return step != TORGET_STEP_ERROR;
}

static gboolean
insert (TorgetConnection *connection,
        const TorgetAccessRow *row,
        GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO access (id, time, user, action, person_id, detail, reason, chain) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, row->record.id);
  torget_statement_bind_int64 (statement, 2, row->time);
  torget_statement_bind_text (statement, 3, row->user);
  torget_statement_bind_text (statement, 4, row->action);
  torget_statement_bind_int64 (statement, 5, row->person_id);
  torget_statement_bind_text (statement, 6, row->detail);
  torget_statement_bind_text (statement, 7, row->reason);
  torget_statement_bind_text (statement, 8, row->chain);
  return torget_statement_run (statement, error);
}

/**
 * torget_access_store_remember:
 * @connection: an open connection
 * @head: the newest row
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Writes it to the sidecar; but not within a transaction, which may still be taken back:
 * torget_access_store_settle() does so after its end.
 *
 * Returns: whether that is done
 */
gboolean
torget_access_store_remember (TorgetConnection *connection,
                              const TorgetAccessHead *head,
                              GError **error)
{
  return head->id == 0 || !sqlite3_get_autocommit (connection->db)
         || torget_access_head_save (head, torget_connection_get_path (connection), error);
}

/**
 * torget_access_store_log:
 * @connection: an open connection
 * @user: who
 * @entry: what, whose, why
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it is on record
 */
gboolean
torget_access_store_log (TorgetConnection *connection,
                         const char *user,
                         const TorgetAccessEntry *entry,
                         GError **error)
{
  g_autoptr (TorgetAccessRow) row = torget_record_new (&torget_access_row_type);
  g_auto (TorgetAccessHead) head = { 0 };

  if (!torget_access_store_load_newest (connection, &head, error))
    return FALSE;
  row->record.id = head.id + 1;
  row->time = torget_clock_get_time ();
  row->user = g_strdup (user);
  row->action = g_strdup (entry->action);
  row->person_id = entry->person_id;
  row->detail = g_strdup (entry->detail);
  row->reason = g_strdup (entry->reason);
  row->chain = torget_access_row_dup_chain (row, head.chain);
  if (!insert (connection, row, error))
    return FALSE;
  head.id = row->record.id;
  g_free (head.chain);
  head.chain = g_strdup (row->chain);
  return torget_access_store_remember (connection, &head, error);
}

/**
 * torget_access_store_settle:
 * @connection: an open connection, after a transaction that put rows on record
 *
 * Writes the newest row to the sidecar. What is on record stays there when that fails; the next row
 * tries again.
 */
void
torget_access_store_settle (TorgetConnection *connection)
{
  g_auto (TorgetAccessHead) head = { 0 };

  if (torget_access_store_load_newest (connection, &head, NULL))
    torget_access_store_remember (connection, &head, NULL);
}

static gboolean
redact_row (TorgetConnection *connection,
            const TorgetAccessRow *row,
            GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "UPDATE access SET reason = NULL, reason_digest = ?2 WHERE id = ?1", error);
  g_autofree char *digest = torget_access_row_dup_reason_digest (row);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, row->record.id);
  torget_statement_bind_text (statement, 2, digest);
  return torget_statement_run (statement, error);
}

/**
 * torget_access_store_redact:
 * @connection: an open connection
 * @person_id: row id of somebody who is erased
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Removes what was written as reasons for looking at the person, which may name anybody. That
 * somebody looked, and who, stays; so does the chain.
 *
 * Returns: whether no reason is left
 */
gboolean
torget_access_store_redact (TorgetConnection *connection,
                            gint64 person_id,
                            GError **error)
{
  g_autoptr (TorgetRecordSet) rows = torget_record_set_new ();
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT " TORGET_ACCESS_COLUMNS " FROM access WHERE person_id = ?1 AND reason IS NOT NULL", error);
  GPtrArray *list;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, person_id);
  if (!torget_statement_read_all (statement, &torget_access_row_type, rows, error))
    return FALSE;
  list = torget_record_set_list (rows, &torget_access_row_type);
  for (guint i = 0; i < list->len; i++)
    if (!redact_row (connection, g_ptr_array_index (list, i), error))
      return FALSE;
  return TRUE;
}
