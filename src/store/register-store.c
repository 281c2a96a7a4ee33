/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registers: their entries with how often each is named. */
#include "config.h"

#include "store/register-store.h"

#include "base/text.h"
#include "domain/code-list.h"
#include "domain/record-types.h"
#include "store/record-store.h"
#include "store/register-tally.h"
#include "store/statement.h"

/* Returns: (transfer full) (nullable): tallies of everything that names entries of @reg */
static GHashTable *
count_uses (TorgetConnection *connection,
            TorgetRegister reg,
            GError **error)
{
  g_autoptr (GHashTable) tallies = torget_register_tallies_new ();
  const TorgetRegisterUseSql *use;

  for (guint i = 0; (use = torget_register_sql_get_use (i)) != NULL; i++)
    if (use->reg == reg && !torget_register_count_use (connection, use, tallies, error))
      return NULL;
  return g_steal_pointer (&tallies);
}

static void
add_tally (TorgetRegisterRow *row,
           GHashTable *tallies,
           GHashTable *known,
           char *key)
{
  const TorgetRegisterTally *tally = key != NULL ? g_hash_table_lookup (tallies, key) : NULL;

  if (tally == NULL)
    return;
  row->uses += (int) tally->count;
  g_hash_table_add (known, g_strdup (key));
}

/* Reads the entries; the keys under which they are named go to @known. */
static gboolean
read_rows (TorgetConnection *connection,
           TorgetRegister reg,
           TorgetDate today,
           GHashTable *tallies,
           GHashTable *known,
           GPtrArray *rows,
           GError **error)
{
  const char *unit_kind = torget_register_get_unit_kind (reg);
  const char *offer_kind = torget_register_get_offer_kind (reg);
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, torget_register_sql_get (reg)->rows, error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  if (unit_kind != NULL)
    torget_statement_bind_text (statement, 2, unit_kind);
  if (offer_kind != NULL)
    {
      torget_statement_bind_date (statement, 1, today);
      torget_statement_bind_text (statement, 3, offer_kind);
    }
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      TorgetRegisterRow *row = torget_statement_read_record (statement, &torget_register_row_type);
      g_autofree char *id_key = torget_register_dup_id_key (row->record.id);
      g_autofree char *name_key
          = unit_kind != NULL ? torget_register_dup_name_key (row->name) : NULL;

      if (!torget_register_row_is_received (row))
        {
          add_tally (row, tallies, known, id_key);
          add_tally (row, tallies, known, name_key);
        }
      g_ptr_array_add (rows, row);
    }
  return step == TORGET_STEP_DONE;
}

static char *
dup_search_key (const TorgetRegisterRow *row)
{
  const char *const texts[]
      = { row->name, row->detail, row->phone, row->email,
          torget_code_label ("municipality", row->municipality, "sv") };
  GString *key = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folded = torget_text_fold (texts[i]);

      g_string_append (key, folded);
      g_string_append_c (key, '\n');
    }
  return g_string_free (key, FALSE);
}

static void
add_unknown (GHashTable *tallies,
             GHashTable *known,
             GPtrArray *rows)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, tallies);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const TorgetRegisterTally *tally = value;
      TorgetRegisterRow *row;

      if (*(const char *) key != '=' || g_hash_table_contains (known, key))
        continue;
      row = torget_record_new (&torget_register_row_type);
      row->name = g_strdup (g_ptr_array_index (tally->spellings, 0));
      row->uses = (int) tally->count;
      g_ptr_array_add (rows, row);
    }
}

typedef struct
{
  GBytes *key;
  TorgetRegisterRow *row;
} Sorted;

static int
compare_sorted (gconstpointer a,
                gconstpointer b)
{
  const Sorted *one = a;
  const Sorted *other = b;
  const int order = g_bytes_compare (one->key, other->key);

  if (order != 0)
    return order;
  return one->row->record.id < other->row->record.id ? -1 : 1;
}

static void
sort_by_name (GPtrArray *rows)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Sorted));

  for (guint i = 0; i < rows->len; i++)
    {
      TorgetRegisterRow *row = g_ptr_array_index (rows, i);
      const Sorted entry = { torget_text_sort_key (row->name != NULL ? row->name : ""), row };

      g_array_append_val (sorted, entry);
    }
  g_array_sort (sorted, compare_sorted);
  for (guint i = 0; i < rows->len; i++)
    {
      rows->pdata[i] = g_array_index (sorted, Sorted, i).row;
      g_bytes_unref (g_array_index (sorted, Sorted, i).key);
    }
}

/* Names that begin in the same way stand beside each other. */
static void
mark_alike (GPtrArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    {
      TorgetRegisterRow *row = g_ptr_array_index (rows, i);
      TorgetRegisterRow *before = g_ptr_array_index (rows, i - 1);

      if (!torget_register_row_is_received (before) && !torget_register_row_is_received (row)
          && torget_register_is_alike (before->name, row->name))
        before->is_alike = row->is_alike = TRUE;
    }
}

/**
 * torget_register_store_list:
 * @connection: a connection
 * @reg: a register
 * @today: which day it is, for what is vacant
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Reads every entry of a register and, in a register of units, the names that records use
 * although the register does not have them.
 *
 * Returns: (transfer full) (nullable) (element-type TorgetRegisterRow): the rows, by name
 */
GPtrArray *
torget_register_store_list (TorgetConnection *connection,
                            TorgetRegister reg,
                            TorgetDate today,
                            GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (torget_record_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) tallies = count_uses (connection, reg, error);

  if (tallies == NULL || !read_rows (connection, reg, today, tallies, known, rows, error))
    return NULL;
  if (torget_register_get_unit_kind (reg) != NULL)
    add_unknown (tallies, known, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      TorgetRegisterRow *row = g_ptr_array_index (rows, i);

      row->search_key = dup_search_key (row);
    }
  sort_by_name (rows);
  mark_alike (rows);
  return g_steal_pointer (&rows);
}

/**
 * torget_register_store_list_names:
 * @connection: a connection
 * @reg: a register of units
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of the register, by name
 */
GPtrArray *
torget_register_store_list_names (TorgetConnection *connection,
                                  TorgetRegister reg,
                                  GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT DISTINCT name FROM unit WHERE kind = ?1 AND name IS NOT NULL "
                              "ORDER BY name",
                              error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, torget_register_get_unit_kind (reg));
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    g_ptr_array_add (names, g_strdup (torget_statement_get_text (statement, 0)));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&names) : NULL;
}

static gboolean
load_all (TorgetConnection *connection,
          const TorgetRegisterSql *sql,
          TorgetRecordSet *records,
          GError **error)
{
  const TorgetRecordType *type = torget_record_types_find (sql->table);
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, sql->ids, error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      gpointer record = torget_record_store_get (connection, type,
                                                 torget_statement_get_int64 (statement, 0), error);

      if (record == NULL)
        return FALSE;
      torget_record_set_add (records, record);
    }
  return step == TORGET_STEP_DONE;
}

/**
 * torget_register_store_load:
 * @connection: a connection
 * @reg: a register
 * @id: row id of an entry, 0 for none
 * @error: return location of %TORGET_STORE_ERROR, NOT_FOUND when there is no such entry
 *
 * Reads what a form of the entry needs: itself, and every entry of a register that it may link to.
 *
 * Returns: (transfer full) (nullable): the records
 */
TorgetRecordSet *
torget_register_store_load (TorgetConnection *connection,
                            TorgetRegister reg,
                            gint64 id,
                            GError **error)
{
  const TorgetRecordType *type = torget_record_types_find (torget_register_sql_get (reg)->table);
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == TORGET_FIELD_LINK
        && torget_register_sql_find (type->fields[i].refers) != NULL
        && !load_all (connection, torget_register_sql_find (type->fields[i].refers), records,
                      error))
      return NULL;
  if (id != 0)
    {
      gpointer record = torget_record_store_get (connection, type, id, error);

      if (record == NULL)
        return NULL;
      torget_record_set_add (records, record);
    }
  return g_steal_pointer (&records);
}
