/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TORGET_MAX_SUGGESTIONS 8

/**
 * TorgetSuggestions:
 *
 * What a row that is being typed in suggests, below it. The keyboard stays in the row, which hands
 * over the keys that choose. Signal: `chosen` (value).
 */
#define TORGET_TYPE_SUGGESTIONS (torget_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (TorgetSuggestions, torget_suggestions, TORGET, SUGGESTIONS, GtkPopover)

GtkWidget *torget_suggestions_new (GtkWidget *row);
void torget_suggestions_clear (TorgetSuggestions *self);
void torget_suggestions_add (TorgetSuggestions *self,
                             const char *value,
                             const char *label);
void torget_suggestions_show (TorgetSuggestions *self);
gboolean torget_suggestions_handle_key (TorgetSuggestions *self,
                                        guint key);

G_END_DECLS
