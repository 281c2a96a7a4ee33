/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong, as torgetctl says it: with its own options, and with details. */
#include "config.h"

#include "cli/error-text.h"

#include "wording/error-text.h"

#include <glib/gi18n.h>

static const char *const own[TORGET_N_SERVICE_ERRORS] = {
  [TORGET_SERVICE_ERROR_REASON]
  = N_ ("Somebody in the case has protected personal data. Say why you need it with --reason; it "
        "is put on record."),
};

/**
 * torget_error_text:
 * @error: an error
 *
 * Returns: (transfer full): what happened, what was kept and what to do, in the user's language;
 *   with the developers' text, in English, in a line of its own
 */
char *
torget_error_text (const GError *error)
{
  g_autofree char *damage = NULL;
  g_autofree char *details = NULL;

  if (error->domain != TORGET_SERVICE_ERROR)
    return g_strdup (error->message);
  damage = torget_error_dup_damage (error);
  /* Translators: what developers say of an error; always in English. */
  details = g_strdup_printf (_ ("Details: %s"), error->message);
  return g_strdup_printf ("%s\n%s", damage != NULL ? damage : torget_error_find_text (error, own),
                          details);
}
