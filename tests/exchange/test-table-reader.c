/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as offices keep them, and files that are none. */
#include "config.h"

#include "exchange/error.h"
#include "exchange/table-reader.h"

#include <string.h>

#define TEXT(literal) literal, sizeof literal - 1

/* Cells of the first record are joined with |. */
static const struct
{
  const char *name;
  const char *bytes;
  gsize size;
  const char *encoding;
  char delimiter;
  guint n_columns;
  guint n_records;
  const char *first;
} good[] = {
  { "semicolons", TEXT ("Namn;Ort\r\nAhmadi;Umeå\r\n"), "UTF-8", ';', 2, 1, "Ahmadi|Umeå" },
  { "byte-order-mark", TEXT ("\xef\xbb\xbfNamn;Ort\nAhmadi;Umeå\n"), "UTF-8", ';', 2, 1,
    "Ahmadi|Umeå" },
  { "windows", TEXT ("Namn;Ort\r\nAhmadi;Ume\xe5\r\n"), "Windows-1252", ';', 2, 1, "Ahmadi|Umeå" },
  { "windows-hole", TEXT ("Namn;Ort\r\nAh\x81madi;Ume\xe5\r\n"), "Windows-1252", ';', 2, 1,
    "Ah madi|Umeå" },
  { "utf-16-little", TEXT ("\xff\xfeN\0;\0O\0\n\0\xe5\0;\0b\0\n\0"), "UTF-16", ';', 2, 1, "å|b" },
  { "utf-16-big", TEXT ("\xfe\xff\0N\0;\0O\0\n\0\xe5\0;\0b\0\n"), "UTF-16", ';', 2, 1, "å|b" },
  { "commas", TEXT ("Namn,Ort\nAhmadi,\"Umeå; Vasa\"\n"), "UTF-8", ',', 2, 1,
    "Ahmadi|Umeå; Vasa" },
  { "tabs", TEXT ("Namn\tOrt\nAhmadi\tUmeå\n"), "UTF-8", '\t', 2, 1, "Ahmadi|Umeå" },
  { "delimiter-in-quoted-heading", TEXT ("\"a,b,c,d\";Ort\nx;y\n"), "UTF-8", ';', 2, 1, "x|y" },
  { "quotes", TEXT ("a;b\n\"say \"\"hi\"\"\";\"two\nlines\"\n"), "UTF-8", ';', 2, 1,
    "say \"hi\"|two\nlines" },
  { "quote-inside", TEXT ("a;b\n5\" pipe;x\n"), "UTF-8", ';', 2, 1, "5\" pipe|x" },
  { "no-last-line-end", TEXT ("a;b\n1;2"), "UTF-8", ';', 2, 1, "1|2" },
  { "only-returns", TEXT ("a;b\r1;2\r3;4\r"), "UTF-8", ';', 2, 2, "1|2" },
  { "blank-lines", TEXT ("a;b\n\n;;\n1;2\n\n"), "UTF-8", ';', 2, 1, "1|2" },
  { "short-row", TEXT ("a;b;c\n1\n"), "UTF-8", ';', 3, 1, "1||" },
  { "empty-surplus", TEXT ("a;b\n1;2;;;\n"), "UTF-8", ';', 2, 1, "1|2" },
  { "spaces", TEXT ("a;b\n  1 ;\t2 \n"), "UTF-8", ';', 2, 1, "1|2" },
  { "guarded-formula", TEXT ("a;b\n'=1+1;'+46\n"), "UTF-8", ';', 2, 1, "=1+1|+46" },
  { "plain-quote", TEXT ("a;b\n'n;'\n"), "UTF-8", ';', 2, 1, "'n|'" },
  { "guarded-twice", TEXT ("a;b\n''=x;'\n"), "UTF-8", ';', 2, 1, "'=x|'" },
  { "composed", TEXT ("a;b\nUmea\xcc\x8a;x\n"), "UTF-8", ';', 2, 1, "Umeå|x" },
  { "header-alone", TEXT ("a;b\n"), "UTF-8", ';', 2, 0, NULL },
};

static TorgetTable *
read_bytes (const char *bytes,
            gsize size,
            GError **error)
{
  g_autoptr (GBytes) all = g_bytes_new (bytes, size);

  return torget_table_read (all, error);
}

static char *
join_record (TorgetTable *table,
             guint record)
{
  GString *text = g_string_new (torget_table_get_cell (table, record, 0));

  for (guint i = 1; i < torget_table_get_n_columns (table); i++)
    g_string_append_printf (text, "|%s", torget_table_get_cell (table, record, i));
  return g_string_free (text, FALSE);
}

static void
test_good (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetTable) table = read_bytes (good[i].bytes, good[i].size, &error);
  g_autofree char *first = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (table->encoding, ==, good[i].encoding);
  g_assert_cmpint (table->delimiter, ==, good[i].delimiter);
  g_assert_cmpuint (torget_table_get_n_columns (table), ==, good[i].n_columns);
  g_assert_cmpuint (torget_table_get_n_records (table), ==, good[i].n_records);
  if (good[i].n_records > 0)
    first = join_record (table, 0);
  g_assert_cmpstr (first, ==, good[i].first);
}

static const struct
{
  const char *name;
  const char *bytes;
  gsize size;
  int code;
  const char *message; /* what it must name */
} bad[] = {
  { "empty", TEXT (""), TORGET_EXCHANGE_ERROR_NOT_A_TABLE, "" },
  { "blank", TEXT ("\n\n;;\n"), TORGET_EXCHANGE_ERROR_NOT_A_TABLE, "" },
  { "binary", TEXT ("PK\3\4\0\0\0\0sheet"), TORGET_EXCHANGE_ERROR_NOT_A_TABLE, "" },
  { "utf-16-half", TEXT ("\xff\xfeN\0;"), TORGET_EXCHANGE_ERROR_NOT_A_TABLE, "" },
  { "utf-16-nul", TEXT ("\xff\xfeN\0;\0O\0\n\0x\0\0\0y\0"), TORGET_EXCHANGE_ERROR_NOT_A_TABLE, "" },
  { "open-quote", TEXT ("a;b\n1;2\n\"3;4\n5;6\n"), TORGET_EXCHANGE_ERROR_QUOTING, "row 3" },
  { "wide-row", TEXT ("a;b\n1;2\n1;2;3\n"), TORGET_EXCHANGE_ERROR_QUOTING, "row 3" },
};

static void
test_bad (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetTable) table = read_bytes (bad[i].bytes, bad[i].size, &error);

  g_assert_null (table);
  g_assert_error (error, TORGET_EXCHANGE_ERROR, bad[i].code);
  g_assert_nonnull (strstr (error->message, bad[i].message));
}

static void
assert_too_large (const char *before,
                  const char *repeated,
                  gsize n)
{
  g_autoptr (GString) text = g_string_new (before);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetTable) table = NULL;

  for (gsize i = 0; i < n; i++)
    g_string_append (text, repeated);
  table = read_bytes (text->str, text->len, &error);
  g_assert_null (table);
  g_assert_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_TOO_LARGE);
}

static void
test_limits (void)
{
  assert_too_large ("a;b\n", "x", 64 * 1024 + 1);
  assert_too_large ("", "a;", 501);
  assert_too_large ("a;b\n", "0123456789abcde\n", 50 * 1024 * 1024 / 16 + 1);
}

/* Rows are counted as a spreadsheet shows them: blank lines count, line breaks in a field do not. */
static void
test_row_numbers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetTable) table
      = read_bytes (TEXT ("a;b\n1;2\n\n\"x\ny\";4\n5;6\n"), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (torget_table_get_n_records (table), ==, 3);
  g_assert_cmpuint (torget_table_get_row_number (table, 0), ==, 2);
  g_assert_cmpuint (torget_table_get_row_number (table, 1), ==, 4);
  g_assert_cmpuint (torget_table_get_row_number (table, 2), ==, 5);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strdup_printf ("/table-reader/good/%s", good[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_good);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/table-reader/bad/%s", bad[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad);
    }
  g_test_add_func ("/table-reader/limits", test_limits);
  g_test_add_func ("/table-reader/row-numbers", test_row_numbers);
  return g_test_run ();
}
