/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a copy says of itself; see backup-manifest.h. */
#include "config.h"

#include "store/backup-manifest.h"

#include "base/key-values.h"
#include "store/error.h"
#include "store/row-counts.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define COPY "copy"
#define ROWS "rows"
#define PIECE (256 * 1024)

/**
 * torget_backup_new:
 * @path: of the copy
 * @time: when it is made
 *
 * Returns: (transfer full): a copy of which nothing else is known
 */
TorgetBackup *
torget_backup_new (const char *path,
                   gint64 time)
{
  TorgetBackup *self = g_new0 (TorgetBackup, 1);

  self->path = g_strdup (path);
  self->time = time;
  self->rows = torget_row_counts_new ();
  return self;
}

/**
 * torget_backup_free:
 * @self: (transfer full): a copy's description; the copy itself stays
 */
void
torget_backup_free (TorgetBackup *self)
{
  g_free (self->path);
  g_free (self->sha256);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * torget_backup_manifest_dup_path:
 * @path: of a copy
 *
 * Returns: (transfer full): where its manifest is
 */
char *
torget_backup_manifest_dup_path (const char *path)
{
  return g_strconcat (path, ".manifest", NULL);
}

static gboolean
read_rows (GKeyFile *file,
           GPtrArray *rows,
           GError **error)
{
  g_auto (GStrv) tables = g_key_file_get_keys (file, ROWS, NULL, error);

  for (guint i = 0; tables != NULL && tables[i] != NULL; i++)
    {
      GError *local = NULL;
      const gint64 n_rows = g_key_file_get_int64 (file, ROWS, tables[i], &local);

      if (local != NULL)
        {
          g_propagate_error (error, local);
          return FALSE;
        }
      torget_row_counts_add (rows, tables[i], n_rows);
    }
  return tables != NULL;
}

static gboolean
read_number (GKeyFile *file,
             const char *name,
             gint64 *value,
             GError **error)
{
  GError *local = NULL;

  *value = g_key_file_get_int64 (file, COPY, name, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
read_all (GKeyFile *file,
          const char *path,
          TorgetBackup *self,
          GError **error)
{
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, error)
      || !read_number (file, "time", &self->time, error)
      || !read_number (file, "schema", &self->schema, error)
      || !read_number (file, "last_tx", &self->last_tx, error))
    return FALSE;
  self->sha256 = torget_key_values_dup_text (file, COPY, "sha256", error);
  return self->sha256 != NULL && read_rows (file, self->rows, error);
}

/**
 * torget_backup_manifest_load:
 * @path: of a copy
 * @error: return location: NO_FILE, DAMAGED
 *
 * Returns: (transfer full) (nullable): what its manifest says
 */
TorgetBackup *
torget_backup_manifest_load (const char *path,
                             GError **error)
{
  g_autofree char *manifest = torget_backup_manifest_dup_path (path);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (TorgetBackup) self = torget_backup_new (path, 0);
  g_autoptr (GError) local = NULL;

  if (read_all (file, manifest, self, &local))
    return g_steal_pointer (&self);
  g_set_error (error, TORGET_STORE_ERROR,
               g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                   ? TORGET_STORE_ERROR_NO_FILE
                   : TORGET_STORE_ERROR_DAMAGED,
               "manifest: %s", local->message);
  return NULL;
}

/**
 * torget_backup_manifest_save:
 * @self: what is known of a copy, whole
 * @path: of the copy
 * @error: return location of %G_FILE_ERROR
 *
 * Returns: whether the manifest is on disk
 */
gboolean
torget_backup_manifest_save (const TorgetBackup *self,
                             const char *path,
                             GError **error)
{
  g_autofree char *manifest = torget_backup_manifest_dup_path (path);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize length;

  g_key_file_set_int64 (file, COPY, "time", self->time);
  g_key_file_set_int64 (file, COPY, "schema", self->schema);
  g_key_file_set_int64 (file, COPY, "last_tx", self->last_tx);
  g_key_file_set_string (file, COPY, "sha256", self->sha256);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const TorgetRowCount *count = g_ptr_array_index (self->rows, i);

      g_key_file_set_int64 (file, ROWS, count->table, count->n_rows);
    }
  text = g_key_file_to_data (file, &length, NULL);
  return g_file_set_contents_full (manifest, text, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

static gboolean
digest_fd (int fd,
           GChecksum *checksum)
{
  g_autofree guchar *piece = g_malloc (PIECE);
  gssize n;

  while ((n = read (fd, piece, PIECE)) > 0)
    g_checksum_update (checksum, piece, n);
  return n == 0;
}

/**
 * torget_backup_manifest_digest:
 * @path: of a file that nobody has open
 * @error: return location: NO_FILE, IO
 *
 * Returns: (transfer full) (nullable): its SHA-256, in hexadecimal digits
 */
char *
torget_backup_manifest_digest (const char *path,
                               GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  gboolean good = fd >= 0 && digest_fd (fd, checksum);
  const int code = errno;

  if (fd >= 0)
    close (fd);
  if (good)
    return g_strdup (g_checksum_get_string (checksum));
  g_set_error (error, TORGET_STORE_ERROR,
               code == ENOENT ? TORGET_STORE_ERROR_NO_FILE : TORGET_STORE_ERROR_IO, "digest: %s",
               g_strerror (code));
  return NULL;
}
