/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and closing the encrypted file.
 *
 * Invariants:
 * 1. The sidecar lock is held from before the file is opened until after it is closed.
 * 2. The key is set before anything else is asked of SQLite, and never empty: an empty key would
 *    make a plain-text file.
 * 3. EXCLUSIVE locking is set before anything reads the file, some PRAGMA do, so that no
 *    shared-memory file is made.
 * 4. What cannot be opened whole is left byte for byte as it was.
 * 5. SQLCipher checks the code of every page that it reads, so that nothing is ever made of a
 *    damaged page. Looking at all pages beforehand tells of damage earlier; it takes time that
 *    grows with the file, so a large one is looked at whole when it is copied, or on request. The
 *    structure, which no disk damages without a code that is wrong, is looked at in small files.
 */
#define G_LOG_DOMAIN "torget-store"
#include "config.h"

#include "store/connection-private.h"

#include "store/error.h"
#include "store/file-guard.h"
#include "store/migrate.h"
#include "store/process.h"
#include "store/statement.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

/**
 * torget_connection_new:
 *
 * Returns: (transfer full): a closed connection
 */
TorgetConnection *
torget_connection_new (void)
{
  TorgetConnection *self = g_new0 (TorgetConnection, 1);

  self->lock_fd = -1;
  self->statements
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  return self;
}

/**
 * torget_connection_free:
 * @self: (transfer full): a connection; closed first when it is open
 */
void
torget_connection_free (TorgetConnection *self)
{
  torget_connection_close (self);
  g_hash_table_unref (self->statements);
  g_free (self);
}

/**
 * torget_connection_is_open:
 * @self: a connection
 *
 * Returns: whether it has a file
 */
gboolean
torget_connection_is_open (TorgetConnection *self)
{
  return self->db != NULL;
}

/**
 * torget_connection_get_path:
 * @self: an open connection
 *
 * Returns: (transfer none): path of the file
 */
const char *
torget_connection_get_path (TorgetConnection *self)
{
  return self->path;
}

/**
 * torget_connection_run:
 * @self: an open connection
 * @sql: literal SQL, one or several statements, without parameters
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether all ran
 */
gboolean
torget_connection_run (TorgetConnection *self,
                       const char *sql,
                       GError **error)
{
  int code;

  g_assert (self->thread == g_thread_self ());
  code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;
  torget_store_set_error (error, sqlite3_extended_errcode (self->db), sql);
  return FALSE;
}

/**
 * torget_connection_transact:
 * @self: an open connection outside a transaction
 * @func: what to do
 * @data: for @func
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Does @func and all that it writes, or nothing. An edit of records, which the change log tells
 * apart, is torget_edit_begin() instead.
 *
 * Returns: whether it is on disk
 */
gboolean
torget_connection_transact (TorgetConnection *self,
                            TorgetTransactionFunc func,
                            gconstpointer data,
                            GError **error)
{
  if (!torget_connection_run (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (func (self, data, error) && torget_connection_run (self, "COMMIT", error))
    return TRUE;
  /* A full disk may have rolled back already; then there is nothing to roll back. */
  torget_connection_run (self, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * torget_connection_get_int:
 * @self: an open connection
 * @sql: literal SQL that gives one row with one number
 * @value: (out): the number
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether there was one
 */
gboolean
torget_connection_get_int (TorgetConnection *self,
                           const char *sql,
                           gint64 *value,
                           GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (self, sql, error);

  if (statement == NULL || torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  *value = torget_statement_get_int64 (statement, 0);
  return TRUE;
}

/**
 * torget_connection_dup_text:
 * @self: an open connection
 * @sql: literal SQL that gives one row with one text
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
torget_connection_dup_text (TorgetConnection *self,
                            const char *sql,
                            GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (self, sql, error);

  if (statement == NULL || torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return NULL;
  return g_strdup (torget_statement_get_text (statement, 0));
}

typedef int (*KeyFunc) (sqlite3 *db,
                        const void *text,
                        int size);

/* Raw key: SQLCipher takes x'…' as the key itself and derives nothing. */
static int
set_key (sqlite3 *db,
         KeyFunc func,
         const guint8 key[TORGET_KEY_SIZE])
{
  static const char digits[] = "0123456789abcdef";
  char text[2 + 2 * TORGET_KEY_SIZE + 1] = "x'";
  char *end = text + 2;
  int code;

  for (int i = 0; i < TORGET_KEY_SIZE; i++)
    {
      *end++ = digits[key[i] >> 4];
      *end++ = digits[key[i] & 15];
    }
  *end++ = '\'';
  code = func (db, text, (int) (end - text));
  explicit_bzero (text, sizeof text);
  return code;
}

static gboolean
configure (TorgetConnection *self,
           GError **error)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  };
  g_autofree char *version = NULL;

  if (!torget_connection_run (self, "PRAGMA cipher_log_level = NONE", error))
    return FALSE;
  version = torget_connection_dup_text (self, "PRAGMA cipher_version", error);
  if (version == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (self->db, options[i].option, options[i].value, NULL);
  sqlite3_limit (self->db, SQLITE_LIMIT_ATTACHED, 1);
  return torget_connection_run (self,
                                "PRAGMA locking_mode = EXCLUSIVE;"
                                "PRAGMA temp_store = MEMORY;"
                                "PRAGMA foreign_keys = ON;"
                                "PRAGMA cell_size_check = ON;"
                                "PRAGMA mmap_size = 0;"
                                "PRAGMA cache_size = -65536;"
                                "PRAGMA journal_mode = WAL;"
                                "PRAGMA synchronous = FULL;"
                                "PRAGMA secure_delete = ON",
                                error);
}

/* The first read shows whether key and file belong together. */
static gboolean
check_identity (TorgetConnection *self,
                TorgetOpenMode mode,
                GError **error)
{
  gint64 application, version;

  if (!torget_connection_get_int (self, "PRAGMA application_id", &application, error)
      || !torget_connection_get_int (self, "PRAGMA user_version", &version, error))
    return FALSE;
  if (mode != TORGET_OPEN_CREATE && application != TORGET_APPLICATION_ID)
    {
      g_set_error_literal (error,
                           TORGET_STORE_ERROR,
                           TORGET_STORE_ERROR_NOT_A_DATABASE,
                           "application id of another program");
      return FALSE;
    }
  if (version <= torget_migrate_get_version ())
    return TRUE;
  g_set_error (error,
               TORGET_STORE_ERROR,
               TORGET_STORE_ERROR_NEWER_VERSION,
               "schema %" G_GINT64_FORMAT " is newer than %d",
               version,
               torget_migrate_get_version ());
  return FALSE;
}

/* A check gives one row for each fault, and none or "ok" for a file that is whole. */
static gboolean
run_check (TorgetConnection *self,
           const char *sql,
           GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (self, sql, error);
  g_autofree char *first = NULL;
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    if (first == NULL && g_strcmp0 (torget_statement_get_text (statement, 0), "ok") != 0)
      first = g_strdup (torget_statement_get_text (statement, 0));
  if (step == TORGET_STEP_ERROR)
    return FALSE;
  if (first == NULL)
    return TRUE;
  g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED, "%s", first);
  return FALSE;
}

/* The log is written back first: when the power went while that was being done, pages in the file
 * are torn which are whole in the log. */
static gboolean
check_pages (TorgetConnection *self,
             GError **error)
{
  return torget_connection_run (self, "PRAGMA wal_checkpoint (FULL)", error)
         && run_check (self, "PRAGMA cipher_integrity_check", error);
}

/**
 * torget_connection_check:
 * @self: an open connection
 * @error: return location; DAMAGED names the first bad page
 *
 * Verifies the code of every page, then the structure. All rows of a check are read; the structure
 * of a file with bad pages is not looked at, since what fails there says nothing more.
 *
 * Returns: whether the file is whole
 */
gboolean
torget_connection_check (TorgetConnection *self,
                         GError **error)
{
  return check_pages (self, error) && run_check (self, "PRAGMA quick_check", error);
}

/* Each takes about a tenth of a second up to here, for its part of the check. */
#define MANY_ROWS (16 * 1024 * 1024)
#define MANY_PAGES (64 * 1024 * 1024)

static gboolean
check_unless_large (TorgetConnection *self,
                    GError **error)
{
  gint64 size;

  return torget_connection_get_int (self,
                                    "SELECT page_count * page_size FROM pragma_page_count, "
                                    "pragma_page_size",
                                    &size, error)
         && (size > MANY_PAGES || check_pages (self, error))
         && (size > MANY_ROWS || run_check (self, "PRAGMA quick_check", error));
}

/* SQLite reads the pages of the schema as soon as it is asked anything, and does not say which of
 * them is damaged. */
static gboolean
prepare (TorgetConnection *self,
         TorgetOpenMode mode,
         GError **error)
{
  g_autoptr (GError) first = NULL;

  if (configure (self, &first) && check_identity (self, mode, &first))
    return TRUE;
  if (!g_error_matches (first, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED)
      || run_check (self, "PRAGMA cipher_integrity_check", error))
    g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

static gboolean
check_build (GError **error)
{
  if (sqlite3_compileoption_used ("TEMP_STORE=2"))
    return TRUE;
  g_set_error_literal (error,
                       TORGET_STORE_ERROR,
                       TORGET_STORE_ERROR_FAILED,
                       "SQLCipher was built with temporary files");
  return FALSE;
}

static gboolean
check_before_open (const char *path,
                   TorgetOpenMode mode,
                   GError **error)
{
  if (!check_build (error) || !torget_file_guard_check_place (path, error))
    return FALSE;
  if (mode != TORGET_OPEN_CREATE)
    return torget_file_guard_check_header (path, error);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_EXISTS, "file exists");
  return FALSE;
}

static gboolean
open_file (TorgetConnection *self,
           const guint8 key[TORGET_KEY_SIZE],
           TorgetOpenMode mode,
           GError **error)
{
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE
              | SQLITE_OPEN_NOMUTEX; /* one thread uses it */
  int code;

  if (mode == TORGET_OPEN_CREATE)
    flags |= SQLITE_OPEN_CREATE;
  code = sqlite3_open_v2 (self->path, &self->db, flags, NULL);
  if (code == SQLITE_OK)
    code = set_key (self->db, sqlite3_key, key);
  if (code != SQLITE_OK)
    {
      torget_store_set_error (error, code, "open");
      return FALSE;
    }
  return prepare (self, mode, error)
         && (mode == TORGET_OPEN_CREATE || mode == TORGET_OPEN_DAMAGED
             || check_unless_large (self, error))
         && (mode == TORGET_OPEN_READ || mode == TORGET_OPEN_DAMAGED
             || torget_migrate (self, key, error));
}

/**
 * torget_connection_open:
 * @self: a closed connection; belongs to the calling thread from now on
 * @path: absolute path of the file
 * @key: the database key
 * @mode: whether the file must exist or must not
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Opens, checks what is not too large for it, and brings the schema up to date.
 *
 * Returns: whether the file is open; if not, it is unchanged
 */
gboolean
torget_connection_open (TorgetConnection *self,
                        const char *path,
                        const guint8 key[TORGET_KEY_SIZE],
                        TorgetOpenMode mode,
                        GError **error)
{
  g_return_val_if_fail (self->db == NULL, FALSE);

  torget_process_prepare_sqlite ();
  self->thread = g_thread_self ();
  if (!check_before_open (path, mode, error))
    return FALSE;
  self->lock_fd = torget_file_guard_lock (path, error);
  if (self->lock_fd < 0)
    return FALSE;
  self->path = g_strdup (path);
  if (open_file (self, key, mode, error))
    return TRUE;
  torget_connection_close (self);
  return FALSE;
}

/**
 * torget_connection_rekey:
 * @self: an open connection outside a transaction
 * @key: a new database key
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Writes every page anew, in one transaction: at any moment the file opens with one of the two
 * keys. What was in the log under the old key goes into the file first, and the log is emptied.
 *
 * Returns: %FALSE when that is known to have failed; when it seems to have worked, the file must be
 *   opened again with @key before anybody relies on it, and not be used until then
 */
gboolean
torget_connection_rekey (TorgetConnection *self,
                         const guint8 key[TORGET_KEY_SIZE],
                         GError **error)
{
  int code;

  g_hash_table_remove_all (self->statements);
  if (!torget_connection_run (self, "PRAGMA wal_checkpoint (TRUNCATE)", error))
    return FALSE;
  code = set_key (self->db, sqlite3_rekey, key);
  if (code != SQLITE_OK)
    {
      torget_store_set_error (error, code, "rekey");
      return FALSE;
    }
  /* The new key counts already; what is left of the old one in the log goes when it is closed. */
  torget_connection_run (self, "PRAGMA wal_checkpoint (TRUNCATE)", NULL);
  return TRUE;
}

/**
 * torget_connection_close:
 * @self: a connection
 *
 * Writes the log back into the file, closes it and gives the lock up. SQLCipher wipes its copies
 * of the key.
 */
void
torget_connection_close (TorgetConnection *self)
{
  g_hash_table_remove_all (self->statements);
  g_clear_pointer (&self->changes, torget_change_state_free);
  if (self->db != NULL && sqlite3_close (self->db) != SQLITE_OK)
    g_critical ("the database was closed with statements in use");
  self->db = NULL;
  if (self->lock_fd >= 0)
    close (self->lock_fd);
  self->lock_fd = -1;
  g_clear_pointer (&self->path, g_free);
}
