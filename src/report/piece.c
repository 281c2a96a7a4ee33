/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of a document as pieces with a height: what each kind looks like. */
#include "config.h"

#include "report/piece.h"

/* Sizes in relation to running text. */
#define TITLE_SIZE 2.0
#define HEADING_SIZE 1.25
#define SMALL_SIZE 0.86
#define LEADING 1.05F

/* Room in relation to running text. */
#define PARAGRAPH_ROOM 0.55
#define HEADING_ROOM 1.45
#define ROW_PADDING 0.42
#define INDENT 1.5
#define WRITING_ROOM 2.4

#define RECIPIENT_LEFT 0.5
#define WINDOW_TOP 68.0 /* of an envelope, from the top of the text area */
#define LETTERHEAD_HEIGHT 130.0
#define SIGNATURE_ROOM 30.0 /* for a hand */
#define COLUMN_GAP 14.0
#define FRAME_PADDING 10.0

/* Of bars, as parts of the whole width. */
#define BARS_LEFT 0.34
#define BAR_NAME_WIDTH 0.11
#define BAR_VALUE_WIDTH 0.16

#define HAIRLINE 0.5

/* Text */

/**
 * torget_flow_create_layout:
 * @flow: what pieces are made from
 * @text: text
 * @size: in points
 * @weight: how bold
 * @width: in points; words that are wider are broken
 *
 * Lines begin at the left whatever script a name is written in.
 *
 * Returns: (transfer full): the text, laid out
 */
PangoLayout *
torget_flow_create_layout (const TorgetFlow *flow,
                           const char *text,
                           double size,
                           PangoWeight weight,
                           double width)
{
  PangoLayout *layout = pango_layout_new (flow->context);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans,Cantarell,sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_line_spacing (layout, LEADING);
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

typedef struct
{
  double x;
  double y;
  double width;
  double size; /* in relation to running text */
  PangoWeight weight;
  TorgetInk ink;
} TextStyle;

/* Returns the height of the text. */
static double
add_text (TorgetPiece *self,
          const TorgetFlow *flow,
          const char *text,
          const TextStyle *style)
{
  TorgetMark mark = {
    .kind = TORGET_MARK_TEXT,
    .ink = style->ink,
    .x = style->x,
    .y = style->y,
    .width = style->width,
  };

  mark.layout = torget_flow_create_layout (flow, text, style->size * flow->document->font_size,
                                           style->weight, style->width);
  mark.n_lines = pango_layout_get_line_count (mark.layout);
  mark.height = get_height (mark.layout);
  g_array_append_val (self->marks, mark);
  return mark.height;
}

static void
add_shape (TorgetPiece *self,
           TorgetMark mark)
{
  mark.stroke = mark.stroke > 0 ? mark.stroke : HAIRLINE;
  g_array_append_val (self->marks, mark);
}

static void
add_rule (TorgetPiece *self,
          double x,
          double y,
          double width,
          TorgetInk ink)
{
  add_shape (self, (TorgetMark){ .kind = TORGET_MARK_RULE, .ink = ink, .x = x, .y = y,
                                 .width = width });
}

/* Kinds of blocks */

typedef struct
{
  double size;
  PangoWeight weight;
  TorgetInk ink;
  double room; /* above */
} PlainLook;

static const PlainLook plain_looks[] = {
  [TORGET_BLOCK_TITLE] = { TITLE_SIZE, PANGO_WEIGHT_BOLD, TORGET_INK_ACCENT, HEADING_ROOM },
  [TORGET_BLOCK_HEADING] = { HEADING_SIZE, PANGO_WEIGHT_BOLD, TORGET_INK_ACCENT, HEADING_ROOM },
  [TORGET_BLOCK_PARAGRAPH] = { 1, PANGO_WEIGHT_NORMAL, TORGET_INK_BLACK, PARAGRAPH_ROOM },
  [TORGET_BLOCK_SMALL] = { SMALL_SIZE, PANGO_WEIGHT_NORMAL, TORGET_INK_GREY, PARAGRAPH_ROOM },
};

static void
fill_plain (TorgetPiece *self,
            const TorgetFlow *flow)
{
  const PlainLook *look = &plain_looks[self->block->kind];
  const TextStyle style = { 0, 0, flow->width, look->size, look->weight, look->ink };

  self->height = add_text (self, flow, self->block->texts[0], &style);
  self->before = look->room * flow->document->font_size;
  self->keep_with_next = self->block->kind == TORGET_BLOCK_HEADING
                         || self->block->kind == TORGET_BLOCK_TITLE;
  self->keep_together = self->keep_with_next;
}

static void
fill_framed (TorgetPiece *self,
             const TorgetFlow *flow)
{
  const TextStyle style = { FRAME_PADDING, FRAME_PADDING, flow->width - 2 * FRAME_PADDING, 1,
                            PANGO_WEIGHT_NORMAL, TORGET_INK_BLACK };

  self->height = add_text (self, flow, self->block->texts[0], &style) + 2 * FRAME_PADDING;
  self->before = flow->document->font_size;
  self->keep_together = TRUE;
  add_shape (self, (TorgetMark){ .kind = TORGET_MARK_FRAME, .ink = TORGET_INK_ACCENT,
                                 .width = flow->width, .height = self->height, .stroke = 1 });
}

static void
fill_item (TorgetPiece *self,
           const TorgetFlow *flow)
{
  const double em = flow->document->font_size;
  const TextStyle bullet
      = { em * 0.4, 0, em, 1, PANGO_WEIGHT_BOLD, TORGET_INK_ACCENT };
  const TextStyle style
      = { em * INDENT, 0, flow->width - em * INDENT, 1, PANGO_WEIGHT_NORMAL, TORGET_INK_BLACK };

  add_text (self, flow, "•", &bullet);
  self->height = add_text (self, flow, self->block->texts[0], &style);
  self->before = em * 0.35;
}

static void
fill_choice (TorgetPiece *self,
             const TorgetFlow *flow)
{
  const double em = flow->document->font_size;
  const double left = em * 1.9;
  const TextStyle style
      = { left, 0, flow->width - left, 1, PANGO_WEIGHT_NORMAL, TORGET_INK_BLACK };

  self->height = add_text (self, flow, self->block->texts[0], &style);
  if (self->block->n_texts > 1)
    {
      const TextStyle minor = { left,       self->height,        flow->width - left,
                                SMALL_SIZE, PANGO_WEIGHT_NORMAL, TORGET_INK_GREY };

      self->height += add_text (self, flow, self->block->texts[1], &minor);
    }
  self->before = em * 0.9;
  self->keep_together = TRUE;
  add_shape (self, (TorgetMark){ .kind = TORGET_MARK_FRAME, .ink = TORGET_INK_BLACK, .x = 1,
                                 .y = em * 0.25, .width = em, .height = em, .stroke = 0.8 });
}

typedef struct
{
  double width; /* of the label, as a part of the whole */
  PangoWeight weight;
  TorgetInk ink;
  double room; /* above */
} PairLook;

static const PairLook pair_looks[] = {
  [TORGET_BLOCK_FACT] = { 0.34, PANGO_WEIGHT_NORMAL, TORGET_INK_GREY, 0.4 },
  [TORGET_BLOCK_DATED] = { 0.25, PANGO_WEIGHT_BOLD, TORGET_INK_BLACK, 0.7 },
};

static void
fill_pair (TorgetPiece *self,
           const TorgetFlow *flow)
{
  const PairLook *look = &pair_looks[self->block->kind];
  const double left = flow->width * look->width;
  const TextStyle label = { 0, 0, left - COLUMN_GAP, 1, look->weight, look->ink };
  const TextStyle value
      = { left, 0, flow->width - left, 1, PANGO_WEIGHT_NORMAL, TORGET_INK_BLACK };
  const double label_height = add_text (self, flow, self->block->texts[0], &label);
  const double value_height = add_text (self, flow, self->block->texts[1], &value);

  self->height = MAX (label_height, value_height);
  self->before = look->room * flow->document->font_size;
  self->keep_together = TRUE;
}

static void
fill_letterhead (TorgetPiece *self,
                 const TorgetFlow *flow)
{
  const double left = flow->width * RECIPIENT_LEFT;
  const gboolean posted = flow->document->posted;
  const TextStyle from
      = { 0, 0, left - COLUMN_GAP, 1, PANGO_WEIGHT_NORMAL, TORGET_INK_GREY };
  const TextStyle to = { left, posted ? WINDOW_TOP : 0, flow->width - left, 1,
                         PANGO_WEIGHT_NORMAL, TORGET_INK_BLACK };
  const double from_height = add_text (self, flow, self->block->texts[0], &from);
  const double to_height = to.y + add_text (self, flow, self->block->texts[1], &to);

  self->height = MAX (from_height, to_height);
  if (posted)
    self->height = MAX (self->height, LETTERHEAD_HEIGHT);
  self->keep_together = TRUE;
}

static void
add_cells (TorgetPiece *self,
           const TorgetFlow *flow,
           TextStyle style)
{
  const double padding = flow->document->font_size * ROW_PADDING;
  guint total = 0, sum = 0;

  for (guint i = 0; i < self->block->n_texts; i++)
    total += self->block->weights[i];
  self->height = 0;
  for (guint i = 0; i < self->block->n_texts; i++)
    {
      const gboolean is_last = i + 1 == self->block->n_texts;
      double height;

      style.x = flow->width * sum / total;
      style.y = padding;
      style.width = flow->width * self->block->weights[i] / total - (is_last ? 0 : COLUMN_GAP);
      height = add_text (self, flow, self->block->texts[i], &style);
      self->height = MAX (self->height, height);
      sum += self->block->weights[i];
    }
  self->height += 2 * padding;
}

static void
fill_table_head (TorgetPiece *self,
                 const TorgetFlow *flow)
{
  add_cells (self, flow,
             (TextStyle){ .size = SMALL_SIZE, .weight = PANGO_WEIGHT_BOLD,
                          .ink = TORGET_INK_ACCENT });
  add_shape (self, (TorgetMark){ .kind = TORGET_MARK_RULE, .ink = TORGET_INK_ACCENT,
                                 .y = self->height, .width = flow->width, .stroke = 1 });
  self->before = flow->document->font_size * 0.5;
  self->keep_with_next = TRUE;
  self->keep_together = TRUE;
}

static void
fill_table_row (TorgetPiece *self,
                const TorgetFlow *flow)
{
  add_cells (self, flow,
             (TextStyle){ .size = 1, .weight = PANGO_WEIGHT_NORMAL, .ink = TORGET_INK_BLACK });
  add_rule (self, 0, self->height, flow->width, TORGET_INK_FAINT);
  self->keep_together = TRUE;
}

/* The track says how long the bar could be. */
static void
add_bar (TorgetPiece *self,
         const TorgetBlockBar *bar,
         double x,
         double y,
         double width,
         double height)
{
  add_rule (self, x, y + height, width, TORGET_INK_FAINT);
  add_shape (self, (TorgetMark){ .kind = bar->is_striped ? TORGET_MARK_STRIPES : TORGET_MARK_FILL,
                                 .ink = TORGET_INK_ACCENT, .x = x, .y = y,
                                 .width = width * bar->share, .height = height });
}

static void
fill_bars (TorgetPiece *self,
           const TorgetFlow *flow)
{
  const double em = flow->document->font_size;
  const double name_left = flow->width * BARS_LEFT;
  const double bar_left = name_left + flow->width * BAR_NAME_WIDTH;
  const double value_left = flow->width * (1 - BAR_VALUE_WIDTH);
  const TextStyle title
      = { 0, 0, name_left - COLUMN_GAP, 1, PANGO_WEIGHT_NORMAL, TORGET_INK_BLACK };
  const double title_height = add_text (self, flow, self->block->texts[0], &title);

  for (guint i = 0; i < self->block->n_bars; i++)
    {
      const TorgetBlockBar *bar = &self->block->bars[i];
      const double top = self->height;
      const TextStyle name = { name_left, top, bar_left - name_left - COLUMN_GAP, 1,
                               PANGO_WEIGHT_NORMAL, TORGET_INK_GREY };
      const TextStyle value = { value_left, top, flow->width - value_left, 1, PANGO_WEIGHT_NORMAL,
                                TORGET_INK_BLACK };
      const double name_height = add_text (self, flow, bar->name, &name);
      const double value_height = add_text (self, flow, bar->value, &value);

      add_bar (self, bar, bar_left, top + em * 0.25, value_left - bar_left - COLUMN_GAP, em * 0.9);
      self->height += MAX (name_height, value_height);
    }
  self->height = MAX (self->height, title_height);
  self->before = em * 0.8;
  self->keep_together = TRUE;
}

static void
fill_signatures (TorgetPiece *self,
                 const TorgetFlow *flow)
{
  const guint n = self->block->n_texts;
  const double width = (flow->width - (n - 1) * COLUMN_GAP) / n;

  for (guint i = 0; i < n; i++)
    {
      const double left = i * (width + COLUMN_GAP);
      const TextStyle style = { left, SIGNATURE_ROOM + 3, width, SMALL_SIZE,
                                PANGO_WEIGHT_NORMAL, TORGET_INK_GREY };
      const double height = SIGNATURE_ROOM + 3 + add_text (self, flow, self->block->texts[i], &style);

      add_rule (self, left, SIGNATURE_ROOM, width, TORGET_INK_BLACK);
      self->height = MAX (self->height, height);
    }
  self->keep_together = TRUE;
}

static void
fill_writing (TorgetPiece *self,
              const TorgetFlow *flow)
{
  const double room = flow->document->font_size * WRITING_ROOM;

  self->height = room * self->block->n_lines;
  for (guint i = 1; i <= self->block->n_lines; i++)
    add_rule (self, 0, room * i, flow->width, TORGET_INK_FAINT);
  self->keep_together = TRUE;
}

static void
fill_cut (TorgetPiece *self,
          const TorgetFlow *flow)
{
  const TextStyle style = { 0, 8, flow->width, SMALL_SIZE, PANGO_WEIGHT_NORMAL,
                            TORGET_INK_GREY };

  add_shape (self, (TorgetMark){ .kind = TORGET_MARK_DASHES, .ink = TORGET_INK_BLACK, .y = 4,
                                 .width = flow->width, .stroke = 0.8 });
  self->height = 8 + add_text (self, flow, self->block->texts[0], &style);
  self->before = flow->document->font_size * 2.5;
  self->keep_with_next = TRUE;
  self->keep_together = TRUE;
}

static void (*const fills[]) (TorgetPiece *self, const TorgetFlow *flow) = {
  [TORGET_BLOCK_LETTERHEAD] = fill_letterhead,
  [TORGET_BLOCK_TITLE] = fill_plain,
  [TORGET_BLOCK_HEADING] = fill_plain,
  [TORGET_BLOCK_PARAGRAPH] = fill_plain,
  [TORGET_BLOCK_SMALL] = fill_plain,
  [TORGET_BLOCK_FRAMED] = fill_framed,
  [TORGET_BLOCK_ITEM] = fill_item,
  [TORGET_BLOCK_CHOICE] = fill_choice,
  [TORGET_BLOCK_FACT] = fill_pair,
  [TORGET_BLOCK_DATED] = fill_pair,
  [TORGET_BLOCK_TABLE_HEAD] = fill_table_head,
  [TORGET_BLOCK_TABLE_ROW] = fill_table_row,
  [TORGET_BLOCK_BARS] = fill_bars,
  [TORGET_BLOCK_SIGNATURES] = fill_signatures,
  [TORGET_BLOCK_WRITING] = fill_writing,
  [TORGET_BLOCK_CUT] = fill_cut,
};

static void
clear_mark (gpointer data)
{
  g_clear_object (&((TorgetMark *) data)->layout);
}

/**
 * torget_piece_new_empty:
 * @block: what it is a part of
 *
 * Returns: (transfer full): a piece on which nothing is drawn
 */
TorgetPiece *
torget_piece_new_empty (const TorgetBlock *block)
{
  TorgetPiece *self = g_new0 (TorgetPiece, 1);

  self->block = block;
  self->marks = g_array_new (FALSE, FALSE, sizeof (TorgetMark));
  g_array_set_clear_func (self->marks, clear_mark);
  return self;
}

/**
 * torget_piece_new:
 * @flow: what pieces are made from
 * @block: a block of its document, which must outlive the piece
 *
 * Returns: (transfer full): the block as a piece
 */
TorgetPiece *
torget_piece_new (const TorgetFlow *flow,
                  const TorgetBlock *block)
{
  TorgetPiece *self = torget_piece_new_empty (block);

  fills[block->kind](self, flow);
  return self;
}

void
torget_piece_free (TorgetPiece *self)
{
  g_array_unref (self->marks);
  g_free (self);
}
