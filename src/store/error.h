/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetStoreError:
 * @TORGET_STORE_ERROR_WRONG_SECRET: no slot opens with it. Ask again
 * @TORGET_STORE_ERROR_DAMAGED: file or key file is not whole. Nothing was written; use a backup
 * @TORGET_STORE_ERROR_NOT_A_DATABASE: not one of our files. Choose another
 * @TORGET_STORE_ERROR_NEWER_VERSION: written by a newer version; untouched. Update the program
 * @TORGET_STORE_ERROR_ALREADY_OPEN: somebody holds the lock. Close it there
 * @TORGET_STORE_ERROR_NETWORK_FS: WAL is unsafe on a network file system. Make a local copy
 * @TORGET_STORE_ERROR_DISK_FULL: rolled back; earlier saves are whole. Free space
 * @TORGET_STORE_ERROR_IO: rolled back; earlier saves are whole. Check disk and permissions
 * @TORGET_STORE_ERROR_CONSTRAINT: the rows break a rule of the schema; rolled back
 * @TORGET_STORE_ERROR_NOT_FOUND: no such row
 * @TORGET_STORE_ERROR_NO_FILE: no such file or folder; nothing was made
 * @TORGET_STORE_ERROR_EXISTS: a file of that name exists; untouched
 * @TORGET_STORE_ERROR_CONFLICT: a value has changed since; nothing was taken back
 * @TORGET_STORE_ERROR_KEYS_DAMAGED: the key file is not whole. Use that of a backup
 * @TORGET_STORE_ERROR_NO_PERMISSION: the system does not let us read or write the file
 * @TORGET_STORE_ERROR_LAST_ADMINISTRATOR: nobody could manage the users any more
 * @TORGET_STORE_ERROR_NOT_ALLOWED: the user has not the role for it; nothing was changed
 * @TORGET_STORE_ERROR_NOT_A_USER: a slot opens, but the file does not know (any more) whose it is
 * @TORGET_STORE_ERROR_NOT_SEALED: not a sealed file; nothing of it was read. Choose another
 * @TORGET_STORE_ERROR_TRUNCATED: the end of a sealed file is missing. Ask for it again
 * @TORGET_STORE_ERROR_ALTERED: a sealed file is not as its sender signed it. Ask for it again
 * @TORGET_STORE_ERROR_UNKNOWN_SENDER: signed by no office that somebody has confirmed. Ask who sent
 *   it
 * @TORGET_STORE_ERROR_WRONG_RECIPIENT: sealed to another office. Give it to that office
 * @TORGET_STORE_ERROR_REPLAYED: a sealed file of that number has come before. Ask the sender
 * @TORGET_STORE_ERROR_GAP: a sealed file of the same office before this one has not come. Ask for
 *   it
 * @TORGET_STORE_ERROR_NOT_CONFIRMED: nobody has confirmed an office of that municipality. Do so
 *   first
 * @TORGET_STORE_ERROR_FAILED: anything else; a defect
 *
 * Messages are for developers: code and place, never a value of a row.
 */
typedef enum
{
  TORGET_STORE_ERROR_WRONG_SECRET,
  TORGET_STORE_ERROR_DAMAGED,
  TORGET_STORE_ERROR_NOT_A_DATABASE,
  TORGET_STORE_ERROR_NEWER_VERSION,
  TORGET_STORE_ERROR_ALREADY_OPEN,
  TORGET_STORE_ERROR_NETWORK_FS,
  TORGET_STORE_ERROR_DISK_FULL,
  TORGET_STORE_ERROR_IO,
  TORGET_STORE_ERROR_CONSTRAINT,
  TORGET_STORE_ERROR_NOT_FOUND,
  TORGET_STORE_ERROR_NO_FILE,
  TORGET_STORE_ERROR_EXISTS,
  TORGET_STORE_ERROR_CONFLICT,
  TORGET_STORE_ERROR_KEYS_DAMAGED,
  TORGET_STORE_ERROR_NO_PERMISSION,
  TORGET_STORE_ERROR_LAST_ADMINISTRATOR,
  TORGET_STORE_ERROR_NOT_ALLOWED,
  TORGET_STORE_ERROR_NOT_A_USER,
  TORGET_STORE_ERROR_NOT_SEALED,
  TORGET_STORE_ERROR_TRUNCATED,
  TORGET_STORE_ERROR_ALTERED,
  TORGET_STORE_ERROR_UNKNOWN_SENDER,
  TORGET_STORE_ERROR_WRONG_RECIPIENT,
  TORGET_STORE_ERROR_REPLAYED,
  TORGET_STORE_ERROR_GAP,
  TORGET_STORE_ERROR_NOT_CONFIRMED,
  TORGET_STORE_ERROR_FAILED,
} TorgetStoreError;

#define TORGET_STORE_ERROR (torget_store_error_quark ())
GQuark torget_store_error_quark (void);

void torget_store_set_error (GError **error,
                             int sqlite_code,
                             const char *place);

G_END_DECLS
