/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as the file of the keys, as they are and with a checksum that is right for them. What
 * a slot may cost is left out: it is slow by intent. */
#include "config.h"

#include "fuzz.h"
#include "store/error.h"
#include "store/key-file.h"

#include <glib/gstdio.h>

static char *database;

static void
ensure_folder (void)
{
  g_autofree char *folder = NULL;

  if (database != NULL)
    return;
  folder = g_dir_make_tmp ("torget-fuzz-XXXXXX", NULL);
  g_assert_nonnull (folder);
  database = g_build_filename (folder, "db", NULL);
}

static void
remove_folder (void)
{
  g_autofree char *path = g_strconcat (database, ".keys", NULL);
  g_autofree char *folder = g_path_get_dirname (database);

  g_unlink (path);
  g_rmdir (folder);
  g_clear_pointer (&database, g_free);
}

static void
load (const char *data,
      gsize size)
{
  g_autofree char *path = g_strconcat (database, ".keys", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetKeyFile) file = NULL;
  g_auto (TorgetUnlocked) unlocked = { 0 };

  g_assert_true (g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600,
                                           NULL));
  file = torget_key_file_load (database, &error);
  if (file == NULL)
    g_assert_true (error->domain == TORGET_STORE_ERROR);
  else
    {
      torget_key_file_is_demo (file);
      g_assert_false (torget_key_file_unlock (file, NULL, "nobody's passphrase", &unlocked, NULL));
    }
}

/* The same with cheap slots and the checksum that belongs to it. */
static void
load_whole (const char *data,
            gsize size)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;
  g_autofree char *text = NULL;
  g_autofree char *checksum = NULL;
  gsize length;

  if (!g_key_file_load_from_data (file, data, size, G_KEY_FILE_NONE, NULL))
    return;
  groups = g_key_file_get_groups (file, NULL);
  for (gsize i = 0; groups[i] != NULL; i++)
    {
      g_key_file_set_uint64 (file, groups[i], "operations", 1);
      g_key_file_set_uint64 (file, groups[i], "memory", 8192);
    }
  g_key_file_remove_key (file, "torget", "checksum", NULL);
  text = g_key_file_to_data (file, &length, NULL);
  checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);
  g_key_file_set_string (file, "torget", "checksum", checksum);
  g_free (text);
  text = g_key_file_to_data (file, &length, NULL);
  load (text, length);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  ensure_folder ();
  load ((const char *) data, size);
  load_whole ((const char *) data, size);
  remove_folder ();
  return 0;
}
