/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding and ending users; see user-store.h. */
#include "config.h"

#include "store/user-store.h"

#include "base/clock.h"
#include "store/account-store.h"
#include "store/change-log.h"
#include "store/draft-store.h"
#include "store/edit.h"
#include "store/error.h"

static gboolean
is_active (const TorgetAccount *account)
{
  return account->ended_date == TORGET_DATE_NONE;
}

/* Somebody must be left who can manage the users. */
static gboolean
check_not_last (TorgetRecordSet *accounts,
                const char *name,
                GError **error)
{
  GPtrArray *list = torget_record_set_list (accounts, &torget_account_type);

  for (guint i = 0; i < list->len; i++)
    {
      const TorgetAccount *account = g_ptr_array_index (list, i);

      if (!g_str_equal (account->name, name) && is_active (account)
          && torget_role_from_code (account->role) == TORGET_ROLE_ADMINISTRATOR)
        return TRUE;
    }
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_LAST_ADMINISTRATOR,
                       "no other administrator");
  return FALSE;
}

/* Whether the user @name may be ended or get another role: by another administrator, and not the
 * last one. */
static gboolean
check_other (TorgetConnection *connection,
             const char *name,
             GError **error)
{
  g_autoptr (TorgetRecordSet) accounts = torget_account_store_list (connection, error);

  if (accounts == NULL || !torget_change_log_check (connection, TORGET_MAY_MANAGE_USERS, error)
      || !check_not_last (accounts, name, error))
    return FALSE;
  if (!g_str_equal (torget_change_log_get_user (connection), name))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_ALLOWED, "oneself");
  return FALSE;
}

/* A name that the logs and the key file can carry. */
static gboolean
check_name (const char *name,
            GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (*name != '\0' && g_str_equal (stripped, name) && !g_str_equal (name, TORGET_RECOVERY_USER)
      && g_utf8_validate (name, -1, NULL))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONSTRAINT, "name of a user");
  return FALSE;
}

/* A new user, or one who has ended and comes back. */
static TorgetAccount *
get_account (TorgetConnection *connection,
             const char *name,
             TorgetRole role,
             GError **error)
{
  g_autoptr (TorgetAccount) account = torget_account_store_find (connection, name, NULL);

  if (account == NULL)
    return torget_account_store_new (connection, name, role, error);
  if (is_active (account))
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_EXISTS, "user exists");
      return NULL;
    }
  account->ended_date = TORGET_DATE_NONE;
  g_free (account->role);
  account->role = g_strdup (torget_role_get_code (role));
  return g_steal_pointer (&account);
}

static gboolean
check_passphrase (const char *passphrase,
                  GError **error)
{
  if (*passphrase != '\0')
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_WRONG_SECRET,
                       "the passphrase is empty");
  return FALSE;
}

/**
 * torget_user_store_add:
 * @connection: an open connection
 * @name: of the user; that of one who has ended brings that user back
 * @role: what the user may do
 * @passphrase: which the user has chosen
 * @key: the database key
 * @error: return location: EXISTS, CONSTRAINT for a name that cannot be, WRONG_SECRET for an empty
 *   passphrase
 *
 * Returns: whether the user can open the file
 */
gboolean
torget_user_store_add (TorgetConnection *connection,
                       const char *name,
                       TorgetRole role,
                       const char *passphrase,
                       const guint8 key[TORGET_KEY_SIZE],
                       GError **error)
{
  g_autoptr (TorgetKeyFile) keys = NULL;
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetAccount *account;

  if (!torget_change_log_check (connection, TORGET_MAY_MANAGE_USERS, error)
      || !check_name (name, error) || !check_passphrase (passphrase, error))
    return FALSE;
  keys = torget_unlock_load_keys (connection, key, error);
  account = keys != NULL ? get_account (connection, name, role, error) : NULL;
  if (account == NULL)
    return FALSE;
  torget_record_set_add (records, account);
  if (!torget_key_file_set_passphrase (keys, name, passphrase, key, error))
    return FALSE;
  g_free (account->public_key);
  account->public_key = torget_key_file_dup_public_key (keys, name);
  return torget_unlock_change (connection, keys, records, error);
}

/**
 * torget_user_store_renew:
 * @connection: an open connection
 * @name: a user who has forgotten the passphrase
 * @passphrase: which the user has chosen
 * @key: the database key
 * @error: return location: WRONG_SECRET for an empty passphrase, NOT_A_USER
 *
 * Returns: whether the user can open the file
 */
gboolean
torget_user_store_renew (TorgetConnection *connection,
                         const char *name,
                         const char *passphrase,
                         const guint8 key[TORGET_KEY_SIZE],
                         GError **error)
{
  return torget_change_log_check (connection, TORGET_MAY_MANAGE_USERS, error)
         && check_passphrase (passphrase, error)
         && torget_unlock_set_passphrase (connection, name, passphrase, key, error);
}

/**
 * torget_user_store_set_role:
 * @connection: an open connection
 * @name: a user
 * @role: what the user may do from now on
 * @error: return location: NOT_A_USER, LAST_ADMINISTRATOR
 *
 * Returns: whether it is saved
 */
gboolean
torget_user_store_set_role (TorgetConnection *connection,
                            const char *name,
                            TorgetRole role,
                            GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetAccount *account;

  if (!check_other (connection, name, error))
    return FALSE;
  account = torget_account_store_find (connection, name, error);
  if (account == NULL)
    return FALSE;
  g_free (account->role);
  account->role = g_strdup (torget_role_get_code (role));
  torget_record_set_add (records, account);
  return torget_edit_save (connection, records, NULL, NULL, error) != 0;
}

/**
 * torget_user_store_end:
 * @connection: an open connection
 * @name: a user
 * @key: the database key
 * @error: return location: NOT_A_USER, LAST_ADMINISTRATOR
 *
 * Takes the user's slot away, and the forms that wait for nobody now. Who has kept a copy of the slot,
 * and of the file, still opens that copy; torget_unlock_rekey() keeps such a one out of what is
 * written from then on.
 *
 * Returns: whether the user cannot open the file any more
 */
gboolean
torget_user_store_end (TorgetConnection *connection,
                       const char *name,
                       const guint8 key[TORGET_KEY_SIZE],
                       GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetKeyFile) keys = NULL;
  TorgetAccount *account;

  if (!check_other (connection, name, error))
    return FALSE;
  keys = torget_unlock_load_keys (connection, key, error);
  account = keys != NULL ? torget_account_store_find (connection, name, error) : NULL;
  if (account == NULL)
    return FALSE;
  account->ended_date = torget_clock_get_today ();
  torget_record_set_add (records, account);
  torget_key_file_remove_user (keys, name);
  return torget_unlock_change (connection, keys, records, error)
         && torget_draft_store_remove_all (connection, name, error);
}
