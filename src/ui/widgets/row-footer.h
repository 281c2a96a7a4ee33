/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/problem-label.h"

G_BEGIN_DECLS

#define TORGET_TYPE_ROW_FOOTER (torget_row_footer_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRowFooter, torget_row_footer, TORGET, ROW_FOOTER, GtkWidget)

GtkWidget *torget_row_footer_new (void);
void torget_row_footer_set_hint (TorgetRowFooter *self,
                                 const char *text);
const char *torget_row_footer_get_hint (TorgetRowFooter *self);
void torget_row_footer_set_problem (TorgetRowFooter *self,
                                    TorgetTone tone,
                                    const char *text);

G_END_DECLS
