/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong, in the user's language: what happened, what was kept, what to do. */
#include "config.h"

#include "wording/error-text.h"

#include <glib/gi18n.h>

static const char *const texts[TORGET_N_SERVICE_ERRORS] = {
  [TORGET_SERVICE_ERROR_WRONG_SECRET]
  = N_ ("The passphrase or recovery key is wrong. Nothing was opened; try again."),
  [TORGET_SERVICE_ERROR_DAMAGED]
  = N_ ("The file is damaged. Nothing was written to it; restore a backup of it."),
  [TORGET_SERVICE_ERROR_NOT_TORGET]
  = N_ ("This is not a file of Torget. It was not touched; choose another file."),
  [TORGET_SERVICE_ERROR_NEWER]
  = N_ ("The file was written by a newer version of Torget. Nothing was changed; update Torget."),
  [TORGET_SERVICE_ERROR_ALREADY_OPEN]
  = N_ ("The file is open in another window or program. Close it there and try again."),
  [TORGET_SERVICE_ERROR_NETWORK]
  = N_ ("The file lies on a network share, where it could be damaged. Copy it to this computer "
        "and open the copy."),
  [TORGET_SERVICE_ERROR_DISK_FULL]
  = N_ ("The disk is full. The change was NOT saved; free some space and try again."),
  [TORGET_SERVICE_ERROR_IO]
  = N_ ("The disk could not be read or written. The change was NOT saved; check the disk and the "
        "permissions."),
  [TORGET_SERVICE_ERROR_CONFLICT] = N_ (
      "A value has changed since. Nothing was taken back; look at History and change it by hand."),
  [TORGET_SERVICE_ERROR_NOT_FOUND]
  = N_ ("There is no such record. Nothing was changed; check the number."),
  [TORGET_SERVICE_ERROR_NO_FILE]
  = N_ ("The file or folder is not there. Nothing was changed; check its name, and whether the "
        "disk or stick is connected."),
  [TORGET_SERVICE_ERROR_INVALID]
  = N_ ("The change breaks a rule of the file. It was NOT saved; check what was entered."),
  [TORGET_SERVICE_ERROR_REASON]
  = N_ ("Somebody in the case has protected personal data. Nothing is shown; open the person and "
        "give a reason first."),
  [TORGET_SERVICE_ERROR_LOCKED] = N_ ("Torget is locked. Nothing was saved; unlock it first."),
  [TORGET_SERVICE_ERROR_EXISTS]
  = N_ ("A file of that name exists already. It was not touched; choose another name."),
  [TORGET_SERVICE_ERROR_READ]
  = N_ ("The file could not be read. Nothing was imported; check that it is the right file."),
  [TORGET_SERVICE_ERROR_NOT_A_TABLE]
  = N_ ("The file is not a table of text. Nothing was imported; open it in the spreadsheet "
        "program and save it as CSV."),
  [TORGET_SERVICE_ERROR_TOO_LARGE]
  = N_ ("The file is larger than what Torget reads at once. Nothing was imported; split it and "
        "import the parts."),
  [TORGET_SERVICE_ERROR_SCHEMA]
  = N_ ("The XML does not follow its schema. Nothing was written or read; ask who made the file "
        "for another one."),
  [TORGET_SERVICE_ERROR_TOO_SLOW]
  = N_ ("The file took too long to read, longer than any sound file does. Nothing was imported; "
        "ask where it comes from."),
  [TORGET_SERVICE_ERROR_READER_BROKE]
  = N_ ("The file broke the program that read it. Nothing was imported and nothing else was "
        "touched; ask where the file comes from."),
  [TORGET_SERVICE_ERROR_KEYS_DAMAGED]
  = N_ ("The key file is damaged; the records are not. Nothing was written; put the key file of "
        "the newest backup in its place."),
  [TORGET_SERVICE_ERROR_NO_PERMISSION]
  = N_ ("Your account on this computer may not read or write the file. Nothing was changed; ask "
        "who manages the computer."),
  [TORGET_SERVICE_ERROR_LAST_ADMINISTRATOR]
  = N_ ("The file needs an administrator. Nothing was changed; make another user administrator "
        "first."),
  [TORGET_SERVICE_ERROR_NOT_ALLOWED]
  = N_ ("Your role in this file does not allow this. Nothing was changed; ask an administrator of "
        "the file."),
  [TORGET_SERVICE_ERROR_NOT_A_USER]
  = N_ ("You are not a user of this file any more. Nothing was opened; ask an administrator of "
        "the file."),
  [TORGET_SERVICE_ERROR_NOT_SEALED]
  = N_ ("This is not a sealed file of Torget. Nothing of it was read; choose another file."),
  [TORGET_SERVICE_ERROR_TRUNCATED]
  = N_ ("The end of the sealed file is missing. Nothing of it was opened; ask the sender for the "
        "file again."),
  [TORGET_SERVICE_ERROR_ALTERED]
  = N_ ("The sealed file is not as its sender signed it. Nothing of it was opened; ask the sender "
        "for the file again."),
  [TORGET_SERVICE_ERROR_UNKNOWN_SENDER]
  = N_ ("No office that you have confirmed has signed the file. Nothing of it was opened; read "
        "the office card of the sender and confirm it first."),
  [TORGET_SERVICE_ERROR_WRONG_RECIPIENT]
  = N_ ("The file is sealed to another office, or to keys that this office has no more. Nothing "
        "of it was opened; tell the sender."),
  [TORGET_SERVICE_ERROR_REPLAYED]
  = N_ ("Another sealed file of this number has come from the same office. Nothing was imported; "
        "ask the sender, who may work with two copies of one file."),
  [TORGET_SERVICE_ERROR_GAP]
  = N_ ("The sender has sealed another file before this one, and it has not come. Nothing was "
        "imported; ask the sender for the missing file."),
  [TORGET_SERVICE_ERROR_NOT_CONFIRMED]
  = N_ ("Nobody has confirmed the office card of that municipality. Nothing was sealed; read the "
        "card and compare its fingerprint first."),
  [TORGET_SERVICE_ERROR_NOT_A_HANDOVER]
  = N_ ("The file is no handover of cases. Nothing of it was read; choose another file."),
  [TORGET_SERVICE_ERROR_NOT_AN_ANSWER]
  = N_ ("The receipt answers no sealed file that has gone out from here, or is not sealed itself. "
        "Nothing was marked; ask the sender for a sealed receipt."),
  [TORGET_SERVICE_ERROR_NOBODY]
  = N_ ("Everybody is withheld. Nothing was sealed; state the legal basis, or record a consent to "
        "exchange within the region."),
  [TORGET_SERVICE_ERROR_FAILED]
  = N_ ("Something unforeseen happened. What was saved before is safe; try again."),
};

/**
 * torget_error_find_text:
 * @error: what went wrong; of %TORGET_SERVICE_ERROR, others are told as unforeseen
 * @own: (nullable): what the caller says in words of its own, untranslated, at the places of the
 *   %TorgetServiceError; %NULL at all others
 *
 * Returns: (transfer none): one or two sentences for the user, translated
 */
const char *
torget_error_find_text (const GError *error,
                        const char *const own[TORGET_N_SERVICE_ERRORS])
{
  guint code = TORGET_SERVICE_ERROR_FAILED;

  g_return_val_if_fail (error != NULL, "");

  if (error->domain == TORGET_SERVICE_ERROR && (guint) error->code < TORGET_N_SERVICE_ERRORS)
    code = (guint) error->code;
  if (own != NULL && own[code] != NULL)
    return _ (own[code]);
  g_return_val_if_fail (texts[code] != NULL, "");
  return _ (texts[code]);
}

/* SQLCipher and SQLite tell in English what is wrong with which page; 0 when they name none. */
static guint
find_page (const char *detail)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\bpage (\\d+)", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;

  if (!g_regex_match (regex, detail, 0, &match))
    return 0;
  number = g_match_info_fetch (match, 1);
  return (guint) g_ascii_strtoull (number, NULL, 10);
}

/**
 * torget_error_dup_damage:
 * @error: what went wrong
 *
 * Returns: (nullable) (transfer full): which page of a file is damaged, what was kept and what to
 *   do, translated; %NULL when no page is known to be
 */
char *
torget_error_dup_damage (const GError *error)
{
  guint page;

  g_return_val_if_fail (error != NULL, NULL);

  if (!g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_DAMAGED))
    return NULL;
  page = find_page (error->message);
  if (page == 0)
    return NULL;
  /* Translators: %u is the number of a page of the database file. */
  return g_strdup_printf (_ ("The file is damaged on page %u. Nothing was written to it; restore a "
                             "backup of it."),
                          page);
}
