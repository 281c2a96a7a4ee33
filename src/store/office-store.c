/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The offices of the other municipalities; see office-store.h. */
#include "config.h"

#include "store/office-store.h"

#include "store/record-sql.h"
#include "store/record-store.h"

#define PEER_COLUMNS \
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
