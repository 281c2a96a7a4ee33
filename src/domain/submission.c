/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of a file that was sent. */
#include "config.h"

#include "domain/submission.h"

#include "domain/code-list.h"
#include "domain/indicator.h"

#include <string.h>

/**
 * torget_submission_free:
 * @self: (nullable) (transfer full): a submission
 */
void
torget_submission_free (TorgetSubmission *self)
{
  if (self == NULL)
    return;
  g_free (self->profile);
  g_free (self->period);
  g_free (self->sender);
  g_free (self->recipient);
  g_free (self->user);
  g_free (self->sha256);
  g_free (self->schema_version);
  g_free (self->program_version);
  g_free (self->definitions);
  g_free (self->note);
  g_free (self);
}

/**
 * torget_left_out_get_code:
 * @reason: a reason
 *
 * Returns: its code
 */
const char *
torget_left_out_get_code (TorgetLeftOut reason)
{
  return torget_code_list_get ("left_out")->codes[reason].code;
}

static char *
dup_definition (const TorgetIndicator *indicator)
{
  return g_strdup_printf ("%s=%d", indicator->id, indicator->version);
}

/**
 * torget_submission_dup_definitions:
 *
 * Returns: (transfer full): ids and versions of the indicators of this program
 */
char *
torget_submission_dup_definitions (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < torget_n_indicators; i++)
    {
      g_autofree char *definition = dup_definition (&torget_indicators[i]);

      g_string_append_printf (text, i > 0 ? " %s" : "%s", definition);
    }
  return g_string_free (text, FALSE);
}

/**
 * torget_submission_list_changed:
 * @self: a submission
 *
 * Returns: (transfer full) (element-type utf8): ids of the indicators whose definition is another one
 *   than it was, or that have come or gone since
 */
GPtrArray *
torget_submission_list_changed (const TorgetSubmission *self)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *now = torget_submission_dup_definitions ();
  g_auto (GStrv) present = g_strsplit (now, " ", -1);
  g_auto (GStrv) former = g_strsplit (self->definitions, " ", -1);

  for (guint i = 0; present[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) former, present[i]))
      g_ptr_array_add (changed, g_strndup (present[i], strcspn (present[i], "=")));
  for (guint i = 0; former[i] != NULL; i++)
    {
      g_autofree char *id = g_strndup (former[i], strcspn (former[i], "="));

      if (*id != '\0' && torget_indicator_find (id) == NULL)
        g_ptr_array_add (changed, g_steal_pointer (&id));
    }
  return changed;
}
