/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules that records must keep before they are saved: one row a rule, and one just inside it. */
#include "config.h"

#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/offer.h"
#include "domain/validate.h"

#include <string.h>

#define TODAY "2026-11-20"
#define NO_ISSUE (-1)

typedef struct
{
  const char *name;
  const TorgetRecordType *type;
  const char *values; /* field=value, separated by blanks */
  const char *field;
  int code;
  gboolean blocks;
} Case;

static const Case cases[] = {
  { "name", &torget_person_type, "given_name=A", "family_name", TORGET_ISSUE_MISSING, TRUE },
  { "name-only", &torget_person_type, "family_name=A", "family_name", NO_ISSUE, FALSE },
  { "born-today", &torget_person_type, "birth_date=" TODAY, "birth_date", NO_ISSUE, FALSE },
  { "born-tomorrow", &torget_person_type, "birth_date=2026-11-21", "birth_date",
    TORGET_ISSUE_FUTURE, FALSE },
  { "permit-backwards", &torget_person_type, "permit_from=2026-05-02 permit_to=2026-05-01",
    "permit_to", TORGET_ISSUE_BEFORE, TRUE },
  { "permit-one-day", &torget_person_type, "permit_from=2026-05-01 permit_to=2026-05-01",
    "permit_to", NO_ISSUE, FALSE },
  { "received-before-birth", &torget_person_type, "birth_date=2026-05-02 received_date=2026-05-01",
    "received_date", TORGET_ISSUE_BEFORE, FALSE },
  { "plan-status", &torget_plan_type, "enrolled_date=2026-01-01", "status", TORGET_ISSUE_MISSING,
    TRUE },
  { "part-time-no-reason", &torget_plan_type, "status=active_part_time", "part_time_reason",
    TORGET_ISSUE_NO_REASON, FALSE },
  { "part-time-reason", &torget_plan_type, "status=active_part_time part_time_reason=illness",
    "part_time_reason", NO_ISSUE, FALSE },
  { "full-time-reason", &torget_plan_type, "status=active_full_time part_time_reason=illness",
    "part_time_reason", TORGET_ISSUE_NOT_PART_TIME, FALSE },
  { "forty-hours", &torget_plan_type, "hours_per_week=40", "hours_per_week", NO_ISSUE, FALSE },
  { "more-hours", &torget_plan_type, "hours_per_week=41", "hours_per_week",
    TORGET_ISSUE_TOO_MANY_HOURS, FALSE },
  { "discharged-how", &torget_plan_type, "discharged_date=2026-01-01", "outcome",
    TORGET_ISSUE_NEEDS, FALSE },
  { "activity-backwards", &torget_activity_type, "start_date=2026-02-01 end_date=2026-01-31",
    "end_date", TORGET_ISSUE_BEFORE, TRUE },
  { "path-2-course-a", &torget_sfi_enrolment_type, "study_path=2 course=A", "course",
    TORGET_ISSUE_COURSE_OUTSIDE_PATH, FALSE },
  { "path-2-course-b", &torget_sfi_enrolment_type, "study_path=2 course=B", "course", NO_ISSUE,
    FALSE },
  { "path-3-course-b", &torget_sfi_enrolment_type, "study_path=3 course=B", "course",
    TORGET_ISSUE_COURSE_OUTSIDE_PATH, FALSE },
  { "answer-without-offer", &torget_preschool_offer_type, "answer=accepted", "offered_date",
    TORGET_ISSUE_NEEDS, TRUE },
  { "answer", &torget_preschool_offer_type, "answer=accepted offered_date=2026-01-01",
    "offered_date", NO_ISSUE, FALSE },
  { "two-years", &torget_sublet_type, "start_date=2025-01-01 end_date=2026-12-31", "end_date",
    NO_ISSUE, FALSE },
  { "a-day-more", &torget_sublet_type, "start_date=2025-01-01 end_date=2027-01-01", "end_date",
    TORGET_ISSUE_OVER_TWO_YEARS, FALSE },
  { "served-in-time", &torget_sublet_type, "end_date=2026-09-30 notice_served_date=2026-06-30",
    "notice_served_date", NO_ISSUE, FALSE },
  { "served-late", &torget_sublet_type, "end_date=2026-09-30 notice_served_date=2026-07-01",
    "notice_served_date", TORGET_ISSUE_SERVED_LATE, FALSE },
  { "placement-unit", &torget_preschool_placement_type, "start_date=2026-01-01", "unit",
    TORGET_ISSUE_MISSING, TRUE },
  { "slot-weekday", &torget_week_slot_type, "start_minute=480 end_minute=720", "weekday",
    TORGET_ISSUE_MISSING, TRUE },
  { "slot", &torget_week_slot_type, "weekday=1 start_minute=480 end_minute=720", "end_minute",
    NO_ISSUE, FALSE },
  { "slot-backwards", &torget_week_slot_type, "weekday=1 start_minute=720 end_minute=720",
    "end_minute", TORGET_ISSUE_NOT_LATER, TRUE },
  { "offer-contact", &torget_offer_type, "kind=dwelling valid_to=2026-12-01 place=X", "contact",
    TORGET_ISSUE_MISSING, TRUE },
  { "offer-until", &torget_offer_type, "kind=dwelling contact=X place=X", "valid_to",
    TORGET_ISSUE_MISSING, TRUE },
  { "flat-where", &torget_offer_type, "kind=dwelling contact=X title=X", "place",
    TORGET_ISSUE_MISSING, TRUE },
  { "group-called", &torget_offer_type, "kind=sfi_course contact=X place=X", "title",
    TORGET_ISSUE_MISSING, TRUE },
  { "group-where", &torget_offer_type, "kind=sfi_course contact=X title=X", "place", NO_ISSUE,
    FALSE },
  { "offer-names-somebody", &torget_offer_type, "kind=dwelling tasks=19890102-2387", "tasks",
    TORGET_ISSUE_PERSONAL_NUMBER, TRUE },
  { "offer-telephone", &torget_offer_type, "kind=dwelling contact=090-161000", "contact", NO_ISSUE,
    FALSE },
  { "offer-backwards", &torget_offer_type, "start_date=2026-02-01 end_date=2026-01-31", "end_date",
    TORGET_ISSUE_BEFORE, TRUE },
  { "note-text", &torget_note_type, "date=2026-01-01", "text", TORGET_ISSUE_MISSING, TRUE },
};

static void
set_value (gpointer record,
           const char *name,
           const char *value)
{
  const TorgetField *field = torget_record_type_find (((TorgetRecord *) record)->type, name);

  g_assert_nonnull (field);
  if (field->kind == TORGET_FIELD_DATE)
    torget_record_set_number (record, field, torget_date_from_iso (value));
  else if (field->kind == TORGET_FIELD_INT)
    torget_record_set_number (record, field, g_ascii_strtoll (value, NULL, 10));
  else
    torget_record_set_text (record, field, value);
}

static gpointer
make (const TorgetRecordType *type,
      const char *values)
{
  g_auto (GStrv) pairs = g_strsplit (values, " ", -1);
  gpointer record = torget_record_new (type);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *equals = strchr (pairs[i], '=');

      *equals = '\0';
      set_value (record, pairs[i], equals + 1);
    }
  return record;
}

static const TorgetIssue *
find (GArray *issues,
      const char *field)
{
  for (guint i = 0; i < issues->len; i++)
    if (strcmp (g_array_index (issues, TorgetIssue, i).field, field) == 0)
      return &g_array_index (issues, TorgetIssue, i);
  return NULL;
}

static void
test_rule (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (TorgetRecord) record = make (row->type, row->values);
  g_autoptr (GArray) issues = torget_validate (record, NULL, torget_date_from_iso (TODAY));
  const TorgetIssue *issue = find (issues, row->field);

  if (row->code == NO_ISSUE)
    {
      g_assert_null (issue);
      return;
    }
  g_assert_nonnull (issue);
  g_assert_cmpint (issue->code, ==, row->code);
  g_assert_cmpint (issue->blocks, ==, row->blocks);
  g_assert_true (!issue->blocks || torget_issues_block (issues));
}

static void
test_start_before_birth (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetPreschoolApplication) application
    = make (&torget_preschool_application_type, "wish_date=2026-01-01 wanted_start=2026-03-01");
  TorgetPerson *child = make (&torget_person_type, "family_name=A birth_date=2026-03-02");
  g_autoptr (GArray) issues = NULL;

  child->record.id = 7;
  application->person_id = 7;
  torget_record_set_add (records, child);
  issues = torget_validate (application, records, torget_date_from_iso (TODAY));
  g_assert_cmpint (find (issues, "wanted_start")->code, ==, TORGET_ISSUE_BEFORE_BIRTH);
  g_assert_true (torget_issues_block (issues));
}

static void
test_choices (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetPreschoolChoice) sixth = NULL;

  for (int i = 1; i <= TORGET_MAX_CHOICES + 1; i++)
    {
      TorgetPreschoolChoice *choice = make (&torget_preschool_choice_type, "unit=Solen");
      g_autoptr (GArray) issues = NULL;

      choice->record.id = i;
      choice->rank = i == 2 ? 1 : i;
      issues = torget_validate (choice, records, torget_date_from_iso (TODAY));
      g_assert_cmpint (issues->len, ==, i == 2 || i == 6 ? 1 : 0);
      g_assert_false (torget_issues_block (issues));
      torget_record_set_add (records, choice);
    }
}

/* With skyddad folkbokföring no place is kept, of nobody in the household. */
static void
test_forbidden_places (void)
{
  static const struct
  {
    const char *protection;
    const char *unit;
    gboolean blocks;
  } rows[] = {
    { "registered", "Mariehems förskola", TRUE },  { "registered", "Skyddad", FALSE },
    { "registered", "Protected", FALSE },          { "marking", "Mariehems förskola", FALSE },
    { NULL, "Mariehems förskola", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
      TorgetPerson *person = torget_record_set_add (records, torget_record_new (&torget_person_type));
      g_autoptr (TorgetPreschoolChoice) choice = torget_record_new (&torget_preschool_choice_type);
      g_autoptr (GArray) issues = NULL;

      person->protection = g_strdup (rows[i].protection);
      choice->rank = 1;
      choice->unit = g_strdup (rows[i].unit);
      issues = torget_validate (choice, records, torget_date_from_iso (TODAY));
      g_assert_cmpint (torget_issues_block (issues), ==, rows[i].blocks);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/validate/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_rule);
    }
  g_test_add_func ("/validate/start-before-birth", test_start_before_birth);
  g_test_add_func ("/validate/choices", test_choices);
  g_test_add_func ("/validate/forbidden-places", test_forbidden_places);
  return g_test_run ();
}
