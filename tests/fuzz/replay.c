/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives the files of the folder CORPUS to a target, whole and cut short: what once broke it, and
 * what leads a fuzzer into all of its corners. */
#include "config.h"

#include "fuzz.h"

#include <string.h>

#define CUTS 50

static void
test_file (gconstpointer path)
{
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  for (gsize i = 0; i <= CUTS; i++)
    {
      const gsize length = size * i / CUTS;
      /* Exactly as long as told, so that a sanitizer sees a read beyond; never NULL. */
      g_autofree guint8 *copy = g_malloc (MAX (length, 1));

      memcpy (copy, data, length);
      g_assert_cmpint (LLVMFuzzerTestOneInput (copy, length), ==, 0);
    }
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, NULL);
  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test = g_strdup_printf ("/replay/%s", name);

      g_test_add_data_func_full (test, g_build_filename (argv[1], name, NULL), test_file, g_free);
    }
  return g_test_run ();
}
