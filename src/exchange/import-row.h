/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import-draft.h"

G_BEGIN_DECLS

void torget_import_row_read (TorgetImportDraft *draft,
                             TorgetImportRow *row,
                             TorgetTable *table,
                             guint record,
                             GPtrArray *map,
                             TorgetDate today);

G_END_DECLS
