/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who names an entry of a register, another name for one, and two made into one. What is written
 * runs inside the caller's edit. */
#include "config.h"

#include "store/register-store.h"

#include "domain/record-types.h"
#include "store/record-store.h"
#include "store/register-tally.h"
#include "store/statement.h"

/* Calls @func for each column that names entries of @reg, with each value in it that is @id or a
 * spelling of @name. */
typedef gboolean (*UseFunc) (TorgetConnection *connection,
                             const TorgetRegisterUseSql *use,
                             const char *value,
                             gpointer user_data,
                             GError **error);

static gboolean
foreach_spelling (TorgetConnection *connection,
                  const TorgetRegisterUseSql *use,
                  const char *key,
                  UseFunc func,
                  gpointer user_data,
                  GError **error)
{
  g_autoptr (GHashTable) tallies = torget_register_tallies_new ();
  const TorgetRegisterTally *tally;

  if (!torget_register_count_use (connection, use, tallies, error))
    return FALSE;
  tally = g_hash_table_lookup (tallies, key);
  for (guint i = 0; tally != NULL && i < tally->spellings->len; i++)
    if (!func (connection, use, g_ptr_array_index (tally->spellings, i), user_data, error))
      return FALSE;
  return TRUE;
}

static gboolean
foreach_use (TorgetConnection *connection,
             TorgetRegister reg,
             gint64 id,
             const char *name,
             UseFunc func,
             gpointer user_data,
             GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *key = name != NULL ? torget_register_dup_name_key (name) : NULL;
  const TorgetRegisterUseSql *use;

  for (guint i = 0; (use = torget_register_sql_get_use (i)) != NULL; i++)
    {
      if (use->reg != reg || (use->by_name ? key == NULL : id == 0))
        continue;
      if (use->by_name ? !foreach_spelling (connection, use, key, func, user_data, error)
                       : !func (connection, use, number, user_data, error))
        return FALSE;
    }
  return TRUE;
}

static void
bind_value (TorgetStatement *statement,
            const TorgetRegisterUseSql *use,
            int index,
            const char *value)
{
  if (use->by_name)
    torget_statement_bind_text (statement, index, value);
  else
    torget_statement_bind_int64 (statement, index, g_ascii_strtoll (value, NULL, 10));
}

static gboolean
read_uses (TorgetConnection *connection,
           const TorgetRegisterUseSql *use,
           const char *value,
           gpointer user_data,
           GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, use->uses, error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  bind_value (statement, use, 1, value);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    g_ptr_array_add (user_data,
                     torget_statement_read_record (statement, &torget_register_use_type));
  return step == TORGET_STEP_DONE;
}

/* Latest first; what has no date comes last. */
static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const TorgetRegisterUse *one = *(const TorgetRegisterUse *const *)a;
  const TorgetRegisterUse *other = *(const TorgetRegisterUse *const *)b;

  if (one->date != other->date)
    return one->date > other->date ? -1 : 1;
  return g_strcmp0 (one->family_name, other->family_name);
}

/**
 * torget_register_store_uses:
 * @connection: a connection
 * @reg: a register
 * @id: row id of an entry, 0 for a name that is not in the register
 * @name: (nullable): its name, in a register of units
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetRegisterUse): the records that name it,
 *   latest first
 */
GPtrArray *
torget_register_store_uses (TorgetConnection *connection,
                            TorgetRegister reg,
                            gint64 id,
                            const char *name,
                            GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (torget_record_free);

  if (!foreach_use (connection, reg, id, name, read_uses, uses, error))
    return NULL;
  g_ptr_array_sort (uses, compare_uses);
  return g_steal_pointer (&uses);
}

typedef struct
{
  const char *id;
  const char *name;
} Target;

static gboolean
move_use (TorgetConnection *connection,
          const TorgetRegisterUseSql *use,
          const char *value,
          gpointer user_data,
          GError **error)
{
  const Target *target = user_data;
  const char *moved = use->by_name ? target->name : target->id;
  g_autoptr (TorgetStatement) statement = NULL;

  if (g_str_equal (value, moved))
    return TRUE;
  statement = torget_statement_get (connection, use->move, error);
  if (statement == NULL)
    return FALSE;
  bind_value (statement, use, 1, value);
  bind_value (statement, use, 2, moved);
  return torget_statement_run (statement, error);
}

/**
 * torget_register_store_rename:
 * @connection: a connection in an edit
 * @reg: a register of units
 * @from: a name; all its spellings are meant
 * @to: what the records that name it are to say
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether every record says so
 */
gboolean
torget_register_store_rename (TorgetConnection *connection,
                              TorgetRegister reg,
                              const char *from,
                              const char *to,
                              GError **error)
{
  Target target = { NULL, to };

  return foreach_use (connection, reg, 0, from, move_use, &target, error);
}

/* What the kept entry does not know is taken from the other one. */
static void
complete (gpointer kept,
          gconstpointer merged)
{
  const TorgetRecordType *type = ((const TorgetRecord *) kept)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetField *field = &type->fields[i];

      if (!torget_record_is_set (kept, field))
        torget_record_copy_field (kept, merged, field);
    }
}

static const char *
get_name (gconstpointer record)
{
  const TorgetField *field
      = torget_record_type_find (((const TorgetRecord *) record)->type, "name");

  return field != NULL ? torget_record_get_text (record, field) : NULL;
}

static gboolean
replace (TorgetConnection *connection,
         gpointer kept,
         gpointer merged,
         GError **error)
{
  g_autoptr (TorgetRecordSet) saved = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();

  torget_record_set_add (saved, torget_record_copy (kept));
  torget_record_set_add (removed, torget_record_copy (merged));
  return torget_record_store_save (connection, saved, error)
         && torget_record_store_remove (connection, removed, error);
}

/**
 * torget_register_store_merge:
 * @connection: a connection in an edit
 * @reg: a register
 * @kept_id: row id of the entry that stays
 * @merged_id: row id of the entry that goes
 * @error: return location of %TORGET_STORE_ERROR, NOT_FOUND when one of them is gone
 *
 * Makes two entries one: what names the second then names the first, which takes over what it did
 * not know itself, and the second is removed.
 *
 * Returns: whether they are one
 */
gboolean
torget_register_store_merge (TorgetConnection *connection,
                             TorgetRegister reg,
                             gint64 kept_id,
                             gint64 merged_id,
                             GError **error)
{
  const TorgetRecordType *type = torget_record_types_find (torget_register_sql_get (reg)->table);
  g_autoptr (TorgetRecord) kept = torget_record_store_get (connection, type, kept_id, error);
  g_autoptr (TorgetRecord) merged
      = kept != NULL ? torget_record_store_get (connection, type, merged_id, error) : NULL;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, kept_id);
  Target target = { number, NULL };

  if (merged == NULL)
    return FALSE;
  complete (kept, merged);
  target.name = get_name (kept);
  return foreach_use (connection, reg, merged_id,
                      torget_register_get_unit_kind (reg) != NULL ? get_name (merged) : NULL,
                      move_use, &target, error)
         && replace (connection, kept, merged, error);
}
