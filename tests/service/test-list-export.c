/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list as CSV: RFC 4180, no formulas, and a file that is whole or not there. */
#include "config.h"

#include "exchange/table-reader.h"
#include "service/csv.h"
#include "service/list-export.h"
#include "support/session-test.h"

static const struct
{
  const char *cells[4];
  const char *row;
} rows[] = {
  { { "a", "b" }, "a,b\r\n" },
  { { "", "" }, ",\r\n" },
  { { "Åsa", "ليلى" }, "Åsa,ليلى\r\n" },
  { { "Al-Ahmad, Amina", "x" }, "\"Al-Ahmad, Amina\",x\r\n" },
  { { "says \"yes\"" }, "\"says \"\"yes\"\"\"\r\n" },
  { { "two\nlines", "two\r\nlines" }, "\"two\nlines\",\"two\r\nlines\"\r\n" },
  { { "=1+1", "+46", "-1" }, "'=1+1,'+46,'-1\r\n" },
  { { "@SUM(A1)", "\tx" }, "'@SUM(A1),'\tx\r\n" },
  { { "\rx" }, "\"'\rx\"\r\n" },
  { { "=HYPERLINK(\"x\",\"y\")" }, "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n" },
  { { "a=b", "2026-11-21" }, "a=b,2026-11-21\r\n" },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      torget_csv_append_row (text, rows[i].cells, ',');
      g_assert_cmpstr (text->str, ==, rows[i].row);
    }
}

/* What is written can be read in again, whatever a program for tables would make of it. */
static void
test_round_trip (void)
{
  static const char *const cells[]
      = { "=cmd|' /C calc'!A0", "+46 70 123 45 67", "-1",       "@x",       "'=1",
          "''+1",               "'",                "'hej'",    "=1\n=2",   "=\"a\",b;c",
          "@SUM(1+1)*cmd|'",    "- (-)",    "'-'",      "\"=1\"",
          "=HYPERLINK(\"\")",   "＝1",              "a\r\n=b", "%0A-3+3", NULL };
  g_autoptr (GString) text = g_string_new ("");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TorgetTable) table = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < 2; i++)
    torget_csv_append_row (text, cells, ',');
  bytes = g_bytes_new (text->str, text->len);
  table = torget_table_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (torget_table_get_n_columns (table), ==, g_strv_length ((char **) cells));
  for (guint i = 0; cells[i] != NULL; i++)
    g_assert_cmpstr (torget_table_get_cell (table, 0, i), ==, cells[i]);
}

static gboolean
write_list (TorgetTestSession *test,
            const char *path,
            GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("a,b\r\n", 5);
  g_autoptr (GArray) persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_write_list_async (test->session, TORGET_LIST_PERSONS, 1, persons, content, path,
                                   NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_write_list_finish (test->session, result, error);
}

static void
test_file (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autofree char *path = g_build_filename (test->dir, "list.csv", NULL);
  g_autofree char *nowhere = g_build_filename (test->dir, "no such folder", "list.csv", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (write_list (test, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "a,b\r\n");
  g_assert_false (write_list (test, nowhere, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

static void
test_pieces (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;
  gint64 ids[3] = { 0, 12345, 0 };

  torget_test_add_person (test->session, "Första", &ids[2]);
  torget_test_add_person (test->session, "Andra", &ids[0]);
  torget_session_load_rows_async (test->session, TORGET_LIST_PERSONS, ids, 3, NULL,
                                  torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  records = torget_session_load_rows_finish (test->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 2);
  g_assert_cmpint (((TorgetRecord *) records->pdata[0])->id, ==, ids[0]);
  g_assert_cmpint (((TorgetRecord *) records->pdata[1])->id, ==, ids[2]);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-export/rows", test_rows);
  g_test_add_func ("/list-export/round-trip", test_round_trip);
  g_test_add_func ("/list-export/file", test_file);
  g_test_add_func ("/list-export/pieces", test_pieces);
  return g_test_run ();
}
