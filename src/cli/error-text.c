/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of the service layer in the user's language. */
#include "config.h"

#include "cli/error-text.h"

#include "service/error.h"

#include <glib/gi18n.h>

static const char *const texts[] = {
  [TORGET_SERVICE_ERROR_WRONG_SECRET]
  = N_ ("The passphrase or recovery key is wrong. Nothing was opened; try again."),
  [TORGET_SERVICE_ERROR_DAMAGED]
  = N_ ("The file is damaged. Nothing was written; restore the newest backup."),
  [TORGET_SERVICE_ERROR_NOT_TORGET]
  = N_ ("This is not a Torget file. Nothing was changed; choose another file."),
  [TORGET_SERVICE_ERROR_NEWER]
  = N_ ("The file was written by a newer Torget. Nothing was changed; update Torget."),
  [TORGET_SERVICE_ERROR_ALREADY_OPEN]
  = N_ ("The file is already open in another window or program. Close it there first."),
  [TORGET_SERVICE_ERROR_NETWORK]
  = N_ ("The file is on a network share, where it could be damaged. Copy it to this "
        "computer and open the copy."),
  [TORGET_SERVICE_ERROR_DISK_FULL]
  = N_ ("The disk is full. The change was NOT saved; free some space and try again."),
  [TORGET_SERVICE_ERROR_IO]
  = N_ ("The disk could not be read or written. The change was NOT saved; check the disk "
        "and the permissions."),
  [TORGET_SERVICE_ERROR_CONFLICT]
  = N_ ("A value has been changed since. Nothing was taken back; look at the history."),
  [TORGET_SERVICE_ERROR_NOT_FOUND]
  = N_ ("There is no such record in the file."),
  [TORGET_SERVICE_ERROR_INVALID]
  = N_ ("The change breaks a rule of the file. It was NOT saved; check what was entered."),
  [TORGET_SERVICE_ERROR_LOCKED]
  = N_ ("The file is locked. Unlock it first."),
  [TORGET_SERVICE_ERROR_REASON]
  = N_ ("Somebody in the case has protected personal data. Say why you need it with --reason; it "
        "is put on record."),
  [TORGET_SERVICE_ERROR_EXISTS]
  = N_ ("There is already a file of that name. It was not touched; choose another name."),
  [TORGET_SERVICE_ERROR_READ]
  = N_ ("The file could not be read. Nothing was imported; check that it is the right one."),
  [TORGET_SERVICE_ERROR_NOT_A_TABLE]
  = N_ ("The file is not a table of text. Nothing was imported; save it as CSV in the "
        "spreadsheet program."),
  [TORGET_SERVICE_ERROR_TOO_LARGE]
  = N_ ("The file is larger than what Torget reads at once. Nothing was imported; split it "
        "and import the parts."),
  [TORGET_SERVICE_ERROR_SCHEMA]
  = N_ ("The XML does not follow its schema. Nothing was written or read."),
  [TORGET_SERVICE_ERROR_TOO_SLOW]
  = N_ ("The file took too long to read, longer than any sound file does. Nothing was "
        "imported; ask where it comes from."),
  [TORGET_SERVICE_ERROR_READER_BROKE]
  = N_ ("The file broke the program that read it. Nothing was imported and nothing else was "
        "touched; ask where the file comes from."),
  [TORGET_SERVICE_ERROR_KEYS_DAMAGED]
  = N_ ("The key file is damaged; the records are not. Nothing was written; put the key file "
        "of the newest backup in its place."),
  [TORGET_SERVICE_ERROR_NO_PERMISSION]
  = N_ ("Your account on this computer may not read or write the file. Nothing was changed; "
        "ask who manages the computer."),
  [TORGET_SERVICE_ERROR_LAST_ADMINISTRATOR]
  = N_ ("The file needs an administrator. Nothing was changed; make another user "
        "administrator first."),
  [TORGET_SERVICE_ERROR_NOT_ALLOWED]
  = N_ ("Your role does not allow this. Nothing was changed; ask an administrator of the "
        "file."),
  [TORGET_SERVICE_ERROR_NOT_A_USER]
  = N_ ("You are not a user of this file any more. Nothing was opened; ask an administrator "
        "of the file."),
  [TORGET_SERVICE_ERROR_NOT_SEALED]
  = N_ ("This is not a sealed file of Torget. Nothing of it was read; choose another "
        "file."),
  [TORGET_SERVICE_ERROR_TRUNCATED]
  = N_ ("The end of the sealed file is missing. Nothing of it was opened; ask the sender "
        "for the file again."),
  [TORGET_SERVICE_ERROR_ALTERED]
  = N_ ("The sealed file is not as its sender signed it. Nothing of it was opened; ask "
        "the sender for the file again."),
  [TORGET_SERVICE_ERROR_UNKNOWN_SENDER]
  = N_ ("No office that you have confirmed has signed the file. Nothing of it was opened; "
        "read the office card of the sender and confirm it first."),
  [TORGET_SERVICE_ERROR_WRONG_RECIPIENT]
  = N_ ("The file is sealed to another office, or to keys that this office has no more. "
        "Nothing of it was opened; tell the sender."),
  [TORGET_SERVICE_ERROR_REPLAYED]
  = N_ ("Another sealed file of this number has come from the same office. Nothing was imported; "
        "ask the sender, who may have gone back to an older copy."),
  [TORGET_SERVICE_ERROR_GAP]
  = N_ ("The sender has sealed another file before this one, and it has not come. Nothing "
        "was imported; ask the sender for the missing file."),
  [TORGET_SERVICE_ERROR_NOT_CONFIRMED]
  = N_ ("Nobody has confirmed the office card of that municipality. Nothing was sealed; "
        "read the card and compare its fingerprint first."),
  [TORGET_SERVICE_ERROR_NOT_A_HANDOVER]
  = N_ ("The file is no handover of cases. Nothing of it was read; choose another file."),
  [TORGET_SERVICE_ERROR_NOBODY]
  = N_ ("Everybody is withheld. Nothing was sealed; state the legal basis, or record a consent to "
        "exchange within the region."),
  [TORGET_SERVICE_ERROR_FAILED]
  = N_ ("Something went wrong that should not. Nothing was saved."),
};

static const char *
get_text (int code)
{
  const gsize index = (gsize) code < G_N_ELEMENTS (texts) ? (gsize) code : TORGET_SERVICE_ERROR_FAILED;

  return _ (texts[index]);
}

/**
 * torget_error_text:
 * @error: an error
 *
 * Returns: (transfer full): what happened, what was kept and what to do, in the user's language;
 *   with the developers' text in parentheses
 */
char *
torget_error_text (const GError *error)
{
  if (error->domain != TORGET_SERVICE_ERROR)
    return g_strdup (error->message);
  return g_strdup_printf ("%s (%s)", get_text (error->code), error->message);
}
