/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a change of many persons at once concerns; see bulk-store.h. */
#include "config.h"

#include "store/bulk-store.h"

#include "store/case-store.h"
#include "store/list-sql.h"
#include "store/statement.h"

static char *
dup_array (GArray *ids)
{
  return torget_case_store_dup_ids ((const gint64 *) (gpointer) ids->data, ids->len);
}

static GArray *
read_ids (TorgetStatement *statement,
          GError **error)
{

  return torget_statement_list_ids (statement, error);
}

/**
 * torget_bulk_store_list_persons:
 * @connection: an open connection
 * @kind: a list
 * @ids: (element-type gint64): ids of rows of that list
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type gint64): whose rows they are, each person once,
 *   by name
 */
GArray *
torget_bulk_store_list_persons (TorgetConnection *connection,
                                TorgetListKind kind,
                                GArray *ids,
                                GError **error)
{
  const TorgetListSql *sql = torget_list_sql_get (kind);
  g_autoptr (GString) text = g_string_new ("SELECT DISTINCT i.person_id FROM ");
  g_autofree char *array = dup_array (ids);
  g_autoptr (TorgetStatement) statement = NULL;

  g_string_append (text, sql->from);
  g_string_append (text, " WHERE ");
  g_string_append (text, sql->id);
  g_string_append (text,
                   " IN (SELECT value FROM json_each (?1)) AND i.person_id IS NOT NULL "
                   "ORDER BY i.sort_key");
  statement = torget_statement_get (connection, text->str, error);
  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, array);
  return read_ids (statement, error);
}

/**
 * torget_bulk_store_list_not_with:
 * @connection: an open connection
 * @person_ids: (element-type gint64): persons
 * @coordinator_id: row id of a coordinator, or 0 for none
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type gint64): those of @person_ids who have another
 *   coordinator, in the same order
 */
GArray *
torget_bulk_store_list_not_with (TorgetConnection *connection,
                                 GArray *person_ids,
                                 gint64 coordinator_id,
                                 GError **error)
{
  g_autofree char *array = dup_array (person_ids);
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT p.id FROM json_each (?1) AS j "
                              "JOIN person AS p ON p.id = j.value "
                              "WHERE coalesce (p.coordinator_id, 0) <> ?2 ORDER BY j.key",
                              error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, array);
  torget_statement_bind_int64 (statement, 2, coordinator_id);
  return read_ids (statement, error);
}
