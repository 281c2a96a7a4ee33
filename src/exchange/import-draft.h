/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/import-problem.h"
#include "domain/record-set.h"
#include "exchange/import-columns.h"

G_BEGIN_DECLS

/**
 * TorgetImportRow:
 * @number: row of the file
 * @records: what the row says, without ids and links; at most one of each type but identities,
 *   contacts, activities and notes
 * @household: (nullable): label
 * @match_id: (nullable): normalized number by which the person is known
 * @match_name: folded name and birth date, for a person without number
 */
typedef struct
{
  guint number;
  TorgetRecordSet *records;
  char *household;
  char *match_id;
  char *match_name;
} TorgetImportRow;

/**
 * TorgetImportDraft:
 * @rows: (element-type TorgetImportRow): one for each person; rows that repeat one are left out
 * @problems: (element-type TorgetImportProblem): by row
 * @n_rows: rows of the file, without the header
 * @n_repeated: rows that repeat an earlier one
 * @headings: what each meaning is called in the file
 *
 * A table read as persons and households, before it meets the database.
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *problems;
  guint n_rows;
  guint n_repeated;
  GHashTable *headings;
} TorgetImportDraft;

TorgetImportDraft *torget_import_draft_new (TorgetTable *table,
                                            GPtrArray *map,
                                            TorgetDate today);
void torget_import_draft_free (TorgetImportDraft *self);
void torget_import_draft_add_problem (TorgetImportDraft *self,
                                      guint row,
                                      const char *column,
                                      const char *code,
                                      TorgetImportSeverity severity,
                                      const char *value);
const char *torget_import_draft_get_heading (TorgetImportDraft *self,
                                             const TorgetRecordType *type,
                                             const char *field);

char *torget_import_match_name (const char *family_name,
                                const char *given_name,
                                TorgetDate birth_date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetImportDraft, torget_import_draft_free)

G_END_DECLS
