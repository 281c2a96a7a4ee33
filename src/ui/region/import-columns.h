/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/import.h"

G_BEGIN_DECLS

#define TORGET_TYPE_IMPORT_COLUMNS (torget_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (TorgetImportColumns, torget_import_columns, TORGET, IMPORT_COLUMNS,
                      AdwPreferencesGroup)

void torget_import_columns_show (TorgetImportColumns *self,
                                 TorgetImport *import);

G_END_DECLS
