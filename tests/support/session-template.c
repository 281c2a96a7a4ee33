/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An empty file for tests; see session-template.h. Every function fails the test when it cannot. */
#include "config.h"

#include "session-template.h"

#include "session-test.h"
#include "store/backup.h"
#include "store/key-file.h"
#include "store/recovery-key.h"
#include "support/test-folder.h"

#include <stdlib.h>

static char *template_folder;

static void
remove_template (void)
{
  torget_test_folder_remove (template_folder);
}

static void
write_keys (const char *path,
            const guint8 key[TORGET_KEY_SIZE])
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_new (TORGET_KEY_COST_TEST, FALSE);
  g_autofree char *recovery = torget_recovery_key_new ();
  g_autoptr (GError) error = NULL;

  torget_key_file_set_passphrase (keys, TORGET_TEST_USER, TORGET_TEST_PASSPHRASE, key, &error);
  g_assert_no_error (error);
  torget_key_file_set_recovery (keys, recovery, key, &error);
  g_assert_no_error (error);
  torget_key_file_save (keys, path, &error);
  g_assert_no_error (error);
}

/* Without an incarnation: each copy takes one of its own, as a file that is new does. */
static void
write_database (const char *path,
                const guint8 key[TORGET_KEY_SIZE])
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autoptr (GError) error = NULL;

  torget_connection_open (connection, path, key, TORGET_OPEN_CREATE, &error);
  g_assert_no_error (error);
  torget_connection_close (connection);
  torget_backup_renew (path, key, &error);
  g_assert_no_error (error);
}

static char *
dup_template (void)
{
  const gboolean made = template_folder != NULL;
  g_autofree char *path = NULL;
  guint8 key[TORGET_KEY_SIZE];

  if (!made)
    template_folder = torget_test_folder_new ();
  path = g_build_filename (template_folder, "template.db", NULL);
  if (!made)
    {
      atexit (remove_template);
      torget_key_file_new_key (key);
      write_keys (path, key);
      write_database (path, key);
    }
  return g_steal_pointer (&path);
}

static void
copy_file (const char *from,
           const char *to,
           const char *ending)
{
  g_autofree char *from_path = g_strconcat (from, ending, NULL);
  g_autofree char *to_path = g_strconcat (to, ending, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (from_path);
  g_autoptr (GFile) target = g_file_new_for_path (to_path);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/**
 * torget_test_template_copy:
 * @path: where there is no file yet
 *
 * Puts an empty database and its key file there.
 */
void
torget_test_template_copy (const char *path)
{
  g_autofree char *template = dup_template ();

  copy_file (template, path, "");
  copy_file (template, path, TORGET_KEY_FILE_ENDING);
}
