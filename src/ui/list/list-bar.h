/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/tone.h"

G_BEGIN_DECLS

/**
 * TorgetBarPart:
 * @from: where the part begins, 0 to 1
 * @to: where it ends, 0 to 1
 * @tone: how it is coloured
 */
typedef struct
{
  double from;
  double to;
  TorgetTone tone;
} TorgetBarPart;

#define TORGET_LIST_BAR_MAX 6

/**
 * TorgetBarContent:
 * @parts: periods or shares
 * @n_parts: how many of them
 *
 * What a bar shows. Whoever shows one also says the same in words.
 */
typedef struct
{
  TorgetBarPart parts[TORGET_LIST_BAR_MAX];
  guint n_parts;
} TorgetBarContent;

void torget_bar_add_part (TorgetBarContent *content,
                          double from,
                          double to,
                          TorgetTone tone);

#define TORGET_TYPE_LIST_BAR (torget_list_bar_get_type ())
G_DECLARE_FINAL_TYPE (TorgetListBar, torget_list_bar, TORGET, LIST_BAR, GtkWidget)

GtkWidget *torget_list_bar_new (void);
void torget_list_bar_set_content (TorgetListBar *self,
                                  const TorgetBarContent *content);

G_END_DECLS
