/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file is not there until it is whole, so that a killed process leaves none. */
#include "config.h"

#include "service/export-file.h"
#include "support/test-folder.h"

#include <string.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->folder = torget_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "out.xml", NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_free (fixture->path);
  torget_test_folder_remove (fixture->folder);
}

static guint
count_files (const Fixture *fixture)
{
  g_autoptr (GDir) files = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files) != NULL)
    n++;
  return n;
}

static TorgetExportFile *
write_file (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TorgetExportFile *file = torget_export_file_new (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (write (torget_export_file_get_fd (file), "new", 3), ==, 3);
  return file;
}

static void
test_nameless (Fixture *fixture,
               gconstpointer unused)
{
  TorgetExportFile *file = write_file (fixture);

  if (count_files (fixture) > 0)
    g_test_skip ("the file system knows no files without name");
  torget_export_file_free (file);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_placed (Fixture *fixture,
             gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  torget_test_write (fixture->path, "old and longer", 14);
  {
    g_autoptr (TorgetExportFile) file = write_file (fixture);
    g_autoptr (GError) error = NULL;

    before = torget_test_read (fixture->path, NULL);
    torget_export_file_place (file, &error);
    g_assert_no_error (error);
  }
  after = torget_test_read (fixture->path, NULL);
  g_assert_cmpstr (before, ==, "old and longer");
  g_assert_cmpstr (after, ==, "new");
  g_assert_cmpuint (torget_test_get_mode (fixture->path), ==, 0600);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* A folder stands where the file should: nothing is left beside it. */
static void
test_no_place (Fixture *fixture,
               gconstpointer unused)
{
  g_assert_cmpint (g_mkdir_with_parents (fixture->path, 0700), ==, 0);
  {
    g_autoptr (TorgetExportFile) file = write_file (fixture);
    g_autoptr (GError) error = NULL;

    g_assert_false (torget_export_file_place (file, &error));
    g_assert_nonnull (error);
  }
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/export-file/nameless", Fixture, NULL, set_up, test_nameless, tear_down);
  g_test_add ("/export-file/placed", Fixture, NULL, set_up, test_placed, tear_down);
  g_test_add ("/export-file/no-place", Fixture, NULL, set_up, test_no_place, tear_down);
  return g_test_run ();
}
