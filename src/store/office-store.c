/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The offices of the other municipalities; see office-store.h. */
#include "config.h"

#include "store/office-store.h"

#include "base/clock.h"
#include "store/error.h"
#include "store/record-sql.h"
#include "store/record-store.h"
#include "store/statement.h"

#include <string.h>

#define PEER_COLUMNS                                                                               \
  "id, municipality, name, sign_key, seal_key, confirmed_date, confirmed_by, ended_date, note"

static const TorgetRecordSql office_types[] = {
  {
      .type = &torget_peer_office_type,
      .upsert = "INSERT INTO peer_office (" PEER_COLUMNS ") "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET "
                "municipality = excluded.municipality, name = excluded.name, "
                "sign_key = excluded.sign_key, seal_key = excluded.seal_key, "
                "confirmed_date = excluded.confirmed_date, confirmed_by = excluded.confirmed_by, "
                "ended_date = excluded.ended_date, note = excluded.note",
      .remove = "DELETE FROM peer_office WHERE id = ?1",
      .by_id = "SELECT " PEER_COLUMNS " FROM peer_office WHERE id = ?1",
      .in_scope = "SELECT " PEER_COLUMNS " FROM peer_office ORDER BY municipality, id",
      .scope = TORGET_SCOPE_ALL,
  },
};

TORGET_DEFINE_AGGREGATE (office)

/**
 * torget_office_store_list:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): all offices, also those that have ended, by municipality
 */
TorgetRecordSet *
torget_office_store_list (TorgetConnection *connection,
                          GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  if (!torget_record_store_load_register (connection, &torget_peer_office_type, records, error))
    return NULL;
  return g_steal_pointer (&records);
}

/* Own keys */

static void
bind_key (TorgetStatement *statement,
          int index,
          const guint8 *key,
          gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (key, size);

  torget_statement_bind_blob (statement, index, bytes);
}

static gboolean
read_key (TorgetStatement *statement,
          int column,
          guint8 *key,
          gsize size)
{
  g_autoptr (GBytes) bytes = torget_statement_dup_blob (statement, column);

  if (bytes == NULL || g_bytes_get_size (bytes) != size)
    return FALSE;
  memcpy (key, g_bytes_get_data (bytes, NULL), size);
  return TRUE;
}

static gboolean
read_keys (TorgetStatement *statement,
           TorgetOfficeKeys *keys,
           GError **error)
{
  if (read_key (statement, 0, keys->sign_public, sizeof keys->sign_public)
      && read_key (statement, 1, keys->sign_secret, sizeof keys->sign_secret)
      && read_key (statement, 2, keys->seal_public, sizeof keys->seal_public)
      && read_key (statement, 3, keys->seal_secret, sizeof keys->seal_secret))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED,
                       "the keys of the office are not whole");
  return FALSE;
}

static gboolean
save_keys (TorgetConnection *connection,
           const TorgetOfficeKeys *keys,
           GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO office_key (id, sign_public, sign_secret, seal_public, seal_secret, "
      "created_date) VALUES (1, ?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET "
      "sign_public = excluded.sign_public, sign_secret = excluded.sign_secret, "
      "seal_public = excluded.seal_public, seal_secret = excluded.seal_secret, "
      "created_date = excluded.created_date",
      error);

  if (statement == NULL)
    return FALSE;
  bind_key (statement, 1, keys->sign_public, sizeof keys->sign_public);
  bind_key (statement, 2, keys->sign_secret, sizeof keys->sign_secret);
  bind_key (statement, 3, keys->seal_public, sizeof keys->seal_public);
  bind_key (statement, 4, keys->seal_secret, sizeof keys->seal_secret);
  torget_statement_bind_date (statement, 5, torget_clock_get_today ());
  return torget_statement_run (statement, error);
}

/**
 * torget_office_store_load_keys:
 * @connection: an open connection
 * @keys: (out caller-allocates): this office's keys
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Makes them when there are none yet.
 *
 * Returns: whether there are keys
 */
gboolean
torget_office_store_load_keys (TorgetConnection *connection,
                               TorgetOfficeKeys *keys,
                               GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT sign_public, sign_secret, seal_public, seal_secret FROM office_key",
      error);
  TorgetStep step
      = statement != NULL ? torget_statement_step (statement, error) : TORGET_STEP_ERROR;

  if (step == TORGET_STEP_ROW)
    return read_keys (statement, keys, error);
  return step == TORGET_STEP_DONE && torget_office_keys_make (keys, error)
         && save_keys (connection, keys, error);
}

/**
 * torget_office_store_renew_keys:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * What was sealed to the keys of before cannot be opened any more.
 *
 * Returns: whether this office has new keys
 */
gboolean
torget_office_store_renew_keys (TorgetConnection *connection,
                                GError **error)
{
  g_auto (TorgetOfficeKeys) keys = { 0 };

  return torget_office_keys_make (&keys, error) && save_keys (connection, &keys, error);
}
