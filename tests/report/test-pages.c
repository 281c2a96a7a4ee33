/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages: nothing outside the paper's margins, rows and parts whole, text without single lines. */
#include "config.h"

#include "report/pages.h"

#include <string.h>

#define LONG_WORD "Arbetsmarknadsutbildningsplaneringssamordningsgruppsmötesprotokollsbilaga"
#define SENTENCE "Planen följs upp på nästa möte tillsammans med alla som deltar i arbetet. "
#define LOWEST_MARGIN 18.0 /* where a printer may be blind, in points */

static const guint weights[] = { 1, 2, 1 };

static TorgetDocument *
create_document (void)
{
  TorgetDocument *document = torget_document_new ("Prov", "sv");

  document->footer = g_strdup ("Prov · 2026-11-21");
  document->page_text = g_strdup ("Sida {page} av {pages}");
  document->mark = g_strdup ("DEMO");
  return document;
}

static char *
repeat (const char *text,
        guint n)
{
  GString *all = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

/* What is drawn on a page stays on the paper. */
static void
assert_inside (TorgetPages *pages)
{
  for (guint i = 0; i < torget_pages_get_count (pages); i++)
    {
      cairo_surface_t *surface
          = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      torget_pages_draw (pages, i, TORGET_DRAWING_PAPER, cr);
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      cairo_surface_destroy (surface);
      g_assert_cmpfloat (x, >=, LOWEST_MARGIN);
      g_assert_cmpfloat (y, >=, LOWEST_MARGIN);
      g_assert_cmpfloat (x + width, <=, torget_pages_get_width (pages) - LOWEST_MARGIN);
      g_assert_cmpfloat (y + height, <=, torget_pages_get_height (pages) - LOWEST_MARGIN);
    }
}

static guint
count_lines (const char *text,
             const char *begin)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += g_str_has_prefix (lines[i], begin);
  return n;
}

static void
test_empty (void)
{
  g_autoptr (TorgetDocument) document = create_document ();
  g_autoptr (TorgetPages) pages = torget_pages_new (document);

  g_assert_cmpuint (torget_pages_get_count (pages), ==, 1);
  assert_inside (pages);
}

/* Paper on its long side: as wide as it is otherwise high, and nothing beside it. */
static void
test_wide (void)
{
  g_autoptr (TorgetDocument) document = create_document ();
  g_autoptr (TorgetPages) pages = NULL;
  g_autofree char *text = repeat (SENTENCE, 200);

  document->is_wide = TRUE;
  torget_document_add (document, TORGET_BLOCK_PARAGRAPH, text);
  pages = torget_pages_new (document);
  g_assert_cmpfloat (torget_pages_get_width (pages), ==, TORGET_PAGE_HEIGHT);
  g_assert_cmpfloat (torget_pages_get_height (pages), ==, TORGET_PAGE_WIDTH);
  g_assert_cmpuint (torget_pages_get_count (pages), >, 1);
  assert_inside (pages);
}

/* Sixty rows: each whole and once, and the head on each page. */
static void
test_long_table (void)
{
  g_autoptr (TorgetDocument) document = create_document ();
  g_autoptr (TorgetPages) pages = NULL;
  guint n_rows = 0;

  torget_document_add (document, TORGET_BLOCK_HEADING, "Tabell");
  torget_document_add_table_head (document, (const char *[]){ "Datum", "Vad", "Vem", NULL },
                                  weights);
  for (guint i = 0; i < 60; i++)
    torget_document_add_table_row (
        document, (const char *[]){ "2026-11-21", "Rad\nandra raden\nslutrad", "N. N.", NULL });
  pages = torget_pages_new (document);
  g_assert_cmpuint (torget_pages_get_count (pages), >=, 4);
  for (guint i = 0; i < torget_pages_get_count (pages); i++)
    {
      g_autofree char *text = torget_pages_dup_text (pages, i);

      g_assert_cmpuint (count_lines (text, "Datum"), ==, 1);
      g_assert_cmpuint (count_lines (text, "Rad"), ==, count_lines (text, "slutrad"));
      n_rows += count_lines (text, "slutrad");
    }
  g_assert_cmpuint (n_rows, ==, 60);
  assert_inside (pages);
}

/* However many rows there are, the last page has two of them. */
static void
test_last_rows (void)
{
  for (guint n_rows = 20; n_rows < 60; n_rows++)
    {
      g_autoptr (TorgetDocument) document = create_document ();
      g_autoptr (TorgetPages) pages = NULL;
      g_autofree char *last = NULL;

      torget_document_add_table_head (document, (const char *[]){ "A", "B", "C", NULL }, weights);
      for (guint i = 0; i < n_rows; i++)
        torget_document_add_table_row (document,
                                       (const char *[]){ "Rad", "text", "text", NULL });
      pages = torget_pages_new (document);
      last = torget_pages_dup_text (pages, torget_pages_get_count (pages) - 1);
      g_assert_cmpuint (count_lines (last, "Rad"), >=, 2);
      assert_inside (pages);
    }
}

static void
test_long_words (gconstpointer data)
{
  const double size = GPOINTER_TO_UINT (data);
  g_autoptr (TorgetDocument) document = create_document ();
  g_autoptr (TorgetPages) pages = NULL;
  static const TorgetBlockKind kinds[]
      = { TORGET_BLOCK_TITLE, TORGET_BLOCK_HEADING, TORGET_BLOCK_PARAGRAPH, TORGET_BLOCK_FRAMED,
          TORGET_BLOCK_ITEM,  TORGET_BLOCK_CHOICE,  TORGET_BLOCK_CUT,       TORGET_BLOCK_SMALL };

  document->font_size = size;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    torget_document_add (document, kinds[i], LONG_WORD);
  torget_document_add_pair (document, TORGET_BLOCK_LETTERHEAD, LONG_WORD, LONG_WORD);
  torget_document_add_pair (document, TORGET_BLOCK_FACT, LONG_WORD, LONG_WORD);
  torget_document_add_pair (document, TORGET_BLOCK_DATED, LONG_WORD, LONG_WORD);
  torget_document_add_pair (document, TORGET_BLOCK_SIGNATURES, LONG_WORD, LONG_WORD);
  torget_document_add_table_head (
      document, (const char *[]){ LONG_WORD, LONG_WORD, LONG_WORD, NULL }, weights);
  torget_document_add_table_row (
      document, (const char *[]){ LONG_WORD, LONG_WORD, LONG_WORD, NULL });
  pages = torget_pages_new (document);
  assert_inside (pages);
}

/* Text goes on over pages, and no page has the first or the last line of a paragraph alone. */
static void
test_running_text (void)
{
  g_autofree char *sentences = repeat (SENTENCE, 7);
  g_autofree char *paragraph = g_strdup_printf ("Först: %s sist.", sentences);
  guint n_divided = 0;

  for (guint offset = 0; offset < 12; offset++)
    {
      g_autoptr (TorgetDocument) document = create_document ();
      g_autoptr (TorgetPages) pages = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      g_auto (GStrv) lines = NULL;

      for (guint i = 0; i < offset; i++)
        torget_document_add (document, TORGET_BLOCK_SMALL, "fyllnad");
      for (guint i = 0; i < 12; i++)
        torget_document_add (document, TORGET_BLOCK_PARAGRAPH, paragraph);
      pages = torget_pages_new (document);
      g_assert_cmpuint (torget_pages_get_count (pages), ==, 2);
      assert_inside (pages);
      first = torget_pages_dup_text (pages, 0);
      second = torget_pages_dup_text (pages, 1);
      lines = g_strsplit (second, "\n", 2);
      g_assert_false (g_str_has_suffix (lines[0], "sist."));
      g_assert_false (g_str_has_prefix (strrchr (g_strchomp (first), '\n') + 1, "Först:"));
      n_divided += !g_str_has_prefix (second, "Först:");
    }
  g_assert_cmpuint (n_divided, >, 6);
}

/* A row, a frame and an item that are higher than a page are divided; nothing is lost. */
static void
test_higher_than_a_page (gconstpointer data)
{
  const TorgetBlockKind kind = GPOINTER_TO_UINT (data);
  g_autofree char *words = repeat ("ord ", 4000);
  g_autoptr (TorgetDocument) document = create_document ();
  g_autoptr (TorgetPages) pages = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  if (kind == TORGET_BLOCK_TABLE_ROW)
    {
      torget_document_add_table_head (document, (const char *[]){ "A", "B", "C", NULL }, weights);
      torget_document_add_table_row (document, (const char *[]){ "1", words, "2", NULL });
    }
  else
    torget_document_add (document, kind, words);
  pages = torget_pages_new (document);
  g_assert_cmpuint (torget_pages_get_count (pages), >, 1);
  for (guint i = 0; i < torget_pages_get_count (pages); i++)
    {
      g_autofree char *text = torget_pages_dup_text (pages, i);

      g_string_append (all, text);
    }
  g_assert_cmpuint (g_string_replace (all, "ord", "", 0), ==, 4000);
  assert_inside (pages);
}

/* Bars stay on one page with what they are of, and each has its value in words; the text of a
 * longest bar and of none begin alike. */
static void
test_bars (void)
{
  const TorgetBlockBar bars[] = { { "Kvinnor", "68 dagar", 1, FALSE },
                                  { "Män", "dold", 0, TRUE } };

  for (guint offset = 0; offset < 60; offset++)
    {
      g_autoptr (TorgetDocument) document = create_document ();
      g_autoptr (TorgetPages) pages = NULL;
      g_autofree char *last = NULL;
      g_autofree char *spoken = NULL;

      for (guint i = 0; i < offset; i++)
        torget_document_add (document, TORGET_BLOCK_PARAGRAPH, "fyllnad");
      torget_document_add_bars (document, "Dagar till SFI", bars, G_N_ELEMENTS (bars));
      pages = torget_pages_new (document);
      last = torget_pages_dup_text (pages, torget_pages_get_count (pages) - 1);
      g_assert_nonnull (strstr (last, "Dagar till SFI\nKvinnor\n68 dagar\nMän\ndold\n"));
      spoken = torget_document_dup_text (document);
      g_assert_true (
          g_str_has_suffix (spoken, "Dagar till SFI | Kvinnor | 68 dagar | Män | dold"));
      assert_inside (pages);
    }
}

/* Wherever the part to be cut off comes, it is whole on one page, and a heading is not the last
 * of a page. */
static void
test_parts_stay_whole (void)
{
  for (guint offset = 0; offset < 60; offset++)
    {
      g_autoptr (TorgetDocument) document = create_document ();
      g_autoptr (TorgetPages) pages = NULL;
      g_autofree char *last = NULL;

      for (guint i = 0; i < offset; i++)
        torget_document_add (document, TORGET_BLOCK_PARAGRAPH, "fyllnad");
      torget_document_add (document, TORGET_BLOCK_CUT, "Klipp");
      torget_document_add (document, TORGET_BLOCK_HEADING, "Bevis");
      torget_document_add (document, TORGET_BLOCK_CHOICE, "Kryss");
      torget_document_add_pair (document, TORGET_BLOCK_SIGNATURES, "Ort", "Namn");
      torget_document_add_writing (document, 2);
      torget_document_add (document, TORGET_BLOCK_SMALL, "Slut");
      pages = torget_pages_new (document);
      last = torget_pages_dup_text (pages, torget_pages_get_count (pages) - 1);
      g_assert_nonnull (strstr (last, "Klipp\nBevis\nKryss\nOrt\nNamn\nSlut\n"));
      assert_inside (pages);
    }
}

/* A name that is written from the right does not turn the line around. */
static void
test_right_to_left (void)
{
  static const char mixed[] = "\u2068أمينة الأحمد\u2069, 6 timmar";
  g_autoptr (TorgetDocument) document = create_document ();
  g_autoptr (TorgetPages) pages = NULL;
  g_autofree char *text = NULL;

  torget_document_add (document, TORGET_BLOCK_PARAGRAPH, mixed);
  pages = torget_pages_new (document);
  text = torget_pages_dup_text (pages, 0);
  g_assert_nonnull (strstr (text, mixed));
  assert_inside (pages);
}

static void
test_pdf (void)
{
  g_autoptr (TorgetDocument) document = create_document ();
  g_autoptr (TorgetPages) pages = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *data;

  torget_document_add (document, TORGET_BLOCK_PARAGRAPH, "Hej");
  pages = torget_pages_new (document);
  g_assert_true (torget_pages_write_pdf (pages, torget_date_new (2026, 11, 21), stream, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  data = g_bytes_get_data (bytes, &size);
  g_assert_cmpmem (data, 5, "%PDF-", 5);
  g_assert_nonnull (memmem (data, size, "/FontFile", strlen ("/FontFile")));
  g_assert_nonnull (memmem (data, size, "20261121", strlen ("20261121")));
}

static void
test_pdf_that_cannot_be_written (void)
{
  static char buffer[64];
  g_autoptr (TorgetDocument) document = create_document ();
  g_autoptr (TorgetPages) pages = torget_pages_new (document);
  g_autoptr (GOutputStream) full
      = g_memory_output_stream_new (buffer, sizeof buffer, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (torget_pages_write_pdf (pages, torget_date_new (2026, 11, 21), full, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/pages/empty", test_empty);
  g_test_add_func ("/report/pages/wide", test_wide);
  g_test_add_func ("/report/pages/long-table", test_long_table);
  g_test_add_func ("/report/pages/last-rows", test_last_rows);
  g_test_add_data_func ("/report/pages/long-words", GUINT_TO_POINTER (11), test_long_words);
  g_test_add_data_func ("/report/pages/long-words-large", GUINT_TO_POINTER (24), test_long_words);
  g_test_add_func ("/report/pages/running-text", test_running_text);
  g_test_add_data_func ("/report/pages/high-row", GUINT_TO_POINTER (TORGET_BLOCK_TABLE_ROW),
                        test_higher_than_a_page);
  g_test_add_data_func ("/report/pages/high-frame", GUINT_TO_POINTER (TORGET_BLOCK_FRAMED),
                        test_higher_than_a_page);
  g_test_add_data_func ("/report/pages/high-item", GUINT_TO_POINTER (TORGET_BLOCK_ITEM),
                        test_higher_than_a_page);
  g_test_add_func ("/report/pages/parts-stay-whole", test_parts_stay_whole);
  g_test_add_func ("/report/pages/bars", test_bars);
  g_test_add_func ("/report/pages/right-to-left", test_right_to_left);
  g_test_add_func ("/report/pages/pdf", test_pdf);
  g_test_add_func ("/report/pages/pdf-that-cannot-be-written", test_pdf_that_cannot_be_written);
  return g_test_run ();
}
