/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to SFI beside the enrolment: the right and its extensions, study plan, attendance,
 * tests and grades. */
#include "config.h"

#include "ui/sfi/sfi-sections.h"

#include "domain/sfi.h"
#include "domain/reckoning.h"
#include "ui/person/event-dialog.h"

#include <glib/gi18n.h>

static gpointer
get_enrolment (TorgetPersonCase *person_case)
{
  return torget_case_get_enrolment (torget_person_case_get_records (person_case),
                                    torget_person_case_get_person_id (person_case));
}

static const TorgetRecordSpec right_spec = {
  .type = &torget_sfi_right_type,
  .add_title = N_("New Right to SFI"),
  .edit_title = N_("Edit Right to SFI"),
  .added = N_("Right to SFI added"),
  .changed = N_("Right to SFI changed"),
  .removed = N_("Right to SFI removed"),
  .groups = {
    { NULL, { "arose_date", "first_received_date" } },
  },
  .headline = { "first_received_date" },
};

static const TorgetRecordSpec extension_spec = {
  .type = &torget_sfi_extension_type,
  .add_title = N_("New Extension"),
  .edit_title = N_("Edit Extension"),
  .added = N_("Extension of the right to SFI added"),
  .changed = N_("Extension of the right to SFI changed"),
  .removed = N_("Extension of the right to SFI removed"),
  .groups = {
    { NULL, { "applied_date", "decision_date", "extended_to", "reason" } },
  },
  .headline = { "extended_to", "decision_date" },
};

static const TorgetRecordSpec study_plan_spec = {
  .type = &torget_sfi_study_plan_type,
  .add_title = N_("New Study Plan"),
  .edit_title = N_("Edit Study Plan"),
  .added = N_("Study plan added"),
  .changed = N_("Study plan changed"),
  .removed = N_("Study plan removed"),
  .groups = {
    { NULL, { "date", "revised_date", "goals", "scope" } },
  },
  .headline = { "date", "goals" },
};

static const TorgetRecordSpec attendance_spec = {
  .type = &torget_sfi_attendance_type,
  .add_title = N_("New Week of Attendance"),
  .edit_title = N_("Edit Week of Attendance"),
  .added = N_("Attendance added"),
  .changed = N_("Attendance changed"),
  .removed = N_("Attendance removed"),
  .groups = {
    { NULL, { "week_start", "planned_hours", "attended_hours", "reason" } },
  },
  .headline = { "week_start" },
};

static const TorgetRecordSpec test_spec = {
  .type = &torget_sfi_test_type,
  .add_title = N_("New National Test"),
  .edit_title = N_("Edit National Test"),
  .added = N_("National test added"),
  .changed = N_("National test changed"),
  .removed = N_("National test removed"),
  .groups = {
    { NULL, { "course", "date", "result" } },
  },
  .headline = { "course", "date" },
};

static const TorgetRecordSpec grade_spec = {
  .type = &torget_sfi_grade_type,
  .add_title = N_("New Grade"),
  .edit_title = N_("Edit Grade"),
  .added = N_("Grade added"),
  .changed = N_("Grade changed"),
  .removed = N_("Grade removed"),
  .groups = {
    { NULL, { "course", "date", "grade" } },
  },
  .headline = { "course", "grade" },
};

/* The right of 31 a §: when its three years end. */
static char *
dup_right_details (TorgetPersonCase *person_case,
                   gconstpointer record)
{
  const TorgetSfiRight *right = record;
  char iso[TORGET_DATE_ISO_SIZE];

  if (right->first_received_date == TORGET_DATE_NONE)
    return g_strdup (_ ("The three years have not begun: not received to SFI yet."));
  torget_date_write_iso (torget_rule_reckon ("sfi_right_end", right->first_received_date, NULL), iso);
  /* Translators: a date. */
  return g_strdup_printf (_ ("The right ends %s (skollagen 20:31 a)"), iso);
}

static char *
dup_attendance_state (gconstpointer record,
                      TorgetTone *tone)
{
  const TorgetSfiAttendance *week = record;

  *tone = week->attended_hours == 0 && week->planned_hours > 0 ? TORGET_TONE_WARNING
                                                              : TORGET_TONE_NEUTRAL;
  /* Translators: hours of a week that somebody attended, of those planned. */
  return g_strdup_printf (_ ("%d of %d hours"), week->attended_hours, week->planned_hours);
}

static GPtrArray *
list_events (TorgetPersonCase *person_case)
{
  return torget_event_list_of (person_case, &torget_sfi_enrolment_type);
}

const TorgetRecordSection torget_sfi_right_section = {
  .title = N_("Right to SFI"),
  .add_label = N_("Add the Right to SFI"),
  .empty_text = N_("The right to SFI is not recorded."),
  .spec = &right_spec,
  .link = "person_id",
  .dup_details = dup_right_details,
};

const TorgetRecordSection torget_sfi_extension_section = {
  .title = N_("Extensions of the right"),
  .add_label = N_("Add an Extension"),
  .empty_text = N_("No extension."),
  .spec = &extension_spec,
  .link = "person_id",
};

const TorgetRecordSection torget_sfi_study_plan_section = {
  .title = N_("Individual study plan"),
  .add_label = N_("Add a Study Plan"),
  .empty_text = N_("No study plan yet."),
  .spec = &study_plan_spec,
  .link = "enrolment_id",
  .get_owner = get_enrolment,
};

const TorgetRecordSection torget_sfi_attendance_section = {
  .title = N_("Attendance by week"),
  .add_label = N_("Add a Week"),
  .empty_text = N_("No attendance is recorded."),
  .spec = &attendance_spec,
  .link = "enrolment_id",
  .get_owner = get_enrolment,
  .dup_state = dup_attendance_state,
};

const TorgetRecordSection torget_sfi_test_section = {
  .title = N_("National tests"),
  .add_label = N_("Add a Test"),
  .empty_text = N_("No test yet."),
  .spec = &test_spec,
  .link = "enrolment_id",
  .get_owner = get_enrolment,
};

const TorgetRecordSection torget_sfi_grade_section = {
  .title = N_("Grades"),
  .add_label = N_("Add a Grade"),
  .empty_text = N_("No grade yet."),
  .spec = &grade_spec,
  .link = "enrolment_id",
  .get_owner = get_enrolment,
};

const TorgetRecordSection torget_sfi_event_section = {
  .title = N_("What has happened"),
  .empty_text = N_("Nothing is recorded yet."),
  .spec = &torget_event_spec,
  .is_kept = TRUE,
  .list = list_events,
};
