/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files to be written anew, and how; see whole-file.h. */
#include "config.h"

#include "whole-file.h"

#include "torture.h"

#include "store/unlock.h"
#include "support/test-folder.h"

#include <string.h>

#define OLD_FILE "schema-1.torget"

/* What is to be written anew, in a folder of its own.
 * @start: (nullable): a folder whose files it begins with */
StoreTest *
torture_new_test (const char *start)
{
  StoreTest *test = g_new0 (StoreTest, 1);

  test->folder = torget_test_folder_new ();
  test->path = g_build_filename (test->folder, "case.torget", NULL);
  if (start != NULL)
    torture_copy (start, test->folder);
  return test;
}

gboolean
torture_unlock (StoreTest *test,
                const char *secret,
                guint8 key[TORGET_KEY_SIZE],
                GError **error)
{
  g_auto (TorgetUnlocked) unlocked = { 0 };
  g_autoptr (TorgetKeyFile) keys = NULL;
  TorgetRole role;

  test->connection = torget_connection_new ();
  keys = torget_unlock_open (test->connection, test->path, NULL, secret, &unlocked, &role, error);
  if (keys != NULL)
    memcpy (key, unlocked.key, TORGET_KEY_SIZE);
  return keys != NULL;
}

/* A file of the first release; opening it is migrating it. */
void
torture_make_old (StoreTest *test)
{
  for (guint i = 0; i < 2; i++)
    {
      const char *ending = i == 1 ? TORGET_KEY_FILE_ENDING : "";
      g_autofree char *name = g_strconcat (OLD_FILE, ending, NULL);
      g_autofree char *from = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
      g_autofree char *to = g_strconcat (test->path, ending, NULL);
      gsize length;
      g_autofree char *content = torget_test_read (from, &length);

      torget_test_write (to, content, length);
    }
}

gboolean
torture_run_migration (StoreTest *test,
                       const char *secret,
                       GError **error)
{
  guint8 key[TORGET_KEY_SIZE];

  return torture_unlock (test, secret, key, error);
}

void
torture_make_new (StoreTest *test)
{
  g_autoptr (StoreTest) made = store_test_new ();
  g_autoptr (TorgetKeyFile) keys = torget_key_file_new (TORGET_KEY_COST_TEST, FALSE);
  guint8 key[TORGET_KEY_SIZE];
  g_autoptr (GError) error = NULL;

  torture_save (made, 1, &error);
  g_assert_no_error (error);
  g_assert_true (
      torget_key_file_set_passphrase (keys, "Anna", TORTURE_SECRET, store_test_key, &error));
  g_assert_true (torget_key_file_save (keys, made->path, &error));
  store_test_close (made);
  /* Who comes first is entered in the file. */
  g_assert_true (torture_unlock (made, TORTURE_SECRET, key, &error));
  store_test_close (made);
  torture_copy (made->folder, test->folder);
}

gboolean
torture_run_rekey (StoreTest *test,
                   const char *secret,
                   GError **error)
{
  guint8 key[TORGET_KEY_SIZE];
  g_autofree char *recovery = NULL;

  if (!torture_unlock (test, secret, key, error))
    return FALSE;
  recovery = torget_unlock_rekey (test->connection, key, error);
  return recovery != NULL;
}
