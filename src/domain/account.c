/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Users of the file and what they may do. */
#include "config.h"

#include "domain/account.h"

static const TorgetField account_fields[] = {
  TORGET_TEXT (TorgetAccount, name),
  TORGET_CODE (TorgetAccount, role, "user_role"),
  TORGET_TEXT (TorgetAccount, public_key),
  TORGET_DATE (TorgetAccount, ended_date),
};

TORGET_DEFINE_RECORD (TorgetAccount, account, "account")

static const char *const role_codes[] = {
  [TORGET_ROLE_READER] = "reader",
  [TORGET_ROLE_COORDINATOR] = "coordinator",
  [TORGET_ROLE_ADMINISTRATOR] = "administrator",
};

static const TorgetRole least_roles[] = {
  [TORGET_MAY_EDIT] = TORGET_ROLE_COORDINATOR,
  [TORGET_MAY_MANAGE_USERS] = TORGET_ROLE_ADMINISTRATOR,
  [TORGET_MAY_RESTORE] = TORGET_ROLE_ADMINISTRATOR,
  [TORGET_MAY_APPROVE] = TORGET_ROLE_ADMINISTRATOR,
};

/**
 * torget_role_may:
 * @role: a role
 * @what: what somebody wants to do
 *
 * Thread: any.
 *
 * Returns: whether users with the role may do it
 */
gboolean
torget_role_may (TorgetRole role,
                 TorgetMay what)
{
  return role >= least_roles[what];
}

/**
 * torget_role_from_code:
 * @code: (nullable): a code of the list `user_role`
 *
 * Thread: any.
 *
 * Returns: the role; that of a reader for a code that is not known
 */
TorgetRole
torget_role_from_code (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (role_codes); i++)
    if (g_strcmp0 (role_codes[i], code) == 0)
      return (TorgetRole) i;
  return TORGET_ROLE_READER;
}

/**
 * torget_role_get_code:
 * @role: a role
 *
 * Thread: any.
 *
 * Returns: (transfer none): its code in the list `user_role`
 */
const char *
torget_role_get_code (TorgetRole role)
{
  return role_codes[role];
}

/**
 * torget_account_find:
 * @records: users
 * @name: name of one of them
 *
 * Thread: any.
 *
 * Returns: (transfer none) (nullable): the user of that name
 */
TorgetAccount *
torget_account_find (TorgetRecordSet *records,
                     const char *name)
{
  GPtrArray *accounts = torget_record_set_list (records, &torget_account_type);

  for (guint i = 0; accounts != NULL && i < accounts->len; i++)
    {
      TorgetAccount *account = g_ptr_array_index (accounts, i);

      if (g_str_equal (account->name, name))
        return account;
    }
  return NULL;
}
