/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row of the access log says; see access-text.h. */
#include "config.h"

#include "ui/access/access-text.h"

#include "domain/access-reason.h"
#include "domain/code-list.h"
#include "domain/deadline-row.h"
#include "domain/indicator.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>
#include <string.h>

/* Returns: (nullable): %NULL for a code that the list does not know */
static const char *
find_label (const char *list,
            const char *code)
{
  return torget_code_list_get_label (torget_code_list_get (list), code, torget_ui_language ());
}

/* Of a part of an action: the words of this program, or else the stable name as it stands. */
static const char *
get_part_label (const char *part)
{
  const TorgetIndicator *indicator = torget_indicator_find (part);
  g_autofree char *object = g_strdelimit (g_strdup (part), "-", '_');
  const char *label = find_label ("access_object", object);
  const char *conflict = find_label ("conflict", part);

  if (indicator != NULL)
    return torget_indicator_text (&indicator->name, torget_ui_language ());
  if (conflict != NULL)
    return conflict;
  return label != NULL ? label : torget_code_label ("agency", part, torget_ui_language ());
}

/**
 * torget_access_dup_action:
 * @line: a row
 *
 * Returns: (transfer full): what was done, and with what
 */
char *
torget_access_dup_action (const TorgetAccessLine *line)
{
  g_auto (GStrv) parts = g_strsplit (line->action, ":", -1);
  const char *verb = parts[0] != NULL ? find_label ("access_action", parts[0]) : NULL;
  GString *text;

  if (verb == NULL)
    return g_strdup (line->action);
  text = g_string_new (verb);
  for (guint i = 1; parts[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i == 1 ? ": " : ", ", get_part_label (parts[i]));
  return g_string_free (text, FALSE);
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

/* So much of a digest tells two files apart; `torgetctl access` has the whole. */
#define DIGEST_CHARS 12

/* Of `key=value`: both in words. */
static void
append_detail (GString *text,
               const char *detail)
{
  const char *equals = strchr (detail, '=');
  g_autofree char *key = equals != NULL ? g_strndup (detail, (gsize) (equals - detail)) : NULL;
  const char *label = key != NULL ? find_label ("access_detail", key) : NULL;

  if (text->len > 0)
    g_string_append (text, " · ");
  if (label == NULL)
    g_string_append (text, detail);
  else if (g_str_equal (key, "sha256"))
    g_string_append_printf (text, "%s: %.*s…", label, DIGEST_CHARS, equals + 1);
  else
    g_string_append_printf (
        text, "%s: %s", label,
        torget_code_label ("access_detail", equals + 1, torget_ui_language ()));
}

static char *
dup_details (const char *details)
{
  g_auto (GStrv) parts = g_strsplit (details, " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    append_detail (text, parts[i]);
  return g_string_free (text, FALSE);
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
  return line->detail != NULL ? dup_details (line->detail) : NULL;
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
