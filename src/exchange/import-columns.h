/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"
#include "exchange/table-reader.h"

G_BEGIN_DECLS

/* How a column's text becomes a value; most columns fill one field of one record. */
typedef enum
{
  TORGET_IMPORT_FIELD,        /* by the kind of the field */
  TORGET_IMPORT_BIRTH_DATE,
  TORGET_IMPORT_LANGUAGE,
  TORGET_IMPORT_COUNTRY,
  TORGET_IMPORT_PERSONAL_ID,
  TORGET_IMPORT_DOSSIER,
  TORGET_IMPORT_FULL_NAME,
  TORGET_IMPORT_HOUSEHOLD,
  TORGET_IMPORT_MUNICIPALITY, /* code or name */
  TORGET_IMPORT_PROTECTION,   /* yes and no, or a kind of protection */
  TORGET_IMPORT_CONTACT,      /* @field is the code of the kind of contact */
  TORGET_IMPORT_ACTIVITY,     /* several, joined by + */
  TORGET_IMPORT_SFI_TRACK,    /* a track, or alfabetisering, which is a flag */
  TORGET_IMPORT_NOTE,
} TorgetImportHow;

/**
 * TorgetImportColumn:
 * @id: stable name; also an English heading
 * @type: (nullable): the record that is filled
 * @field: (nullable): its field
 * @how: how
 * @headings: Swedish and English headings, separated by |
 *
 * What a column of a register can mean.
 */
typedef struct
{
  const char *id;
  const TorgetRecordType *type;
  const char *field;
  TorgetImportHow how;
  const char *headings;
} TorgetImportColumn;

const TorgetImportColumn *torget_import_column_list (guint *n_columns);
const TorgetImportColumn *torget_import_column_find (const char *id);
const TorgetImportColumn *torget_import_column_recognize (const char *heading);
gboolean torget_import_column_fills (const TorgetImportColumn *column,
                                     const TorgetRecordType *type,
                                     const char *field);

/* A mapping gives for each column of a table its meaning, or %NULL for a column that is kept as
 * a note. */
GPtrArray *torget_import_map_columns (TorgetTable *table,
                                      const char *remembered);
char *torget_import_map_to_text (TorgetTable *table,
                                 GPtrArray *map);

G_END_DECLS
