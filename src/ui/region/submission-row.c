/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A submission in a list, and what its verification says. */
#include "config.h"

#include "ui/region/submission-row.h"

#include "domain/code-list.h"
#include "ui/prefs/backup-text.h"
#include "ui/widgets/language.h"

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
  g_autofree char *created = torget_backup_dup_time_text (submission->created);
  GString *text = g_string_new (NULL);

  /* Translators: a day with its time, a user's name, then counts of persons and of figures. */
  g_string_append_printf (text, _ ("%s, %s. %u persons, %u of %u figures not told."), created,
                          submission->user, submission->population, submission->n_hidden,
                          submission->n_cells);
  if (submission->superseded_by != 0)
    g_string_append_printf (text, " %s", _ ("Superseded by a later one."));
  if (submission->note != NULL)
    g_string_append_printf (text, "\n%s", submission->note);
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

static void
append_line (GString *text,
             char *line)
{
  g_string_append_printf (text, text->len > 0 ? "\n%s" : "%s", line);
  g_free (line);
}

static void
append_reasons (GString *text,
                const TorgetVerdict *verdict)
{
  if (verdict->n_erased > 0)
    append_line (text,
                 g_strdup_printf (
                     ngettext (
                         "%u person has been erased since, whose records cannot be counted again.",
                         "%u persons have been erased since, whose records cannot be counted "
                         "again.",
                         verdict->n_erased),
                     verdict->n_erased));
  if (verdict->is_other_program)
    append_line (text, g_strdup (_ ("Another version of Torget wrote the file.")));
  for (guint i = 0; i < verdict->changed->len; i++)
    /* Translators: %s is the id of an indicator. */
    append_line (text, g_strdup_printf (_ ("The definition of %s has changed since."),
                                        (const char *) g_ptr_array_index (verdict->changed, i)));
}

static void
append_differences (GString *text,
                    const TorgetVerdict *verdict)
{
  for (guint i = 0; i < verdict->differences->len && i < MOST_NAMED; i++)
    {
      const TorgetAggregateDifference *difference = g_ptr_array_index (verdict->differences, i);
      const TorgetIndicator *indicator = torget_indicator_find (difference->id);

      append_line (text, g_strdup_printf (
                             "%s %s: %s → %s",
                             indicator != NULL ? torget_indicator_text (&indicator->name,
                                                                        torget_ui_language ())
                                               : difference->id,
                             difference->code != NULL ? difference->code : "", difference->told,
                             difference->derived));
    }
  if (verdict->differences->len > MOST_NAMED)
    append_line (text, g_strdup_printf (
                           ngettext ("%u more figure differs.", "%u more figures differ.",
                                     verdict->differences->len - MOST_NAMED),
                           verdict->differences->len - MOST_NAMED));
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
  GString *text = g_string_new (NULL);

  append_line (text, g_strdup (verdict->is_whole
                                   ? _ ("The kept file has the digest that it had.")
                                   : _ ("The kept file does NOT have the digest that it had.")));
  if (verdict->is_same)
    append_line (
        text, g_strdup (_ ("Computed again from the change log, it is the same byte by byte.")));
  else
    append_line (text, g_strdup (_ ("Computed again from the change log, it differs.")));
  if (!verdict->is_same)
    {
      append_reasons (text, verdict);
      append_differences (text, verdict);
    }
  return g_string_free (text, FALSE);
}
