/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import-draft.h"

G_BEGIN_DECLS

/* A cell of a register on its way into the records of its row. */
typedef struct
{
  TorgetImportDraft *draft;
  TorgetImportRow *row;
  TorgetDate today;
  const TorgetImportColumn *column;
  const char *heading;
  const char *text;
} TorgetImportCell;

/* The row's one record of @type, made when it is first needed. */
gpointer torget_import_cell_ensure (TorgetImportCell *cell,
                                    const TorgetRecordType *type);
void torget_import_cell_report (TorgetImportCell *cell,
                                const char *code,
                                TorgetImportSeverity severity);
/* Keeps the text as a note on the person. */
void torget_import_cell_keep (TorgetImportCell *cell);
void torget_import_cell_read (TorgetImportCell *cell);

G_END_DECLS
