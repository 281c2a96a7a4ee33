/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of the service layer in the user's language. */
#include "config.h"

#include "cli/error-text.h"

#include "service/error.h"

#include <glib/gi18n.h>

static const char *
get_service_text (int code)
{
  switch ((TorgetServiceError) code)
    {
    case TORGET_SERVICE_ERROR_WRONG_SECRET:
      return _("The passphrase or recovery key is wrong. Nothing was opened; try again.");
    case TORGET_SERVICE_ERROR_DAMAGED:
      return _("The file is damaged. Nothing was written; restore the newest backup.");
    case TORGET_SERVICE_ERROR_NOT_TORGET:
      return _("This is not a Torget file. Nothing was changed; choose another file.");
    case TORGET_SERVICE_ERROR_NEWER:
      return _("The file was written by a newer Torget. Nothing was changed; update Torget.");
    case TORGET_SERVICE_ERROR_ALREADY_OPEN:
      return _("The file is already open in another window or program. Close it there first.");
    case TORGET_SERVICE_ERROR_NETWORK:
      return _("The file is on a network share, where it could be damaged. Copy it to this "
               "computer and open the copy.");
    case TORGET_SERVICE_ERROR_DISK_FULL:
      return _("The disk is full. The change was NOT saved; free some space and try again.");
    case TORGET_SERVICE_ERROR_IO:
      return _("The disk could not be read or written. The change was NOT saved; check the disk "
               "and the permissions.");
    case TORGET_SERVICE_ERROR_CONFLICT:
      return _("A value has been changed since. Nothing was taken back; look at the history.");
    case TORGET_SERVICE_ERROR_NOT_FOUND:
      return _("There is no such record in the file.");
    case TORGET_SERVICE_ERROR_INVALID:
      return _("The change breaks a rule of the file. It was NOT saved; check what was entered.");
    case TORGET_SERVICE_ERROR_LOCKED:
      return _("The file is locked. Unlock it first.");
    case TORGET_SERVICE_ERROR_REASON:
      return _("Somebody in the case has protected personal data. Say why you need it with "
               "--reason; it is put on record.");
    case TORGET_SERVICE_ERROR_EXISTS:
      return _("There is already a file of that name. It was not touched; choose another name.");
    case TORGET_SERVICE_ERROR_READ:
      return _("The file could not be read. Nothing was imported; check that it is the right one.");
    case TORGET_SERVICE_ERROR_NOT_A_TABLE:
      return _("The file is not a table of text. Nothing was imported; save it as CSV in the "
               "spreadsheet program.");
    case TORGET_SERVICE_ERROR_TOO_LARGE:
      return _("The file is larger than what Torget reads at once. Nothing was imported; split it "
               "and import the parts.");
    case TORGET_SERVICE_ERROR_SCHEMA:
      return _("The XML does not follow its schema. Nothing was written or read.");
    case TORGET_SERVICE_ERROR_TOO_SLOW:
      return _("The file took too long to read, longer than any sound file does. Nothing was "
               "imported; ask where it comes from.");
    case TORGET_SERVICE_ERROR_READER_BROKE:
      return _("The file broke the program that read it. Nothing was imported and nothing else was "
               "touched; ask where the file comes from.");
    case TORGET_SERVICE_ERROR_KEYS_DAMAGED:
      return _("The key file is damaged; the records are not. Nothing was written; put the key file "
               "of the newest backup in its place.");
    case TORGET_SERVICE_ERROR_NO_PERMISSION:
      return _("Your account on this computer may not read or write the file. Nothing was changed; "
               "ask who manages the computer.");
    case TORGET_SERVICE_ERROR_LAST_ADMINISTRATOR:
      return _("The file needs an administrator. Nothing was changed; make another user "
               "administrator first.");
    case TORGET_SERVICE_ERROR_NOT_ALLOWED:
      return _("Your role does not allow this. Nothing was changed; ask an administrator of the "
               "file.");
    case TORGET_SERVICE_ERROR_NOT_A_USER:
      return _("You are not a user of this file any more. Nothing was opened; ask an administrator "
               "of the file.");
    case TORGET_SERVICE_ERROR_FAILED:
    default:
      return _("Something went wrong that should not. Nothing was saved.");
    }
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
  return g_strdup_printf ("%s (%s)", get_service_text (error->code), error->message);
}
