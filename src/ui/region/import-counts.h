/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/import.h"

G_BEGIN_DECLS

#define TORGET_TYPE_IMPORT_COUNTS (torget_import_counts_get_type ())
G_DECLARE_FINAL_TYPE (TorgetImportCounts, torget_import_counts, TORGET, IMPORT_COUNTS, AdwBin)

void torget_import_counts_show (TorgetImportCounts *self,
                                const TorgetImportResult *result);

G_END_DECLS
