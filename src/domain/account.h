/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/* The name that the logs have for whoever opened the file with the recovery key. No user may have
 * it. */
#define TORGET_RECOVERY_USER "recovery"

/**
 * TorgetRole:
 * @TORGET_ROLE_READER: sees, changes nothing
 * @TORGET_ROLE_COORDINATOR: works with the records
 * @TORGET_ROLE_ADMINISTRATOR: besides, says who the users are and decides what needs two
 *
 * What a user of the file may do; each may what the one before may.
 */
typedef enum
{
  TORGET_ROLE_READER,
  TORGET_ROLE_COORDINATOR,
  TORGET_ROLE_ADMINISTRATOR,
} TorgetRole;

/**
 * TorgetMay:
 * @TORGET_MAY_EDIT: change records, settings and what the office has decided
 * @TORGET_MAY_MANAGE_USERS: add and end users, give them their roles, renew the key
 * @TORGET_MAY_RESTORE: put a copy in place of the file
 * @TORGET_MAY_APPROVE: approve what another user has proposed
 */
typedef enum
{
  TORGET_MAY_EDIT,
  TORGET_MAY_MANAGE_USERS,
  TORGET_MAY_RESTORE,
  TORGET_MAY_APPROVE,
} TorgetMay;

gboolean torget_role_may (TorgetRole role,
                          TorgetMay what);
TorgetRole torget_role_from_code (const char *code);
const char *torget_role_get_code (TorgetRole role);

/**
 * TorgetAccount:
 *
 * A user of the file. The rows stand inside it, where nobody without its key can change them.
 */
typedef struct
{
  TorgetRecord record;
  char *name;
  char *role; /* code list user_role */
  char *public_key; /* of the user's slot in the key file, Base64 */
  TorgetDate ended_date; /* since when the user may not open the file; none for who may */
} TorgetAccount;

TORGET_DECLARE_RECORD (TorgetAccount, account)

TorgetAccount *torget_account_find (TorgetRecordSet *records,
                                    const char *name);

G_END_DECLS
