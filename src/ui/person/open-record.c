/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a record of a track, or why a deadline is on its day, by what a drawing knows of it. */
#include "config.h"

#include "ui/person/open-record.h"

#include "ui/housing/housing-spec.h"
#include "ui/person/case-timeline.h"
#include "ui/person/deadline-text.h"
#include "ui/person/person-spec.h"
#include "ui/plan/plan-spec.h"
#include "ui/preschool/preschool-spec.h"
#include "ui/sfi/sfi-spec.h"
#include "ui/today/explain-window.h"

static const TorgetRecordSpec *const specs[] = {
  &torget_plan_spec,  &torget_sfi_spec,       &torget_application_spec,
  &torget_offer_spec, &torget_placement_spec, &torget_sublet_spec,
};

/**
 * torget_open_record:
 * @origin: a widget of the page
 * @person_case: a loaded case
 * @record_type: table of a record, or %TORGET_TIMELINE_DEADLINE
 * @record_id: its row id, or where the deadline stands among those of the case
 *
 * Opens the form of a record of the case, or the explanation of a deadline; other records are
 * passed over.
 */
void
torget_open_record (GtkWidget *origin,
                    TorgetPersonCase *person_case,
                    const char *record_type,
                    gint64 record_id)
{
  TorgetRecordSet *records = torget_person_case_get_records (person_case);

  if (g_str_equal (record_type, TORGET_TIMELINE_DEADLINE))
    {
      torget_open_explanation (origin, person_case, (guint) record_id);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      gpointer record = torget_record_set_find (records, specs[i]->type, record_id);

      if (g_str_equal (specs[i]->type->name, record_type) && record != NULL)
        torget_record_dialog_present (origin, torget_person_case_get_session (person_case),
                                      specs[i], record, records,
                                      torget_person_case_get_person_id (person_case),
                                      TORGET_DRAFT_RECORD);
    }
}

/**
 * torget_open_names:
 * @origin: a widget of the page
 * @person_case: a loaded case with somebody
 *
 * Returns: (transfer none): the form of the person, which is shown, and kept while it is not saved
 */
TorgetRecordDialog *
torget_open_names (GtkWidget *origin,
                   TorgetPersonCase *person_case)
{
  return torget_record_dialog_present (
      origin, torget_person_case_get_session (person_case), &torget_person_spec,
      torget_person_case_get_person (person_case), torget_person_case_get_records (person_case),
      torget_person_case_get_person_id (person_case), TORGET_DRAFT_NAMES);
}

/**
 * torget_open_explanation:
 * @origin: a widget of the page
 * @person_case: a loaded case
 * @index: where a deadline stands among those of the case
 *
 * Opens the window that tells why the deadline is on its day.
 */
void
torget_open_explanation (GtkWidget *origin,
                         TorgetPersonCase *person_case,
                         guint index)
{
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  GArray *deadlines = torget_person_case_get_deadlines (person_case);
  const TorgetDeadline *deadline;
  g_autofree char *sentence = NULL;

  if (records == NULL || index >= deadlines->len)
    return;
  deadline = &g_array_index (deadlines, TorgetDeadline, index);
  sentence = torget_deadline_dup_sentence (deadline, records);
  torget_explain_window_present (origin, torget_person_case_get_session (person_case), deadline,
                                 sentence);
}
