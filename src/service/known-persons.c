/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who of those in a file from elsewhere is there already: by number, or by name and birth date. */
#include "config.h"

#include "service/known-persons.h"

#include "exchange/import-draft.h"
#include "store/statement.h"

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
put (GHashTable *table,
     char *key,
     gint64 id)
{
  g_hash_table_replace (table, key, g_memdup2 (&id, sizeof id));
}

/**
 * torget_known_persons_by_number:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 gint64): row ids of persons by each of
 *   their numbers
 */
GHashTable *
torget_known_persons_by_number (TorgetConnection *connection,
                                GError **error)
{
  g_autoptr (GHashTable) table = new_table ();
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      TORGET_SURVIVORS
      "SELECT i.value, s.root FROM identity AS i JOIN survivor AS s ON s.id = i.person_id "
      "WHERE i.kind <> 'dossier'",
      error);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    put (table, g_strdup (torget_statement_get_text (statement, 0)),
         torget_statement_get_int64 (statement, 1));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&table) : NULL;
}

/**
 * torget_known_persons_by_name:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 gint64): row ids of persons by
 *   torget_import_match_name()
 */
GHashTable *
torget_known_persons_by_name (TorgetConnection *connection,
                              GError **error)
{
  g_autoptr (GHashTable) table = new_table ();
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT family_name, given_name, birth_date, id FROM person WHERE merged_into IS NULL",
      error);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    put (table,
         torget_import_match_name (torget_statement_get_text (statement, 0),
                                   torget_statement_get_text (statement, 1),
                                   torget_statement_get_date (statement, 2)),
         torget_statement_get_int64 (statement, 3));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&table) : NULL;
}
