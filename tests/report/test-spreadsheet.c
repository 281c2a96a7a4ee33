/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook has typed cells: numbers are numbers, and no text becomes a formula. */
#include "config.h"

#include "report/spreadsheet.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define READ_SHEET                                                                                \
  "import sys, zipfile; book = zipfile.ZipFile(sys.argv[1]); "                                    \
  "print(book.read('xl/worksheets/sheet1.xml').decode(), "                                        \
  "book.read('xl/sharedStrings.xml').decode())"

static char *
read_sheet (GBytes *content)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader = NULL;
  const int fd = g_file_open_tmp ("test-XXXXXX.xlsx", &path, &error);
  char *text;

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (content, NULL),
                       (gssize) g_bytes_get_size (content), &error);
  g_assert_no_error (error);
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "python3", "-c", READ_SHEET,
                             path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return text;
}

static void
test_typed (void)
{
  static const char *const attacks[] = { "=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1" };
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetSpreadsheet) sheet = torget_spreadsheet_new ("2026", &error);
  const TorgetSheetCell heading[] = { { .text = "name" }, { .text = "value" } };
  g_autoptr (GBytes) content = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  torget_spreadsheet_add_row (sheet, heading, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      const TorgetSheetCell row[] = { { .text = attacks[i] }, { .number = 42.5 } };

      torget_spreadsheet_add_row (sheet, row, 2);
    }
  content = torget_spreadsheet_finish (sheet, &error);
  g_assert_no_error (error);
  text = read_sheet (content);
  g_assert_null (strstr (text, "<f>"));
  g_assert_nonnull (strstr (text, "=1+1"));
  g_assert_nonnull (strstr (text, "<v>42.5</v>"));
  g_assert_nonnull (strstr (text, "<c r=\"A2\" t=\"s\">"));
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetSpreadsheet) sheet = torget_spreadsheet_new ("2026", &error);
  const TorgetSheetCell row[]
      = { { .text = "hidden" }, { .number = 3, .is_empty = TRUE }, { .number = 1 } };
  g_autoptr (GBytes) content = NULL;
  g_autofree char *text = NULL;

  torget_spreadsheet_add_row (sheet, row, 3);
  content = torget_spreadsheet_finish (sheet, &error);
  g_assert_no_error (error);
  text = read_sheet (content);
  g_assert_null (strstr (text, "r=\"B1\""));
  g_assert_null (strstr (text, "<v>3</v>"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spreadsheet/typed", test_typed);
  g_test_add_func ("/spreadsheet/empty", test_empty);
  return g_test_run ();
}
