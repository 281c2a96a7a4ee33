/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The access log as it is checked. */
#include "config.h"

#include "store/access-store.h"

#include "store/statement.h"

/* When a case was closed is read in the change log: the person has no such day. */
static const char list_sql[]
    = "SELECT a.id, a.time, a.user, a.action, a.person_id, a.detail, a.reason, a.chain, "
      "p.given_name, p.family_name, p.protection, c.name, "
      "CASE WHEN p.status IN ('closed', 'moved_away', 'deceased') THEN "
      "(SELECT max (time) FROM change WHERE tbl = 'person' AND row = p.id AND col = 'status') END, "
      "0 FROM access AS a LEFT JOIN person AS p ON p.id = a.person_id "
      "LEFT JOIN coordinator AS c ON c.id = p.coordinator_id "
      "WHERE a.time >= ?1 AND a.time <= ?2 ORDER BY a.id";

/**
 * torget_access_store_list:
 * @connection: an open connection
 * @from: earliest time
 * @to: latest time
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetAccessLine): the rows, in the order of
 *   their numbers, with the names of everybody: protected persons are not masked yet
 */
GPtrArray *
torget_access_store_list (TorgetConnection *connection,
                          gint64 from,
                          gint64 to,
                          GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, list_sql, error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, from);
  torget_statement_bind_int64 (statement, 2, to);
  return torget_statement_list_records (statement, &torget_access_line_type, error);
}
