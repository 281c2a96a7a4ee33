/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether files are encrypted and written as they must be, on this computer and with these
 * libraries: a file is made, asked, and looked at from outside. */
#include "config.h"

#include "store/selftest.h"

#include "store/connection-private.h"
#include "store/error.h"
#include "store/key-file.h"

#include <dlfcn.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* What only a file that is not encrypted would show. */
#define MARKER "selftest-marker-2381"

static const struct
{
  const char *name;
  const char *sql;
  const char *expected;
} settings[] = {
  { "sqlcipher", "PRAGMA cipher_version", NULL },
  { "sqlite", "SELECT sqlite_version ()", NULL },
  { "cipher_provider", "PRAGMA cipher_provider", NULL },
  { "cipher_hmac_algorithm", "PRAGMA cipher_hmac_algorithm", "HMAC_SHA512" },
  { "cipher_page_size", "PRAGMA cipher_page_size", "4096" },
  { "TEMP_STORE=2", "SELECT sqlite_compileoption_used ('TEMP_STORE=2')", "1" },
  { "temp_store", "PRAGMA temp_store", "2" },
  { "journal_mode", "PRAGMA journal_mode", "wal" },
  { "synchronous", "PRAGMA synchronous", "2" },
  { "locking_mode", "PRAGMA locking_mode", "exclusive" },
  { "foreign_keys", "PRAGMA foreign_keys", "1" },
  { "secure_delete", "PRAGMA secure_delete", "1" },
  { "cell_size_check", "PRAGMA cell_size_check", "1" },
  { "mmap_size", "PRAGMA mmap_size", "0" },
  { "trusted_schema", "PRAGMA trusted_schema", "0" },
};

static void
add (GPtrArray *rows,
     const char *name,
     char *value,
     const char *expected)
{
  TorgetSelftestRow *row = g_new0 (TorgetSelftestRow, 1);

  row->name = name;
  row->value = value;
  row->expected = expected;
  g_ptr_array_add (rows, row);
}

static void
add_flag (GPtrArray *rows,
          const char *name,
          gboolean value,
          gboolean expected)
{
  add (rows, name, g_strdup (value ? "1" : "0"), expected ? "1" : "0");
}

static void
ask_database (TorgetConnection *connection,
              GPtrArray *rows)
{
  int defensive = 0, extensions = 1;

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      char *value = torget_connection_dup_text (connection, settings[i].sql, NULL);

      add (rows, settings[i].name, value != NULL ? value : g_strdup (""), settings[i].expected);
    }
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, -1, &extensions);
  add_flag (rows, "defensive", defensive, TRUE);
  add_flag (rows, "load_extension", extensions, FALSE);
  add (rows, "libsodium", g_strdup (sodium_version_string ()), NULL);
}

/* A second SQLite in the process must not be the one that is called. */
static void
ask_linker (GPtrArray *rows)
{
  Dl_info here = { 0 }, open = { 0 }, key = { 0 };
  const gboolean found = dladdr ((void *) torget_selftest_run, &here) != 0
                         && dladdr ((void *) sqlite3_open_v2, &open) != 0
                         && dladdr ((void *) sqlite3_key, &key) != 0;

  add_flag (rows, "own_engine", found && here.dli_fbase == open.dli_fbase
                                    && here.dli_fbase == key.dli_fbase,
            TRUE);
}

static void
ask_process (GPtrArray *rows)
{
  struct rlimit core = { 1, 1 };

  getrlimit (RLIMIT_CORE, &core);
  add_flag (rows, "core_files", core.rlim_cur != 0 || core.rlim_max != 0, FALSE);
#ifndef __SANITIZE_ADDRESS__ /* as in process.c */
  add_flag (rows, "dumpable", prctl (PR_GET_DUMPABLE, 0, 0, 0, 0) != 0, FALSE);
#endif
}

static gboolean
contains (const char *content,
          gsize length,
          const char *text)
{
  return memmem (content, length, text, strlen (text)) != NULL;
}

/* One file as others see it. */
static void
look_at (GPtrArray *rows,
         const char *path,
         const char *mode_name,
         const char *plain_name)
{
  g_autofree char *content = NULL;
  gsize length = 0;
  GStatBuf status = { 0 };
  const gboolean found = g_stat (path, &status) == 0
                         && g_file_get_contents (path, &content, &length, NULL);

  add (rows, mode_name, g_strdup_printf ("%o", status.st_mode & 0777), "600");
  add_flag (rows, plain_name,
            !found || contains (content, length, MARKER)
                || contains (content, length, "SQLite format 3"),
            FALSE);
}

static gboolean
exists (const char *path,
        const char *ending)
{
  g_autofree char *file = g_strconcat (path, ending, NULL);

  return g_file_test (file, G_FILE_TEST_EXISTS);
}

static void
look_at_log (GPtrArray *rows,
             const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  look_at (rows, log, "log_mode", "log_is_plain");
  add_flag (rows, "shared_memory_file", exists (path, "-shm"), FALSE);
}

static gboolean
test_file (GPtrArray *rows,
           const char *path,
           GError **error)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  guint8 key[TORGET_KEY_SIZE];
  gboolean good;

  torget_key_file_new_key (key);
  good = torget_connection_open (connection, path, key, TORGET_OPEN_CREATE, error)
         && torget_connection_run (connection,
                                   "INSERT INTO setting (name, value) "
                                   "VALUES ('marker', '" MARKER "')",
                                   error);
  torget_key_file_wipe (key);
  if (!good)
    return FALSE;
  ask_database (connection, rows);
  ask_linker (rows);
  ask_process (rows);
  look_at_log (rows, path);
  torget_connection_close (connection);
  look_at (rows, path, "file_mode", "file_is_plain");
  add_flag (rows, "log_after_closing", exists (path, "-wal"), FALSE);
  return TRUE;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/**
 * torget_selftest_run:
 * @error: return location of %TORGET_STORE_ERROR or %G_FILE_ERROR
 *
 * Thread: database, or any while none is open.
 *
 * Returns: (transfer full) (nullable) (element-type TorgetSelftestRow): what was found
 */
GPtrArray *
torget_selftest_run (GError **error)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_selftest_row_free);
  g_autofree char *folder = g_dir_make_tmp ("torget-selftest-XXXXXX", error);
  g_autofree char *path = NULL;
  gboolean good;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, "selftest.torget", NULL);
  good = test_file (rows, path, error);
  remove_folder (folder);
  return good ? g_steal_pointer (&rows) : NULL;
}
