/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong, as the window says it: a form still holds what was typed. */
#include "config.h"

#include "ui/app/error-text.h"

#include "wording/error-text.h"

#include <glib/gi18n.h>

static const char *const own[TORGET_N_SERVICE_ERRORS] = {
  [TORGET_SERVICE_ERROR_WRONG_SECRET]
  = N_ ("The passphrase is not the right one. Nothing was opened; try again."),
  [TORGET_SERVICE_ERROR_DISK_FULL]
  = N_ ("There is no room left on the disk. This was NOT saved; what you typed is still here. "
        "Free some space."),
  [TORGET_SERVICE_ERROR_IO]
  = N_ ("The disk could not be read or written. This was NOT saved; what you typed is still here. "
        "Check the disk and its permissions."),
  [TORGET_SERVICE_ERROR_NOT_FOUND]
  = N_ ("This is no longer in the file. Nothing was changed; go back to the list."),
  [TORGET_SERVICE_ERROR_INVALID]
  = N_ ("The file does not accept this. Nothing was saved; what you typed is still here."),
};

/**
 * torget_error_get_text:
 * @error: what went wrong; of %TORGET_SERVICE_ERROR, others are told as unforeseen
 *
 * Returns: (transfer none): one or two sentences for the user
 */
const char *
torget_error_get_text (const GError *error)
{
  return torget_error_find_text (error, own);
}
