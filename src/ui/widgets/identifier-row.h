/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/identifier.h"
#include "ui/widgets/form-row.h"

G_BEGIN_DECLS

#define TORGET_TYPE_IDENTIFIER_ROW (torget_identifier_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetIdentifierRow,
                      torget_identifier_row,
                      TORGET,
                      IDENTIFIER_ROW,
                      AdwEntryRow)

GtkWidget *torget_identifier_row_new (void);
TorgetIdentifier torget_identifier_row_get_identifier (TorgetIdentifierRow *self);

G_END_DECLS
