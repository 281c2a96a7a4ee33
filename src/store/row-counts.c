/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many rows every table has: by it a copy shows that it holds what the file held. */
#include "config.h"

#include "store/row-counts.h"

#include "store/statement.h"

static void
row_count_free (TorgetRowCount *count)
{
  g_free (count->table);
  g_free (count);
}

/**
 * torget_row_counts_new:
 *
 * Returns: (transfer full) (element-type TorgetRowCount): no counts
 */
GPtrArray *
torget_row_counts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) row_count_free);
}

/**
 * torget_row_counts_add:
 * @self: (element-type TorgetRowCount): counts
 * @table: name of a table
 * @n_rows: how many rows it has
 */
void
torget_row_counts_add (GPtrArray *self,
                       const char *table,
                       gint64 n_rows)
{
  TorgetRowCount *count = g_new0 (TorgetRowCount, 1);

  count->table = g_strdup (table);
  count->n_rows = n_rows;
  g_ptr_array_add (self, count);
}

/* Tables that SQLite or the full-text index keep for themselves are not looked at. */
static const char all_counts_sql[]
    = "SELECT group_concat (format ('SELECT %Q AS name, count(*) FROM \"%w\"', name, name), "
      "' UNION ALL ') || ' ORDER BY 1' FROM pragma_table_list WHERE schema = 'main' "
      "AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

/**
 * torget_row_counts_read:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetRowCount): by table, in order of names
 */
GPtrArray *
torget_row_counts_read (TorgetConnection *connection,
                        GError **error)
{
  g_autofree char *sql = torget_connection_dup_text (connection, all_counts_sql, error);
  g_autoptr (GPtrArray) counts = torget_row_counts_new ();
  g_autoptr (TorgetStatement) statement = NULL;
  TorgetStep step;

  if (sql == NULL)
    return NULL;
  statement = torget_statement_get (connection, sql, error);
  if (statement == NULL)
    return NULL;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    torget_row_counts_add (counts, torget_statement_get_text (statement, 0),
                           torget_statement_get_int64 (statement, 1));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&counts) : NULL;
}

/**
 * torget_row_counts_get:
 * @self: (element-type TorgetRowCount): counts
 * @table: name of a table
 *
 * Returns: how many rows it has, -1 when it is not there
 */
gint64
torget_row_counts_get (GPtrArray *self,
                       const char *table)
{
  for (guint i = 0; i < self->len; i++)
    {
      const TorgetRowCount *count = g_ptr_array_index (self, i);

      if (g_str_equal (count->table, table))
        return count->n_rows;
    }
  return -1;
}

/**
 * torget_row_counts_equal:
 * @self: (element-type TorgetRowCount): counts
 * @other: (element-type TorgetRowCount): other counts
 *
 * Returns: whether they name the same tables with the same numbers
 */
gboolean
torget_row_counts_equal (GPtrArray *self,
                         GPtrArray *other)
{
  if (self->len != other->len)
    return FALSE;
  for (guint i = 0; i < self->len; i++)
    {
      const TorgetRowCount *count = g_ptr_array_index (self, i);

      if (torget_row_counts_get (other, count->table) != count->n_rows)
        return FALSE;
    }
  return TRUE;
}
