/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rotating copies: whole before they have a name, checked against their manifest, and no others
 * removed. */
#include "config.h"

#include "store-test.h"

#include "base/clock.h"
#include "domain/backup-plan.h"
#include "store/backup-set.h"
#include "store/key-file.h"
#include "store/row-counts.h"
#include "support/test-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define SECRET "elva kajor i en gran"

typedef struct
{
  StoreTest *test;
  char *folder;
} Fixture;

static void
add_person (Fixture *fixture)
{
  g_autoptr (TorgetPerson) person = store_test_new_person (fixture->test, "Test", "Testsson");

  store_test_save (fixture->test, person, NULL);
}

static void
save_keys (const char *path)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_new (TORGET_KEY_COST_TEST, FALSE);
  g_autoptr (GError) error = NULL;

  torget_key_file_set_passphrase (keys, "test", SECRET, store_test_key, &error);
  g_assert_no_error (error);
  torget_key_file_save (keys, path, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->test = store_test_new ();
  fixture->folder = torget_backup_set_dup_folder (fixture->test->path);
  save_keys (fixture->test->path);
  add_person (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  store_test_free (fixture->test);
  g_free (fixture->folder);
}

static gboolean
make (Fixture *fixture,
      GError **error)
{
  g_autoptr (TorgetBackup) copy = torget_backup_set_begin (fixture->test->connection, error);

  return copy != NULL
         && torget_backup_set_finish (copy, fixture->test->path, store_test_key, error);
}

static void
make_good (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  make (fixture, &error);
  g_assert_no_error (error);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_made (Fixture *fixture,
           gconstpointer unused)
{
  g_autoptr (GPtrArray) copies = NULL;
  const TorgetBackup *copy;
  g_autofree char *name = NULL;
  g_autofree char *keys = NULL;
  g_autoptr (GError) error = NULL;

  make_good (fixture);
  copies = torget_backup_set_list (fixture->folder);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
  copy = g_ptr_array_index (copies, 0);
  name = g_path_get_basename (copy->path);
  g_assert_true (g_str_has_prefix (name, "torget-20261121T"));
  g_assert_cmpint (torget_row_counts_get (copy->rows, "person"), ==, 1);
  g_assert_cmpint (torget_row_counts_get (copy->rows, "household"), ==, 0);
  g_assert_cmpint (torget_row_counts_get (copy->rows, "no_such"), ==, -1);
  g_assert_cmpuint (torget_test_get_mode (copy->path), ==, 0600);
  g_assert_cmpuint (torget_test_get_mode (fixture->folder), ==, 0700);
  keys = g_strconcat (copy->path, ".keys", NULL);
  g_assert_cmpuint (torget_test_get_mode (keys), ==, 0600);
  torget_backup_set_check (copy, store_test_key, &error);
  g_assert_no_error (error);
  g_assert_true (torget_backup_set_check_digest (copy, &error));
}

/* Quicker than the seconds that names tell: the last is the newest, and the only one kept. */
static void
test_several_in_a_second (Fixture *fixture,
                          gconstpointer unused)
{
  gint64 last = 0;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GPtrArray) copies = NULL;
      const TorgetBackup *copy;

      add_person (fixture);
      make_good (fixture);
      copies = torget_backup_set_list (fixture->folder);
      g_assert_cmpuint (copies->len, ==, 1);
      copy = g_ptr_array_index (copies, 0);
      g_assert_cmpint (copy->time, >, last);
      last = copy->time;
    }
}

/* The manifest is not encrypted. */
static void
test_manifest_names_nobody (Fixture *fixture,
                            gconstpointer unused)
{
  g_autoptr (TorgetBackup) copy = NULL;
  g_autofree char *manifest = NULL;
  g_autofree char *text = NULL;
  gsize length;

  make_good (fixture);
  copy = torget_backup_set_find_newest (fixture->folder);
  manifest = torget_backup_manifest_dup_path (copy->path);
  text = torget_test_read (manifest, &length);
  g_assert_nonnull (strstr (text, "person=1"));
  g_assert_null (strstr (text, "Testsson"));
  g_assert_cmpuint (torget_test_get_mode (manifest), ==, 0600);
}

static void
test_only_when_changed (Fixture *fixture,
                        gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    g_assert_true (
        torget_backup_set_make_unless_current (fixture->test->connection, store_test_key, &error));
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
}

/* Of three copies of a day the newest stays, and files of others stay too. */
static void
test_rotation (Fixture *fixture,
               gconstpointer unused)
{
  g_autofree char *other = g_build_filename (fixture->folder, "mine.txt", NULL);
  g_autoptr (TorgetBackup) copy = NULL;

  make_good (fixture);
  torget_test_write (other, "x", 1);
  for (guint i = 0; i < 3; i++)
    {
      add_person (fixture);
      torget_clock_set_today (torget_date_from_iso (i == 0 ? "2026-11-22" : "2026-11-23"));
      make_good (fixture);
    }
  copy = torget_backup_set_find_newest (fixture->folder);
  g_assert_cmpint (torget_row_counts_get (copy->rows, "person"), ==, 4);
  g_assert_cmpuint (count_files (fixture->folder), ==, 3 * 3 + 1);
}

static const char *const seen_damages[] = { "flip", "truncate", "other-rows", "no-file" };

static void
damage (const TorgetBackup *copy,
        const char *how)
{
  gsize length;
  g_autofree char *data = torget_test_read (copy->path, &length);

  if (g_str_equal (how, "flip"))
    torget_test_flip_byte (copy->path, length / 2);
  else if (g_str_equal (how, "truncate"))
    torget_test_write (copy->path, data, length - 4096);
  else if (g_str_equal (how, "no-file"))
    g_unlink (copy->path);
  else
    {
      g_autoptr (TorgetBackup) lie = torget_backup_new (copy->path, copy->time);

      lie->sha256 = g_strdup (copy->sha256);
      torget_row_counts_add (lie->rows, "person", 17);
      torget_backup_manifest_save (lie, lie->path, NULL);
    }
}

static void
test_damage (Fixture *fixture,
             gconstpointer user_data)
{
  g_autoptr (TorgetBackup) copy = NULL;
  g_autoptr (TorgetBackup) found = NULL;
  g_autoptr (GError) error = NULL;

  make_good (fixture);
  copy = torget_backup_set_find_newest (fixture->folder);
  damage (copy, user_data);
  found = torget_backup_set_find_newest (fixture->folder);
  if (g_str_equal (user_data, "no-file"))
    {
      g_assert_null (found);
      return;
    }
  g_assert_false (torget_backup_set_check (found, store_test_key, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED);
}

/* Since the file has got a new key, the copy opens with its own key file only; it is no damage. */
static void
test_copy_from_before_a_new_key (Fixture *fixture,
                                 gconstpointer unused)
{
  g_autoptr (TorgetBackup) copy = NULL;
  g_autoptr (GError) error = NULL;
  guint8 key[TORGET_KEY_SIZE];

  make_good (fixture);
  copy = torget_backup_set_find_newest (fixture->folder);
  torget_key_file_new_key (key);
  torget_backup_set_check (copy, key, &error);
  g_assert_no_error (error);
  torget_test_flip_byte (copy->path, 5000);
  g_assert_false (torget_backup_set_check (copy, key, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED);
}

/* Nothing says that it was verified. */
static void
test_copy_without_manifest_does_not_count (Fixture *fixture,
                                           gconstpointer unused)
{
  g_autoptr (TorgetBackup) copy = NULL;
  g_autofree char *manifest = NULL;

  make_good (fixture);
  copy = torget_backup_set_find_newest (fixture->folder);
  manifest = torget_backup_manifest_dup_path (copy->path);
  g_unlink (manifest);
  g_assert_null (torget_backup_set_find_newest (fixture->folder));
}

static void
test_key_file_is_missing (Fixture *fixture,
                          gconstpointer unused)
{
  g_autofree char *keys = g_strconcat (fixture->test->path, ".keys", NULL);
  g_autoptr (GError) error = NULL;

  g_unlink (keys);
  g_assert_false (make (fixture, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

/* What a kill has left has no name of a copy, and goes when the next one is made. */
static void
test_leftovers_go (Fixture *fixture,
                   gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetBackup) copy = torget_backup_set_begin (fixture->test->connection, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_null (torget_backup_set_find_newest (fixture->folder));
  make_good (fixture);
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
}

static gboolean
mirror (Fixture *fixture,
        const char *place,
        GError **error)
{
  g_autoptr (TorgetBackup) copy = torget_backup_set_find_newest (fixture->folder);

  return torget_backup_set_mirror (copy, fixture->test->path, place, error);
}

static void
test_second_place (Fixture *fixture,
                   gconstpointer unused)
{
  g_autofree char *place = g_build_filename (fixture->test->folder, "stick", NULL);
  g_autofree char *folder = torget_backup_set_dup_second_folder (fixture->test->path, place);
  g_autoptr (TorgetBackup) copy = NULL;
  g_autoptr (GError) error = NULL;

  make_good (fixture);
  g_assert_false (mirror (fixture, place, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NO_FILE);
  g_clear_error (&error);
  g_assert_false (g_file_test (place, G_FILE_TEST_EXISTS));
  g_mkdir (place, 0700);
  for (guint i = 0; i < 2; i++)
    {
      mirror (fixture, place, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_files (folder), ==, 3);
    }
  copy = torget_backup_set_find_newest (folder);
  torget_backup_set_check (copy, store_test_key, &error);
  g_assert_no_error (error);
}

/* A copy that was damaged after it was made does not become a second one. */
static void
test_damage_is_not_mirrored (Fixture *fixture,
                             gconstpointer unused)
{
  g_autofree char *place = g_build_filename (fixture->test->folder, "stick", NULL);
  g_autofree char *second = torget_backup_set_dup_second_folder (fixture->test->path, place);
  g_autoptr (TorgetBackup) copy = NULL;

  make_good (fixture);
  copy = torget_backup_set_find_newest (fixture->folder);
  damage (copy, "flip");
  g_mkdir (place, 0700);
  g_assert_false (mirror (fixture, place, NULL));
  g_assert_cmpuint (count_files (second), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  umask (0077); /* as the program does */
  ADD ("/backup-set/made", test_made);
  ADD ("/backup-set/several-in-a-second", test_several_in_a_second);
  ADD ("/backup-set/manifest-names-nobody", test_manifest_names_nobody);
  ADD ("/backup-set/only-when-changed", test_only_when_changed);
  ADD ("/backup-set/rotation", test_rotation);
  for (gsize i = 0; i < G_N_ELEMENTS (seen_damages); i++)
    {
      g_autofree char *path = g_strconcat ("/backup-set/damage/", seen_damages[i], NULL);

      g_test_add (path, Fixture, seen_damages[i], set_up, test_damage, tear_down);
    }
  ADD ("/backup-set/new-key", test_copy_from_before_a_new_key);
  ADD ("/backup-set/no-manifest", test_copy_without_manifest_does_not_count);
  ADD ("/backup-set/no-key-file", test_key_file_is_missing);
  ADD ("/backup-set/leftovers", test_leftovers_go);
  ADD ("/backup-set/second-place", test_second_place);
  ADD ("/backup-set/damage-is-not-mirrored", test_damage_is_not_mirrored);
  return g_test_run ();
}
