/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts what a column of names or ids holds. */
#include "config.h"

#include "store/register-tally.h"

#include "store/statement.h"

static void
tally_free (TorgetRegisterTally *tally)
{
  g_ptr_array_unref (tally->spellings);
  g_free (tally);
}

/**
 * torget_register_dup_id_key:
 * @id: row id
 *
 * Returns: (transfer full): the key of its tally
 */
char *
torget_register_dup_id_key (gint64 id)
{
  return g_strdup_printf ("#%" G_GINT64_FORMAT, id);
}

/**
 * torget_register_dup_name_key:
 * @name: (nullable): a name
 *
 * Returns: (transfer full) (nullable): the key of the tally of all its spellings, %NULL when there
 *   is nothing of a name in it
 */
char *
torget_register_dup_name_key (const char *name)
{
  g_autofree char *key = torget_register_dup_key (name);

  return *key != '\0' ? g_strconcat ("=", key, NULL) : NULL;
}

static char *
dup_key (const TorgetRegisterUseSql *use,
         const char *value)
{
  return use->by_name ? torget_register_dup_name_key (value) : g_strconcat ("#", value, NULL);
}

static void
count_value (GHashTable *tallies,
             char *key,
             const char *value,
             gint64 count)
{
  TorgetRegisterTally *tally = g_hash_table_lookup (tallies, key);

  if (tally == NULL)
    {
      tally = g_new0 (TorgetRegisterTally, 1);
      tally->spellings = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (tallies, g_strdup (key), tally);
    }
  tally->count += count;
  if (!g_ptr_array_find_with_equal_func (tally->spellings, value, g_str_equal, NULL))
    g_ptr_array_insert (tally->spellings, count > tally->most ? 0 : -1, g_strdup (value));
  tally->most = MAX (tally->most, count);
}

/**
 * torget_register_count_use:
 * @connection: a connection
 * @use: a column that names entries
 * @tallies: from torget_register_tallies_new()
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Adds what the column names to the tallies.
 *
 * Returns: whether it could be read
 */
gboolean
torget_register_count_use (TorgetConnection *connection,
                           const TorgetRegisterUseSql *use,
                           GHashTable *tallies,
                           GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, use->counts, error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      const char *value = torget_statement_get_text (statement, 0);
      g_autofree char *key = dup_key (use, value);

      if (key != NULL)
        count_value (tallies, key, value, torget_statement_get_int64 (statement, 1));
    }
  return step == TORGET_STEP_DONE;
}

/**
 * torget_register_tallies_new:
 *
 * Returns: (transfer full): no tallies yet; #TorgetRegisterTally by key
 */
GHashTable *
torget_register_tallies_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) tally_free);
}
