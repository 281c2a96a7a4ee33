/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of the SFI track. */
#include "config.h"

#include "ui/sfi/sfi-tab.h"

#include "base/clock.h"
#include "domain/sfi.h"
#include "ui/person/track-tab.h"
#include "ui/sfi/sfi-figure.h"
#include "ui/sfi/sfi-sections.h"
#include "ui/sfi/sfi-spec.h"

#include <glib/gi18n.h>

static GPtrArray *
list_enrolments (TorgetPersonCase *person_case)
{
  gconstpointer main = torget_case_get_enrolment (torget_person_case_get_records (person_case),
                                                  torget_person_case_get_person_id (person_case));

  return torget_record_section_list_owned (person_case, &torget_sfi_enrolment_type, main);
}

static gpointer
create_enrolment (TorgetPersonCase *person_case)
{
  TorgetSfiEnrolment *enrolment
      = torget_record_section_create_owned (person_case, &torget_sfi_enrolment_type);

  enrolment->status = g_strdup ("registered");
  enrolment->registered_date = torget_clock_get_today ();
  return enrolment;
}

static const TorgetRecordSection enrolments = {
  .title = N_("SFI"),
  .add_label = N_("Add SFI"),
  .empty_text = N_("Not registered for SFI."),
  .spec = &torget_sfi_spec,
  .figure = &torget_sfi_figure,
  .is_main = TRUE,
  .list = list_enrolments,
  .create = create_enrolment,
};

static const TorgetRecordSection *const sections[] = {
  &enrolments,
  &torget_sfi_right_section,
  &torget_sfi_extension_section,
  &torget_sfi_attendance_section,
  &torget_sfi_test_section,
  &torget_sfi_grade_section,
  &torget_sfi_study_plan_section,
  &torget_sfi_event_section,
  NULL,
};

static const TorgetTrackTabSpec spec = {
  .icon_name = "torget-sfi-symbolic",
  .empty_title = N_("Not Registered for SFI"),
  .empty_text = N_("Record the application to see by when SFI must start, and how long the right "
                   "to it lasts."),
  .track = "sfi",
  .sections = sections,
};

/**
 * torget_sfi_tab_new:
 * @person_case: whose SFI track
 *
 * Returns: (transfer floating): the tab
 */
GtkWidget *
torget_sfi_tab_new (TorgetPersonCase *person_case)
{
  return torget_track_tab_new (person_case, &spec);
}
