/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces that are higher than the room that is left, divided between lines. */
#include "config.h"

#include "report/piece.h"

#define FEWEST_LINES 2

/* Top and bottom of a line in Pango units. */
static void
get_line_span (PangoLayout *layout,
               int line,
               int *top,
               int *bottom)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  while (line-- > 0)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_yrange (iter, top, bottom);
  pango_layout_iter_free (iter);
}

static double
measure_lines (const TorgetMark *mark,
               int n_lines)
{
  int top, bottom, start, end;

  get_line_span (mark->layout, mark->first_line, &top, &start);
  get_line_span (mark->layout, mark->first_line + n_lines - 1, &end, &bottom);
  return (double) (bottom - top) / PANGO_SCALE;
}

static int
count_fitting (const TorgetMark *mark,
               double height)
{
  int fitting = 0;

  while (fitting < mark->n_lines && measure_lines (mark, fitting + 1) <= height)
    fitting++;
  return fitting;
}

/* Neither the first nor the last line of running text stands alone. */
static int
avoid_single_lines (const TorgetMark *mark,
                    int fitting)
{
  if (fitting >= mark->n_lines)
    return mark->n_lines;
  fitting = MIN (fitting, mark->n_lines - FEWEST_LINES);
  return fitting < FEWEST_LINES ? 0 : fitting;
}

/* Fills @fitting with the lines of each mark that fit. Returns whether the division leaves
 * anything but bullets and labels. */
static gboolean
choose_lines (TorgetPiece *self,
              double height,
              int *fitting)
{
  int most = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const TorgetMark *mark = &g_array_index (self->marks, TorgetMark, i);

      if (mark->kind != TORGET_MARK_TEXT)
        continue;
      fitting[i] = count_fitting (mark, height - mark->y);
      if (!self->keep_together)
        fitting[i] = avoid_single_lines (mark, fitting[i]);
      if (mark->n_lines > 1)
        most = MAX (most, fitting[i]);
    }
  return most > 0;
}

/* Moves the lines that do not fit from @mark to @rest. */
static void
divide_mark (TorgetMark *mark,
             TorgetPiece *rest,
             int fitting)
{
  TorgetMark other = *mark;

  other.first_line += fitting;
  other.n_lines -= fitting;
  mark->n_lines = fitting;
  mark->height = fitting > 0 ? measure_lines (mark, fitting) : 0;
  if (other.n_lines == 0)
    return;
  g_object_ref (other.layout);
  other.height = measure_lines (&other, other.n_lines);
  rest->height = MAX (rest->height, other.y + other.height);
  g_array_append_val (rest->marks, other);
}

/* The rule under a row goes where the row ends; a frame that is open has none. */
static void
move_shapes (TorgetPiece *self,
             TorgetPiece *rest)
{
  for (guint i = self->marks->len; i > 0; i--)
    {
      TorgetMark mark = g_array_index (self->marks, TorgetMark, i - 1);

      if (mark.kind == TORGET_MARK_TEXT)
        continue;
      mark.y = rest->height;
      if (mark.kind == TORGET_MARK_RULE)
        g_array_append_val (rest->marks, mark);
      g_array_remove_index (self->marks, i - 1);
    }
}

/**
 * torget_piece_split:
 * @self: a piece
 * @height: what it may fill
 *
 * Divides the piece between lines: running text, and rows that are higher than a page.
 *
 * Returns: (transfer full) (nullable): what does not fit; %NULL when nothing would be left, and
 *   then nothing has changed
 */
TorgetPiece *
torget_piece_split (TorgetPiece *self,
                    double height)
{
  g_autofree int *fitting = g_new0 (int, self->marks->len);
  TorgetPiece *rest;

  if (!choose_lines (self, height, fitting))
    return NULL;
  rest = torget_piece_new_empty (self->block);
  rest->keep_with_next = self->keep_with_next;
  rest->keep_together = self->keep_together;
  self->keep_with_next = FALSE;
  self->height = 0;
  for (guint i = 0; i < self->marks->len; i++)
    {
      TorgetMark *mark = &g_array_index (self->marks, TorgetMark, i);

      if (mark->kind != TORGET_MARK_TEXT)
        continue;
      divide_mark (mark, rest, fitting[i]);
      self->height = MAX (self->height, mark->y + mark->height);
    }
  move_shapes (self, rest);
  return rest;
}
