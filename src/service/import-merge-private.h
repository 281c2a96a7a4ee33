/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/import-merge.h"

G_BEGIN_DECLS

/* For import-merge.c, import-new.c and import-known.c only. Thread: database. */

/**
 * TorgetImportMerge:
 * @connection: the database; only read
 * @draft: what the file says; gets the differences as problems
 * @new_id: gives row ids
 * @id_data: for @new_id
 * @result: counts
 * @changes: what is to be saved
 * @persons: number -> id, from the database
 * @named: household label | name key -> id, from the database
 * @labels: household label -> id, known or new
 */
typedef struct
{
  TorgetConnection *connection;
  TorgetImportDraft *draft;
  gint64 (*new_id) (gpointer);
  gpointer id_data;
  TorgetImportResult *result;
  TorgetRecordSet *changes;
  GHashTable *persons;
  GHashTable *named;
  GHashTable *labels;
} TorgetImportMerge;

gint64 torget_import_find_person (TorgetImportMerge *self,
                                  const TorgetImportRow *row);
gboolean torget_import_withhold (TorgetImportMerge *self,
                                 GError **error);
gpointer torget_import_get_first (TorgetRecordSet *records,
                                  const TorgetRecordType *type);

gpointer torget_import_add_copy (TorgetImportMerge *self,
                                 gconstpointer record,
                                 const char *link,
                                 gint64 owner_id);
void torget_import_add_copies (TorgetImportMerge *self,
                               TorgetRecordSet *records,
                               const TorgetRecordType *type,
                               const char *link,
                               gint64 owner_id);
void torget_import_add_plan (TorgetImportMerge *self,
                             TorgetRecordSet *records,
                             gint64 person_id);
void torget_import_add_preschool (TorgetImportMerge *self,
                                  TorgetRecordSet *records,
                                  gint64 person_id);
void torget_import_add_sublet (TorgetImportMerge *self,
                               TorgetRecordSet *records,
                               gint64 household_id);
gint64 torget_import_add_membership (TorgetImportMerge *self,
                                     const TorgetImportRow *row,
                                     gint64 person_id);
void torget_import_add_person (TorgetImportMerge *self,
                               const TorgetImportRow *row);

gboolean torget_import_update_person (TorgetImportMerge *self,
                                      const TorgetImportRow *row,
                                      gint64 person_id,
                                      GError **error);

G_END_DECLS
