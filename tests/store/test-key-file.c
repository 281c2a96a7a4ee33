/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key file: who can open it, and what happens to who cannot. */
#include "config.h"

#include "store/error.h"
#include "store/key-file.h"
#include "store/recovery-key.h"
#include "support/test-folder.h"

#include <string.h>

typedef struct
{
  char *folder;
  char *database;
  char *path;
  char *recovery;
  guint8 key[TORGET_KEY_SIZE];
} Fixture;

/* Anna's passphrase, Björn's, and a recovery key. */
static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_new (TORGET_KEY_COST_TEST, FALSE);
  g_autoptr (GError) error = NULL;

  fixture->folder = torget_test_folder_new ();
  fixture->database = g_build_filename (fixture->folder, "case.torget", NULL);
  fixture->path = g_strconcat (fixture->database, ".keys", NULL);
  fixture->recovery = torget_recovery_key_new ();
  torget_key_file_new_key (fixture->key);
  g_assert_true (torget_key_file_set_passphrase (keys, "Anna", "fyra åsnor", fixture->key, &error));
  g_assert_true (torget_key_file_set_passphrase (keys, "Björn [x]", "fem åsnor", fixture->key, &error));
  g_assert_true (torget_key_file_set_recovery (keys, fixture->recovery, fixture->key, &error));
  g_assert_true (torget_key_file_save (keys, fixture->database, &error));
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_test_folder_remove (fixture->folder);
  g_free (fixture->database);
  g_free (fixture->path);
  g_free (fixture->recovery);
}

static gboolean
opens (Fixture *fixture,
       const char *secret)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (fixture->database, &error);
  g_auto (TorgetUnlocked) unlocked = { 0 };

  g_assert_no_error (error);
  if (!torget_key_file_unlock (keys, NULL, secret, &unlocked, &error))
    {
      g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_WRONG_SECRET);
      return FALSE;
    }
  g_assert_cmpmem (unlocked.key, sizeof unlocked.key, fixture->key, sizeof fixture->key);
  return TRUE;
}

static const struct
{
  const char *secret;
  gboolean opens;
} secrets[] = {
  { "fyra åsnor", TRUE }, { "fem åsnor", TRUE },   { "fyra Åsnor", FALSE }, { "fyra åsnor ", FALSE },
  { "fyra åsno", FALSE }, { "", FALSE },           { "Anna", FALSE },       { "0000-0000", FALSE },
  { "0000-0000-0000-0000-0000-0000-0000", FALSE },
};

static void
test_only_right_secrets_open (Fixture *fixture,
                              gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_test_message ("“%s”", secrets[i].secret);
      g_assert_cmpint (opens (fixture, secrets[i].secret), ==, secrets[i].opens);
    }
}

static void
test_recovery_key_opens_as_people_type_it (Fixture *fixture,
                                           gconstpointer unused)
{
  g_autofree char *lower = g_ascii_strdown (fixture->recovery, -1);
  g_auto (GStrv) groups = g_strsplit (fixture->recovery, "-", -1);
  g_autofree char *joined = g_strjoinv ("", groups);
  g_autofree char *spaced = g_strjoinv (" ", groups);
  g_autofree char *letters = g_strdelimit (g_strdup (fixture->recovery), "0", 'O');
  g_autofree char *mistyped = g_strdup (fixture->recovery);

  g_assert_cmpuint (g_strv_length (groups), ==, 7);
  mistyped[0] = mistyped[0] == 'A' ? 'B' : 'A';
  g_assert_true (opens (fixture, fixture->recovery));
  g_assert_true (opens (fixture, lower));
  g_assert_true (opens (fixture, joined));
  g_assert_true (opens (fixture, spaced));
  g_assert_true (opens (fixture, letters));
  g_assert_false (opens (fixture, mistyped));
}

static void
test_changed_passphrase_replaces_the_old_one (Fixture *fixture,
                                              gconstpointer unused)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (fixture->database, NULL);

  g_assert_true (torget_key_file_set_passphrase (keys, "Björn [x]", "sex åsnor", fixture->key, NULL));
  g_assert_true (torget_key_file_save (keys, fixture->database, NULL));
  g_assert_true (opens (fixture, "sex åsnor"));
  g_assert_false (opens (fixture, "fem åsnor"));
  g_assert_true (opens (fixture, "fyra åsnor"));
  g_assert_true (opens (fixture, fixture->recovery));
}

/* A new database key reaches everybody without their passphrases. */
static void
test_new_key_is_sealed_to_all (Fixture *fixture,
                               gconstpointer unused)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (fixture->database, NULL);
  guint8 old_key[TORGET_KEY_SIZE];

  memcpy (old_key, fixture->key, sizeof old_key);
  torget_key_file_new_key (fixture->key);
  g_assert_true (torget_key_file_reseal (keys, "Anna", fixture->key));
  g_assert_true (torget_key_file_reseal (keys, "Björn [x]", fixture->key));
  g_assert_false (torget_key_file_reseal (keys, "Cecilia", fixture->key));
  g_assert_true (torget_key_file_is_for (keys, old_key));
  g_assert_true (torget_key_file_set_recovery (keys, fixture->recovery, fixture->key, NULL));
  g_assert_true (torget_key_file_is_for (keys, fixture->key));
  g_assert_false (torget_key_file_is_for (keys, old_key));
  g_assert_true (torget_key_file_save (keys, fixture->database, NULL));
  g_assert_true (opens (fixture, "fyra åsnor"));
  g_assert_true (opens (fixture, "fem åsnor"));
}

/* A slot opens for its own user only, and says what its public key is from the private one. */
static void
test_slot_tells_whose_it_is (Fixture *fixture,
                             gconstpointer unused)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (fixture->database, NULL);
  g_autofree char *public_key = torget_key_file_dup_public_key (keys, "Björn [x]");
  g_auto (TorgetUnlocked) unlocked = { 0 };

  g_assert_false (torget_key_file_unlock (keys, "Anna", "fem åsnor", &unlocked, NULL));
  g_assert_null (unlocked.user);
  g_assert_true (torget_key_file_unlock (keys, "Björn [x]", "fem åsnor", &unlocked, NULL));
  g_assert_cmpstr (unlocked.user, ==, "Björn [x]");
  g_assert_cmpstr (unlocked.public_key, ==, public_key);
  torget_key_file_remove_user (keys, "Björn [x]");
  g_assert_false (torget_key_file_unlock (keys, NULL, "fem åsnor", &unlocked, NULL));
}

static void
test_nobody_else_can_read_it (Fixture *fixture,
                              gconstpointer unused)
{
  g_assert_cmpuint (torget_test_get_mode (fixture->path), ==, 0600);
}

static void
test_no_secret_is_in_it (Fixture *fixture,
                         gconstpointer unused)
{
  gsize length;
  g_autofree char *text = torget_test_read (fixture->path, &length);
  g_autofree char *key = g_base64_encode (fixture->key, sizeof fixture->key);

  g_assert_null (strstr (text, "snor"));
  g_assert_null (strstr (text, fixture->recovery));
  g_assert_null (strstr (text, key));
}

static void
assert_load_fails (Fixture *fixture,
                   TorgetStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (torget_key_file_load (fixture->database, &error));
  g_assert_error (error, TORGET_STORE_ERROR, (int) code);
}

/* A damaged file must not look like a wrong passphrase, wherever the damage is. */
static void
test_damage_is_told_from_a_wrong_passphrase (Fixture *fixture,
                                             gconstpointer unused)
{
  gsize length;
  g_autofree char *text = torget_test_read (fixture->path, &length);

  for (gsize offset = 0; offset < length; offset += 7)
    {
      torget_test_write (fixture->path, text, length);
      torget_test_flip_byte (fixture->path, offset);
      assert_load_fails (fixture, TORGET_STORE_ERROR_KEYS_DAMAGED);
    }
  torget_test_write (fixture->path, text, length / 2);
  assert_load_fails (fixture, TORGET_STORE_ERROR_KEYS_DAMAGED);
  torget_test_write (fixture->path, "", 0);
  assert_load_fails (fixture, TORGET_STORE_ERROR_KEYS_DAMAGED);
}

static void
test_missing_key_file_is_told (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (torget_key_file_load ("/nonexistent/case.torget", &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NO_FILE);
}

static void
test_demo_mark_is_kept (Fixture *fixture,
                        gconstpointer unused)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (fixture->database, NULL);
  g_autoptr (TorgetKeyFile) demo = torget_key_file_new (TORGET_KEY_COST_TEST, TRUE);
  g_autoptr (TorgetKeyFile) loaded = NULL;

  g_assert_false (torget_key_file_is_demo (keys));
  g_assert_true (torget_key_file_save (demo, fixture->database, NULL));
  loaded = torget_key_file_load (fixture->database, NULL);
  g_assert_true (torget_key_file_is_demo (loaded));
}

static void
test_keys_and_recovery_keys_are_random (void)
{
  guint8 first[TORGET_KEY_SIZE], second[TORGET_KEY_SIZE];
  g_autofree char *one = torget_recovery_key_new ();
  g_autofree char *two = torget_recovery_key_new ();

  torget_key_file_new_key (first);
  torget_key_file_new_key (second);
  g_assert_cmpint (memcmp (first, second, sizeof first), !=, 0);
  g_assert_cmpstr (one, !=, two);
  torget_key_file_wipe (first);
  for (gsize i = 0; i < sizeof first; i++)
    g_assert_cmpint (first[i], ==, 0);
}

/* GLib 2.74 and 2.84 leave different lines empty. */
static void
test_empty_lines_are_no_damage (Fixture *fixture,
                                gconstpointer unused)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) groups = NULL;
  g_autofree char *apart = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  groups = g_strsplit (text, "\n[", -1);
  g_assert_nonnull (groups[1]);
  apart = g_strjoinv ("\n\n\n[", groups);
  g_assert_true (g_file_set_contents (fixture->path, apart, -1, NULL));
  g_assert_true (opens (fixture, "fyra åsnor"));
}

/* Whoever can write beside the file could else keep everybody waiting for ever. */
static void
test_a_slot_that_costs_too_much_is_not_tried (Fixture *fixture,
                                              gconstpointer unused)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;
  g_autofree char *text = NULL;
  g_autofree char *checksum = NULL;

  g_assert_true (g_key_file_load_from_file (file, fixture->path, G_KEY_FILE_NONE, NULL));
  groups = g_key_file_get_groups (file, NULL);
  for (gsize i = 0; groups[i] != NULL; i++)
    if (g_key_file_has_key (file, groups[i], "operations", NULL))
      g_key_file_set_uint64 (file, groups[i], "operations", G_MAXUINT32);
  g_key_file_remove_key (file, "torget", "checksum", NULL);
  g_key_file_set_integer (file, "torget", "version", 2); /* whose sum is over the whole text */
  text = g_key_file_to_data (file, NULL, NULL);
  checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_key_file_set_string (file, "torget", "checksum", checksum);
  g_assert_true (g_key_file_save_to_file (file, fixture->path, NULL));
  g_assert_false (opens (fixture, "fyra åsnor"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/key-file/secrets", test_only_right_secrets_open);
  ADD ("/key-file/recovery", test_recovery_key_opens_as_people_type_it);
  ADD ("/key-file/change", test_changed_passphrase_replaces_the_old_one);
  ADD ("/key-file/new-key", test_new_key_is_sealed_to_all);
  ADD ("/key-file/whose", test_slot_tells_whose_it_is);
  ADD ("/key-file/permissions", test_nobody_else_can_read_it);
  ADD ("/key-file/no-secret", test_no_secret_is_in_it);
  ADD ("/key-file/damage", test_damage_is_told_from_a_wrong_passphrase);
  ADD ("/key-file/demo", test_demo_mark_is_kept);
  ADD ("/key-file/empty-lines", test_empty_lines_are_no_damage);
  ADD ("/key-file/too-dear", test_a_slot_that_costs_too_much_is_not_tried);
  g_test_add_func ("/key-file/missing", test_missing_key_file_is_told);
  g_test_add_func ("/key-file/random", test_keys_and_recovery_keys_are_random);
  return g_test_run ();
}
