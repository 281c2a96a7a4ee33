/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as a row of blocks; see document.h. */
#include "config.h"

#include "report/document.h"

#define DEFAULT_FONT_SIZE 10.5

static void
block_free (gpointer data)
{
  TorgetBlock *block = data;

  g_strfreev (block->texts);
  if (block->kind == TORGET_BLOCK_TABLE_HEAD)
    g_free (block->weights);
  g_free (block->bars);
  g_free (block);
}

/**
 * torget_document_new:
 * @title: title; names nobody
 * @language: `sv` or `en`
 *
 * Returns: (transfer full): an empty document
 */
TorgetDocument *
torget_document_new (const char *title,
                     const char *language)
{
  TorgetDocument *self = g_atomic_rc_box_new0 (TorgetDocument);

  self->title = g_strdup (title);
  self->language = g_intern_string (language);
  self->font_size = DEFAULT_FONT_SIZE;
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

TorgetDocument *
torget_document_ref (TorgetDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  TorgetDocument *self = data;

  g_free (self->title);
  g_free (self->footer);
  g_free (self->page_text);
  g_free (self->mark);
  g_ptr_array_unref (self->blocks);
}

void
torget_document_unref (TorgetDocument *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* @texts: (transfer full) */
static TorgetBlock *
add_block (TorgetDocument *self,
           TorgetBlockKind kind,
           char **texts)
{
  TorgetBlock *block = g_new0 (TorgetBlock, 1);

  block->kind = kind;
  block->texts = texts;
  block->n_texts = g_strv_length (texts);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * torget_document_add:
 * @self: a document
 * @kind: a kind with one text
 * @text: the text
 */
void
torget_document_add (TorgetDocument *self,
                     TorgetBlockKind kind,
                     const char *text)
{
  add_block (self, kind, g_strdupv ((char *[]){ (char *) text, NULL }));
}

/**
 * torget_document_add_pair:
 * @self: a document
 * @kind: a kind with two texts
 * @first: at the left
 * @second: at the right
 */
void
torget_document_add_pair (TorgetDocument *self,
                          TorgetBlockKind kind,
                          const char *first,
                          const char *second)
{
  add_block (self, kind, g_strdupv ((char *[]){ (char *) first, (char *) second, NULL }));
}

/**
 * torget_document_add_texts:
 * @self: a document
 * @kind: a kind with any number of texts
 * @texts: (array zero-terminated=1): from the left
 */
void
torget_document_add_texts (TorgetDocument *self,
                           TorgetBlockKind kind,
                           const char *const *texts)
{
  add_block (self, kind, g_strdupv ((char **) texts));
}

/**
 * torget_document_add_table_head:
 * @self: a document
 * @texts: (array zero-terminated=1): one for each column
 * @weights: as many; the columns' widths in relation to each other
 *
 * Begins a table.
 */
void
torget_document_add_table_head (TorgetDocument *self,
                                const char *const *texts,
                                const guint *weights)
{
  TorgetBlock *head = add_block (self, TORGET_BLOCK_TABLE_HEAD, g_strdupv ((char **) texts));

  head->weights = g_memdup2 (weights, head->n_texts * sizeof *weights);
}

/**
 * torget_document_add_table_row:
 * @self: a document
 * @texts: (array zero-terminated=1): as many as the table has columns
 */
void
torget_document_add_table_row (TorgetDocument *self,
                               const char *const *texts)
{
  const TorgetBlock *last = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  TorgetBlock *row = add_block (self, TORGET_BLOCK_TABLE_ROW, g_strdupv ((char **) texts));

  g_return_if_fail (row->n_texts == last->n_texts);

  row->weights = last->weights;
}

/**
 * torget_document_add_bars:
 * @self: a document
 * @title: what is drawn
 * @bars: (array length=n_bars): from the top
 * @n_bars: how many
 *
 * Bars under each other, on one page.
 */
void
torget_document_add_bars (TorgetDocument *self,
                          const char *title,
                          const TorgetBlockBar *bars,
                          guint n_bars)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  TorgetBlock *block;

  g_strv_builder_add (texts, title);
  for (guint i = 0; i < n_bars; i++)
    g_strv_builder_add_many (texts, bars[i].name, bars[i].value, NULL);
  block = add_block (self, TORGET_BLOCK_BARS, g_strv_builder_end (texts));
  block->bars = g_memdup2 (bars, n_bars * sizeof *bars);
  block->n_bars = n_bars;
  for (guint i = 0; i < n_bars; i++)
    {
      block->bars[i].name = block->texts[1 + 2 * i];
      block->bars[i].value = block->texts[2 + 2 * i];
    }
}

/**
 * torget_document_add_writing:
 * @self: a document
 * @n_lines: how many lines
 *
 * Leaves room for writing by hand.
 */
void
torget_document_add_writing (TorgetDocument *self,
                             guint n_lines)
{
  add_block (self, TORGET_BLOCK_WRITING, g_new0 (char *, 1))->n_lines = n_lines;
}

/**
 * torget_document_dup_text:
 * @self: a document
 *
 * Returns: (transfer full): everything that it says, one block a line; for a screen reader
 */
char *
torget_document_dup_text (TorgetDocument *self)
{
  g_autoptr (GString) text = g_string_new (self->mark);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const TorgetBlock *block = g_ptr_array_index (self->blocks, i);
      g_autofree char *line = g_strjoinv (" | ", block->texts);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
