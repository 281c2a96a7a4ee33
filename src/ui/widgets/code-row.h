/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/widgets/form-row.h"

G_BEGIN_DECLS

#define TORGET_TYPE_CODE_ROW (torget_code_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetCodeRow, torget_code_row, TORGET, CODE_ROW, AdwComboRow)

GtkWidget *torget_code_row_new (void);
void torget_code_row_set_list_id (TorgetCodeRow *self,
                                  const char *list_id);
void torget_code_row_set_choices (TorgetCodeRow *self,
                                  const char *const *codes,
                                  const char *const *labels);
const char *torget_code_row_get_code (TorgetCodeRow *self);
void torget_code_row_set_code (TorgetCodeRow *self,
                               const char *code);

G_END_DECLS
