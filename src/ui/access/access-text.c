/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row of the access log says; see access-text.h. */
#include "config.h"

#include "ui/access/access-text.h"

#include "domain/access-reason.h"
#include "domain/code-list.h"
#include "domain/deadline-row.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * torget_access_dup_time:
 * @line: a row
 *
 * Returns: (transfer full): local day and time
 */
char *
torget_access_dup_time (const TorgetAccessLine *line)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (line->time / G_USEC_PER_SEC);

  return g_date_time_format (time, "%Y-%m-%d %H:%M");
}

/**
 * torget_access_dup_action:
 * @line: a row
 *
 * Returns: (transfer full): what was done, with the stable names of what it was done with
 */
char *
torget_access_dup_action (const TorgetAccessLine *line)
{
  const char *colon = strchr (line->action, ':');
  g_autofree char *verb = colon != NULL
                              ? g_strndup (line->action, (gsize) (colon - line->action))
                              : g_strdup (line->action);
  const char *label = torget_code_label ("access_action", verb, torget_ui_language ());

  if (label == NULL)
    return g_strdup (line->action);
  return colon != NULL ? g_strdup_printf ("%s (%s)", label, colon + 1) : g_strdup (label);
}

/**
 * torget_access_dup_person:
 * @line: a row
 *
 * Returns: (transfer full) (nullable): whose record; a protected person by no name, %NULL for a row
 *   that is about nobody
 */
char *
torget_access_dup_person (const TorgetAccessLine *line)
{
  if (line->person_id == 0)
    return NULL;
  if (torget_protection_hides (line->protection))
    return g_strdup (_ ("Protected person"));
  if (line->given_name == NULL && line->family_name == NULL)
    return g_strdup (_ ("Somebody who is not in the file any more"));
  return g_strdup_printf ("⁨%s %s⁩", line->given_name != NULL ? line->given_name : "",
                          line->family_name != NULL ? line->family_name : "");
}

/**
 * torget_access_dup_why:
 * @line: a row
 *
 * Returns: (transfer full) (nullable): the reason that was given, or else the numbers of the row
 */
char *
torget_access_dup_why (const TorgetAccessLine *line)
{
  if (line->reason != NULL)
    return torget_access_reason_dup_label (line->reason, torget_ui_language ());
  return g_strdup (line->detail);
}

/**
 * torget_access_dup_patterns:
 * @line: a row
 *
 * Returns: (transfer full) (nullable): what is worth asking about; %NULL for nothing
 */
char *
torget_access_dup_patterns (const TorgetAccessLine *line)
{
  const TorgetCodeList *list = torget_code_list_get ("access_pattern");
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < list->n_codes; i++)
    if ((line->patterns & (1 << i)) != 0)
      g_ptr_array_add (labels, (gpointer) torget_code_get_label (&list->codes[i],
                                                                 torget_ui_language ()));
  if (labels->len == 0)
    return NULL;
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (" · ", (char **) labels->pdata);
}

/**
 * torget_log_warning_get_text:
 * @warning: what the log is worth
 *
 * Returns: the same as a sentence in the user's language
 */
const char *
torget_log_warning_get_text (TorgetLogWarning warning)
{
  switch (warning)
    {
    case TORGET_LOG_OLDER:
      return _ ("Rows that were once seen are missing: an older file was put back, or rows were "
                "removed.");
    case TORGET_LOG_CHANGED:
      return _ ("The newest row that was once seen is another one now: an older file was worked in, "
                "or rows were changed.");
    case TORGET_LOG_BROKEN:
      return _ ("The log is broken: a row was changed or removed.");
    case TORGET_LOG_GOOD:
    default:
      return _ ("The log is whole: every row follows from the one before.");
    }
}
