/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events of the tracks: what is asked for, what is refused, and what an event changes. */
#include "config.h"

#include "domain/case-view.h"
#include "domain/code-list.h"
#include "domain/track-event.h"

#define D(iso) torget_date_from_iso (iso)

static void
assert_fields_exist (const TorgetRecordType *type,
                     const char *const *names,
                     gsize n_names)
{
  for (gsize i = 0; i < n_names; i++)
    if (names[i] != NULL && torget_record_type_find (type, names[i]) == NULL)
      g_error ("%s has no %s", type->name, names[i]);
}

static void
test_tables_are_sound (void)
{
  const TorgetCodeList *kinds = torget_code_list_get ("event_kind");

  for (gsize i = 0; i < kinds->n_codes; i++)
    {
      const TorgetTrackEvent *event = torget_track_event_find (kinds->codes[i].code);
      const TorgetRecordType *asked;

      if (event == NULL)
        {
          g_assert_cmpstr (kinds->codes[i].code, ==, "moved");
          continue;
        }
      asked = event->makes != NULL ? event->makes : event->type;
      assert_fields_exist (event->type, &event->date_field, 1);
      assert_fields_exist (event->type, event->needs, G_N_ELEMENTS (event->needs));
      assert_fields_exist (event->type, event->not_before, G_N_ELEMENTS (event->not_before));
      assert_fields_exist (asked, event->fields, G_N_ELEMENTS (event->fields));
      assert_fields_exist (asked, event->required, G_N_ELEMENTS (event->required));
    }
}

/* A case with one record of each track. */
typedef struct
{
  TorgetRecordSet *records;
  TorgetRecordSet *changed;
  TorgetPerson *person;
  TorgetPlan *plan;
  TorgetSfiEnrolment *enrolment;
  TorgetPreschoolApplication *application;
  TorgetSublet *sublet;
  TorgetCoordinationCase *coordination;
  gint64 last_id;
} Case;

static gint64
new_id (gpointer user_data)
{
  return ++((Case *) user_data)->last_id;
}

static gpointer
add (Case *test,
     const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = new_id (test);
  return torget_record_set_add (test->records, record);
}

static Case *
case_new (void)
{
  Case *test = g_new0 (Case, 1);

  test->records = torget_record_set_new ();
  test->changed = torget_record_set_new ();
  test->person = add (test, &torget_person_type);
  test->person->municipality = g_strdup ("2480");
  test->plan = add (test, &torget_plan_type);
  test->plan->person_id = test->person->record.id;
  test->enrolment = add (test, &torget_sfi_enrolment_type);
  test->enrolment->person_id = test->person->record.id;
  test->application = add (test, &torget_preschool_application_type);
  test->application->person_id = test->person->record.id;
  test->sublet = add (test, &torget_sublet_type);
  test->sublet->household_id = 77;
  test->coordination = add (test, &torget_coordination_case_type);
  test->coordination->person_id = test->person->record.id;
  return test;
}

static void
case_free (Case *test)
{
  torget_record_set_unref (test->records);
  torget_record_set_unref (test->changed);
  g_free (test);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, case_free)

static TorgetEventReport
tell (Case *test,
      gconstpointer subject,
      const char *kind,
      const char *date)
{
  const TorgetEventReport report = {
    .event = torget_track_event_find (kind),
    .records = test->records,
    .subject = subject,
    .date = date != NULL ? D (date) : TORGET_DATE_NONE,
    .today = D ("2026-11-21"),
    .author = "Test",
  };

  return report;
}

static void
assert_refused (const TorgetEventReport *report,
                int code,
                const char *field)
{
  g_autoptr (TorgetRecord) details = torget_track_event_create_details (report);
  TorgetEventReport full = *report;
  g_autoptr (GArray) refusals = NULL;

  full.details = details;
  refusals = torget_track_event_check (&full);
  if (code < 0)
    {
      g_assert_cmpuint (refusals->len, ==, 0);
      return;
    }
  g_assert_cmpuint (refusals->len, >, 0);
  g_assert_cmpint (g_array_index (refusals, TorgetEventRefusal, 0).code, ==, code);
  g_assert_cmpstr (g_array_index (refusals, TorgetEventRefusal, 0).field, ==, field);
}

/* Said before anything more is asked for. */
static void
assert_can_not_be (const TorgetEventReport *report,
                   int code)
{
  g_autoptr (GArray) refusals = torget_track_event_check (report);

  g_assert_cmpuint (refusals->len, ==, 1);
  g_assert_cmpint (g_array_index (refusals, TorgetEventRefusal, 0).code, ==, code);
}

static void
happen (Case *test,
        const TorgetEventReport *report,
        const TorgetRecord *details)
{
  TorgetEventReport full = *report;
  g_autoptr (TorgetRecord) own = NULL;
  g_autoptr (GArray) refusals = NULL;

  if (details == NULL)
    details = own = torget_track_event_create_details (report);
  full.details = details;
  refusals = torget_track_event_check (&full);
  g_assert_cmpuint (refusals->len, ==, 0);
  torget_track_event_apply (&full, test->changed, new_id, test);
}

static gpointer
get_changed (Case *test,
             gconstpointer record)
{
  const TorgetRecord *old = record;

  return torget_record_set_find (test->changed, old->type, old->id);
}

static gpointer
get_made (Case *test,
          const TorgetRecordType *type)
{
  GPtrArray *made = torget_record_set_list (test->changed, type);

  g_assert_cmpuint (made->len, ==, 1);
  return g_ptr_array_index (made, 0);
}

static void
test_refusals (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetEventReport report;

  test->plan->status = g_strdup ("mapping");
  test->plan->enrolled_date = D ("2026-05-01");
  report = tell (test, test->plan, "plan_settled", "2026-06-01");
  assert_refused (&report, TORGET_EVENT_NEEDS, "mapping_date");
  report = tell (test, test->plan, "plan_mapping_done", "2026-04-30");
  assert_refused (&report, TORGET_EVENT_BEFORE, "enrolled_date");
  report = tell (test, test->plan, "plan_mapping_done", "2026-11-22");
  assert_refused (&report, TORGET_EVENT_FUTURE, "date");
  report = tell (test, test->plan, "plan_mapping_done", NULL);
  assert_refused (&report, TORGET_EVENT_NO_DATE, "date");
  report = tell (test, test->plan, "plan_mapping_done", "2026-05-01");
  assert_refused (&report, -1, NULL);
  report = tell (test, test->plan, "plan_discharged", "2026-06-01");
  assert_refused (&report, TORGET_EVENT_MISSING, "outcome");
  report = tell (test, test->plan, "plan_corrected", "2026-06-01");
  assert_refused (&report, TORGET_EVENT_NO_NOTE, "note");
  report = tell (test, test->plan, "plan_re_entered", "2026-06-01");
  assert_refused (&report, TORGET_EVENT_STATUS, "status");
}

static void
test_served_without_draft (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetEventReport report;

  test->sublet->status = g_strdup ("running");
  report = tell (test, test->sublet, "sublet_notice_served", "2026-08-28");
  assert_refused (&report, TORGET_EVENT_STATUS, "status");
  torget_record_set_text (test->sublet, torget_record_type_find (&torget_sublet_type, "status"),
                          "notice_drafted");
  assert_refused (&report, TORGET_EVENT_MISSING, "delivery_method");
}

static void
test_event_is_kept (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetEventReport report;
  const TorgetEvent *event;

  test->sublet->status = g_strdup ("signed");
  test->sublet->signed_date = D ("2026-01-10");
  report = tell (test, test->sublet, "sublet_moved_in", "2026-02-01");
  report.note = "keys handed over";
  happen (test, &report, NULL);
  event = get_made (test, &torget_event_type);
  g_assert_cmpstr (event->kind, ==, "sublet_moved_in");
  g_assert_cmpstr (event->record_table, ==, "sublet");
  g_assert_cmpint (event->record_id, ==, test->sublet->record.id);
  g_assert_cmpint (event->household_id, ==, 77);
  g_assert_cmpint (event->date, ==, D ("2026-02-01"));
  g_assert_cmpstr (event->note, ==, "keys handed over");
  g_assert_cmpstr (event->author, ==, "Test");
  g_assert_cmpstr (((TorgetSublet *) get_changed (test, test->sublet))->status, ==, "running");
  g_assert_cmpstr (test->sublet->status, ==, "signed");
}

/* 8 § p. 3: the child's application is named, and a time of part time begins. */
static void
test_part_time_and_back (void)
{
  g_autoptr (Case) test = case_new ();
  g_autoptr (TorgetPlan) details = NULL;
  TorgetEventReport report;
  const TorgetReduction *reduction;
  const TorgetPlan *plan;

  test->plan->status = g_strdup ("established");
  test->application->status = g_strdup ("queued");
  report = tell (test, test->plan, "plan_part_time", "2026-08-01");
  details = torget_track_event_create_details (&report);
  g_assert_cmpstr (details->part_time_reason, ==, "no_preschool_place");
  g_assert_cmpint (details->blocking_application_id, ==, test->application->record.id);
  details->hours_per_week = 15;
  happen (test, &report, &details->record);
  reduction = get_made (test, &torget_reduction_type);
  g_assert_cmpint (reduction->start_date, ==, D ("2026-08-01"));
  g_assert_cmpint (reduction->end_date, ==, TORGET_DATE_NONE);
  g_assert_cmpint (reduction->hours_per_week, ==, 15);
  plan = torget_record_set_add (test->records, torget_record_copy (get_changed (test, test->plan)));
  torget_record_set_add (test->records, torget_record_copy (reduction));
  torget_record_set_unref (test->changed);
  test->changed = torget_record_set_new ();

  report = tell (test, plan, "plan_full_time", "2026-10-12");
  happen (test, &report, NULL);
  plan = get_changed (test, plan);
  g_assert_cmpstr (plan->status, ==, "active_full_time");
  g_assert_null (plan->part_time_reason);
  g_assert_cmpint (plan->hours_per_week, ==, 40);
  reduction = get_made (test, &torget_reduction_type);
  g_assert_cmpint (reduction->end_date, ==, D ("2026-10-11"));
}

static void
test_received_starts_the_right (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetEventReport report = tell (test, test->enrolment, "sfi_received", "2026-03-20");
  const TorgetSfiRight *right;

  test->enrolment->status = g_strdup ("registered");
  happen (test, &report, NULL);
  right = get_made (test, &torget_sfi_right_type);
  g_assert_cmpint (right->person_id, ==, test->person->record.id);
  g_assert_cmpint (right->first_received_date, ==, D ("2026-03-20"));
}

static void
test_second_reception_keeps_the_right (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetSfiRight *right = add (test, &torget_sfi_right_type);
  TorgetEventReport report = tell (test, test->enrolment, "sfi_received", "2026-03-20");

  right->person_id = test->person->record.id;
  right->first_received_date = D ("2024-02-05");
  happen (test, &report, NULL);
  g_assert_cmpuint (torget_record_set_list (test->changed, &torget_sfi_right_type)->len, ==, 0);
}

static void
test_courses (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetEventReport report;
  g_autoptr (TorgetSfiEnrolment) details = NULL;
  const TorgetSfiGrade *grade;

  test->enrolment->status = g_strdup ("active");
  test->enrolment->course = g_strdup ("B");
  report = tell (test, test->enrolment, "sfi_completed", "2026-06-01");
  assert_refused (&report, TORGET_EVENT_NOT_LAST_COURSE, "course");
  report = tell (test, test->enrolment, "sfi_course_started", "2026-06-01");
  details = torget_track_event_create_details (&report);
  g_assert_cmpstr (details->course, ==, "C");
  report = tell (test, test->enrolment, "sfi_course_passed", "2026-06-01");
  happen (test, &report, NULL);
  grade = get_made (test, &torget_sfi_grade_type);
  g_assert_cmpstr (grade->course, ==, "B");
}

static void
offer (Case *test,
       const char *kind,
       const char *date)
{
  TorgetEventReport report = tell (test, test->application, kind, date);
  g_autoptr (TorgetPreschoolOffer) details = torget_track_event_create_details (&report);

  details->unit = g_strdup ("Ugglan");
  happen (test, &report, &details->record);
}

static void
test_offer_is_made_and_answered (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetEventReport report;
  TorgetPreschoolOffer *made;

  test->application->status = g_strdup ("queued");
  report = tell (test, test->application, "preschool_accepted", "2026-10-13");
  assert_refused (&report, TORGET_EVENT_STATUS, "status");
  offer (test, "preschool_offered", "2026-10-12");
  made = get_made (test, &torget_preschool_offer_type);
  g_assert_cmpint (made->application_id, ==, test->application->record.id);
  g_assert_cmpint (made->answer_by, ==, D ("2026-10-16"));
  g_assert_cmpstr (((TorgetPreschoolApplication *) get_changed (test, test->application))->status,
                   ==, "offered");

  torget_record_set_text (
      test->application,
      torget_record_type_find (&torget_preschool_application_type, "status"), "offered");
  torget_record_set_add (test->records, torget_record_copy (made));
  report = tell (test, test->application, "preschool_struck", "2026-10-16");
  assert_refused (&report, TORGET_EVENT_ANSWER_OPEN, "answer_by");
  report = tell (test, test->application, "preschool_accepted", "2026-10-11");
  assert_refused (&report, TORGET_EVENT_BEFORE, "offered_date");
  torget_record_set_unref (test->changed);
  test->changed = torget_record_set_new ();
  report = tell (test, test->application, "preschool_accepted", "2026-10-14");
  happen (test, &report, NULL);
  made = get_made (test, &torget_preschool_offer_type);
  g_assert_cmpstr (made->answer, ==, "accepted");
  g_assert_cmpint (made->answered_date, ==, D ("2026-10-14"));
  g_assert_cmpstr (((TorgetPreschoolApplication *) get_changed (test, test->application))->status,
                   ==, "accepted");
}

static void
test_guarantee_is_used_once (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetEventReport report = tell (test, test->application, "preschool_guarantee_offered",
                                   "2026-10-12");
  TorgetPreschoolOffer *used = add (test, &torget_preschool_offer_type);

  test->application->status = g_strdup ("queued");
  used->application_id = test->application->record.id;
  used->kind = g_strdup ("guarantee");
  used->answer = g_strdup ("declined");
  assert_refused (&report, TORGET_EVENT_MISSING, "unit");
  torget_record_set_text (used, torget_record_type_find (&torget_preschool_offer_type, "answer"),
                          "accepted");
  assert_can_not_be (&report, TORGET_EVENT_GUARANTEE_USED);
}

static void
test_place_follows_the_offer (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetPreschoolOffer *accepted = add (test, &torget_preschool_offer_type);
  TorgetEventReport report = tell (test, test->application, "preschool_settling_in", "2026-10-19");
  const TorgetPreschoolPlacement *placement;

  test->application->status = g_strdup ("accepted");
  test->application->hours_per_week = 30;
  accepted->application_id = test->application->record.id;
  accepted->unit = g_strdup ("Ugglan");
  accepted->answer = g_strdup ("accepted");
  happen (test, &report, NULL);
  placement = get_made (test, &torget_preschool_placement_type);
  g_assert_cmpstr (placement->unit, ==, "Ugglan");
  g_assert_cmpint (placement->person_id, ==, test->application->person_id);
  g_assert_cmpint (placement->start_date, ==, D ("2026-10-19"));
  g_assert_cmpint (placement->hours_per_week, ==, 30);
}

/* A waiver that is sought while the contract runs does not stop it from running. */
static void
test_waiver_beside_a_running_contract (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetEventReport report = tell (test, test->sublet, "sublet_waiver_approved", "2026-03-01");
  const TorgetSublet *sublet;

  test->sublet->status = g_strdup ("running");
  assert_refused (&report, TORGET_EVENT_NO_WAIVER, "waiver");
  report = tell (test, test->sublet, "sublet_waiver_filed", "2026-02-01");
  happen (test, &report, NULL);
  sublet = get_changed (test, test->sublet);
  g_assert_cmpstr (sublet->status, ==, "running");
  g_assert_cmpstr (sublet->waiver, ==, "filed");
  g_assert_cmpint (sublet->waiver_filed_date, ==, D ("2026-02-01"));
}

static void
test_referral_has_conditions (void)
{
  g_autoptr (Case) test = case_new ();
  TorgetEventReport report = tell (test, test->coordination, "case_prepared", "2026-03-01");

  test->coordination->status = g_strdup ("referred");
  test->coordination->referred_by = g_strdup ("social_services");
  test->coordination->referred_date = D ("2026-02-20");
  assert_refused (&report, TORGET_EVENT_CONDITIONS, NULL);
  test->coordination->is_registered = test->coordination->is_informed = TRUE;
  test->coordination->is_able = test->coordination->has_consented = TRUE;
  assert_refused (&report, -1, NULL);
  torget_record_set_text (test->person, torget_record_type_find (&torget_person_type, "municipality"),
                          "2460");
  assert_refused (&report, TORGET_EVENT_OTHER_MUNICIPALITY, "municipality");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/track-event/tables", test_tables_are_sound);
  g_test_add_func ("/track-event/refusals", test_refusals);
  g_test_add_func ("/track-event/served-without-draft", test_served_without_draft);
  g_test_add_func ("/track-event/kept", test_event_is_kept);
  g_test_add_func ("/track-event/part-time-and-back", test_part_time_and_back);
  g_test_add_func ("/track-event/received", test_received_starts_the_right);
  g_test_add_func ("/track-event/received-again", test_second_reception_keeps_the_right);
  g_test_add_func ("/track-event/courses", test_courses);
  g_test_add_func ("/track-event/offer", test_offer_is_made_and_answered);
  g_test_add_func ("/track-event/guarantee", test_guarantee_is_used_once);
  g_test_add_func ("/track-event/place", test_place_follows_the_offer);
  g_test_add_func ("/track-event/waiver", test_waiver_beside_a_running_contract);
  g_test_add_func ("/track-event/conditions", test_referral_has_conditions);
  return g_test_run ();
}
