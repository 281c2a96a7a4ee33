/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tables and fields are called; see field-name.h. */
#include "config.h"

#include "domain/field-name.h"

/**
 * torget_field_name_get:
 * @table: a table name, as in a record type
 * @column: (nullable): a field name; %NULL: the table itself
 * @language: `sv` or `en`
 *
 * Thread: any.
 *
 * Returns: (transfer none) (nullable): what it is called; %NULL when it has no name
 */
const char *
torget_field_name_get (const char *table,
                       const char *column,
                       const char *language)
{
  const TorgetFieldName *found = NULL;

  for (const TorgetFieldName *row = torget_field_names; row->sv != NULL; row++)
    {
      if (g_strcmp0 (row->column, column) != 0)
        continue;
      if (g_strcmp0 (row->table, table) == 0)
        {
          found = row;
          break;
        }
      if (row->table == NULL)
        found = row;
    }
  if (found == NULL)
    return NULL;
  return g_str_equal (language, "sv") ? found->sv : found->en;
}
