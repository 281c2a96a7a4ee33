/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/widgets/form-row.h"
#include "ui/widgets/lookup.h"

G_BEGIN_DECLS

#define TORGET_TYPE_LOOKUP_ROW (torget_lookup_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetLookupRow, torget_lookup_row, TORGET, LOOKUP_ROW, AdwEntryRow)

GtkWidget *torget_lookup_row_new (TorgetLookup lookup);
const char *torget_lookup_row_get_code (TorgetLookupRow *self);
void torget_lookup_row_set_code (TorgetLookupRow *self,
                                 const char *code);

G_END_DECLS
