/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/window.h"

G_BEGIN_DECLS

/**
 * TorgetPalette:
 *
 * Finds people and commands by typing: arrow keys and Enter, and back to where one was. Of
 * protected persons it shows what the lists show.
 */
#define TORGET_TYPE_PALETTE (torget_palette_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPalette, torget_palette, TORGET, PALETTE, AdwWindow)

GtkWidget *torget_palette_new (TorgetWindow *window);
void torget_palette_set_text (TorgetPalette *self,
                              const char *text);

G_END_DECLS
