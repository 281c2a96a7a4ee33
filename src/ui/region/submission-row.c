/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A submission in a list, and what its verification says. */
#include "config.h"

#include "ui/region/submission-row.h"

#include "base/moment.h"
#include "domain/code-list.h"
#include "ui/region/rehearsal-rows.h"
#include "ui/widgets/language.h"
#include "wording/verdict-text.h"

#include <glib/gi18n.h>

/* How many figures that differ are named. */
#define MOST_NAMED 8

static void
add_button (GtkWidget *row,
            const char *label,
            const char *action,
            gint64 id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static char *
dup_details (const TorgetSubmission *submission)
{
  g_autofree char *created = torget_moment_dup_minute (submission->created);
  GString *text = g_string_new (NULL);

  /* Translators: a day with its time, a user's name, then counts of persons and of figures. */
  g_string_append_printf (text, _ ("%s, %s. %u persons, %u of %u figures not told."), created,
                          submission->user, submission->population, submission->n_hidden,
                          submission->n_cells);
  if (submission->superseded_by != 0)
    g_string_append_printf (text, " %s", _ ("Superseded by a later one."));
  if (submission->note != NULL)
    g_string_append_printf (text, "\n%s", submission->note);
  torget_left_out_append (text, submission->left_out);
  g_string_append_printf (text, "\nSHA-256 %s", submission->sha256);
  return g_string_free (text, FALSE);
}

/**
 * torget_submission_row_new:
 * @submission: what was sent
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
torget_submission_row_new (const TorgetSubmission *submission)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *details = dup_details (submission);
  const char *place
      = torget_code_label ("municipality", submission->sender, torget_ui_language ());
  g_autofree char *title = g_strdup_printf ("%s, %s", place, submission->period);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  add_button (row, _ ("Sa_ve…"), "submit.save", submission->id);
  add_button (row, _ ("_Derive Again"), "submit.verify", submission->id);
  return row;
}

static const char *
get_name (const TorgetAggregateDifference *difference)
{
  const TorgetIndicator *indicator = torget_indicator_find (difference->id);

  return indicator != NULL ? torget_indicator_text (&indicator->name, torget_ui_language ())
                           : difference->id;
}

static void
append_differences (GString *text,
                    GPtrArray *differences)
{
  for (guint i = 0; i < MIN (differences->len, MOST_NAMED); i++)
    {
      const TorgetAggregateDifference *difference = g_ptr_array_index (differences, i);

      g_string_append_printf (text, "\n%s %s: %s → %s", get_name (difference),
                              difference->code != NULL ? difference->code : "", difference->told,
                              difference->derived);
    }
  if (differences->len > MOST_NAMED)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              ngettext ("%u more figure differs.", "%u more figures differ.",
                                        differences->len - MOST_NAMED),
                              differences->len - MOST_NAMED);
    }
}

/**
 * torget_verdict_dup_text:
 * @verdict: of a submission
 *
 * Returns: (transfer full): whether it could be derived again, and why not
 */
char *
torget_verdict_dup_text (const TorgetVerdict *verdict)
{
  g_autofree char *findings = torget_verdict_dup_findings (verdict);
  GString *text = g_string_new (findings);

  if (!verdict->is_same)
    append_differences (text, verdict->differences);
  return g_string_free (text, FALSE);
}
