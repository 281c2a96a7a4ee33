/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetMarkLabel:
 * @x: the middle of the mark that it names
 * @width: of the text
 * @left: (out): left edge of the text
 * @row: (out): 0 next to the marks
 *
 * A text under a mark, in pixels.
 */
typedef struct
{
  double x;
  double width;
  double left;
  guint row;
} TorgetMarkLabel;

guint torget_mark_labels_place (TorgetMarkLabel *labels,
                                guint n_labels,
                                double width,
                                double gap);

G_END_DECLS
