/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change brings with it: dates that move, tracks that come to hang on each other, moves. */
#include "config.h"

#include "domain/consequences.h"

#define D(iso) torget_date_from_iso (iso)
#define TODAY D ("2026-11-21")

enum
{
  MOTHER = 1,
  CHILD,
  HOME = 10,
};

typedef struct
{
  TorgetRecordSet *records;
  TorgetPlan *plan;
  TorgetPreschoolApplication *application;
  TorgetSublet *sublet;
} Case;

static gpointer
add (Case *test,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (test->records, record);
}

static void
add_member (Case *test,
            gint64 id,
            gint64 person_id,
            const char *role)
{
  TorgetMembership *membership = add (test, &torget_membership_type, id);
  TorgetPerson *person = add (test, &torget_person_type, person_id);

  membership->household_id = HOME;
  membership->person_id = person_id;
  membership->role = g_strdup (role);
  person->municipality = g_strdup ("2480");
}

static void
case_init (Case *test)
{
  test->records = torget_record_set_new ();
  add (test, &torget_household_type, HOME);
  add_member (test, 11, MOTHER, "reference_person");
  add_member (test, 12, CHILD, "child");
  test->plan = add (test, &torget_plan_type, 20);
  test->plan->person_id = MOTHER;
  test->plan->status = g_strdup ("active_full_time");
  test->application = add (test, &torget_preschool_application_type, 30);
  test->application->person_id = CHILD;
  test->application->status = g_strdup ("queued");
  test->application->wish_date = D ("2026-09-01");
  test->sublet = add (test, &torget_sublet_type, 40);
  test->sublet->household_id = HOME;
  test->sublet->status = g_strdup ("running");
  test->sublet->start_date = D ("2026-03-01");
  test->sublet->end_date = D ("2028-02-29");
}

static void
case_clear (Case *test)
{
  torget_record_set_unref (test->records);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static GArray *
follow (Case *test,
        gpointer changed)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (torget_record_free);
  TorgetOfficeParameters parameters;

  g_ptr_array_add (records, changed);
  torget_office_parameters_init_defaults (&parameters);
  return torget_case_list_consequences (test->records, records, &parameters, TODAY);
}

static const TorgetConsequence *
find (GArray *found,
      TorgetConsequenceKind kind,
      const char *rule)
{
  for (guint i = 0; i < found->len; i++)
    {
      const TorgetConsequence *one = &g_array_index (found, TorgetConsequence, i);

      if (one->kind == kind && (rule == NULL || g_str_equal (one->rule->id, rule)))
        return one;
    }
  return NULL;
}

static void
test_nothing_follows_from_nothing (void)
{
  g_auto (Case) test = { 0 };
  g_autoptr (GArray) found = NULL;

  case_init (&test);
  found = follow (&test, torget_record_copy (test.sublet));
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_date_moves (void)
{
  g_auto (Case) test = { 0 };
  TorgetPreschoolApplication *changed;
  g_autoptr (GArray) found = NULL;
  const TorgetConsequence *moved;

  case_init (&test);
  changed = torget_record_copy (test.application);
  changed->wish_date = D ("2026-10-01");
  found = follow (&test, changed);
  moved = find (found, TORGET_FOLLOWS_DATE, "preschool_guarantee");
  g_assert_nonnull (moved);
  g_assert_cmpint (moved->person_id, ==, CHILD);
  g_assert_cmpint (moved->before, ==, D ("2027-01-01"));
  g_assert_cmpint (moved->after, ==, D ("2027-02-01"));
  g_assert_cmpint (test.application->wish_date, ==, D ("2026-09-01"));
}

static void
test_date_falls_away (void)
{
  g_auto (Case) test = { 0 };
  TorgetPreschoolApplication *changed;
  g_autoptr (GArray) found = NULL;
  const TorgetConsequence *gone;

  case_init (&test);
  changed = torget_record_copy (test.application);
  torget_record_set_text (
      changed, torget_record_type_find (&torget_preschool_application_type, "status"), "placed");
  found = follow (&test, changed);
  gone = find (found, TORGET_FOLLOWS_DATE, "preschool_guarantee");
  g_assert_nonnull (gone);
  g_assert_cmpint (gone->after, ==, TORGET_DATE_NONE);
}

static void
test_dependency_begins_and_ends (void)
{
  g_auto (Case) test = { 0 };
  TorgetPlan *changed;
  g_autoptr (GArray) begins = NULL;
  g_autoptr (GArray) ends = NULL;

  case_init (&test);
  changed = torget_record_copy (test.plan);
  torget_record_set_text (changed, torget_record_type_find (&torget_plan_type, "status"),
                          "active_part_time");
  torget_record_set_text (changed, torget_record_type_find (&torget_plan_type, "part_time_reason"),
                          "no_preschool_place");
  begins = follow (&test, torget_record_copy (changed));
  g_assert_nonnull (find (begins, TORGET_FOLLOWS_DEPENDENCY, NULL));
  g_assert_null (find (begins, TORGET_FOLLOWS_RELEASE, NULL));
  torget_record_free (changed);

  torget_record_set_text (test.plan, torget_record_type_find (&torget_plan_type, "status"),
                          "active_part_time");
  torget_record_set_text (test.plan,
                          torget_record_type_find (&torget_plan_type, "part_time_reason"),
                          "no_preschool_place");
  changed = torget_record_copy (test.plan);
  torget_record_set_text (changed, torget_record_type_find (&torget_plan_type, "status"),
                          "active_full_time");
  ends = follow (&test, changed);
  g_assert_nonnull (find (ends, TORGET_FOLLOWS_RELEASE, NULL));
}

static void
test_move (void)
{
  g_auto (Case) test = { 0 };
  TorgetPerson *child;
  TorgetPerson *mother;
  TorgetSfiEnrolment *enrolment;
  const TorgetConsequence *lease;
  const TorgetConsequence *county;
  g_autoptr (GArray) of_child = NULL;
  g_autoptr (GArray) of_mother = NULL;

  case_init (&test);
  enrolment = add (&test, &torget_sfi_enrolment_type, 50);
  enrolment->person_id = MOTHER;
  enrolment->status = g_strdup ("active");
  child = torget_record_copy (torget_case_get_person (test.records, CHILD));
  torget_record_set_text (child, torget_record_type_find (&torget_person_type, "municipality"),
                          "2284");
  of_child = follow (&test, child);
  g_assert_nonnull (find (of_child, TORGET_FOLLOWS_QUEUE, NULL));
  g_assert_null (find (of_child, TORGET_FOLLOWS_SFI, NULL));
  lease = find (of_child, TORGET_FOLLOWS_LEASE, NULL);
  g_assert_cmpint (lease->person_id, ==, 0);
  g_assert_cmpint (lease->after, ==, D ("2027-02-28"));
  county = find (of_child, TORGET_FOLLOWS_COUNTY, NULL);
  g_assert_cmpstr (county->old_county, ==, "24");
  g_assert_cmpstr (county->new_county, ==, "22");
  mother = torget_record_copy (torget_case_get_person (test.records, MOTHER));
  torget_record_set_text (mother, torget_record_type_find (&torget_person_type, "municipality"),
                          "2284");
  of_mother = follow (&test, mother);
  g_assert_null (find (of_mother, TORGET_FOLLOWS_QUEUE, NULL));
  g_assert_nonnull (find (of_mother, TORGET_FOLLOWS_SFI, NULL));
}

/* What concerns the household is told once, whoever of it moves. */
static void
test_told_once (void)
{
  TorgetOfficeParameters parameters;
  g_auto (Case) test = { 0 };
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (torget_record_free);
  g_autoptr (GArray) found = NULL;
  guint n_leases = 0;

  case_init (&test);
  for (gint64 id = MOTHER; id <= CHILD; id++)
    {
      TorgetPerson *person = torget_record_copy (torget_case_get_person (test.records, id));

      torget_record_set_text (person, torget_record_type_find (&torget_person_type, "municipality"),
                              "2482");
      g_ptr_array_add (changed, person);
    }
  torget_office_parameters_init_defaults (&parameters);
  found = torget_case_list_consequences (test.records, changed, &parameters, TODAY);
  for (guint i = 0; i < found->len; i++)
    n_leases += g_array_index (found, TorgetConsequence, i).kind == TORGET_FOLLOWS_LEASE;
  g_assert_cmpuint (n_leases, ==, 1);
  g_assert_null (find (found, TORGET_FOLLOWS_COUNTY, NULL));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consequences/nothing", test_nothing_follows_from_nothing);
  g_test_add_func ("/consequences/date-moves", test_date_moves);
  g_test_add_func ("/consequences/date-falls-away", test_date_falls_away);
  g_test_add_func ("/consequences/dependency", test_dependency_begins_and_ends);
  g_test_add_func ("/consequences/move", test_move);
  g_test_add_func ("/consequences/told-once", test_told_once);
  return g_test_run ();
}
