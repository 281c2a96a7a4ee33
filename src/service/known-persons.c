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

static void
known_free (TorgetKnownPerson *person)
{
  g_free (person->name);
  g_free (person);
}

static void
add_known (GHashTable *table,
           TorgetStatement *statement)
{
  const char *number = torget_statement_get_text (statement, 0);
  TorgetKnownPerson *person = g_new0 (TorgetKnownPerson, 1);
  GPtrArray *persons = g_hash_table_lookup (table, number);

  person->id = torget_statement_get_int64 (statement, 1);
  person->name = torget_import_match_name (torget_statement_get_text (statement, 2),
                                           torget_statement_get_text (statement, 3),
                                           torget_statement_get_date (statement, 4));
  if (persons == NULL)
    {
      persons = g_ptr_array_new_with_free_func ((GDestroyNotify) known_free);
      g_hash_table_insert (table, g_strdup (number), persons);
    }
  g_ptr_array_add (persons, person);
}

/**
 * torget_known_persons_all_by_number:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Some have been entered twice, and nobody has said so yet.
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 GPtrArray): for each number,
 *   #TorgetKnownPerson of all who have it
 */
GHashTable *
torget_known_persons_all_by_number (TorgetConnection *connection,
                                    GError **error)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      TORGET_SURVIVORS
      "SELECT DISTINCT i.value, s.root, p.family_name, p.given_name, p.birth_date "
      "FROM identity AS i JOIN survivor AS s ON s.id = i.person_id "
      "JOIN person AS p ON p.id = s.root WHERE i.kind <> 'dossier' ORDER BY i.value, s.root",
      error);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    add_known (table, statement);
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
