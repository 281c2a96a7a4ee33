/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetPages: see pages.h. Pieces are put on pages from the top:
 *
 * 1. A run is as many pieces as must not be parted: each but the last keeps with the next.
 * 2. A run that does not fit begins a new page, unless it ends with text that can be divided.
 * 3. What is higher than a page is divided all the same.
 * 4. A table that goes on has its head again.
 */
#include "config.h"

#include "report/pages.h"

#include "report/piece.h"

#define MARGIN 56.7 /* 20 mm */
#define FOOT_HEIGHT 40.0
#define FOOT_SIZE 8.5
#define FOOT_GAP 18.0
#define MARK_TOP 26.0

typedef struct
{
  TorgetPiece *piece;
  double y; /* from the top of the text area */
} Placed;

struct _TorgetPages
{
  TorgetDocument *document;
  PangoContext *context;
  GPtrArray *pages; /* of GArray of Placed */
  double y;         /* where the page that is being filled goes on */
};

/* Measures */

/**
 * torget_pages_get_width:
 * @self: pages
 *
 * Returns: how wide the paper is, in points
 */
double
torget_pages_get_width (TorgetPages *self)
{
  return self->document->is_wide ? TORGET_PAGE_HEIGHT : TORGET_PAGE_WIDTH;
}

/**
 * torget_pages_get_height:
 * @self: pages
 *
 * Returns: how high the paper is, in points
 */
double
torget_pages_get_height (TorgetPages *self)
{
  return self->document->is_wide ? TORGET_PAGE_WIDTH : TORGET_PAGE_HEIGHT;
}

static double
get_text_width (TorgetPages *self)
{
  return torget_pages_get_width (self) - 2 * MARGIN;
}

static double
get_foot_top (TorgetPages *self)
{
  return torget_pages_get_height (self) - FOOT_HEIGHT;
}

static double
get_text_height (TorgetPages *self)
{
  return get_foot_top (self) - FOOT_GAP - MARGIN;
}

/* Filling */

static void
clear_placed (gpointer data)
{
  torget_piece_free (((Placed *) data)->piece);
}

static GArray *
get_last_page (TorgetPages *self)
{
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

static void
begin_page (TorgetPages *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (Placed));

  g_array_set_clear_func (page, clear_placed);
  g_ptr_array_add (self->pages, page);
  self->y = 0;
}

static double
get_room_before (TorgetPages *self,
                 const TorgetPiece *piece)
{
  return get_last_page (self)->len > 0 ? piece->before : 0;
}

/* @piece: (transfer full) */
static void
place (TorgetPages *self,
       TorgetPiece *piece)
{
  Placed placed = { piece, self->y + get_room_before (self, piece) };

  g_array_append_val (get_last_page (self), placed);
  self->y = placed.y + piece->height;
}

static const TorgetBlock *
get_table_head (TorgetPages *self,
                const TorgetBlock *row)
{
  guint index;

  if (row->kind != TORGET_BLOCK_TABLE_ROW
      || !g_ptr_array_find (self->document->blocks, row, &index))
    return NULL;
  for (guint i = index; i > 0; i--)
    {
      const TorgetBlock *block = g_ptr_array_index (self->document->blocks, i - 1);

      if (block->kind == TORGET_BLOCK_TABLE_HEAD)
        return block;
    }
  return NULL;
}

/* Begins a page that goes on with @piece. */
static void
continue_with (TorgetPages *self,
               const TorgetFlow *flow,
               const TorgetPiece *piece)
{
  const TorgetBlock *head = get_table_head (self, piece->block);

  begin_page (self);
  if (head != NULL)
    place (self, torget_piece_new (flow, head));
}

/* Where a run of @pieces from @start on ends, and how high it is. */
static guint
find_run_end (GPtrArray *pieces,
              guint start,
              double *height)
{
  guint i = start;

  *height = 0;
  for (;; i++)
    {
      const TorgetPiece *piece = g_ptr_array_index (pieces, i);

      *height += piece->height + (i > start ? piece->before : 0);
      if (!piece->keep_with_next || i + 1 == pieces->len)
        return i + 1;
    }
}

/* @piece: (transfer full): the last of its run */
static void
place_divided (TorgetPages *self,
               const TorgetFlow *flow,
               TorgetPiece *piece)
{
  while (self->y + get_room_before (self, piece) + piece->height > get_text_height (self))
    {
      const double room = get_text_height (self) - self->y - get_room_before (self, piece);
      const gboolean may_divide = !piece->keep_together || piece->height > get_text_height (self);
      TorgetPiece *rest = may_divide ? torget_piece_split (piece, room) : NULL;

      if (rest == NULL && self->y == 0)
        break; /* a single line higher than a page */
      if (rest != NULL)
        place (self, piece);
      piece = rest != NULL ? rest : piece;
      continue_with (self, flow, piece);
    }
  place (self, piece);
}

/* Whether the run can begin on this page: it fits, or its last piece is text of which lines fit. */
static gboolean
can_begin_here (TorgetPages *self,
                GPtrArray *pieces,
                guint start,
                guint end,
                double height)
{
  const TorgetPiece *first = g_ptr_array_index (pieces, start);
  const TorgetPiece *last = g_ptr_array_index (pieces, end - 1);
  const double y = self->y + get_room_before (self, first);
  const double few_lines = 3.5 * self->document->font_size;

  if (y + height <= get_text_height (self) || self->y == 0)
    return TRUE;
  if (last->keep_together && height <= get_text_height (self))
    return FALSE;
  return y + height - last->height + few_lines <= get_text_height (self);
}

static void
fill (TorgetPages *self,
      const TorgetFlow *flow,
      GPtrArray *pieces)
{
  guint start = 0;

  begin_page (self);
  while (start < pieces->len)
    {
      double height;
      const guint end = find_run_end (pieces, start, &height);

      if (!can_begin_here (self, pieces, start, end, height))
        continue_with (self, flow, g_ptr_array_index (pieces, start));
      for (; start < end; start++)
        place_divided (self, flow, g_steal_pointer (&g_ptr_array_index (pieces, start)));
    }
}

static gboolean
is_written_by_hand (const TorgetPiece *piece)
{
  return piece->block->kind == TORGET_BLOCK_SIGNATURES
         || piece->block->kind == TORGET_BLOCK_WRITING;
}

/* The last row of a table does not go to a page without the one before. */
static gboolean
is_last_row_but_one (GPtrArray *pieces,
                     guint index)
{
  for (guint i = index; i < index + 2; i++)
    if (i >= pieces->len
        || ((TorgetPiece *) g_ptr_array_index (pieces, i))->block->kind != TORGET_BLOCK_TABLE_ROW)
      return FALSE;
  return index + 2 == pieces->len
         || ((TorgetPiece *) g_ptr_array_index (pieces, index + 2))->block->kind
                != TORGET_BLOCK_TABLE_ROW;
}

/* What is to be cut off stays whole to the end of the document; what is written by hand stays
 * with the words that ask for it. */
static void
keep_parts (GPtrArray *pieces)
{
  gboolean is_part = FALSE;

  for (guint i = 0; i + 1 < pieces->len; i++)
    {
      TorgetPiece *piece = g_ptr_array_index (pieces, i);

      is_part = is_part || piece->block->kind == TORGET_BLOCK_CUT;
      if (is_part || is_written_by_hand (g_ptr_array_index (pieces, i + 1))
          || is_last_row_but_one (pieces, i))
        piece->keep_with_next = TRUE;
    }
}

/* The first of several facts stands off from the text before it. */
static void
set_off_facts (GPtrArray *pieces)
{
  for (guint i = 1; i < pieces->len; i++)
    {
      const TorgetPiece *before = g_ptr_array_index (pieces, i - 1);
      TorgetPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->block->kind == TORGET_BLOCK_FACT
          && before->block->kind == TORGET_BLOCK_PARAGRAPH)
        piece->before *= 2;
    }
}

static GPtrArray *
list_pieces (const TorgetFlow *flow)
{
  GPtrArray *blocks = flow->document->blocks;
  GPtrArray *pieces = g_ptr_array_new ();

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (pieces, torget_piece_new (flow, g_ptr_array_index (blocks, i)));
  keep_parts (pieces);
  set_off_facts (pieces);
  return pieces;
}

/* Sizes do not depend on the screen: no hinting, a point is a unit. */
static PangoContext *
create_context (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  return context;
}

/**
 * torget_pages_new:
 * @document: a document
 *
 * Returns: (transfer full): its pages, at least one
 */
TorgetPages *
torget_pages_new (TorgetDocument *document)
{
  TorgetPages *self = g_new0 (TorgetPages, 1);
  g_autoptr (GPtrArray) pieces = NULL;
  TorgetFlow flow;

  self->document = torget_document_ref (document);
  self->context = create_context (document->language);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  flow = (TorgetFlow){ self->context, document, get_text_width (self) };
  pieces = list_pieces (&flow);
  fill (self, &flow, pieces);
  return self;
}

void
torget_pages_free (TorgetPages *self)
{
  g_ptr_array_unref (self->pages);
  g_object_unref (self->context);
  torget_document_unref (self->document);
  g_free (self);
}

/**
 * torget_pages_get_document:
 * @self: pages
 *
 * Returns: (transfer none): what they show
 */
TorgetDocument *
torget_pages_get_document (TorgetPages *self)
{
  return self->document;
}

/**
 * torget_pages_get_count:
 * @self: pages
 *
 * Returns: how many there are
 */
guint
torget_pages_get_count (TorgetPages *self)
{
  return self->pages->len;
}

/**
 * torget_pages_dup_text:
 * @self: pages
 * @index: from 0
 *
 * Returns: (transfer full): the texts of a page from top to bottom, without its head and foot;
 *   of a block that goes on from the page before, only what stands here
 */
char *
torget_pages_dup_text (TorgetPages *self,
                       guint index)
{
  const GArray *page = g_ptr_array_index (self->pages, index);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->len; i++)
    {
      const TorgetPiece *piece = g_array_index (page, Placed, i).piece;

      for (guint j = 0; j < piece->marks->len; j++)
        torget_mark_append_text (&g_array_index (piece->marks, TorgetMark, j), text);
    }
  return g_string_free (text, FALSE);
}

/* Drawing */

static void
draw_line_of_text (const TorgetFlow *flow,
                   cairo_t *cr,
                   const char *text,
                   double y,
                   PangoWeight weight,
                   PangoAlignment alignment)
{
  g_autoptr (PangoLayout) layout
      = torget_flow_create_layout (flow, text, FOOT_SIZE, weight, flow->width);

  pango_layout_set_alignment (layout, alignment);
  cairo_move_to (cr, MARGIN, y);
  torget_ink_set (TORGET_INK_GREY, cr);
  pango_cairo_show_layout (cr, layout);
}

static char *
dup_page_text (TorgetPages *self,
               guint index)
{
  g_autoptr (GString) text = g_string_new (self->document->page_text);
  g_autofree char *page = g_strdup_printf ("%u", index + 1);
  g_autofree char *pages = g_strdup_printf ("%u", self->pages->len);

  g_string_replace (text, "{page}", page, 0);
  g_string_replace (text, "{pages}", pages, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_surroundings (TorgetPages *self,
                   guint index,
                   cairo_t *cr)
{
  const TorgetFlow flow = { self->context, self->document, get_text_width (self) };
  const double foot_top = get_foot_top (self);
  g_autofree char *page_text = dup_page_text (self, index);

  draw_line_of_text (&flow, cr, self->document->footer != NULL ? self->document->footer : "",
                     foot_top, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT);
  draw_line_of_text (&flow, cr, page_text, foot_top, PANGO_WEIGHT_NORMAL,
                     PANGO_ALIGN_RIGHT);
  if (self->document->mark != NULL)
    draw_line_of_text (&flow, cr, self->document->mark, MARK_TOP, PANGO_WEIGHT_BOLD,
                       PANGO_ALIGN_CENTER);
}

/**
 * torget_pages_draw:
 * @self: pages
 * @index: from 0
 * @drawing: what for
 * @cr: where to draw; a unit is a point, the page's top left is at the origin
 *
 * Draws a page. The paper itself is not painted.
 */
void
torget_pages_draw (TorgetPages *self,
                   guint index,
                   TorgetDrawing drawing,
                   cairo_t *cr)
{
  const GArray *page;

  g_return_if_fail (index < self->pages->len);

  page = g_ptr_array_index (self->pages, index);
  for (guint i = 0; i < page->len; i++)
    {
      const Placed *placed = &g_array_index (page, Placed, i);

      cairo_save (cr);
      cairo_translate (cr, MARGIN, MARGIN + placed->y);
      torget_piece_draw (placed->piece, drawing, cr);
      cairo_restore (cr);
    }
  draw_surroundings (self, index, cr);
}
