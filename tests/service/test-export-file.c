/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file is not there until it is whole, so that a killed process leaves none. */
#include "config.h"

#include "service/error.h"
#include "service/export-file.h"
#include "support/session-test.h"
#include "support/test-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
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

/* Has its hidden name already, but a folder stands in its place. */
static TorgetExportFile *
write_unplaced (const Fixture *fixture)
{
  TorgetExportFile *file = write_file (fixture);

  g_assert_false (torget_export_file_place (file, NULL));
  return file;
}

static void
leave_file (const Fixture *fixture)
{
  const pid_t child = fork ();
  int status;

  if (child == 0)
    {
      write_unplaced (fixture);
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static void
write_beside (const Fixture *fixture,
              const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  torget_test_write (path, "not ours", 8);
}

/* What a killed process left goes with the next writing; what others have there stays. */
static void
test_leftover (Fixture *fixture,
               gconstpointer unused)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.xml", NULL);
  Fixture other = { fixture->folder, other_path };

  g_assert_cmpint (g_mkdir_with_parents (fixture->path, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (other.path, 0700), ==, 0);
  write_beside (fixture, ".torget-12345678-notes");
  write_beside (fixture, ".torget-notes");
  leave_file (&other);
  g_assert_cmpuint (count_files (fixture), ==, 5);
  leave_file (fixture);
  g_assert_cmpuint (count_files (fixture), ==, 6);
  torget_export_file_free (write_unplaced (fixture));
  g_assert_cmpuint (count_files (fixture), ==, 5);
}

/* Somebody else is about to place the same file. */
static void
test_in_use (Fixture *fixture,
             gconstpointer unused)
{
  g_autoptr (TorgetExportFile) first = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->path, 0700), ==, 0);
  first = write_unplaced (fixture);
  torget_export_file_free (write_file (fixture));
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
  g_assert_true (torget_export_file_place (first, NULL));
}

/* What a window saves by itself: the same file, told when it is there. */

static void
save (const Fixture *fixture,
      GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GBytes) content = g_bytes_new_static ("new", 3);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_save_file_async (file, content, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_cmpint (torget_save_file_finish (result, error), ==, *error == NULL);
}

static void
test_saved (Fixture *fixture,
            gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  torget_test_write (fixture->path, "old and longer", 14);
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  save (fixture, &error);
  g_assert_no_error (error);
  text = torget_test_read (fixture->path, NULL);
  g_assert_cmpstr (text, ==, "new");
  g_assert_cmpuint (torget_test_get_mode (fixture->path), ==, 0600);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_not_saved (Fixture *fixture,
                gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->path, 0700), ==, 0);
  save (fixture, &error);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_IO);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* An encrypted file stands there, or its keys are left while it is elsewhere. */
static void
test_taken (Fixture *fixture,
            gconstpointer unused)
{
  g_autofree char *keys = g_strconcat (fixture->path, ".keys", NULL);
  g_autoptr (GError) error = NULL;

  torget_test_write (keys, "keys", 4);
  save (fixture, &error);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_EXISTS);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* A pipe or a device is no file that could be written anew. */
static void
test_pipe (Fixture *fixture,
           gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  save (fixture, &error);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_EXISTS);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/export-file/nameless", Fixture, NULL, set_up, test_nameless, tear_down);
  g_test_add ("/export-file/placed", Fixture, NULL, set_up, test_placed, tear_down);
  g_test_add ("/export-file/no-place", Fixture, NULL, set_up, test_no_place, tear_down);
  g_test_add ("/export-file/leftover", Fixture, NULL, set_up, test_leftover, tear_down);
  g_test_add ("/export-file/in-use", Fixture, NULL, set_up, test_in_use, tear_down);
  g_test_add ("/export-file/saved", Fixture, NULL, set_up, test_saved, tear_down);
  g_test_add ("/export-file/not-saved", Fixture, NULL, set_up, test_not_saved, tear_down);
  g_test_add ("/export-file/taken", Fixture, NULL, set_up, test_taken, tear_down);
  g_test_add ("/export-file/pipe", Fixture, NULL, set_up, test_pipe, tear_down);
  return g_test_run ();
}
