/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TorgetLineList:
 *
 * Many lines of text, each with a smaller one under it; of any number. Main thread.
 */
#define TORGET_TYPE_LINE_LIST (torget_line_list_get_type ())
G_DECLARE_FINAL_TYPE (TorgetLineList, torget_line_list, TORGET, LINE_LIST, AdwBin)

void torget_line_list_clear (TorgetLineList *self);
void torget_line_list_add (TorgetLineList *self,
                           const char *title,
                           const char *subtitle);
guint torget_line_list_get_n_lines (TorgetLineList *self);

G_END_DECLS
