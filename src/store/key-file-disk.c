/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key file on disk, and the one that a change writes beside it; see key-file.h. */
#include "config.h"

#include "store/key-file-private.h"

#include "base/key-values.h"
#include "store/error.h"
#include "store/file-guard.h"

#include <glib/gstdio.h>

#define FORMAT_VERSION 3

/* The text without the checksum. */
static char *
dup_text (GKeyFile *file)
{
  g_key_file_remove_key (file, TORGET_KEY_FILE_GROUP, "checksum", NULL);
  return g_key_file_to_data (file, NULL, NULL);
}

static char *
dup_sum (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/* Of the lines that say something: where GLib leaves a line empty differs by its version, and by
 * whether a group was removed or had never been there. */
static char *
compute_checksum (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf (said, "%s\n", lines[i]);
  return dup_sum (said->str);
}

/* Before format 3 the empty lines counted. */
static gboolean
is_whole (GKeyFile *file)
{
  const int version = g_key_file_get_integer (file, TORGET_KEY_FILE_GROUP, "version", NULL);
  g_autofree char *stored
      = torget_key_values_dup_text (file, TORGET_KEY_FILE_GROUP, "checksum", NULL);
  g_autofree char *text = dup_text (file);
  g_autofree char *computed = version < 3 ? dup_sum (text) : compute_checksum (text);

  return g_strcmp0 (stored, computed) == 0;
}

static int
translate (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TORGET_STORE_ERROR_NO_FILE;
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES)
      || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM))
    return TORGET_STORE_ERROR_NO_PERMISSION;
  return TORGET_STORE_ERROR_KEYS_DAMAGED;
}

static TorgetKeyFile *
load (const char *database,
      const char *ending,
      GError **error)
{
  g_autofree char *path = g_strconcat (database, ending, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &local))
    g_set_error (error, TORGET_STORE_ERROR, translate (local), "key file: %s", local->message);
  else if (!is_whole (file))
    g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_KEYS_DAMAGED,
                         "key file checksum");
  else if (g_key_file_get_integer (file, TORGET_KEY_FILE_GROUP, "version", NULL) > FORMAT_VERSION)
    g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NEWER_VERSION,
                         "key file version");
  else
    return torget_key_file_wrap (g_steal_pointer (&file), TORGET_KEY_COST_NORMAL);
  return NULL;
}

/**
 * torget_key_file_load:
 * @database: path of the database
 * @error: return location: NO_FILE, KEYS_DAMAGED, NO_PERMISSION, NEWER_VERSION
 *
 * Returns: (transfer full) (nullable): its key file
 */
TorgetKeyFile *
torget_key_file_load (const char *database,
                      GError **error)
{
  return load (database, TORGET_KEY_FILE_ENDING, error);
}

/**
 * torget_key_file_load_next:
 * @database: path of the database
 * @error: return location: as torget_key_file_load()
 *
 * Returns: (transfer full) (nullable): the key file that a change has left beside it
 */
TorgetKeyFile *
torget_key_file_load_next (const char *database,
                           GError **error)
{
  return load (database, TORGET_KEY_FILE_NEXT_ENDING, error);
}

static gboolean
save (TorgetKeyFile *self,
      const char *database,
      const char *ending,
      GError **error)
{
  g_autofree char *path = g_strconcat (database, ending, NULL);
  g_autofree char *unsigned_text = NULL;
  g_autofree char *checksum = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_key_file_set_integer (self->file, TORGET_KEY_FILE_GROUP, "version", FORMAT_VERSION);
  unsigned_text = dup_text (self->file);
  checksum = compute_checksum (unsigned_text);
  g_key_file_set_string (self->file, TORGET_KEY_FILE_GROUP, "checksum", checksum);
  text = g_key_file_to_data (self->file, &length, NULL);
  return g_file_set_contents_full (path,
                                   text,
                                   (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600,
                                   error);
}

/**
 * torget_key_file_save:
 * @self: a key file
 * @database: path of the database
 * @error: return location of %G_FILE_ERROR
 *
 * Atomic and durable: at any moment the old or the new key file is there.
 *
 * Returns: whether it is on disk
 */
gboolean
torget_key_file_save (TorgetKeyFile *self,
                      const char *database,
                      GError **error)
{
  return save (self, database, TORGET_KEY_FILE_ENDING, error);
}

/**
 * torget_key_file_save_next:
 * @self: a key file, which gets a new serial
 * @database: path of the database
 * @error: return location of %G_FILE_ERROR
 *
 * Writes the key file beside the one that counts, which stays as it is.
 *
 * Returns: whether it is on disk
 */
gboolean
torget_key_file_save_next (TorgetKeyFile *self,
                           const char *database,
                           GError **error)
{
  g_autofree char *serial = g_uuid_string_random ();

  g_key_file_set_string (self->file, TORGET_KEY_FILE_GROUP, "serial", serial);
  return save (self, database, TORGET_KEY_FILE_NEXT_ENDING, error);
}

/**
 * torget_key_file_take_next:
 * @database: path of the database
 * @error: return location: IO
 *
 * Puts what torget_key_file_save_next() has written in place of the key file.
 *
 * Returns: whether it is there, on disk
 */
gboolean
torget_key_file_take_next (const char *database,
                           GError **error)
{
  g_autofree char *path = g_strconcat (database, TORGET_KEY_FILE_ENDING, NULL);
  g_autofree char *next = g_strconcat (database, TORGET_KEY_FILE_NEXT_ENDING, NULL);
  g_autofree char *folder = g_path_get_dirname (database);

  if (g_rename (next, path) == 0 && torget_file_guard_sync (folder))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "rename of the key file");
  return FALSE;
}

/**
 * torget_key_file_drop_next:
 * @database: path of the database
 *
 * Removes what torget_key_file_save_next() has written, if anything.
 */
void
torget_key_file_drop_next (const char *database)
{
  g_autofree char *next = g_strconcat (database, TORGET_KEY_FILE_NEXT_ENDING, NULL);

  g_unlink (next);
}
