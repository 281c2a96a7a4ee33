/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings of the file; see setting-store.h. */
#include "config.h"

#include "store/setting-store.h"

#include "store/statement.h"

/**
 * torget_setting_store_get:
 * @connection: an open connection
 * @name: of the setting
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): its value; %NULL without @error when it was never set
 */
char *
torget_setting_store_get (TorgetConnection *connection,
                          const char *name,
                          GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT value FROM setting WHERE name = ?1", error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, name);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return NULL;
  return g_strdup (torget_statement_get_text (statement, 0));
}

/**
 * torget_setting_store_set:
 * @connection: an open connection
 * @name: of the setting
 * @value: its new value
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it was written
 */
gboolean
torget_setting_store_set (TorgetConnection *connection,
                          const char *name,
                          const char *value,
                          GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO setting (name, value) VALUES (?1, ?2) "
                              "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, name);
  torget_statement_bind_text (statement, 2, value);
  return torget_statement_run (statement, error);
}
