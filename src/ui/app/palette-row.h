/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/list-rows.h"

G_BEGIN_DECLS

/**
 * TorgetCommand:
 * @action: name of an action of the window
 * @target: (nullable): its parameter, a text
 * @title: what it does, in the user's language
 * @needs_file: whether it can be done only while a file is open
 * @key: its key, 0 for none
 * @modifiers: of the key
 *
 * Something that can be done in the window.
 */
typedef struct
{
  const char *action;
  const char *target;
  const char *title;
  gboolean needs_file;
  guint key;
  GdkModifierType modifiers;
} TorgetCommand;

/* In the order in which they stand. */
typedef enum
{
  TORGET_PALETTE_PEOPLE,
  TORGET_PALETTE_SIMILAR,
  TORGET_PALETTE_COMMANDS,
} TorgetPaletteGroup;

/**
 * TorgetPaletteRow:
 *
 * A person or a command in the palette.
 */
#define TORGET_TYPE_PALETTE_ROW (torget_palette_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPaletteRow, torget_palette_row, TORGET, PALETTE_ROW, GtkListBoxRow)

GtkWidget *torget_palette_row_new_person (const TorgetPersonRow *person,
                                          TorgetPaletteGroup group);
GtkWidget *torget_palette_row_new_command (const TorgetCommand *command);
const char *torget_palette_row_get_name (TorgetPaletteRow *self);
const char *torget_palette_row_get_action (TorgetPaletteRow *self);
GVariant *torget_palette_row_ref_target (TorgetPaletteRow *self);
void torget_palette_row_update_header (TorgetPaletteRow *self,
                                       TorgetPaletteRow *before);

G_END_DECLS
