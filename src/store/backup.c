/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the file: made by SQLite itself, encrypted with the same key, and opened before they
 * count as made. */
#include "config.h"

#include "store/backup.h"

#include "store/error.h"
#include "store/file-guard.h"
#include "store/statement.h"

#include <glib/gstdio.h>

/**
 * torget_backup_verify:
 * @path: a copy
 * @key: the database key
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Opens the copy and checks every page. Its schema may be older than this program's; it is not
 * migrated.
 *
 * Returns: whether the copy is whole
 */
gboolean
torget_backup_verify (const char *path,
                      const guint8 key[TORGET_KEY_SIZE],
                      GError **error)
{
  g_autoptr (TorgetConnection) copy = torget_connection_new ();

  return torget_connection_open (copy, path, key, TORGET_OPEN_READ, error)
         && torget_connection_check (copy, error);
}

static gboolean
vacuum_into (TorgetConnection *connection,
             const char *path,
             GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "VACUUM INTO ?1", error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, path);
  if (torget_statement_run (statement, &local))
    return TRUE;
  /* SQLite does not say that it met a damaged page; a look at all pages does. */
  if (!g_error_matches (local, TORGET_STORE_ERROR, TORGET_STORE_ERROR_FAILED)
      || torget_connection_check (connection, error))
    g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What VACUUM INTO leaves is not yet synced. */
static gboolean
make_durable (const char *path,
              GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (torget_file_guard_sync (path) && torget_file_guard_sync (folder))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "sync of the copy");
  return FALSE;
}

/**
 * torget_backup_write_unverified:
 * @connection: an open connection outside a transaction
 * @path: where the copy goes; must not exist
 * @error: return location of %TORGET_STORE_ERROR
 *
 * As torget_backup_write(), for a caller that opens the copy itself.
 *
 * Returns: whether a copy is on disk; if not, there is none
 */
gboolean
torget_backup_write_unverified (TorgetConnection *connection,
                                const char *path,
                                GError **error)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_EXISTS, "copy exists");
      return FALSE;
    }
  if (vacuum_into (connection, path, error) && make_durable (path, error))
    return TRUE;
  g_unlink (path);
  return FALSE;
}

/**
 * torget_backup_write:
 * @connection: an open connection outside a transaction
 * @key: the database key
 * @path: where the copy goes; must not exist
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: whether a copy that opens is on disk; if not, there is none
 */
gboolean
torget_backup_write (TorgetConnection *connection,
                     const guint8 key[TORGET_KEY_SIZE],
                     const char *path,
                     GError **error)
{
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  gboolean good;

  if (!torget_backup_write_unverified (connection, path, error))
    return FALSE;
  good = torget_backup_verify (path, key, error);
  if (!good)
    g_unlink (path);
  g_unlink (lock); /* of the opening; nobody else knows of the copy yet */
  return good;
}

/**
 * torget_backup_renew:
 * @path: a copy that is going to take the place of a file
 * @key: the database key
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Takes the copy's incarnation away; whoever opens it first gives it a new one. The file that it
 * replaces went on giving out ids and numbers, which must not be given out twice.
 *
 * Thread: database.
 *
 * Returns: whether it is on disk
 */
gboolean
torget_backup_renew (const char *path,
                     const guint8 key[TORGET_KEY_SIZE],
                     GError **error)
{
  g_autoptr (TorgetConnection) copy = torget_connection_new ();

  return torget_connection_open (copy, path, key, TORGET_OPEN_READ, error)
         && torget_connection_run (copy, "DELETE FROM setting WHERE name = 'incarnation'", error)
         /* Closing does not tell of a page that it could not write, and the log stays behind when the
          * copy gets its name. */
         && torget_connection_run (copy, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}
