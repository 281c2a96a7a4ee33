/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sealed files that were made and that came; see message-store.h. */
#include "config.h"

#include "store/message-store.h"

#include "base/id.h"
#include "store/error.h"
#include "store/statement.h"

#define MESSAGE_COLUMNS                                                                            \
  "id, package, direction, kind, municipality, sign_key, sequence, state, reply_to, sha256, "      \
  "n_bytes, persons, time, user, reason"

/**
 * torget_message_store_list:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetRegionMessage): all, the newest first
 */
GPtrArray *
torget_message_store_list (TorgetConnection *connection,
                           GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT " MESSAGE_COLUMNS
                              " FROM region_message ORDER BY time DESC, id DESC",
                              error);

  if (statement == NULL)
    return NULL;
  return torget_statement_list_records (statement, &torget_region_message_type, error);
}

/**
 * torget_message_store_find:
 * @connection: an open connection
 * @direction: %TORGET_MESSAGE_OUT or %TORGET_MESSAGE_IN
 * @package: number of a package
 * @message: (out) (transfer full) (nullable): the file, %NULL when there is none of that number
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it could be looked for
 */
gboolean
torget_message_store_find (TorgetConnection *connection,
                           const char *direction,
                           const char *package,
                           TorgetRegionMessage **message,
                           GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT " MESSAGE_COLUMNS
                              " FROM region_message WHERE direction = ?1 AND package = ?2",
                              error);
  g_autoptr (GPtrArray) found = NULL;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, direction);
  torget_statement_bind_text (statement, 2, package);
  found = torget_statement_list_records (statement, &torget_region_message_type, error);
  if (found == NULL)
    return FALSE;
  *message = found->len > 0 ? torget_record_copy (g_ptr_array_index (found, 0)) : NULL;
  return TRUE;
}

/**
 * torget_message_store_add:
 * @connection: an open connection
 * @message: a row; it gets its own id
 * @error: return location of %TORGET_STORE_ERROR: CONSTRAINT for a package or number that is there
 *
 * Returns: whether it is on record
 */
gboolean
torget_message_store_add (TorgetConnection *connection,
                          const TorgetRegionMessage *message,
                          GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO region_message (" MESSAGE_COLUMNS
                              ") VALUES (nullif (?1, 0), ?2, ?3, ?4, ?5, "
                              "?6, ?7, ?8, ?9, ?10, ?11, ifnull (?12, 0), ?13, ?14, ?15)",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_record (statement, 1, message);
  return torget_statement_run (statement, error);
}

/**
 * torget_message_store_remove:
 * @connection: an open connection
 * @direction: %TORGET_MESSAGE_OUT or %TORGET_MESSAGE_IN
 * @package: number of a package that did not come to be after all
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it is gone
 */
gboolean
torget_message_store_remove (TorgetConnection *connection,
                             const char *direction,
                             const char *package,
                             GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "DELETE FROM region_message WHERE direction = ?1 AND package = ?2",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, direction);
  torget_statement_bind_text (statement, 2, package);
  return torget_statement_run (statement, error);
}

/**
 * torget_message_store_set_state:
 * @connection: an open connection
 * @direction: %TORGET_MESSAGE_OUT or %TORGET_MESSAGE_IN
 * @package: number of a package
 * @state: its new state
 * @reason: (nullable): why
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it was written
 */
gboolean
torget_message_store_set_state (TorgetConnection *connection,
                                const char *direction,
                                const char *package,
                                const char *state,
                                const char *reason,
                                GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "UPDATE region_message SET state = ?3, reason = ?4 "
                              "WHERE direction = ?1 AND package = ?2",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, direction);
  torget_statement_bind_text (statement, 2, package);
  torget_statement_bind_text (statement, 3, state);
  torget_statement_bind_text (statement, 4, reason);
  return torget_statement_run (statement, error);
}

/**
 * torget_message_store_get_last:
 * @connection: an open connection
 * @direction: %TORGET_MESSAGE_OUT or %TORGET_MESSAGE_IN
 * @municipality: of the other office
 * @sign_key: that files are signed with, Base64
 * @series: which series of them, 0 for plain files
 * @sequence: (out): series and number of the last file, @series and 0 when there was none
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
torget_message_store_get_last (TorgetConnection *connection,
                               const char *direction,
                               const char *municipality,
                               const char *sign_key,
                               guint32 series,
                               gint64 *sequence,
                               GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT max (sequence) FROM region_message WHERE direction = ?1 "
                              "AND municipality = ?2 AND sign_key = ?3 AND sequence >> 32 = ?4",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, direction);
  torget_statement_bind_text (statement, 2, municipality);
  torget_statement_bind_text (statement, 3, sign_key);
  torget_statement_bind_int64 (statement, 4, series);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  *sequence = MAX (torget_statement_get_int64 (statement, 0), (gint64) series << 32);
  return TRUE;
}

static gboolean
has_number (TorgetConnection *connection,
            const TorgetRegionMessage *message,
            gboolean *is_there,
            GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT count(*) FROM region_message WHERE direction = 'in' AND municipality = ?1 "
      "AND sign_key = ?2 AND sequence = ?3",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, message->municipality);
  torget_statement_bind_text (statement, 2, message->sign_key);
  torget_statement_bind_int64 (statement, 3, message->sequence);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  *is_there = torget_statement_get_int64 (statement, 0) > 0;
  return TRUE;
}

/**
 * torget_message_store_is_new_series:
 * @connection: an open connection
 * @message: a verified file that has come
 * @is_new: (out): files with that signature have come, but none of the same series
 * @error: return location of %TORGET_STORE_ERROR
 *
 * The sender has restored a backup: of what it sealed since, it may know nothing, and nobody can tell
 * whether the last file of the series before has come.
 *
 * Returns: whether it could be told
 */
gboolean
torget_message_store_is_new_series (TorgetConnection *connection,
                                    const TorgetRegionMessage *message,
                                    gboolean *is_new,
                                    GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT count(*) > 0 AND NOT coalesce (max (sequence >> 32 = ?3), 0) FROM region_message "
      "WHERE direction = 'in' AND municipality = ?1 AND sign_key = ?2",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, message->municipality);
  torget_statement_bind_text (statement, 2, message->sign_key);
  torget_statement_bind_int64 (statement, 3, torget_id_get_incarnation (message->sequence));
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  *is_new = torget_statement_get_int64 (statement, 0) != 0;
  return TRUE;
}

/**
 * torget_message_store_judge:
 * @connection: an open connection
 * @message: a verified file that has come: package, municipality, sign_key and sequence
 * @error: return location of %TORGET_STORE_ERROR: REPLAYED for a number that has come before, GAP when
 *   one before it has not
 *
 * Returns: whether it is the next one of its sender, or one that comes late
 */
gboolean
torget_message_store_judge (TorgetConnection *connection,
                            const TorgetRegionMessage *message,
                            GError **error)
{
  gboolean is_there;
  gint64 last;

  if (!torget_message_store_get_last (connection, TORGET_MESSAGE_IN, message->municipality,
                                      message->sign_key,
                                      torget_id_get_incarnation (message->sequence), &last, error)
      || !has_number (connection, message, &is_there, error))
    return FALSE;
  if (is_there)
    g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_REPLAYED, "file %u has come before",
                 torget_id_get_counter (message->sequence));
  else if (message->sequence > last + 1)
    g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_GAP, "file %u came, but not %u",
                 torget_id_get_counter (message->sequence), torget_id_get_counter (last) + 1);
  else
    return TRUE;
  return FALSE;
}
