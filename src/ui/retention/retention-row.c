/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of retention: who, by which arithmetic, what was decided, and the next step. */
#include "config.h"

#include "ui/retention/retention-row.h"

#include "base/clock.h"
#include "domain/code-list.h"
#include "service/roles.h"
#include "ui/list/list-text.h"
#include "ui/widgets/language.h"
#include "ui/widgets/status-chip.h"

#include <glib/gi18n.h>

static GtkWidget *
create_button (const char *label,
               const char *action,
               gint64 target,
               const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
  return button;
}

/* How the days came about. */
static char *
dup_arithmetic (const TorgetRetention *retention)
{
  char from[TORGET_DATE_ISO_SIZE], earliest[TORGET_DATE_ISO_SIZE], latest[TORGET_DATE_ISO_SIZE];
  const char *text;

  if (retention->rule == NULL)
    return NULL;
  torget_date_write_iso (retention->event, from);
  torget_date_write_iso (retention->earliest, earliest);
  torget_date_write_iso (retention->latest, latest);
  text = retention->rule->event == TORGET_RETENTION_LAST_ENTRY
             /* Translators: a day, a number of years, the day that they make, a later day. */
             ? _ ("Last entry %s + %d years: from %s, by %s")
             : _ ("Ended %s + %d years: from %s, by %s");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (text, from, retention->rule->years, earliest, latest);
#pragma GCC diagnostic pop
}

static char *
dup_state (const TorgetRetentionRow *row)
{
  const TorgetErasure *erasure = row->erasure;
  char iso[TORGET_DATE_ISO_SIZE];

  if (erasure == NULL)
    return row->retention.exception != NULL
               ? g_strdup_printf (_ ("Kept: %s"),
                                  torget_code_label ("retention_exception",
                                                     row->retention.exception,
                                                     torget_ui_language ()))
               : NULL;
  if (g_str_equal (erasure->state, TORGET_ERASURE_APPROVED))
    return g_strdup_printf (_ ("Approved by %s on %s"), erasure->decided_by,
                            torget_date_write_iso (erasure->decided_date, iso));
  /* Translators: a ground, such as a request; a name; a day. */
  return g_strdup_printf (_ ("%s: proposed by %s on %s"),
                          torget_code_label ("erasure_ground", erasure->ground,
                                             torget_ui_language ()),
                          erasure->proposed_by,
                          torget_date_write_iso (erasure->proposed_date, iso));
}

/* A proposal goes to another user, who may approve; who made it can take it back. */
static void
add_steps (AdwActionRow *widget,
           const TorgetRetentionRow *row,
           TorgetSession *session,
           const char *title)
{
  const TorgetErasure *erasure = row->erasure;
  const gboolean may_approve = torget_session_may (session, TORGET_MAY_APPROVE);

  if (!torget_session_may (session, TORGET_MAY_EDIT)
      || (erasure == NULL && row->retention.exception != NULL))
    return;
  if (erasure == NULL)
    {
      adw_action_row_add_suffix (widget, create_button (_ ("_Propose…"), "retention.propose",
                                                        row->person->record.id, title));
      return;
    }
  adw_action_row_add_suffix (widget, create_button (_ ("_Keep…"), "retention.refuse",
                                                    erasure->record.id, title));
  if (!may_approve)
    return;
  if (g_str_equal (erasure->state, TORGET_ERASURE_APPROVED))
    adw_action_row_add_suffix (widget, create_button (_ ("_Erase…"), "retention.erase",
                                                      erasure->record.id, title));
  else if (torget_erasure_get_bar (erasure, torget_session_get_user (session))
           == TORGET_ERASURE_MAY)
    adw_action_row_add_suffix (widget, create_button (_ ("_Approve…"), "retention.approve",
                                                      erasure->record.id, title));
}

/* Texts of others do not go with the person: whoever decides is to have read them. */
static char *
dup_mentions (const TorgetRetentionRow *row)
{
  return row->n_mentions > 0
             ? g_strdup_printf (ngettext ("%u text of others names the person, and stays",
                                          "%u texts of others name the person, and stay",
                                          row->n_mentions),
                                row->n_mentions)
             : NULL;
}

static char *
dup_subtitle (const TorgetRetentionRow *row)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  char *const texts[]
      = { dup_arithmetic (&row->retention), dup_state (row), dup_mentions (row) };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      g_ptr_array_add (lines, texts[i]);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
add_late (AdwActionRow *widget,
          const TorgetRetentionRow *row)
{
  if (row->retention.exception == NULL && row->retention.rule != NULL
      && row->retention.latest < torget_clock_get_today ())
    adw_action_row_add_suffix (widget, torget_status_chip_new (TORGET_TONE_ERROR,
                                                               "dialog-warning-symbolic",
                                                               _ ("Overdue")));
}

/**
 * torget_retention_row_new:
 * @row: a person
 * @session: an open session
 *
 * Returns: (transfer floating): the line, which shows the person (`retention.show`) and whose buttons
 *   are the next steps: `retention.propose` with the person's row id, the others with the proposal's
 */
GtkWidget *
torget_retention_row_new (const TorgetRetentionRow *row,
                          TorgetSession *session)
{
  GtkWidget *widget
      = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "subtitle-lines", 0, NULL);
  g_autofree char *title = torget_list_dup_name (row->person);
  g_autofree char *subtitle = dup_subtitle (row);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "retention.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "x", row->person->record.id);
  add_late (ADW_ACTION_ROW (widget), row);
  add_steps (ADW_ACTION_ROW (widget), row, session, title);
  return widget;
}

/**
 * torget_certificate_row_new:
 * @erasure: a certificate
 *
 * Returns: (transfer floating): its line, with a button for `retention.certificate`
 */
GtkWidget *
torget_certificate_row_new (const TorgetErasure *erasure)
{
  GtkWidget *widget = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  g_autofree char *title = g_strdup_printf (_ ("Certificate %d"), erasure->number);
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *subtitle = g_strdup_printf (
      /* Translators: a day, and how many records were erased. */
      ngettext ("%s, %d record", "%s, %d records", (gulong) erasure->n_records),
      torget_date_write_iso (erasure->erased_date, iso), erasure->n_records);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget),
                             create_button (_ ("_Show…"), "retention.certificate",
                                            erasure->record.id, title));
  return widget;
}
