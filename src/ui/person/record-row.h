/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/widgets/tone.h"

G_BEGIN_DECLS

GtkWidget *torget_record_row_new (const char *title,
                                  const char *subtitle);
GtkWidget *torget_record_row_new_text (const char *text);
GtkWidget *torget_record_row_new_fact (const char *label,
                                       const char *value);
GtkWidget *torget_record_row_new_missing (const char *text);
void torget_record_row_add_state (GtkWidget *row,
                                  TorgetTone tone,
                                  const char *words);

G_END_DECLS
