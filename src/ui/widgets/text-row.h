/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/widgets/form-row.h"
#include "ui/widgets/name-list.h"

G_BEGIN_DECLS

#define TORGET_TYPE_TEXT_ROW (torget_text_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTextRow, torget_text_row, TORGET, TEXT_ROW, AdwEntryRow)

GtkWidget *torget_text_row_new (void);
void torget_text_row_set_names (TorgetTextRow *self,
                                TorgetNameList *names);

G_END_DECLS
