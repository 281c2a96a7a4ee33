/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/widgets/form-row.h"

G_BEGIN_DECLS

#define TORGET_TYPE_NOTE_ROW (torget_note_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetNoteRow, torget_note_row, TORGET, NOTE_ROW, AdwPreferencesRow)

GtkWidget *torget_note_row_new (void);
char *torget_note_row_dup_text (TorgetNoteRow *self);
void torget_note_row_set_text (TorgetNoteRow *self,
                               const char *text);

G_END_DECLS
