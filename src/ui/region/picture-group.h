/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/region-picture.h"

G_BEGIN_DECLS

/* One indicator in all municipalities, women and men as bars beside each other. */

/**
 * TorgetPictureRow:
 * @row: the row
 * @box: its content
 * @spoken: how it is read out
 * @value_chars: how wide a figure is
 *
 * A row while its figures are appended. On the stack.
 */
typedef struct
{
  GtkWidget *row;
  GtkWidget *box;
  GString *spoken;
  int value_chars;
} TorgetPictureRow;

void torget_picture_row_begin (TorgetPictureRow *self,
                               const char *name,
                               int name_chars,
                               int value_chars);
void torget_picture_row_append (TorgetPictureRow *self,
                                TorgetRegionPart part,
                                double fraction,
                                const char *text,
                                gboolean is_told);
GtkWidget *torget_picture_row_end (TorgetPictureRow *self);
GtkWidget *torget_picture_list_new (const char *title,
                                    const char *description,
                                    GtkListBox **list);
const char *torget_picture_get_hidden_text (void);

GtkWidget *torget_picture_group_new (const TorgetRegionPicture *picture,
                                     const TorgetIndicator *indicator);

G_END_DECLS
