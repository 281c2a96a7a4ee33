/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetStatement:
 *
 * A prepared statement on loan from the connection's cache; given back when freed. Parameters
 * and values never become part of SQL text. Columns are borrowed until the next step. Thread:
 * database.
 */
typedef struct _TorgetStatement TorgetStatement;

typedef enum
{
  TORGET_STEP_ERROR,
  TORGET_STEP_ROW,
  TORGET_STEP_DONE,
} TorgetStep;

TorgetStatement *torget_statement_get (TorgetConnection *connection,
                                       const char *sql,
                                       GError **error);
void torget_statement_release (TorgetStatement *self);
void torget_statement_rewind (TorgetStatement *self);

/* Parameters count from 1. %NULL, %TORGET_DATE_NONE and absent bytes bind NULL. */
void torget_statement_bind_int64 (TorgetStatement *self,
                                  int index,
                                  gint64 value);
void torget_statement_bind_text (TorgetStatement *self,
                                 int index,
                                 const char *value);
void torget_statement_bind_date (TorgetStatement *self,
                                 int index,
                                 TorgetDate value);
void torget_statement_bind_blob (TorgetStatement *self,
                                 int index,
                                 GBytes *value);
void torget_statement_bind_named_text (TorgetStatement *self,
                                       const char *name,
                                       const char *value);
void torget_statement_bind_named_int64 (TorgetStatement *self,
                                        const char *name,
                                        gint64 value);
void torget_statement_bind_record (TorgetStatement *self,
                                   int index,
                                   gconstpointer record);

TorgetStep torget_statement_step (TorgetStatement *self,
                                  GError **error);
gboolean torget_statement_run (TorgetStatement *self,
                               GError **error);
gboolean torget_statement_run_for_id (TorgetStatement *self,
                                      gint64 *id,
                                      GError **error);

/* Columns count from 0. */
gint64 torget_statement_get_int64 (TorgetStatement *self,
                                   int column);
const char *torget_statement_get_text (TorgetStatement *self,
                                       int column);
GBytes *torget_statement_dup_blob (TorgetStatement *self,
                                   int column);
TorgetDate torget_statement_get_date (TorgetStatement *self,
                                      int column);
gpointer torget_statement_read_record_at (TorgetStatement *self,
                                          int first,
                                          const TorgetRecordType *type);
gpointer torget_statement_read_record (TorgetStatement *self,
                                       const TorgetRecordType *type);
gboolean torget_statement_read_all (TorgetStatement *self,
                                    const TorgetRecordType *type,
                                    TorgetRecordSet *records,
                                    GError **error);
GPtrArray *torget_statement_list_records (TorgetStatement *self,
                                          const TorgetRecordType *type,
                                          GError **error);
GArray *torget_statement_list_ids (TorgetStatement *self,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetStatement, torget_statement_release)

G_END_DECLS
