/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a file's schema up to date: numbered SQL files, each in one transaction with its
 * version. An existing file is copied first, and the copy is verified. */
#include "config.h"

#include "store/migrate.h"

#include "store/backup.h"
#include "store/change-log.h"
#include "store/erasure-store.h"
#include "store/error.h"
#include "store/index-store.h"
#include "store/key-file.h"
#include "store/sql-resources.h"

#include <glib/gstdio.h>

/* In order; the n-th makes version n. A released file is never edited: add the next one. */
static const char *const migrations[] = {
  "/se/vuxentorget/Torget/sql/0001-initial.sql",
  "/se/vuxentorget/Torget/sql/0002-tracks-in-depth.sql",
  "/se/vuxentorget/Torget/sql/0003-list-filters.sql",
  "/se/vuxentorget/Torget/sql/0004-statutory-clocks.sql",
  "/se/vuxentorget/Torget/sql/0005-trust.sql",
  "/se/vuxentorget/Torget/sql/0006-region.sql",
  "/se/vuxentorget/Torget/sql/0007-left-out.sql",
};

/* Kept in step with TORGET_APPLICATION_ID. */
static const char begin_sql[] = "BEGIN IMMEDIATE; PRAGMA application_id = 0x546f7267";

static const char *const version_sql[] = {
  "PRAGMA user_version = 1",
  "PRAGMA user_version = 2",
  "PRAGMA user_version = 3",
  "PRAGMA user_version = 4",
  "PRAGMA user_version = 5",
  "PRAGMA user_version = 6",
  "PRAGMA user_version = 7",
};

G_STATIC_ASSERT (G_N_ELEMENTS (migrations) == G_N_ELEMENTS (version_sql));

/**
 * torget_migrate_get_version:
 *
 * Returns: the schema version of this program
 */
int
torget_migrate_get_version (void)
{
  return (int) G_N_ELEMENTS (migrations);
}

/* So that the copy can be restored by itself. Files of tests have no key file. */
static gboolean
copy_keys (const char *from,
           const char *to,
           GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (from, NULL);

  return keys == NULL || torget_key_file_save (keys, to, error);
}

static gboolean
copy_first (TorgetConnection *connection,
            const guint8 key[TORGET_KEY_SIZE],
            gint64 version,
            GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s.before-schema-%" G_GINT64_FORMAT,
                                           torget_connection_get_path (connection),
                                           version + 1);

  /* What is there is of an earlier try that was broken off; it counts if it is whole. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !torget_backup_verify (path, key, NULL))
    g_unlink (path);
  return (g_file_test (path, G_FILE_TEST_EXISTS)
          || torget_backup_write (connection, key, path, error))
         && copy_keys (torget_connection_get_path (connection), path, error);
}

static gboolean
apply (TorgetConnection *connection,
       gint64 version,
       GError **error)
{
  g_autoptr (GBytes) sql = g_resource_lookup_data (torget_sql_get_resource (),
                                                   migrations[version],
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                   error);

  if (sql == NULL)
    return FALSE;
  if (torget_connection_run (connection, begin_sql, error)
      && torget_connection_run (connection, g_bytes_get_data (sql, NULL), error)
      && torget_change_log_build_triggers (connection, error)
      && torget_connection_run (connection, version_sql[version], error)
      && torget_connection_run (connection, "COMMIT", error))
    return TRUE;
  torget_connection_run (connection, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * torget_migrate:
 * @connection: a connection whose file is whole
 * @key: the database key, for the copy
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: whether the file has this program's schema; if not, it has the one it had
 */
gboolean
torget_migrate (TorgetConnection *connection,
                const guint8 key[TORGET_KEY_SIZE],
                GError **error)
{
  gint64 version;

  if (!torget_connection_get_int (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > 0 && version < torget_migrate_get_version ()
      && !copy_first (connection, key, version, error))
    return FALSE;
  for (; version < torget_migrate_get_version (); version++)
    if (!apply (connection, version, error))
      return FALSE;
  if (!torget_change_log_start (connection, error)
      || !torget_index_store_refresh (connection, error))
    return FALSE;
  /* That there is no room to write the file anew is no reason not to open it. */
  torget_erasure_store_clean (connection, NULL);
  return TRUE;
}
