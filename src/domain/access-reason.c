/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why somebody opened a protected case, as the access log keeps it: `code`, or `code: own words`. */
#include "config.h"

#include "domain/access-reason.h"

#include "domain/code-list.h"

#include <string.h>

/* Another reason than those of the list has to be told in so many characters at least. */
#define MIN_WORDS 5

/**
 * torget_access_reason_dup:
 * @code: (nullable): a code of the list `access_reason`
 * @words: (nullable): what the user wrote besides
 *
 * Thread: any.
 *
 * Returns: (transfer full) (nullable): the reason; %NULL when it is none: an unknown code, or
 *   "another reason" that is not told
 */
char *
torget_access_reason_dup (const char *code,
                          const char *words)
{
  g_autofree char *own = g_strstrip (g_strdup (words != NULL ? words : ""));

  if (code == NULL || torget_code_list_find (torget_code_list_get ("access_reason"), code) == NULL)
    return NULL;
  if (strcmp (code, "other") == 0 && g_utf8_strlen (own, -1) < MIN_WORDS)
    return NULL;
  return *own != '\0' ? g_strdup_printf ("%s: %s", code, own) : g_strdup (code);
}

/**
 * torget_access_reason_dup_label:
 * @reason: a reason as it is kept
 * @language: of the label
 *
 * Thread: any.
 *
 * Returns: (transfer full): the reason for people to read
 */
char *
torget_access_reason_dup_label (const char *reason,
                                const char *language)
{
  const char *colon = strchr (reason, ':');
  g_autofree char *code
      = colon != NULL ? g_strndup (reason, (gsize) (colon - reason)) : g_strdup (reason);
  const char *label = torget_code_label ("access_reason", code, language);

  return g_strconcat (label != NULL ? label : code, colon, NULL);
}
