/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "report/pages.h"

G_BEGIN_DECLS

/* For the files of this layer only: what a page is put together from. Units are points. */

typedef enum
{
  TORGET_MARK_TEXT, /* lines of @layout */
  TORGET_MARK_RULE, /* a line from the top left to the bottom right corner */
  TORGET_MARK_DASHES,
  TORGET_MARK_FRAME,
  TORGET_MARK_FILL,
  TORGET_MARK_STRIPES, /* in a frame */
} TorgetMarkKind;

typedef enum
{
  TORGET_INK_BLACK,
  TORGET_INK_GREY,
  TORGET_INK_ACCENT,
  TORGET_INK_FAINT,
} TorgetInk;

/**
 * TorgetMark:
 * @x: from the left of the text area
 * @y: from the top of the piece
 * @layout: (nullable): laid out text
 * @first_line: of @layout
 * @n_lines: of @layout
 *
 * One thing that is drawn.
 */
typedef struct
{
  TorgetMarkKind kind;
  TorgetInk ink;
  double x;
  double y;
  double width;
  double height;
  double stroke;
  PangoLayout *layout;
  int first_line;
  int n_lines;
} TorgetMark;

/**
 * TorgetPiece:
 * @block: what it is a part of
 * @marks: (element-type TorgetMark): what is drawn
 * @before: room above, but for the first of a page
 * @keep_with_next: may not be the last of a page
 * @keep_together: is not divided unless it is higher than a page
 */
typedef struct
{
  const TorgetBlock *block;
  GArray *marks;
  double height;
  double before;
  gboolean keep_with_next;
  gboolean keep_together;
} TorgetPiece;

/**
 * TorgetFlow:
 * @context: for text
 * @document: what is laid out
 * @width: of the text area
 *
 * What pieces are made from.
 */
typedef struct
{
  PangoContext *context;
  TorgetDocument *document;
  double width;
} TorgetFlow;

TorgetPiece *torget_piece_new (const TorgetFlow *flow,
                               const TorgetBlock *block);
TorgetPiece *torget_piece_new_empty (const TorgetBlock *block);
void torget_piece_free (TorgetPiece *self);
TorgetPiece *torget_piece_split (TorgetPiece *self,
                                 double height);
void torget_piece_draw (TorgetPiece *self,
                        TorgetDrawing drawing,
                        cairo_t *cr);
void torget_mark_append_text (const TorgetMark *mark,
                              GString *text);
void torget_ink_set (TorgetInk ink,
                     cairo_t *cr);
PangoLayout *torget_flow_create_layout (const TorgetFlow *flow,
                                        const char *text,
                                        double size,
                                        PangoWeight weight,
                                        double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetPiece, torget_piece_free)

G_END_DECLS
