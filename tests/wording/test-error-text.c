/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user is told of what went wrong, from whichever layer it comes. */
#include "config.h"

#include "wording/error-text.h"

#include "exchange/error.h"
#include "service/error-private.h"
#include "store/error.h"

#include <string.h>

static void
test_each_has_its_words (void)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < TORGET_N_SERVICE_ERRORS; i++)
    {
      g_autoptr (GError) error = g_error_new_literal (TORGET_SERVICE_ERROR, i, "detail");
      const char *text = torget_error_find_text (error, NULL);

      g_assert_cmpuint (strlen (text), >, 20);
      g_assert_true (g_hash_table_add (told, (gpointer) text));
    }
}

typedef struct
{
  const char *name;
  GQuark (*domain) (void);
  int code;
  const char *start; /* of what is told */
} Below;

static const Below below[] = {
  { "no row", torget_store_error_quark, TORGET_STORE_ERROR_NOT_FOUND, "There is no such record." },
  { "no store file", torget_store_error_quark, TORGET_STORE_ERROR_NO_FILE,
    "The file or folder is not there." },
  { "no file", g_file_error_quark, G_FILE_ERROR_NOENT, "The file or folder is not there." },
  { "no folder", g_io_error_quark, G_IO_ERROR_NOT_FOUND, "The file or folder is not there." },
  { "full, file", g_file_error_quark, G_FILE_ERROR_NOSPC, "The disk is full." },
  { "full, stream", g_io_error_quark, G_IO_ERROR_NO_SPACE, "The disk is full." },
  { "full, store", torget_store_error_quark, TORGET_STORE_ERROR_DISK_FULL, "The disk is full." },
  { "name taken", g_io_error_quark, G_IO_ERROR_EXISTS, "A file of that name exists already." },
  { "no schema", torget_exchange_error_quark, TORGET_EXCHANGE_ERROR_INVALID,
    "The XML does not follow its schema." },
  { "anything else", g_io_error_quark, G_IO_ERROR_FAILED,
    "The disk could not be read or written." },
};

static void
test_what_comes_from_below (gconstpointer data)
{
  const Below *row = data;
  g_autoptr (GError) error
      = torget_service_error_translate (g_error_new_literal (row->domain (), row->code, "detail"));

  g_assert_true (g_str_has_prefix (torget_error_find_text (error, NULL), row->start));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error-text/each", test_each_has_its_words);
  for (gsize i = 0; i < G_N_ELEMENTS (below); i++)
    {
      g_autofree char *path = g_strconcat ("/error-text/below/", below[i].name, NULL);

      g_test_add_data_func (path, &below[i], test_what_comes_from_below);
    }
  return g_test_run ();
}
