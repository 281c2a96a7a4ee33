/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/register-rows.h"

G_BEGIN_DECLS

/**
 * TorgetRegisterSql:
 * @table: the entries' table
 * @rows: every entry; columns: id, then the fields of #TorgetRegisterRow; ?1 is today; in a
 *   register of units ?2 is their kind; ?3 is the kind of offers that stand beside them
 * @ids: ids of all rows of the table, in the order in which a form offers them
 */
typedef struct
{
  const char *table;
  const char *rows;
  const char *ids;
} TorgetRegisterSql;

/**
 * TorgetRegisterUseSql:
 * @reg: the register whose entries are named
 * @by_name: whether the column holds the entry's name, and not its id
 * @table: the table that names them
 * @column: its column
 * @counts: columns: what @column holds, and in how many rows
 * @uses: columns: id and those of #TorgetRegisterUse; ?1 is the name or the id
 * @move: names ?2 wherever ?1 is named
 */
typedef struct
{
  TorgetRegister reg;
  gboolean by_name;
  const char *table;
  const char *column;
  const char *counts;
  const char *uses;
  const char *move;
} TorgetRegisterUseSql;

const TorgetRegisterSql *torget_register_sql_get (TorgetRegister reg);
const TorgetRegisterSql *torget_register_sql_find (const char *table);
const TorgetRegisterUseSql *torget_register_sql_get_use (guint index);

G_END_DECLS
