/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TorgetBarStyle:
 * @TORGET_BAR_PLAIN: filled
 * @TORGET_BAR_STRIPED: hatched, to be told from a filled one beside it without colour
 *
 * How a bar looks.
 */
typedef enum
{
  TORGET_BAR_PLAIN,
  TORGET_BAR_STRIPED,
} TorgetBarStyle;

#define TORGET_TYPE_FIGURE_BAR (torget_figure_bar_get_type ())
G_DECLARE_FINAL_TYPE (TorgetFigureBar, torget_figure_bar, TORGET, FIGURE_BAR, GtkWidget)

GtkWidget *torget_figure_bar_new (double fraction,
                                  TorgetBarStyle style);

G_END_DECLS
