/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/date.h"

G_BEGIN_DECLS

/**
 * SECTION: Records
 *
 * A record is a plain struct whose first member is a #TorgetRecord and which is described by
 * one #TorgetRecordType: a table of its fields. Copying, comparing, freeing, binding to SQL,
 * writing as XML and reading back all walk that table, so that a field is declared in exactly
 * one place. Field names are the column names of the database and never change.
 *
 * Records are values: after torget_record_set_add() or a save they are not modified.
 */

typedef enum
{
  TORGET_FIELD_TEXT, /* char *, UTF-8 NFC, %NULL when not known */
  TORGET_FIELD_CODE, /* char *, a stable code of the named code list, %NULL when not known */
  TORGET_FIELD_DATE, /* TorgetDate */
  TORGET_FIELD_INT,  /* int, 0 when not known */
  TORGET_FIELD_FLAG, /* gboolean */
  TORGET_FIELD_LINK, /* gint64, row id of another record, 0 for none */
} TorgetFieldKind;

typedef struct
{
  const char *name;
  TorgetFieldKind kind;
  gsize offset;
  const char *refers; /* code list id (CODE) or table name (LINK), else %NULL */
} TorgetField;

typedef struct
{
  const char *name; /* table name */
  gsize size;       /* sizeof the struct */
  const TorgetField *fields;
  guint n_fields;
} TorgetRecordType;

typedef struct
{
  const TorgetRecordType *type;
  gint64 id; /* row id, 0 before the first save */
} TorgetRecord;

gpointer torget_record_new (const TorgetRecordType *type);
gpointer torget_record_copy (gconstpointer record);
gboolean torget_record_equal (gconstpointer a,
                              gconstpointer b);
void torget_record_free (gpointer record);

const TorgetField *torget_record_type_find (const TorgetRecordType *type,
                                            const char *name);
const char *torget_record_get_text (gconstpointer record,
                                    const TorgetField *field);
void torget_record_set_text (gpointer record,
                             const TorgetField *field,
                             const char *value);
gint64 torget_record_get_number (gconstpointer record,
                                 const TorgetField *field);
void torget_record_set_number (gpointer record,
                               const TorgetField *field,
                               gint64 value);
void torget_record_copy_field (gpointer to,
                               gconstpointer from,
                               const TorgetField *field);
gboolean torget_record_is_set (gconstpointer record,
                               const TorgetField *field);
void torget_record_link_to (gpointer record,
                            gconstpointer owner);
char *torget_record_dup_value (gconstpointer record,
                               const TorgetField *field);
void torget_record_set_value (gpointer record,
                              const TorgetField *field,
                              const char *value);

/* The rows of a field table; @Struct is the record's struct. */
#define TORGET_TEXT(Struct, member)                                                               \
  { #member, TORGET_FIELD_TEXT, G_STRUCT_OFFSET (Struct, member), NULL }
#define TORGET_CODE(Struct, member, list)                                                         \
  { #member, TORGET_FIELD_CODE, G_STRUCT_OFFSET (Struct, member), list }
#define TORGET_DATE(Struct, member)                                                               \
  { #member, TORGET_FIELD_DATE, G_STRUCT_OFFSET (Struct, member), NULL }
#define TORGET_INT(Struct, member)                                                                \
  { #member, TORGET_FIELD_INT, G_STRUCT_OFFSET (Struct, member), NULL }
#define TORGET_FLAG(Struct, member)                                                               \
  { #member, TORGET_FIELD_FLAG, G_STRUCT_OFFSET (Struct, member), NULL }
#define TORGET_LINK(Struct, member, table)                                                        \
  { #member, TORGET_FIELD_LINK, G_STRUCT_OFFSET (Struct, member), table }

/* Declares `extern const TorgetRecordType torget_x_type` and its autoptr cleanup. */
#define TORGET_DECLARE_RECORD(Struct, name)                                                       \
  extern const TorgetRecordType torget_##name##_type;                                             \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Struct, torget_record_free)

#define TORGET_DEFINE_RECORD(Struct, name, table)                                                 \
  const TorgetRecordType torget_##name##_type                                                     \
      = { table, sizeof (Struct), name##_fields, G_N_ELEMENTS (name##_fields) };

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRecord, torget_record_free)

G_END_DECLS
