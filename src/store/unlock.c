/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Key file, database and users together; see unlock.h.
 *
 * A change of the key file goes in this order: (1) the new key file is written beside the old one
 * and synced; (2) the database commits the serial of the new key file, together with the users;
 * (3) for a new database key, every page is written anew in one transaction; (4) the new key file
 * takes the place of the old one. What a process has left that ended in between, or that a disk has
 * refused, is found out when the file is opened: the key says which key files can be meant, the
 * serial which of them is. A commit that failed may have reached the disk all the same, so that the
 * new key file stays until then.
 */
#include "config.h"

#include "store/unlock.h"

#include "store/account-store.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/error.h"
#include "store/record-store.h"
#include "store/recovery-key.h"
#include "store/statement.h"

#include <string.h>

/* Opening */

static char *
dup_serial (TorgetConnection *connection)
{
  return torget_connection_dup_text (connection,
                                     "SELECT value FROM setting WHERE name = 'key_file'", NULL);
}

/* Which of the two key files of an open database counts; (nullable) each of them. */
static gboolean
next_counts (TorgetConnection *connection,
             TorgetKeyFile *keys,
             TorgetKeyFile *next,
             const guint8 key[TORGET_KEY_SIZE])
{
  g_autofree char *current = dup_serial (connection);
  g_autofree char *serial = next != NULL ? torget_key_file_dup_serial (next) : NULL;

  if (next == NULL || !torget_key_file_is_for (next, key))
    return FALSE;
  return g_strcmp0 (serial, current) == 0 || keys == NULL || !torget_key_file_is_for (keys, key);
}

/**
 * torget_unlock_load_keys:
 * @connection: an open connection
 * @key: the database key
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Ends a change that was broken off: afterwards there is one key file.
 *
 * Returns: (transfer full) (nullable): the key file that counts
 */
TorgetKeyFile *
torget_unlock_load_keys (TorgetConnection *connection,
                         const guint8 key[TORGET_KEY_SIZE],
                         GError **error)
{
  const char *path = torget_connection_get_path (connection);
  g_autoptr (GError) local = NULL;
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (path, &local);
  g_autoptr (TorgetKeyFile) next = torget_key_file_load_next (path, NULL);

  if (next_counts (connection, keys, next, key))
    return torget_key_file_take_next (path, error) ? g_steal_pointer (&next) : NULL;
  if (keys == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  torget_key_file_drop_next (path);
  return g_steal_pointer (&keys);
}

static gboolean
try_keys (TorgetConnection *connection,
          const char *path,
          TorgetKeyFile *keys,
          const char *user,
          const char *secret,
          TorgetUnlocked *unlocked,
          GError **error)
{
  return torget_key_file_unlock (keys, user, secret, unlocked, error)
         && torget_connection_open (connection, path, unlocked->key, TORGET_OPEN_EXISTING, error);
}

/* With the key file, or with the one that a change has left beside it. */
static gboolean
open_database (TorgetConnection *connection,
               const char *path,
               const char *user,
               const char *secret,
               TorgetUnlocked *unlocked,
               GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (path, &first);
  g_autoptr (TorgetKeyFile) next = NULL;

  if (keys != NULL && try_keys (connection, path, keys, user, secret, unlocked, &first))
    return TRUE;
  next = torget_key_file_load_next (path, NULL);
  if (next != NULL && try_keys (connection, path, next, user, secret, unlocked, &second))
    return TRUE;
  if (second != NULL
      && !g_error_matches (second, TORGET_STORE_ERROR, TORGET_STORE_ERROR_WRONG_SECRET))
    g_propagate_error (error, g_steal_pointer (&second));
  else
    g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

/* Slots of the first format have no pair of keys; here is the passphrase to make one. */
static void
renew_old_slot (TorgetConnection *connection,
                const char *secret,
                TorgetUnlocked *unlocked)
{
  g_autoptr (GError) error = NULL;

  if (unlocked->public_key != NULL || g_str_equal (unlocked->user, TORGET_RECOVERY_USER))
    return;
  if (!torget_unlock_set_passphrase (connection, unlocked->user, secret, unlocked->key, &error))
    g_debug ("the old slot stays for now: %s", error->message);
}

static gboolean
enter (TorgetConnection *connection,
       TorgetKeyFile *keys,
       const TorgetUnlocked *unlocked,
       TorgetRole *role,
       GError **error)
{
  g_auto (GStrv) slots = torget_key_file_list_users (keys);

  return torget_account_store_enter (connection, unlocked, slots, role, error);
}

/**
 * torget_unlock_open:
 * @connection: a closed connection
 * @path: absolute path of the database
 * @user: (nullable): whose passphrase it is; with %NULL every slot is tried
 * @secret: a passphrase or the recovery key
 * @unlocked: (inout): what the secret gave; starts as all zeros
 * @role: (out): what the user may do
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the key file of the database, which is open and knows its
 *   user; %NULL when it is closed
 */
TorgetKeyFile *
torget_unlock_open (TorgetConnection *connection,
                    const char *path,
                    const char *user,
                    const char *secret,
                    TorgetUnlocked *unlocked,
                    TorgetRole *role,
                    GError **error)
{
  g_autoptr (TorgetKeyFile) keys = NULL;

  if (!open_database (connection, path, user, secret, unlocked, error))
    return NULL;
  keys = torget_unlock_load_keys (connection, unlocked->key, error);
  /* The slot that opened may stand in the file that does not count. */
  if (keys != NULL && torget_key_file_unlock (keys, user, secret, unlocked, error)
      && enter (connection, keys, unlocked, role, error))
    {
      renew_old_slot (connection, secret, unlocked);
      return g_steal_pointer (&keys);
    }
  torget_connection_close (connection);
  return NULL;
}

/* Changing */

static gboolean
save_serial (TorgetConnection *connection,
             TorgetKeyFile *keys,
             GError **error)
{
  g_autofree char *serial = torget_key_file_dup_serial (keys);
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO setting (name, value) VALUES ('key_file', ?1) "
                              "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, serial);
  return torget_statement_run (statement, error);
}

/* Step 2. */
static gboolean
commit_serial (TorgetConnection *connection,
               TorgetKeyFile *keys,
               TorgetRecordSet *accounts,
               GError **error)
{
  gint64 tx = torget_edit_begin (connection, NULL, error);

  if (tx == 0)
    return FALSE;
  if (save_serial (connection, keys, error)
      && (accounts == NULL || torget_record_store_save (connection, accounts, error)))
    return torget_edit_commit (connection, tx, error);
  torget_edit_abandon (connection);
  return FALSE;
}

/**
 * torget_unlock_change:
 * @connection: an open connection
 * @keys: its key file, changed
 * @accounts: the users who have changed with it
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether both are on disk; if not, both are as they were
 */
gboolean
torget_unlock_change (TorgetConnection *connection,
                      TorgetKeyFile *keys,
                      TorgetRecordSet *accounts,
                      GError **error)
{
  const char *path = torget_connection_get_path (connection);

  return torget_key_file_save_next (keys, path, error)
         && commit_serial (connection, keys, accounts, error)
         && torget_key_file_take_next (path, error);
}

/**
 * torget_unlock_set_passphrase:
 * @connection: an open connection
 * @user: a user, who has shown to be that user or is set up by an administrator
 * @passphrase: the new passphrase
 * @key: the database key
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Gives the user a new slot. The records are not encrypted anew.
 *
 * Returns: whether it is on disk
 */
gboolean
torget_unlock_set_passphrase (TorgetConnection *connection,
                              const char *user,
                              const char *passphrase,
                              const guint8 key[TORGET_KEY_SIZE],
                              GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_unlock_load_keys (connection, key, error);
  g_autoptr (TorgetRecordSet) accounts = torget_record_set_new ();
  TorgetAccount *account;
  TorgetRole role;
  gboolean good;

  if (keys == NULL || !torget_key_file_set_passphrase (keys, user, passphrase, key, error))
    return FALSE;
  account = torget_account_store_find (connection, user, error);
  if (account == NULL)
    return FALSE;
  g_free (account->public_key);
  account->public_key = torget_key_file_dup_public_key (keys, user);
  torget_record_set_add (accounts, account);
  role = torget_change_log_swap_role (connection, TORGET_ROLE_ADMINISTRATOR);
  good = torget_unlock_change (connection, keys, accounts, error);
  torget_change_log_swap_role (connection, role);
  return good;
}

/* A new database key */

/* Whoever is a user gets the new key; a slot that is not as the database knows it goes. */
static gboolean
reseal (TorgetConnection *connection,
        TorgetKeyFile *keys,
        const guint8 key[TORGET_KEY_SIZE],
        GError **error)
{
  g_auto (GStrv) users = torget_key_file_list_users (keys);
  g_autoptr (TorgetRecordSet) accounts = torget_account_store_list (connection, error);

  if (accounts == NULL)
    return FALSE;
  for (guint i = 0; users[i] != NULL; i++)
    {
      g_autofree char *public_key = torget_key_file_dup_public_key (keys, users[i]);
      const TorgetAccount *account = torget_account_find (accounts, users[i]);

      if (account == NULL || account->ended_date != TORGET_DATE_NONE || public_key == NULL
          || g_strcmp0 (account->public_key, public_key) != 0
          || !torget_key_file_reseal (keys, users[i], key))
        torget_key_file_remove_user (keys, users[i]);
    }
  return TRUE;
}

/* Who uses an open connection. */
typedef struct
{
  char *path;
  char *user;
  TorgetRole role;
} Use;

static gboolean
open_again (TorgetConnection *connection,
            const Use *use,
            const guint8 key[TORGET_KEY_SIZE])
{
  torget_connection_close (connection);
  if (!torget_connection_open (connection, use->path, key, TORGET_OPEN_EXISTING, NULL))
    return FALSE;
  torget_change_log_set_user (connection, use->user, use->role);
  return torget_connection_run (connection, "PRAGMA wal_checkpoint (TRUNCATE)", NULL);
}

/* Step 3. SQLCipher 4.6 reports no failure of the commit, and goes on with the new key in any case: the
 * file is opened again, with the key that it has. When neither opens it, it is closed. */
static gboolean
write_pages (TorgetConnection *connection,
             const guint8 old_key[TORGET_KEY_SIZE],
             const guint8 key[TORGET_KEY_SIZE],
             GError **error)
{
  g_autofree char *path = g_strdup (torget_connection_get_path (connection));
  g_autofree char *user = g_strdup (torget_change_log_get_user (connection));
  const TorgetRole role = torget_change_log_swap_role (connection, TORGET_ROLE_READER);
  const Use use = { path, user, role };
  g_autoptr (GError) local = NULL;

  torget_connection_rekey (connection, key, &local);
  if (open_again (connection, &use, key))
    return TRUE;
  if (!open_again (connection, &use, old_key))
    torget_connection_close (connection);
  if (local == NULL)
    local = g_error_new_literal (TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO,
                                 "the file does not have its new key");
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Steps 1 to 4. Until the pages are written, the old key file is the one whose key opens. */
static gboolean
replace_key (TorgetConnection *connection,
             TorgetKeyFile *keys,
             const guint8 old_key[TORGET_KEY_SIZE],
             const guint8 key[TORGET_KEY_SIZE],
             GError **error)
{
  g_autofree char *path = g_strdup (torget_connection_get_path (connection));

  if (!torget_key_file_save_next (keys, path, error)
      || !commit_serial (connection, keys, NULL, error)
      || !write_pages (connection, old_key, key, error))
    return FALSE;
  /* One that cannot take its place yet is found beside the file. */
  torget_key_file_take_next (path, NULL);
  return TRUE;
}

/**
 * torget_unlock_rekey:
 * @connection: an open connection
 * @key: (inout): the database key, which is replaced by a new one
 * @error: return location of %TORGET_STORE_ERROR: NOT_ALLOWED
 *
 * Encrypts everything anew. Users keep their passphrases, but whoever has kept the old database
 * key, or an old key file with its passphrase or recovery key, cannot open the file any more.
 * Backups stay as they are, with their own key files.
 *
 * Returns: (transfer full) (nullable): a new recovery key; the old one opens nothing any more
 */
char *
torget_unlock_rekey (TorgetConnection *connection,
                     guint8 key[TORGET_KEY_SIZE],
                     GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_unlock_load_keys (connection, key, error);
  g_autofree char *recovery = NULL;
  guint8 new_key[TORGET_KEY_SIZE];
  gboolean good;

  if (keys == NULL || !torget_change_log_check (connection, TORGET_MAY_MANAGE_USERS, error))
    return NULL;
  torget_key_file_new_key (new_key);
  recovery = torget_recovery_key_new ();
  good = reseal (connection, keys, new_key, error)
         && torget_key_file_set_recovery (keys, recovery, new_key, error)
         && replace_key (connection, keys, key, new_key, error);
  if (good)
    memcpy (key, new_key, TORGET_KEY_SIZE);
  torget_key_file_wipe (new_key);
  return good ? g_steal_pointer (&recovery) : NULL;
}
