/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetFieldName:
 * @table: (nullable): a table; %NULL: in every table that has no entry of its own
 * @column: (nullable): a field; %NULL: the table itself
 * @sv: what it is called in Swedish
 * @en: what it is called in English
 *
 * What a table or field is called in what is printed or written. Static data, made of the labels of
 * the window and their translation; ends with a row without Swedish.
 */
typedef struct
{
  const char *table;
  const char *column;
  const char *sv;
  const char *en;
} TorgetFieldName;

extern const TorgetFieldName torget_field_names[];

const char *torget_field_name_get (const char *table,
                                   const char *column,
                                   const char *language);

G_END_DECLS
