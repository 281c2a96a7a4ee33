/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person's practice and work at employers. */
#include "config.h"

#include "ui/coordination/practice-section.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/work.h"
#include "ui/coordination/match-dialog.h"

#include <glib/gi18n.h>

static void
prepare_end (gpointer record)
{
  TorgetWorkPlacement *placement = record;

  torget_record_set_text (placement,
                          torget_record_type_find (&torget_work_placement_type, "outcome"),
                          "completed");
  if (placement->end_date == TORGET_DATE_NONE)
    placement->end_date = torget_clock_get_today ();
}

const TorgetRecordSpec torget_work_placement_spec = {
  .type = &torget_work_placement_type,
  .add_title = N_("New Practice or Work"),
  .edit_title = N_("Edit Practice or Work"),
  .added = N_("Practice or work added"),
  .changed = N_("Practice or work changed"),
  .removed = N_("Practice or work removed"),
  .groups = {
    { N_("What"), { "kind", "sector", "hours_per_week" } },
    { N_("Where"), { "practice_place_id", "employer_id" } },
    { N_("When"), { "start_date", "end_date", "outcome" } },
  },
  .headline = { "kind", "employer_id" },
};

const TorgetRecordSpec torget_work_placement_end_spec = {
  .type = &torget_work_placement_type,
  .add_title = N_("End Practice or Work"),
  .edit_title = N_("End Practice or Work"),
  .added = N_("Practice or work ended"),
  .changed = N_("Practice or work ended"),
  .removed = N_("Practice or work removed"),
  .groups = { { NULL, { "end_date", "outcome" } } },
  .prepare = prepare_end,
};

static GPtrArray *
list_placements (TorgetPersonCase *person_case)
{
  return torget_record_section_list_owned (person_case, &torget_work_placement_type, NULL);
}

static gpointer
create_placement (TorgetPersonCase *person_case)
{
  TorgetWorkPlacement *placement
      = torget_record_section_create_owned (person_case, &torget_work_placement_type);
  const TorgetPlan *plan
      = torget_case_get_plan (torget_person_case_get_records (person_case),
                              torget_person_case_get_person_id (person_case));

  placement->kind = g_strdup ("internship");
  placement->sector = g_strdup (plan != NULL ? plan->sector : NULL);
  placement->start_date = torget_clock_get_today ();
  placement->outcome = g_strdup ("ongoing");
  return placement;
}

static gboolean
is_over (gconstpointer record)
{
  const TorgetDate last = ((const TorgetWorkPlacement *) record)->end_date;

  return last != TORGET_DATE_NONE && last < torget_clock_get_today ();
}

/**
 * torget_practice_open_new:
 * @origin: a widget of the page
 * @person_case: who is to practise
 * @place: where
 *
 * Opens the form of a new placement with what is known of the place. One that another municipality
 * offers stands in no register: its employer is to be added there.
 *
 * Returns: (transfer none): the dialog, which is shown
 */
TorgetRecordDialog *
torget_practice_open_new (GtkWidget *origin,
                          TorgetPersonCase *person_case,
                          const TorgetPlaceMatch *place)
{
  TorgetSession *session = torget_person_case_get_session (person_case);
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  const TorgetPracticePlace *known
      = torget_record_set_find (records, &torget_practice_place_type, place->record.id);
  g_autoptr (TorgetWorkPlacement) placement = create_placement (person_case);

  placement->record.id = torget_session_new_id (session);
  placement->practice_place_id = torget_place_match_is_offered (place) ? 0 : place->record.id;
  placement->employer_id = known != NULL ? known->employer_id : 0;
  placement->hours_per_week = place->hours_per_week;
  g_free (placement->sector);
  placement->sector = g_strdup (place->sector);
  return torget_record_dialog_present (origin, session, &torget_work_placement_spec, placement,
                                       records, torget_person_case_get_person_id (person_case),
                                       TORGET_DRAFT_NEW);
}

static void
find_places (GtkWidget *origin,
             TorgetPersonCase *person_case)
{
  torget_match_dialog_present_places (origin, person_case);
}

const TorgetRecordSection torget_work_placement_section = {
  .title = N_("Practice and work"),
  .add_label = N_("Add Practice or Work"),
  .empty_text = N_("No practice or work."),
  .spec = &torget_work_placement_spec,
  .end_spec = &torget_work_placement_end_spec,
  .tells_place = TRUE,
  .list = list_placements,
  .create = create_placement,
  .is_over = is_over,
  .find_label = N_("Find a Practice Place"),
  .find = find_places,
};
