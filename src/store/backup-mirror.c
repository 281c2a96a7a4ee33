/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing a copy to a second place. */
#include "config.h"

#include "store/backup-set-private.h"

#include "base/clock.h"
#include "store/error.h"
#include "store/file-guard.h"

#include <gio/gio.h>

static gboolean
copy_bytes (const TorgetBackup *copy,
            const char *to,
            GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (copy->path);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autofree char *sha256 = NULL;

  if (!g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return FALSE;
  sha256 = torget_file_guard_sync (to) ? torget_backup_manifest_digest (to, error) : NULL;
  if (g_strcmp0 (sha256, copy->sha256) == 0)
    return TRUE;
  if (error != NULL && *error == NULL)
    g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO,
                         "what was written to the second place cannot be read back");
  return FALSE;
}

static gboolean
mirror_into (const TorgetBackup *copy,
             const char *path,
             GError **error)
{
  g_autofree char *unfinished = g_strconcat (path, TORGET_BACKUP_UNFINISHED, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (copy_bytes (copy, unfinished, error) && torget_backup_copy_keys (copy->path, path, error)
      && torget_backup_manifest_save (copy, path, error)
      && torget_backup_give_name (unfinished, path, error))
    return TRUE;
  torget_backup_remove (path);
  return FALSE;
}

/**
 * torget_backup_set_mirror:
 * @copy: a copy
 * @database: path of the file whose copy it is
 * @place: a folder on another medium
 * @error: return location; NO_FILE when the medium is not there
 *
 * Writes the copy once more, reads it back, and removes old ones there. Slow media are the rule.
 * Thread: any, without a connection to the copy.
 *
 * Returns: whether the copy lies there, too
 */
gboolean
torget_backup_set_mirror (const TorgetBackup *copy,
                          const char *database,
                          const char *place,
                          GError **error)
{
  g_autofree char *folder = torget_backup_set_dup_second_folder (database, place);
  g_autofree char *name = g_path_get_basename (copy->path);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (!g_file_test (place, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NO_FILE,
                           "the second place is not there");
      return FALSE;
    }
  if (!torget_backup_make_folder (folder, error))
    return FALSE;
  torget_backup_remove_unfinished (folder);
  if (!mirror_into (copy, path, error))
    return FALSE;
  torget_backup_set_rotate (folder, MAX (copy->time, torget_clock_get_time ()));
  return TRUE;
}
