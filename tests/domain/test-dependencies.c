/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How tracks of a household hang together, and how far absence has come. */
#include "config.h"

#include "domain/absence-count.h"
#include "domain/dependencies.h"

#define D(iso) torget_date_from_iso (iso)
#define TODAY D ("2026-11-21")

/* A mother, a father and a child in household 10; the child also lives with 4 in household 20. */
enum
{
  MOTHER = 1,
  FATHER,
  CHILD,
  OTHER_GUARDIAN,
  HOME = 10,
  OTHER_HOME = 20,
};

typedef struct
{
  TorgetRecordSet *records;
  gint64 last_id;
} Case;

static gpointer
add (Case *test,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id != 0 ? id : ++test->last_id;
  return torget_record_set_add (test->records, record);
}

static void
add_member (Case *test,
            gint64 household_id,
            gint64 person_id,
            const char *role)
{
  TorgetMembership *membership = add (test, &torget_membership_type, 0);

  membership->household_id = household_id;
  membership->person_id = person_id;
  membership->role = g_strdup (role);
}

static void
case_init (Case *test)
{
  static const char *const sexes[] = { NULL, "female", "male", "female", "male" };

  test->records = torget_record_set_new ();
  test->last_id = 100;
  for (gint64 id = MOTHER; id <= OTHER_GUARDIAN; id++)
    ((TorgetPerson *) add (test, &torget_person_type, id))->sex = g_strdup (sexes[id]);
  add (test, &torget_household_type, HOME);
  add (test, &torget_household_type, OTHER_HOME);
  add_member (test, HOME, MOTHER, "reference_person");
  add_member (test, HOME, FATHER, "spouse");
  add_member (test, HOME, CHILD, "child");
  add_member (test, OTHER_HOME, CHILD, "child");
  add_member (test, OTHER_HOME, OTHER_GUARDIAN, "guardian");
}

static void
case_clear (Case *test)
{
  torget_record_set_unref (test->records);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static TorgetPreschoolApplication *
add_application (Case *test,
                 const char *status)
{
  TorgetPreschoolApplication *application = add (test, &torget_preschool_application_type, 0);

  application->person_id = CHILD;
  application->status = g_strdup (status);
  application->wish_date = D ("2026-04-01");
  return application;
}

static TorgetPlan *
add_plan (Case *test,
          gint64 person_id,
          const char *status,
          const char *reason)
{
  TorgetPlan *plan = add (test, &torget_plan_type, 0);

  plan->person_id = person_id;
  plan->status = g_strdup (status);
  plan->part_time_reason = g_strdup (reason);
  return plan;
}

static void
add_reduction (Case *test,
               TorgetPlan *plan,
               const char *start)
{
  TorgetReduction *reduction = add (test, &torget_reduction_type, 0);

  reduction->plan_id = plan->record.id;
  reduction->start_date = D (start);
}

static void
add_enrolment (Case *test,
               const char *status)
{
  TorgetSfiEnrolment *enrolment = add (test, &torget_sfi_enrolment_type, 0);

  enrolment->person_id = MOTHER;
  enrolment->status = g_strdup (status);
  enrolment->received_date = D ("2026-03-20");
}

static void
add_sublet (Case *test,
            const char *end,
            const char *onward)
{
  TorgetSublet *sublet = add (test, &torget_sublet_type, 0);

  sublet->household_id = HOME;
  sublet->status = g_strdup ("running");
  sublet->end_date = D (end);
  sublet->onward_plan = g_strdup (onward);
}

/* "kind:person<-cause" for each, in order. */
static char *
dup_found (Case *test)
{
  g_autoptr (GArray) found = torget_case_list_dependencies (test->records, HOME, TODAY);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const TorgetDependency *one = &g_array_index (found, TorgetDependency, i);

      g_string_append_printf (text, "%s%d:%d<-%d", i > 0 ? " " : "", one->kind,
                              (int) one->person_id, (int) one->cause_id);
    }
  return g_string_free (text, FALSE);
}

static void
assert_found (Case *test,
              const char *expected)
{
  g_autofree char *found = dup_found (test);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_guardians_of_two_homes (void)
{
  g_auto (Case) test = { 0 };
  g_autoptr (GArray) guardians = NULL;

  case_init (&test);
  guardians = torget_case_list_guardians (test.records, CHILD, TODAY);
  g_assert_cmpuint (guardians->len, ==, 3);
  g_assert_cmpint (g_array_index (guardians, gint64, 0), ==, MOTHER);
  g_assert_cmpint (g_array_index (guardians, gint64, 2), ==, OTHER_GUARDIAN);
}

static void
test_plan_waits_for_place (void)
{
  g_auto (Case) test = { 0 };
  TorgetPlan *plan;
  g_autoptr (GArray) found = NULL;

  case_init (&test);
  add_application (&test, "queued");
  plan = add_plan (&test, MOTHER, "active_part_time", "no_preschool_place");
  add_reduction (&test, plan, "2026-10-10");
  assert_found (&test, "0:1<-3");
  found = torget_case_list_dependencies (test.records, HOME, TODAY);
  g_assert_cmpint (torget_dependency_get_weeks (&g_array_index (found, TorgetDependency, 0), TODAY),
                   ==, 6);
}

static void
test_other_reason_does_not_wait (void)
{
  g_auto (Case) test = { 0 };

  case_init (&test);
  add_application (&test, "queued");
  add_plan (&test, MOTHER, "active_part_time", "illness");
  assert_found (&test, "");
}

static void
test_placed_child_blocks_nobody (void)
{
  g_auto (Case) test = { 0 };

  case_init (&test);
  add_application (&test, "placed");
  add_plan (&test, MOTHER, "active_part_time", "no_preschool_place");
  add_enrolment (&test, "received");
  assert_found (&test, "");
}

/* X1; and X6, since nobody takes part in anything. */
static void
test_sfi_waits_for_place (void)
{
  g_auto (Case) test = { 0 };

  case_init (&test);
  add_application (&test, "queued");
  add_enrolment (&test, "received");
  assert_found (&test, "1:1<-3 4:1<-3");
  add_plan (&test, FATHER, "active_full_time", NULL);
  assert_found (&test, "1:1<-3");
}

/* X3. */
static void
test_lease_and_queue (void)
{
  g_auto (Case) test = { 0 };

  case_init (&test);
  add_plan (&test, FATHER, "active_full_time", NULL);
  add_application (&test, "queued");
  add_sublet (&test, "2027-01-20", NULL);
  assert_found (&test, "2:3<-0");
}

static void
test_lease_far_away_or_planned (void)
{
  g_auto (Case) far = { 0 };
  g_auto (Case) planned = { 0 };

  case_init (&far);
  add_plan (&far, FATHER, "active_full_time", NULL);
  add_application (&far, "queued");
  add_sublet (&far, "2027-01-21", NULL);
  assert_found (&far, "");
  case_init (&planned);
  add_plan (&planned, FATHER, "active_full_time", NULL);
  add_application (&planned, "queued");
  add_sublet (&planned, "2027-01-20", "first-hand contract");
  assert_found (&planned, "");
}

/* X4. */
static void
test_permit_before_lease (void)
{
  g_auto (Case) test = { 0 };
  TorgetPerson *father;

  case_init (&test);
  add_sublet (&test, "2027-06-30", NULL);
  father = torget_record_set_find (test.records, &torget_person_type, FATHER);
  father->permit_to = D ("2027-06-30");
  assert_found (&test, "");
  father->permit_to = D ("2027-06-29");
  assert_found (&test, "3:2<-0");
}

/* X7: more than 60 days. */
static void
test_woman_part_time (void)
{
  g_auto (Case) test = { 0 };
  TorgetPlan *plan;

  case_init (&test);
  add_plan (&test, FATHER, "active_full_time", NULL);
  plan = add_plan (&test, MOTHER, "active_part_time", "illness");
  add_reduction (&test, plan, "2026-09-22");
  assert_found (&test, "");
  ((TorgetReduction *) g_ptr_array_index (
       torget_record_set_list (test.records, &torget_reduction_type), 0))
      ->start_date
      = D ("2026-09-21");
  assert_found (&test, "5:1<-2");
}

static TorgetAbsence *
add_absence (Case *test,
             const char *reason,
             const char *start,
             const char *end)
{
  TorgetAbsence *absence = add (test, &torget_absence_type, 0);

  absence->plan_id = 7;
  absence->reason = g_strdup (reason);
  absence->start_date = D (start);
  absence->end_date = end != NULL ? D (end) : TORGET_DATE_NONE;
  return absence;
}

static void
test_absence_is_counted (void)
{
  g_auto (Case) test = { 0 };
  TorgetAbsenceCount count;
  const TorgetAbsence *ill;
  const TorgetAbsence *second;

  case_init (&test);
  ill = add_absence (&test, "illness", "2026-11-02", NULL);
  add_absence (&test, "family_reasons", "2026-10-05", "2026-10-11");
  second = add_absence (&test, "family_reasons", "2026-11-19", "2026-11-30");
  g_assert_true (torget_absence_count (test.records, ill, TODAY, &count));
  g_assert_cmpint (count.rule, ==, TORGET_ABSENCE_ILLNESS);
  g_assert_cmpint (count.days, ==, 20);
  g_assert_cmpint (count.limit, ==, 30);
  /* A week has five working days; of the second time a Thursday and a Friday have passed. */
  g_assert_true (torget_absence_count (test.records, second, TODAY, &count));
  g_assert_cmpint (count.rule, ==, TORGET_ABSENCE_FAMILY);
  g_assert_cmpint (count.days, ==, 7);
  g_assert_cmpint (count.limit, ==, 20);
  g_assert_false (torget_absence_count (
      test.records, add_absence (&test, "child_ill", "2026-11-02", NULL), TODAY, &count));
  g_assert_false (torget_absence_count (
      test.records, add_absence (&test, "illness", "2026-11-22", NULL), TODAY, &count));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dependencies/guardians", test_guardians_of_two_homes);
  g_test_add_func ("/dependencies/plan-on-place", test_plan_waits_for_place);
  g_test_add_func ("/dependencies/other-reason", test_other_reason_does_not_wait);
  g_test_add_func ("/dependencies/placed", test_placed_child_blocks_nobody);
  g_test_add_func ("/dependencies/sfi-on-place", test_sfi_waits_for_place);
  g_test_add_func ("/dependencies/lease-and-queue", test_lease_and_queue);
  g_test_add_func ("/dependencies/lease-far-or-planned", test_lease_far_away_or_planned);
  g_test_add_func ("/dependencies/permit-before-lease", test_permit_before_lease);
  g_test_add_func ("/dependencies/woman-part-time", test_woman_part_time);
  g_test_add_func ("/dependencies/absence", test_absence_is_counted);
  return g_test_run ();
}
