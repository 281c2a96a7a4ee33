/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked at before SQLite opens a file: the lock, the place, the header. */
#include "config.h"

#include "store/error.h"
#include "store/file-guard.h"
#include "support/test-folder.h"

#include <glib/gstdio.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

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
  fixture->path = g_build_filename (fixture->folder, "case.torget", NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_test_folder_remove (fixture->folder);
  g_free (fixture->path);
}

static void
test_one_holder_at_a_time (Fixture *fixture,
                           gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  int first = torget_file_guard_lock (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (torget_file_guard_lock (fixture->path, &error), ==, -1);
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_ALREADY_OPEN);
  g_clear_error (&error);
  torget_file_guard_unlock (first);
  first = torget_file_guard_lock (fixture->path, &error);
  g_assert_no_error (error);
  torget_file_guard_unlock (first);
}

/* A lock that outlived its process would teach people to click it away. */
static void
test_lock_ends_with_the_process (Fixture *fixture,
                                 gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  int status, fd;
  pid_t child = fork ();

  if (child == 0)
    _exit (torget_file_guard_lock (fixture->path, NULL) >= 0 ? 0 : 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  fd = torget_file_guard_lock (fixture->path, &error);
  g_assert_no_error (error);
  torget_file_guard_unlock (fd);
}

static void
test_lock_does_not_follow_links (Fixture *fixture,
                                 gconstpointer unused)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (target, lock), ==, 0);
  g_assert_cmpint (torget_file_guard_lock (fixture->path, &error), ==, -1);
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
test_place (Fixture *fixture,
            gconstpointer unused)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing", "case", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (torget_file_guard_check_place (fixture->path, &error));
  g_assert_no_error (error);
  g_assert_false (torget_file_guard_check_place (nowhere, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO);
}

#define GOOD (-1)

static const struct
{
  const char *content;
  gsize length;
  int code;
} headers[] = {
  { "", 0, TORGET_STORE_ERROR_NOT_A_DATABASE },
  { "fifteen bytes..", 15, TORGET_STORE_ERROR_NOT_A_DATABASE },
  { "SQLite format 3\0more", 20, TORGET_STORE_ERROR_NOT_A_DATABASE },
  { "\x01\x9f random bytes...", 18, GOOD },
};

static void
test_header (Fixture *fixture,
             gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good;

      torget_test_write (fixture->path, headers[i].content, headers[i].length);
      good = torget_file_guard_check_header (fixture->path, &error);
      g_assert_cmpint (good, ==, headers[i].code == GOOD);
      if (!good)
        g_assert_error (error, TORGET_STORE_ERROR, headers[i].code);
    }
}

static void
test_header_of_no_file (Fixture *fixture,
                        gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (torget_file_guard_check_header (fixture->path, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NO_FILE);
}

/* What belongs to somebody else. Root may read everything, so that it becomes nobody for this. */
static void
test_no_permission (Fixture *fixture,
                    gconstpointer unused)
{
  g_autoptr (GError) header = NULL;
  g_autoptr (GError) lock = NULL;

  torget_test_write (fixture->path, "\x01\x9f random bytes...", 18);
  g_assert_cmpint (chmod (fixture->folder, 0), ==, 0);
  setfsuid (NOBODY);
  g_assert_false (torget_file_guard_check_header (fixture->path, &header));
  g_assert_cmpint (torget_file_guard_lock (fixture->path, &lock), ==, -1);
  setfsuid (geteuid ());
  g_assert_cmpint (chmod (fixture->folder, 0700), ==, 0);
  g_assert_error (header, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NO_PERMISSION);
  g_assert_error (lock, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NO_PERMISSION);
}

static void
test_sync (Fixture *fixture,
           gconstpointer unused)
{
  g_assert_true (torget_file_guard_sync (fixture->folder));
  g_assert_false (torget_file_guard_sync (fixture->path));
}

/* Known by the key file, whether the file itself is there or elsewhere. */
static void
test_names_that_are_taken (Fixture *fixture,
                           gconstpointer unused)
{
  static const struct
  {
    const char *ending;
    gboolean is_taken;
  } names[] = {
    { "", TRUE },          { ".keys", TRUE },    { ".keys.next", TRUE }, { ".lock", TRUE },
    { ".head", TRUE },     { "-wal", TRUE },     { ".restored", TRUE },  { ".restoring", TRUE },
    { ".manifest", TRUE }, { "-journal", TRUE }, { ".xml", FALSE },      { ".card", FALSE },
    { "2.keys", FALSE },   { ".locked", FALSE },
  };
  g_autofree char *keys = g_strconcat (fixture->path, ".keys", NULL);

  g_assert_false (torget_file_guard_is_taken (fixture->path));
  g_assert_false (torget_file_guard_is_taken (keys));
  g_assert_false (torget_file_guard_is_taken ("a"));
  torget_test_write (keys, "keys", 4);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, names[i].ending, NULL);

      g_assert_cmpint (torget_file_guard_is_taken (path), ==, names[i].is_taken);
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/file-guard/lock", test_one_holder_at_a_time);
  ADD ("/file-guard/process", test_lock_ends_with_the_process);
  ADD ("/file-guard/link", test_lock_does_not_follow_links);
  ADD ("/file-guard/place", test_place);
  ADD ("/file-guard/header", test_header);
  ADD ("/file-guard/no-file", test_header_of_no_file);
  ADD ("/file-guard/permission", test_no_permission);
  ADD ("/file-guard/sync", test_sync);
  ADD ("/file-guard/taken", test_names_that_are_taken);
  return g_test_run ();
}
