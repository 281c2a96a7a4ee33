/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts under the marks of a drawing, in rows so that no two of them touch. */
#include "config.h"

#include "ui/widgets/mark-labels.h"

static gboolean
is_free (const TorgetMarkLabel *labels,
         guint n_placed,
         const TorgetMarkLabel *label,
         double gap)
{
  for (guint i = 0; i < n_placed; i++)
    if (labels[i].row == label->row && label->left < labels[i].left + labels[i].width + gap
        && labels[i].left < label->left + label->width + gap)
      return FALSE;
  return TRUE;
}

/**
 * torget_mark_labels_place:
 * @labels: the labels; takes where they stand
 * @n_labels: how many there are
 * @width: of the drawing, in pixels
 * @gap: between labels in one row, in pixels
 *
 * Each label stands under the middle of its mark, or as near as the drawing's edges let it, in
 * the first row that has room.
 *
 * Returns: how many rows there are
 */
guint
torget_mark_labels_place (TorgetMarkLabel *labels,
                          guint n_labels,
                          double width,
                          double gap)
{
  guint n_rows = 0;

  for (guint i = 0; i < n_labels; i++)
    {
      TorgetMarkLabel *label = &labels[i];

      label->left = MAX (0, MIN (label->x - label->width / 2, width - label->width));
      label->row = 0;
      while (!is_free (labels, i, label, gap))
        label->row++;
      n_rows = MAX (n_rows, label->row + 1);
    }
  return n_rows;
}
