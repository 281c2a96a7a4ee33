/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A household moves from Umeå to Örnsköldsvik: what is refused, what is written, what may be
 * recorded with it. */
#include "config.h"

#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/move.h"

#define D(iso) torget_date_from_iso (iso)
#define TODAY D ("2026-11-21")

enum
{
  FATHER = 1,
  CHILD,
  HOME = 10,
  RESIDENCE = 20,
  ADDRESS,
  APPLICATION = 30,
  PLACE,
  ENROLMENT = 40,
  SUBLET = 50,
  NEW_IDS = 1000,
};

typedef struct
{
  TorgetMove move;
  TorgetPreschoolApplication *application;
  TorgetSfiEnrolment *enrolment;
  TorgetSublet *sublet;
  GPtrArray *changed;
  gint64 last_id;
} Case;

static gpointer
add (Case *test,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (test->move.records, record);
}

static void
add_member (Case *test,
            gint64 person_id,
            const char *role)
{
  TorgetMembership *membership = add (test, &torget_membership_type, HOME + person_id);
  TorgetPerson *person = add (test, &torget_person_type, person_id);

  membership->household_id = HOME;
  membership->person_id = person_id;
  membership->role = g_strdup (role);
  person->municipality = g_strdup ("2480");
  g_array_append_val (test->move.person_ids, person_id);
}

static void
add_tracks (Case *test)
{
  TorgetPreschoolPlacement *place = add (test, &torget_preschool_placement_type, PLACE);

  test->application = add (test, &torget_preschool_application_type, APPLICATION);
  test->application->person_id = CHILD;
  test->application->status = g_strdup ("placed");
  test->application->wish_date = D ("2026-01-10");
  test->application->signed_date = D ("2026-01-12");
  place->person_id = CHILD;
  place->start_date = D ("2026-05-01");
  test->enrolment = add (test, &torget_sfi_enrolment_type, ENROLMENT);
  test->enrolment->person_id = FATHER;
  test->enrolment->status = g_strdup ("active");
  test->enrolment->started_date = D ("2026-02-01");
  test->sublet = add (test, &torget_sublet_type, SUBLET);
  test->sublet->household_id = HOME;
  test->sublet->status = g_strdup ("running");
  test->sublet->start_date = D ("2026-01-01");
}

static void
case_init (Case *test)
{
  TorgetResidence *residence;
  TorgetContact *address;

  test->move = (TorgetMove){ torget_record_set_new (), g_array_new (FALSE, FALSE, sizeof (gint64)),
                             "2284", D ("2026-11-16"), "Storgatan 1, Örnsköldsvik", "Vera", TODAY };
  test->changed = g_ptr_array_new_with_free_func (torget_record_free);
  test->last_id = NEW_IDS;
  add (test, &torget_household_type, HOME);
  add_member (test, FATHER, "reference_person");
  add_member (test, CHILD, "child");
  residence = add (test, &torget_residence_type, RESIDENCE);
  residence->person_id = FATHER;
  residence->municipality = g_strdup ("2480");
  residence->valid_from = D ("2025-10-17");
  address = add (test, &torget_contact_type, ADDRESS);
  address->person_id = FATHER;
  address->kind = g_strdup ("address");
  address->value = g_strdup ("Storgatan 62");
  add_tracks (test);
}

static void
case_clear (Case *test)
{
  torget_record_set_unref (test->move.records);
  g_array_unref (test->move.person_ids);
  g_ptr_array_unref (test->changed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static gint64
new_id (gpointer user_data)
{
  return ++((Case *) user_data)->last_id;
}

static void
apply (Case *test,
       GArray *follow_ups)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (TorgetMoveFollowUp));
  TorgetRecord *residence = torget_record_new (&torget_residence_type);

  residence->id = NEW_IDS;
  g_ptr_array_add (test->changed, residence);
  torget_move_apply (&test->move, follow_ups != NULL ? follow_ups : none, test->changed, new_id,
                     test);
}

/* The nth changed record of a type that belongs to a person. */
static gpointer
find (Case *test,
      const TorgetRecordType *type,
      gint64 person_id,
      guint nth)
{
  const TorgetField *owner = torget_record_type_find (type, "person_id");

  for (guint i = 0; i < test->changed->len; i++)
    {
      const TorgetRecord *record = g_ptr_array_index (test->changed, i);

      if (record->type == type
          && (owner == NULL ? record->id : torget_record_get_number (record, owner)) == person_id
          && nth-- == 0)
        return g_ptr_array_index (test->changed, i);
    }
  return NULL;
}

static void
test_problems (void)
{
  static const struct
  {
    guint n_persons;
    const char *municipality;
    const char *day;
    guint n_problems;
    TorgetMoveProblemCode code;
    gint64 person_id;
  } cases[] = {
    { 2, "2284", "2026-11-16", 0 },
    { 2, "2284", "2027-01-01", 0 },
    { 0, "2284", "2026-11-16", 1, TORGET_MOVE_NOBODY, 0 },
    { 2, NULL, "2026-11-16", 1, TORGET_MOVE_NO_MUNICIPALITY, 0 },
    { 1, "2480", "2026-11-16", 1, TORGET_MOVE_SAME_MUNICIPALITY, FATHER },
    { 2, "2480", "2026-11-16", 2, TORGET_MOVE_SAME_MUNICIPALITY, FATHER },
    { 2, "2284", NULL, 1, TORGET_MOVE_NO_DAY, 0 },
    { 2, "2284", "2025-10-18", 0 },
    { 2, "2284", "2025-10-17", 1, TORGET_MOVE_TOO_EARLY, FATHER },
    { 2, "2284", "2025-01-01", 1, TORGET_MOVE_TOO_EARLY, FATHER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Case) test = { 0 };
      g_autoptr (GArray) problems = NULL;
      const TorgetMoveProblem *first;

      case_init (&test);
      g_array_set_size (test.move.person_ids, cases[i].n_persons);
      test.move.municipality = cases[i].municipality;
      test.move.day = cases[i].day != NULL ? D (cases[i].day) : TORGET_DATE_NONE;
      problems = torget_move_check (&test.move);
      g_assert_cmpuint (problems->len, ==, cases[i].n_problems);
      if (problems->len == 0)
        continue;
      first = &g_array_index (problems, TorgetMoveProblem, 0);
      g_assert_cmpint (first->code, ==, cases[i].code);
      g_assert_cmpint (first->person_id, ==, cases[i].person_id);
    }
}

/* The old registration ends the day before; one that was never written down is. */
static void
test_registrations (void)
{
  g_auto (Case) test = { 0 };
  const TorgetResidence *residence;

  case_init (&test);
  apply (&test, NULL);
  residence = find (&test, &torget_residence_type, FATHER, 0);
  g_assert_cmpint (residence->record.id, ==, NEW_IDS);
  g_assert_cmpstr (residence->municipality, ==, "2284");
  g_assert_cmpint (residence->valid_from, ==, D ("2026-11-16"));
  g_assert_cmpint (residence->valid_to, ==, TORGET_DATE_NONE);
  residence = find (&test, &torget_residence_type, FATHER, 1);
  g_assert_cmpint (residence->record.id, ==, RESIDENCE);
  g_assert_cmpint (residence->valid_to, ==, D ("2026-11-15"));
  g_assert_null (find (&test, &torget_residence_type, FATHER, 2));

  residence = find (&test, &torget_residence_type, CHILD, 0);
  g_assert_cmpstr (residence->municipality, ==, "2284");
  residence = find (&test, &torget_residence_type, CHILD, 1);
  g_assert_cmpstr (residence->municipality, ==, "2480");
  g_assert_cmpint (residence->valid_from, ==, TORGET_DATE_NONE);
  g_assert_cmpint (residence->valid_to, ==, D ("2026-11-15"));
  g_assert_cmpstr (((TorgetPerson *) find (&test, &torget_person_type, CHILD, 0))->municipality, ==,
                   "2284");
}

static void
test_addresses (void)
{
  g_auto (Case) test = { 0 };
  const TorgetContact *address;

  case_init (&test);
  apply (&test, NULL);
  address = find (&test, &torget_contact_type, FATHER, 0);
  g_assert_cmpint (address->record.id, ==, ADDRESS);
  g_assert_cmpint (address->valid_to, ==, D ("2026-11-15"));
  for (gint64 id = FATHER; id <= CHILD; id++)
    {
      address = find (&test, &torget_contact_type, id, id == FATHER ? 1 : 0);
      g_assert_cmpstr (address->value, ==, "Storgatan 1, Örnsköldsvik");
      g_assert_cmpint (address->valid_from, ==, D ("2026-11-16"));
    }
}

/* Also without a new address, the old one is not where anybody lives. */
static void
test_address_not_known (void)
{
  g_auto (Case) test = { 0 };

  case_init (&test);
  test.move.address = NULL;
  apply (&test, NULL);
  g_assert_nonnull (find (&test, &torget_contact_type, FATHER, 0));
  g_assert_null (find (&test, &torget_contact_type, FATHER, 1));
  g_assert_null (find (&test, &torget_contact_type, CHILD, 0));
}

/* Who stays is left alone, and so is the flat. */
static void
test_only_some_move (void)
{
  g_auto (Case) test = { 0 };
  g_autoptr (GArray) follow_ups = NULL;

  case_init (&test);
  g_array_set_size (test.move.person_ids, 1);
  follow_ups = torget_move_list_follow_ups (&test.move);
  g_assert_cmpuint (follow_ups->len, ==, 1);
  g_assert_cmpstr (g_array_index (follow_ups, TorgetMoveFollowUp, 0).event->kind, ==,
                   "sfi_interrupted");
  apply (&test, NULL);
  g_assert_null (find (&test, &torget_person_type, CHILD, 0));
  g_assert_null (find (&test, &torget_residence_type, CHILD, 0));
}

static char *
dup_kinds (GArray *follow_ups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < follow_ups->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            g_array_index (follow_ups, TorgetMoveFollowUp, i).event->kind);
  return g_string_free (text, FALSE);
}

static void
test_what_is_offered (void)
{
  static const struct
  {
    const char *day;
    const char *application;
    const char *sublet;
    const char *kinds;
  } cases[] = {
    { "2026-11-16", "placed", "running",
      "sublet_notice_drafted sfi_interrupted preschool_notice preschool_requeued" },
    { "2026-11-16", "queued", "moved_out", "sfi_interrupted preschool_requeued" },
    { "2026-11-16", "offered", "notice_served", "sfi_interrupted" },
    { "2027-01-01", "queued", "running", "sublet_notice_drafted preschool_requeued" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Case) test = { 0 };
      g_autoptr (GArray) follow_ups = NULL;
      g_autofree char *kinds = NULL;

      case_init (&test);
      test.move.day = D (cases[i].day);
      torget_record_set_text (test.application,
                              torget_record_type_find (test.application->record.type, "status"),
                              cases[i].application);
      torget_record_set_text (test.sublet,
                              torget_record_type_find (test.sublet->record.type, "status"),
                              cases[i].sublet);
      follow_ups = torget_move_list_follow_ups (&test.move);
      kinds = dup_kinds (follow_ups);
      g_assert_cmpstr (kinds, ==, cases[i].kinds);
    }
}

/* Notice of the place and the new queue are told of one application, which is saved once. */
static void
test_all_is_followed (void)
{
  g_auto (Case) test = { 0 };
  g_autoptr (GArray) follow_ups = NULL;
  const TorgetPreschoolApplication *application;
  const TorgetSublet *sublet;
  guint n_events = 0;

  case_init (&test);
  follow_ups = torget_move_list_follow_ups (&test.move);
  apply (&test, follow_ups);
  application = find (&test, &torget_preschool_application_type, CHILD, 0);
  g_assert_null (find (&test, &torget_preschool_application_type, CHILD, 1));
  g_assert_cmpstr (application->status, ==, "queued");
  g_assert_cmpstr (application->municipality, ==, "2284");
  g_assert_cmpint (application->wanted_start, ==, D ("2026-11-16"));
  g_assert_cmpint (application->wish_date, ==, D ("2026-11-16"));
  g_assert_cmpint (application->signed_date, ==, TORGET_DATE_NONE);
  g_assert_cmpint (
      ((TorgetPreschoolPlacement *) find (&test, &torget_preschool_placement_type, CHILD, 0))
          ->notice_date,
      ==, D ("2026-11-16"));
  sublet = find (&test, &torget_sublet_type, SUBLET, 0);
  g_assert_cmpstr (sublet->status, ==, "notice_drafted");
  g_assert_cmpstr (sublet->notice_reason, ==, "tenant_notice");
  g_assert_cmpstr (
      ((TorgetSfiEnrolment *) find (&test, &torget_sfi_enrolment_type, FATHER, 0))->status, ==,
      "interrupted");
  for (guint i = 0; i < test.changed->len; i++)
    n_events += ((TorgetRecord *) g_ptr_array_index (test.changed, i))->type == &torget_event_type;
  g_assert_cmpuint (n_events, ==, 6);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/move/problems", test_problems);
  g_test_add_func ("/move/registrations", test_registrations);
  g_test_add_func ("/move/addresses", test_addresses);
  g_test_add_func ("/move/address-not-known", test_address_not_known);
  g_test_add_func ("/move/only-some", test_only_some_move);
  g_test_add_func ("/move/offered", test_what_is_offered);
  g_test_add_func ("/move/all-followed", test_all_is_followed);
  return g_test_run ();
}
