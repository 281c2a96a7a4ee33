/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces on a Cairo context. */
#include "config.h"

#include "report/piece.h"

#define STRIPE 4.0 /* from one to the next */

static const struct
{
  double red, green, blue;
} inks[] = {
  [TORGET_INK_BLACK] = { 0.08, 0.08, 0.08 },
  [TORGET_INK_GREY] = { 0.34, 0.34, 0.36 },
  [TORGET_INK_ACCENT] = { 0.09, 0.22, 0.38 },
  [TORGET_INK_FAINT] = { 0.72, 0.72, 0.74 },
};

/**
 * torget_ink_set:
 * @ink: a colour
 * @cr: what is drawn on
 */
void
torget_ink_set (TorgetInk ink,
                cairo_t *cr)
{
  cairo_set_source_rgb (cr, inks[ink].red, inks[ink].green, inks[ink].blue);
}

static void
draw_line (PangoLayoutLine *line,
           TorgetDrawing drawing,
           cairo_t *cr)
{
  if (drawing == TORGET_DRAWING_PAPER)
    {
      pango_cairo_show_layout_line (cr, line);
      return;
    }
  pango_cairo_layout_line_path (cr, line);
  cairo_fill (cr);
}

/* The lines of the mark, the first at its top. */
static void
draw_text (const TorgetMark *mark,
           TorgetDrawing drawing,
           cairo_t *cr)
{
  PangoLayoutIter *iter = pango_layout_get_iter (mark->layout);
  int origin = 0;

  for (int line = 0; line < mark->first_line + mark->n_lines; line++)
    {
      int top;
      PangoRectangle logical;

      pango_layout_iter_get_line_yrange (iter, &top, NULL);
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (line == mark->first_line)
        origin = top;
      if (line >= mark->first_line)
        {
          cairo_move_to (cr, mark->x + (double) logical.x / PANGO_SCALE,
                         mark->y
                             + (double) (pango_layout_iter_get_baseline (iter) - origin)
                                   / PANGO_SCALE);
          draw_line (pango_layout_iter_get_line_readonly (iter), drawing, cr);
        }
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
}

/* Lines from the lower left to the upper right, cut off by the frame. */
static void
draw_stripes (const TorgetMark *mark,
              cairo_t *cr)
{
  const int n_stripes = (int) ((mark->height + mark->width) / STRIPE) + 1;

  cairo_save (cr);
  cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
  cairo_clip (cr);
  for (int i = 0; i < n_stripes; i++)
    {
      cairo_move_to (cr, mark->x - mark->height + i * STRIPE, mark->y + mark->height);
      cairo_rel_line_to (cr, mark->height, -mark->height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_shape (const TorgetMark *mark,
            cairo_t *cr)
{
  const double dash = 4;
  const gboolean is_box = mark->kind == TORGET_MARK_FRAME || mark->kind == TORGET_MARK_FILL
                          || mark->kind == TORGET_MARK_STRIPES;

  cairo_set_line_width (cr, mark->stroke);
  if (mark->kind == TORGET_MARK_DASHES)
    cairo_set_dash (cr, &dash, 1, 0);
  if (mark->kind == TORGET_MARK_STRIPES)
    draw_stripes (mark, cr);
  if (is_box)
    cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
  else
    {
      cairo_move_to (cr, mark->x, mark->y);
      cairo_line_to (cr, mark->x + mark->width, mark->y + mark->height);
    }
  if (mark->kind == TORGET_MARK_FILL)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * torget_piece_draw:
 * @self: a piece
 * @drawing: what for
 * @cr: what is drawn on; the piece's top left is at the origin
 */
void
torget_piece_draw (TorgetPiece *self,
                   TorgetDrawing drawing,
                   cairo_t *cr)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const TorgetMark *mark = &g_array_index (self->marks, TorgetMark, i);

      torget_ink_set (mark->ink, cr);
      if (mark->kind == TORGET_MARK_TEXT)
        draw_text (mark, drawing, cr);
      else
        draw_shape (mark, cr);
    }
}

/**
 * torget_mark_append_text:
 * @mark: what is drawn
 * @text: where its text goes, with a line feed after each line; shapes have none
 */
void
torget_mark_append_text (const TorgetMark *mark,
                         GString *text)
{
  const char *whole;

  if (mark->kind != TORGET_MARK_TEXT)
    return;
  whole = pango_layout_get_text (mark->layout);
  for (int i = 0; i < mark->n_lines; i++)
    {
      const PangoLayoutLine *line
          = pango_layout_get_line_readonly (mark->layout, mark->first_line + i);

      g_string_append_len (text, whole + line->start_index, line->length);
      g_string_append_c (text, '\n');
    }
}
