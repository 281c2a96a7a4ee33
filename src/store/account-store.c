/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The users of the file; see account-store.h. */
#include "config.h"

#include "store/account-store.h"

#include "base/id.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/error.h"
#include "store/record-sql.h"
#include "store/record-store.h"

#define ACCOUNT_COLUMNS \
  "id, name, role, public_key, ended_date"

static const TorgetRecordSql account_types[] = {
  {
    .type = &torget_account_type,
    .upsert = "INSERT INTO account (" ACCOUNT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
              "role = excluded.role, public_key = excluded.public_key, "
              "ended_date = excluded.ended_date",
    .remove = "DELETE FROM account WHERE id = ?1",
    .by_id = "SELECT " ACCOUNT_COLUMNS " FROM account WHERE id = ?1",
    .in_scope = "SELECT " ACCOUNT_COLUMNS " FROM account ORDER BY name",
    .scope = TORGET_SCOPE_ALL,
  },
};

TORGET_DEFINE_AGGREGATE (account)

/**
 * torget_account_store_list:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): all users, also those who have ended, by name
 */
TorgetRecordSet *
torget_account_store_list (TorgetConnection *connection,
                           GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  if (!torget_record_store_load_register (connection, &torget_account_type, records, error))
    return NULL;
  return g_steal_pointer (&records);
}

/**
 * torget_account_store_find:
 * @connection: an open connection
 * @name: of a user
 * @error: return location of %TORGET_STORE_ERROR: NOT_A_USER
 *
 * Returns: (transfer full) (nullable): the user, who may have ended
 */
TorgetAccount *
torget_account_store_find (TorgetConnection *connection,
                           const char *name,
                           GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_account_store_list (connection, error);
  const TorgetAccount *account;

  if (records == NULL)
    return NULL;
  account = torget_account_find (records, name);
  if (account != NULL)
    return torget_record_copy (account);
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_A_USER, "no such user");
  return NULL;
}

/**
 * torget_account_store_new:
 * @connection: an open connection
 * @name: of a user who is not there yet
 * @role: what the user may do
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): a new user, not saved
 */
TorgetAccount *
torget_account_store_new (TorgetConnection *connection,
                          const char *name,
                          TorgetRole role,
                          GError **error)
{
  g_autoptr (GError) local = NULL;
  guint32 counter = torget_change_log_get_last_counter (connection, &local) + 1;
  TorgetAccount *account;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  account = torget_record_new (&torget_account_type);
  account->record.id = torget_id_new (torget_change_log_get_incarnation (connection), counter);
  account->name = g_strdup (name);
  account->role = g_strdup (torget_role_get_code (role));
  return account;
}

static gboolean
save_first (TorgetConnection *connection,
            const char *name,
            const TorgetUnlocked *unlocked,
            GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  const gboolean is_first = g_str_equal (name, unlocked->user);
  TorgetAccount *account
      = torget_account_store_new (connection, name,
                                  is_first ? TORGET_ROLE_ADMINISTRATOR : TORGET_ROLE_COORDINATOR,
                                  error);

  if (account == NULL)
    return FALSE;
  if (is_first)
    account->public_key = g_strdup (unlocked->public_key);
  torget_record_set_add (records, account);
  return torget_edit_save (connection, records, NULL, NULL, error) != 0;
}

/* A file that has no users yet is new, or of the time before there were users. */
static gboolean
make_first (TorgetConnection *connection,
            const TorgetUnlocked *unlocked,
            char **slots,
            GError **error)
{
  torget_change_log_set_user (connection, unlocked->user, TORGET_ROLE_ADMINISTRATOR);
  for (guint i = 0; slots[i] != NULL; i++)
    if (!save_first (connection, slots[i], unlocked, error))
      return FALSE;
  return TRUE;
}

/* -1 for an error. */
static gint64
count_accounts (TorgetConnection *connection,
                GError **error)
{
  gint64 n = 0;

  if (!torget_connection_get_int (connection,
                                  "SELECT count(*) FROM sqlite_schema WHERE name = 'account'",
                                  &n, error)
      || (n > 0
          && !torget_connection_get_int (connection, "SELECT count(*) FROM account", &n, error)))
    return -1;
  return n;
}

/* The name in the key file proves nothing, the private key does. */
static gboolean
is_user (const TorgetAccount *account,
         const TorgetUnlocked *unlocked)
{
  return account->ended_date == TORGET_DATE_NONE
         && g_strcmp0 (account->public_key, unlocked->public_key) == 0;
}

/**
 * torget_account_store_get_role:
 * @connection: an open connection, of any schema
 * @unlocked: what has opened it
 * @role: (out): what the user may do
 * @error: return location of %TORGET_STORE_ERROR: NOT_A_USER when the file does not know the user,
 *   or does no more
 *
 * In a file of before there were users, everybody is an administrator.
 *
 * Returns: whether the user may have the file open
 */
gboolean
torget_account_store_get_role (TorgetConnection *connection,
                               const TorgetUnlocked *unlocked,
                               TorgetRole *role,
                               GError **error)
{
  g_autoptr (TorgetAccount) account = NULL;
  gint64 n_accounts = count_accounts (connection, error);

  *role = TORGET_ROLE_ADMINISTRATOR;
  if (n_accounts < 0)
    return FALSE;
  if (n_accounts == 0 || g_str_equal (unlocked->user, TORGET_RECOVERY_USER))
    return TRUE;
  account = torget_account_store_find (connection, unlocked->user, error);
  if (account == NULL)
    return FALSE;
  *role = torget_role_from_code (account->role);
  if (is_user (account, unlocked))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_A_USER, "ended");
  return FALSE;
}

/**
 * torget_account_store_enter:
 * @connection: a connection whose file has just been opened
 * @unlocked: what has opened it
 * @slots: the users who have a slot in the key file
 * @role: (out): what the user may do
 * @error: return location of %TORGET_STORE_ERROR: NOT_A_USER
 *
 * The first to open a file that has no users becomes its administrator; whoever else has a slot, a
 * coordinator. From now on the change log names the user, and keeps to the role.
 *
 * Returns: whether the user may have the file open
 */
gboolean
torget_account_store_enter (TorgetConnection *connection,
                            const TorgetUnlocked *unlocked,
                            char **slots,
                            TorgetRole *role,
                            GError **error)
{
  gint64 n_accounts = count_accounts (connection, error);

  if (n_accounts < 0 || (n_accounts == 0 && !make_first (connection, unlocked, slots, error))
      || !torget_account_store_get_role (connection, unlocked, role, error))
    return FALSE;
  torget_change_log_set_user (connection, unlocked->user, *role);
  return TRUE;
}
