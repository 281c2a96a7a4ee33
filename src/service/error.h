/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetServiceError:
 * @TORGET_SERVICE_ERROR_WRONG_SECRET: wrong passphrase or recovery key; nothing was opened. Try
 *   again
 * @TORGET_SERVICE_ERROR_DAMAGED: the file is damaged; nothing was written. Restore a backup
 * @TORGET_SERVICE_ERROR_NOT_TORGET: not a file of Torget. Choose another file
 * @TORGET_SERVICE_ERROR_NEWER: written by a newer version; nothing was changed. Update Torget
 * @TORGET_SERVICE_ERROR_ALREADY_OPEN: another window or program has the file. Close it there
 * @TORGET_SERVICE_ERROR_NETWORK: the file lies on a network share. Copy it to this computer
 * @TORGET_SERVICE_ERROR_DISK_FULL: no room; NOT saved, the form keeps what was typed. Free space
 * @TORGET_SERVICE_ERROR_IO: reading or writing failed; NOT saved. Check disk and permissions
 * @TORGET_SERVICE_ERROR_CONFLICT: a value has changed since; nothing was taken back. Look at
 *   History
 * @TORGET_SERVICE_ERROR_NOT_FOUND: the record is not there (any more)
 * @TORGET_SERVICE_ERROR_NO_FILE: a file or folder is not there (any more); nothing was changed.
 *   Check the name, and whether the stick is in
 * @TORGET_SERVICE_ERROR_INVALID: the input breaks a rule of the file; nothing was saved
 * @TORGET_SERVICE_ERROR_LOCKED: the session is locked. Unlock first
 * @TORGET_SERVICE_ERROR_EXISTS: a file of that name exists; it was not touched. Choose another name
 * @TORGET_SERVICE_ERROR_READ: an imported file could not be read; nothing was imported
 * @TORGET_SERVICE_ERROR_NOT_A_TABLE: not rows and columns as text. Save the sheet as CSV
 * @TORGET_SERVICE_ERROR_TOO_LARGE: above what Torget reads at once. Split the file
 * @TORGET_SERVICE_ERROR_SCHEMA: the XML does not follow its schema; nothing was written or read
 * @TORGET_SERVICE_ERROR_TOO_SLOW: a file that takes longer to read than any honest one
 * @TORGET_SERVICE_ERROR_READER_BROKE: the process that read the file went down; nothing else did
 * @TORGET_SERVICE_ERROR_KEYS_DAMAGED: the key file is damaged, the records are not; nothing was
 *   written. Put the key file of a backup in its place
 * @TORGET_SERVICE_ERROR_NO_PERMISSION: this computer's account may not read or write the file;
 *   nothing was changed
 * @TORGET_SERVICE_ERROR_LAST_ADMINISTRATOR: nobody could manage the users any more; nothing was
 *   changed. Make another user administrator first
 * @TORGET_SERVICE_ERROR_NOT_ALLOWED: the user has not the role for it; nothing was changed. Ask an
 *   administrator
 * @TORGET_SERVICE_ERROR_NOT_A_USER: the file does not know the user (any more); nothing was opened.
 *   Ask an administrator
 * @TORGET_SERVICE_ERROR_REASON: somebody in the case is protected; nothing is shown. Give a reason
 * @TORGET_SERVICE_ERROR_NOT_SEALED: not a sealed file; nothing of it was read. Choose another file
 * @TORGET_SERVICE_ERROR_TRUNCATED: the end of a sealed file is missing; nothing of it was opened.
 *   Ask the sender for it again
 * @TORGET_SERVICE_ERROR_ALTERED: a sealed file is not as its sender signed it; nothing of it was
 *   opened. Ask the sender for it again
 * @TORGET_SERVICE_ERROR_UNKNOWN_SENDER: signed by no office that somebody has confirmed; nothing of
 *   it was opened. Read the sender's office card, and confirm it
 * @TORGET_SERVICE_ERROR_WRONG_RECIPIENT: sealed to another office, or to keys that this one has no
 *   more; nothing of it was opened. Tell the sender
 * @TORGET_SERVICE_ERROR_REPLAYED: another sealed file of that number has come; nothing was done.
 *   Ask the sender
 * @TORGET_SERVICE_ERROR_GAP: a file that the sender sealed before this one has not come. Ask for it
 * @TORGET_SERVICE_ERROR_NOT_CONFIRMED: nobody has confirmed an office of that municipality; nothing
 *   was sealed. Read its office card, and confirm it
 * @TORGET_SERVICE_ERROR_NOT_A_HANDOVER: a document of the region, but no handover; nothing was read
 *   of it. Choose another file
 * @TORGET_SERVICE_ERROR_NOT_AN_ANSWER: a receipt that is not sealed, or of no sealed file that has
 *   gone out; nothing was marked. Ask for a sealed one
 * @TORGET_SERVICE_ERROR_NOBODY: everybody is withheld; nothing was sealed. State the legal basis,
 *   or record a consent
 * @TORGET_SERVICE_ERROR_FAILED: anything else; the message is for the developers
 */
#define TORGET_SERVICE_ERROR (torget_service_error_quark ())
GQuark torget_service_error_quark (void);

typedef enum
{
  TORGET_SERVICE_ERROR_WRONG_SECRET,
  TORGET_SERVICE_ERROR_DAMAGED,
  TORGET_SERVICE_ERROR_NOT_TORGET,
  TORGET_SERVICE_ERROR_NEWER,
  TORGET_SERVICE_ERROR_ALREADY_OPEN,
  TORGET_SERVICE_ERROR_NETWORK,
  TORGET_SERVICE_ERROR_DISK_FULL,
  TORGET_SERVICE_ERROR_IO,
  TORGET_SERVICE_ERROR_CONFLICT,
  TORGET_SERVICE_ERROR_NOT_FOUND,
  TORGET_SERVICE_ERROR_NO_FILE,
  TORGET_SERVICE_ERROR_INVALID,
  TORGET_SERVICE_ERROR_LOCKED,
  TORGET_SERVICE_ERROR_EXISTS,
  TORGET_SERVICE_ERROR_READ,
  TORGET_SERVICE_ERROR_NOT_A_TABLE,
  TORGET_SERVICE_ERROR_TOO_LARGE,
  TORGET_SERVICE_ERROR_SCHEMA,
  TORGET_SERVICE_ERROR_TOO_SLOW,
  TORGET_SERVICE_ERROR_READER_BROKE,
  TORGET_SERVICE_ERROR_KEYS_DAMAGED,
  TORGET_SERVICE_ERROR_NO_PERMISSION,
  TORGET_SERVICE_ERROR_LAST_ADMINISTRATOR,
  TORGET_SERVICE_ERROR_NOT_ALLOWED,
  TORGET_SERVICE_ERROR_NOT_A_USER,
  TORGET_SERVICE_ERROR_REASON,
  TORGET_SERVICE_ERROR_NOT_SEALED,
  TORGET_SERVICE_ERROR_TRUNCATED,
  TORGET_SERVICE_ERROR_ALTERED,
  TORGET_SERVICE_ERROR_UNKNOWN_SENDER,
  TORGET_SERVICE_ERROR_WRONG_RECIPIENT,
  TORGET_SERVICE_ERROR_REPLAYED,
  TORGET_SERVICE_ERROR_GAP,
  TORGET_SERVICE_ERROR_NOT_CONFIRMED,
  TORGET_SERVICE_ERROR_NOT_A_HANDOVER,
  TORGET_SERVICE_ERROR_NOT_AN_ANSWER,
  TORGET_SERVICE_ERROR_NOBODY,
  TORGET_SERVICE_ERROR_FAILED,
} TorgetServiceError;

#define TORGET_N_SERVICE_ERRORS (TORGET_SERVICE_ERROR_FAILED + 1)

G_END_DECLS
