/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialogs that make somebody a member of a household. */
#include "config.h"

#include "ui/household/household-dialogs.h"

#include "domain/household.h"
#include "ui/household/household-part.h"
#include "ui/household/household-spec.h"
#include "ui/household/leave-part.h"
#include "ui/household/member-part.h"

static TorgetRecordDialog *
create_dialog (GtkWidget *origin,
               TorgetPersonCase *person_case,
               const TorgetRecordSpec *spec,
               gconstpointer membership)
{
  return torget_record_dialog_new (origin, torget_person_case_get_session (person_case), spec,
                                   membership, torget_person_case_get_records (person_case));
}

/* The search is given up for a form of its own. */
static void
new_person_cb (TorgetRecordDialog *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  const gint64 *member_id = g_object_get_data (G_OBJECT (dialog), "member-id");

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.new-person-beside", "x", *member_id);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/**
 * torget_household_add_member:
 * @origin: a widget of the page
 * @person_case: somebody of the household
 * @membership: a new membership of the household, of nobody yet
 *
 * Opens the form that makes somebody a member.
 *
 * Returns: (transfer none): the dialog, which is shown
 */
TorgetRecordDialog *
torget_household_add_member (GtkWidget *origin,
                             TorgetPersonCase *person_case,
                             gconstpointer membership)
{
  TorgetSession *session = torget_person_case_get_session (person_case);
  TorgetRecordDialog *dialog
    = create_dialog (origin, person_case, &torget_membership_new_spec, membership);
  GtkWidget *leave = torget_leave_part_new ();
  GtkWidget *member
    = torget_member_part_new (session, ((const TorgetMembership *) membership)->household_id,
                              TORGET_LEAVE_PART (leave));
  const gint64 person_id = torget_person_case_get_person_id (person_case);

  g_object_set_data_full (G_OBJECT (dialog), "member-id", g_memdup2 (&person_id, sizeof person_id),
                          g_free);
  g_signal_connect_object (member, "new-person", G_CALLBACK (new_person_cb), dialog,
                           G_CONNECT_SWAPPED);
  torget_record_dialog_add_part (dialog, member);
  torget_record_dialog_add_rows (dialog, 0);
  torget_record_dialog_add_part (dialog, leave);
  torget_record_dialog_open (dialog, torget_person_case_get_person_id (person_case),
                             TORGET_DRAFT_NEW);
  torget_record_part_focus_problem (TORGET_RECORD_PART (member));
  return dialog;
}

/**
 * torget_household_join:
 * @origin: a widget of the page
 * @person_case: who is to join
 * @membership: a new membership of the person, in no household yet
 *
 * Opens the form that moves a person to another household, new or in the file.
 *
 * Returns: (transfer none): the dialog, which is shown
 */
TorgetRecordDialog *
torget_household_join (GtkWidget *origin,
                       TorgetPersonCase *person_case,
                       gconstpointer membership)
{
  const gint64 person_id = torget_person_case_get_person_id (person_case);
  TorgetRecordDialog *dialog
    = create_dialog (origin, person_case, &torget_membership_join_spec, membership);
  GtkWidget *household
    = torget_household_part_new (torget_person_case_get_session (person_case), person_id);
  GtkWidget *leave = torget_leave_part_new ();

  torget_household_part_set_name (TORGET_HOUSEHOLD_PART (household),
                                  torget_person_case_get_person (person_case)->family_name);
  torget_leave_part_set_person (TORGET_LEAVE_PART (leave),
                                torget_person_case_get_records (person_case), person_id);
  torget_record_dialog_add_part (dialog, household);
  torget_record_dialog_add_rows (dialog, 0);
  torget_record_dialog_add_part (dialog, leave);
  torget_record_dialog_open (dialog, torget_person_case_get_person_id (person_case),
                             TORGET_DRAFT_NEW);
  return dialog;
}
