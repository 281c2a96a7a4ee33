/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetBlockKind:
 * @TORGET_BLOCK_LETTERHEAD: texts: who writes, to whom
 * @TORGET_BLOCK_TITLE: of the document
 * @TORGET_BLOCK_HEADING: stays with what follows
 * @TORGET_BLOCK_PARAGRAPH: running text
 * @TORGET_BLOCK_SMALL: running text of minor weight: sources, marks
 * @TORGET_BLOCK_FRAMED: running text that must not be overlooked
 * @TORGET_BLOCK_ITEM: of a list
 * @TORGET_BLOCK_CHOICE: texts: what stands beside a box to be ticked by hand, and what may stand
 *   under it, of minor weight
 * @TORGET_BLOCK_FACT: texts: label, value
 * @TORGET_BLOCK_DATED: texts: a day to remember, what it is
 * @TORGET_BLOCK_TABLE_HEAD: one text a column; repeated on each page
 * @TORGET_BLOCK_TABLE_ROW: one text a column
 * @TORGET_BLOCK_BARS: texts: what is drawn, then each bar's name and value; see
 *   torget_document_add_bars()
 * @TORGET_BLOCK_SIGNATURES: one text under each line, side by side
 * @TORGET_BLOCK_WRITING: lines to write on by hand
 * @TORGET_BLOCK_CUT: where to cut; what follows is a part of its own, whole on one page
 */
typedef enum
{
  TORGET_BLOCK_LETTERHEAD,
  TORGET_BLOCK_TITLE,
  TORGET_BLOCK_HEADING,
  TORGET_BLOCK_PARAGRAPH,
  TORGET_BLOCK_SMALL,
  TORGET_BLOCK_FRAMED,
  TORGET_BLOCK_ITEM,
  TORGET_BLOCK_CHOICE,
  TORGET_BLOCK_FACT,
  TORGET_BLOCK_DATED,
  TORGET_BLOCK_TABLE_HEAD,
  TORGET_BLOCK_TABLE_ROW,
  TORGET_BLOCK_BARS,
  TORGET_BLOCK_SIGNATURES,
  TORGET_BLOCK_WRITING,
  TORGET_BLOCK_CUT,
} TorgetBlockKind;

/**
 * TorgetBlockBar:
 * @name: whose
 * @value: in words
 * @share: how much of the longest that there can be, 0 to 1; 0 where it is not told
 * @is_striped: told apart from another one without colour
 */
typedef struct
{
  const char *name;
  const char *value;
  double share;
  gboolean is_striped;
} TorgetBlockBar;

/**
 * TorgetBlock:
 * @kind: what it is
 * @texts: (array length=n_texts): see #TorgetBlockKind; a line feed begins a new line
 * @n_texts: at least 1, but for %TORGET_BLOCK_WRITING
 * @weights: (nullable): widths of a table's columns in relation to each other; a row has those of
 *   its head
 * @n_lines: lines to write on
 * @bars: (nullable) (array length=n_bars): their texts are in @texts
 */
typedef struct
{
  TorgetBlockKind kind;
  char **texts;
  guint n_texts;
  guint *weights;
  TorgetBlockBar *bars;
  guint n_bars;
  guint n_lines;
} TorgetBlock;

/**
 * TorgetDocumentWarning:
 * @TORGET_DOCUMENT_IS_PARTIAL: something was left out, and the document says what
 * @TORGET_DOCUMENT_IS_LATE: it is too late to serve the notice in time (jordabalken 12:4)
 * @TORGET_DOCUMENT_HAS_TENURE: the tenant may have a right to extension (12:45)
 * @TORGET_DOCUMENT_HAS_GAPS: something that belongs there is not on record
 * @TORGET_DOCUMENT_IS_TRANSLATION: what counts is the document in Swedish
 * @TORGET_DOCUMENT_SHOWS_PLACE: it tells where a protected person lives, which it must
 *
 * What whoever prints it is to know beforehand. Not printed.
 */
typedef enum
{
  TORGET_DOCUMENT_IS_PARTIAL = 1 << 0,
  TORGET_DOCUMENT_IS_LATE = 1 << 1,
  TORGET_DOCUMENT_HAS_TENURE = 1 << 2,
  TORGET_DOCUMENT_HAS_GAPS = 1 << 3,
  TORGET_DOCUMENT_IS_TRANSLATION = 1 << 4,
  TORGET_DOCUMENT_SHOWS_PLACE = 1 << 5,
} TorgetDocumentWarning;

/**
 * TorgetDocument:
 * @title: of the file and for the footer; names nobody
 * @language: `sv` or `en`, whatever the window speaks
 * @font_size: of running text, in points
 * @is_wide: on paper that lies on its long side
 * @posted: the letterhead has the recipient where an envelope has its window
 * @footer: at the left of the foot of each page
 * @page_text: with `{page}` and `{pages}`, at its right
 * @mark: (nullable): at the top of each page, such as that the data are invented
 * @warnings: what to know before it is printed
 * @blocks: (element-type TorgetBlock): from top to bottom
 *
 * What is to be printed, before it is laid out. Built by one thread, then not modified.
 */
typedef struct
{
  char *title;
  const char *language;
  double font_size;
  gboolean is_wide;
  gboolean posted;
  char *footer;
  char *page_text;
  char *mark;
  TorgetDocumentWarning warnings;
  GPtrArray *blocks;
} TorgetDocument;

TorgetDocument *torget_document_new (const char *title,
                                     const char *language);
TorgetDocument *torget_document_ref (TorgetDocument *self);
void torget_document_unref (TorgetDocument *self);

void torget_document_add (TorgetDocument *self,
                          TorgetBlockKind kind,
                          const char *text);
void torget_document_add_pair (TorgetDocument *self,
                               TorgetBlockKind kind,
                               const char *first,
                               const char *second);
void torget_document_add_texts (TorgetDocument *self,
                                TorgetBlockKind kind,
                                const char *const *texts);
void torget_document_add_table_head (TorgetDocument *self,
                                     const char *const *texts,
                                     const guint *weights);
void torget_document_add_table_row (TorgetDocument *self,
                                    const char *const *texts);
void torget_document_add_bars (TorgetDocument *self,
                               const char *title,
                               const TorgetBlockBar *bars,
                               guint n_bars);
void torget_document_add_writing (TorgetDocument *self,
                                  guint n_lines);
char *torget_document_dup_text (TorgetDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetDocument, torget_document_unref)

G_END_DECLS
