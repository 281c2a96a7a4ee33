/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recording that a household moves to another municipality, with what follows from that. */
#include "config.h"

#include "ui/household/move-dialog.h"

#include "base/clock.h"
#include "ui/household/move-along-part.h"
#include "ui/household/move-part.h"
#include "ui/person/record-section.h"

#include <glib/gi18n.h>

const TorgetRecordSpec torget_residence_spec = {
  .type = &torget_residence_type,
  .add_title = N_("Record a Move"),
  .edit_title = N_("Edit Registration"),
  .added = N_("Move recorded"),
  .changed = N_("Registration changed"),
  .removed = N_("Registration removed"),
  .groups = { { NULL, { "municipality", "valid_from", "valid_to" } } },
  .headline = { "municipality" },
};

static const TorgetRecordSpec move_spec = {
  .type = &torget_residence_type,
  .add_title = N_("Record a Move"),
  .edit_title = N_("Edit Registration"),
  .added = N_("Move recorded"),
  .changed = N_("Registration changed"),
  .removed = N_("Registration removed"),
  .groups = { { N_("Where to, and when"), { "municipality", "valid_from" } } },
};

/**
 * torget_move_dialog_open:
 * @origin: a widget of the page that asks
 * @person_case: somebody of the household
 * @residence: a new registration of the person
 *
 * Asks who moves, where to and when, tells what follows from it, and saves all of it at once.
 *
 * Returns: (transfer none): the dialog, which is shown
 */
TorgetRecordDialog *
torget_move_dialog_open (GtkWidget *origin,
                         TorgetPersonCase *person_case,
                         gconstpointer residence)
{
  TorgetRecordDialog *dialog = torget_record_dialog_new (
      origin, torget_person_case_get_session (person_case), &move_spec, residence,
      torget_person_case_get_records (person_case));
  GtkWidget *address
      = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("New address, if it is known"), NULL);
  GtkWidget *along = torget_move_along_part_new (person_case);

  adw_preferences_group_add (torget_record_dialog_add_rows (dialog, 0), address);
  torget_record_dialog_add_part (
      dialog, torget_move_part_new (person_case, dialog, GTK_EDITABLE (address),
                                    TORGET_MOVE_ALONG_PART (along)));
  torget_record_dialog_add_consequences (dialog);
  torget_record_dialog_add_part (dialog, along);
  torget_record_dialog_open (dialog, torget_person_case_get_person_id (person_case),
                             TORGET_DRAFT_NEW);
  return dialog;
}

/**
 * torget_move_dialog_present:
 * @origin: a widget of the page that asks
 * @person_case: somebody of the household
 *
 * Like torget_move_dialog_open(), with today as the moving day.
 *
 * Returns: (transfer none): the dialog, which is shown
 */
TorgetRecordDialog *
torget_move_dialog_present (GtkWidget *origin,
                            TorgetPersonCase *person_case)
{
  g_autoptr (TorgetResidence) residence
      = torget_record_section_create_owned (person_case, &torget_residence_type);

  residence->valid_from = torget_clock_get_today ();
  return torget_move_dialog_open (origin, person_case, residence);
}
