/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved filters; see filter-store.h. They are not logged: they are how somebody works, and nothing
 * about anybody. */
#include "config.h"

#include "store/filter-store.h"

#include "store/statement.h"

/**
 * torget_filter_store_list:
 * @connection: an open connection
 * @kind: a list
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetSavedFilter): its filters, by name
 */
GPtrArray *
torget_filter_store_list (TorgetConnection *connection,
                          TorgetListKind kind,
                          GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT id, list, name, query FROM saved_filter WHERE list = ?1 "
                              "ORDER BY name COLLATE NOCASE",
                              error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, torget_list_kind_get_name (kind));
  return torget_statement_list_records (statement, &torget_saved_filter_type, error);
}

/* One that has the name already gives way. */
static gboolean
remove_namesake (TorgetConnection *connection,
                 const TorgetSavedFilter *filter,
                 GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "DELETE FROM saved_filter WHERE list = ?1 AND name = ?2 AND id <> ?3",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, filter->list);
  torget_statement_bind_text (statement, 2, filter->name);
  torget_statement_bind_int64 (statement, 3, filter->record.id);
  return torget_statement_run (statement, error);
}

/**
 * torget_filter_store_save:
 * @connection: an open connection
 * @filter: a new or changed filter, with its id
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it is saved
 */
gboolean
torget_filter_store_save (TorgetConnection *connection,
                          const TorgetSavedFilter *filter,
                          GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO saved_filter (id, list, name, query) "
                              "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE "
                              "SET name = excluded.name, query = excluded.query",
                              error);

  if (statement == NULL || !remove_namesake (connection, filter, error))
    return FALSE;
  torget_statement_bind_int64 (statement, 1, filter->record.id);
  torget_statement_bind_text (statement, 2, filter->list);
  torget_statement_bind_text (statement, 3, filter->name);
  torget_statement_bind_text (statement, 4, filter->query);
  return torget_statement_run (statement, error);
}

/**
 * torget_filter_store_remove:
 * @connection: an open connection
 * @id: row id of a filter
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it is gone
 */
gboolean
torget_filter_store_remove (TorgetConnection *connection,
                            gint64 id,
                            GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "DELETE FROM saved_filter WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, id);
  return torget_statement_run (statement, error);
}
