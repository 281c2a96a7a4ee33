/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/bulk.h"

G_BEGIN_DECLS

#define TORGET_TYPE_BULK_NAMES (torget_bulk_names_get_type ())
G_DECLARE_FINAL_TYPE (TorgetBulkNames, torget_bulk_names, TORGET, BULK_NAMES, AdwPreferencesGroup)

void torget_bulk_names_show (TorgetBulkNames *self,
                             TorgetBulkKind kind,
                             const TorgetBulkPreview *preview,
                             const char *coordinator);

G_END_DECLS
