/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons for a practice place and places for a person, and what the user has to do, on a real
 * file. */
#include "config.h"

#include "service/matching.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/offer.h"
#include "service/error.h"
#include "support/session-test.h"

#define TODAY "2026-11-21"

typedef struct
{
  TorgetTestSession *test;
  TorgetRecordSet *records; /* not yet saved */
  gint64 place_id;
} Fixture;

static gpointer
add (Fixture *fixture,
     const TorgetRecordType *type)
{
  return torget_test_add (fixture->test->session, fixture->records, type);
}

static TorgetDate
day (const char *iso)
{
  return torget_date_from_iso (iso);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  TorgetPracticePlace *place;
  TorgetEmployer *employer;

  fixture->test = torget_test_session_new ();
  fixture->records = torget_record_set_new ();
  employer = add (fixture, &torget_employer_type);
  employer->name = g_strdup ("Påhittat kök");
  employer->municipality = g_strdup ("2480");
  place = add (fixture, &torget_practice_place_type);
  place->employer_id = employer->record.id;
  place->title = g_strdup ("Köksbiträde");
  place->sector = g_strdup ("restaurant_food");
  place->sfi_course = g_strdup ("B");
  place->hours_per_week = 20;
  place->places = 2;
  fixture->place_id = place->record.id;
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_record_set_unref (fixture->records);
  torget_test_session_free (fixture->test);
}

static void
save (Fixture *fixture)
{
  torget_test_save (fixture->test->session, fixture->records, NULL);
  torget_record_set_unref (fixture->records);
  fixture->records = torget_record_set_new ();
}

/* Somebody who fits: wants the sector, studies course C, has 25 hours free. */
static TorgetPerson *
add_person (Fixture *fixture,
            const char *name)
{
  TorgetPerson *person = add (fixture, &torget_person_type);
  TorgetPlan *plan = add (fixture, &torget_plan_type);
  TorgetSfiEnrolment *enrolment = add (fixture, &torget_sfi_enrolment_type);

  person->family_name = g_strdup (name);
  person->municipality = g_strdup ("2480");
  person->status = g_strdup ("active");
  plan->person_id = person->record.id;
  plan->status = g_strdup ("active_full_time");
  plan->enrolled_date = day ("2026-01-01");
  plan->sector = g_strdup ("restaurant_food");
  enrolment->person_id = person->record.id;
  enrolment->status = g_strdup ("active");
  enrolment->course = g_strdup ("C");
  enrolment->registered_date = day ("2026-01-01");
  enrolment->started_date = day ("2026-02-01");
  enrolment->hours_per_week = 15;
  return person;
}

static gpointer
get_of (Fixture *fixture,
        const TorgetPerson *person,
        const TorgetRecordType *type)
{
  g_autoptr (GPtrArray) owned
      = torget_case_list_owned (fixture->records, type, "person_id", person->record.id);

  return g_ptr_array_index (owned, 0);
}

static TorgetWorkPlacement *
add_placement (Fixture *fixture,
               const TorgetPerson *person,
               const char *sector,
               const char *end)
{
  TorgetWorkPlacement *placement = add (fixture, &torget_work_placement_type);

  placement->person_id = person->record.id;
  placement->kind = g_strdup ("internship");
  placement->sector = g_strdup (sector);
  placement->start_date = day ("2026-02-01");
  placement->end_date = end != NULL ? day (end) : TORGET_DATE_NONE;
  placement->hours_per_week = 8;
  return placement;
}

static void
add_activity (Fixture *fixture,
              const TorgetPerson *person,
              const char *kind,
              int hours)
{
  const TorgetPlan *plan = get_of (fixture, person, &torget_plan_type);
  TorgetActivity *activity = add (fixture, &torget_activity_type);

  activity->plan_id = plan->record.id;
  activity->kind = g_strdup (kind);
  activity->start_date = day ("2026-03-01");
  activity->hours_per_week = hours;
}

static void
set_text (char **field,
          const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static GPtrArray *
match_persons (Fixture *fixture,
               gboolean with_undecided,
               GError **error)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_match_persons_async (fixture->test->session, fixture->place_id, with_undecided,
                                      NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_match_persons_finish (fixture->test->session, result, error);
}

static void
assert_persons (Fixture *fixture,
                gboolean with_undecided,
                const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) persons = match_persons (fixture, with_undecided, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < persons->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            ((TorgetPersonMatch *) persons->pdata[i])->family_name);
  g_assert_cmpstr (text->str, ==, expected);
}

/* Whoever wants it comes before whoever can do it, who comes before whoever lives nearer. */
static void
test_order (Fixture *fixture,
            gconstpointer unused)
{
  TorgetPerson *person;

  add_person (fixture, "Wants");
  person = add_person (fixture, "Away");
  set_text (&person->municipality, "2460");
  person = add_person (fixture, "Both");
  add_placement (fixture, person, "restaurant_food", "2026-06-01");
  person = add_person (fixture, "Can");
  set_text (&((TorgetPlan *) get_of (fixture, person, &torget_plan_type))->sector, "green");
  add_placement (fixture, person, "restaurant_food", "2026-06-01");
  person = add_person (fixture, "Undecided");
  set_text (&((TorgetPlan *) get_of (fixture, person, &torget_plan_type))->sector, NULL);
  save (fixture);
  assert_persons (fixture, FALSE, "Both Wants Away Can");
  assert_persons (fixture, TRUE, "Both Wants Away Can Undecided");
}

/* Each is kept out by one thing alone. */
static void
test_kept_out (Fixture *fixture,
               gconstpointer unused)
{
  const TorgetPerson *other = add_person (fixture, "Fits");
  TorgetPerson *person;

  add_person (fixture, "Dead")->death_date = day ("2026-05-01");
  add_person (fixture, "Merged")->merged_into = other->record.id;
  person = add_person (fixture, "Closed");
  set_text (&person->status, "closed");
  person = add_person (fixture, "Far");
  set_text (&person->municipality, "0180");
  person = add_person (fixture, "Beginner");
  set_text (&((TorgetSfiEnrolment *) get_of (fixture, person, &torget_sfi_enrolment_type))->course,
            "A");
  person = add_person (fixture, "Discharged");
  ((TorgetPlan *) get_of (fixture, person, &torget_plan_type))->discharged_date
      = day ("2026-10-01");
  person = add_person (fixture, "There");
  add_placement (fixture, person, NULL, NULL)->practice_place_id = fixture->place_id;
  person = add_person (fixture, "Busy");
  add_activity (fixture, person, "civic_orientation", 6);
  save (fixture);
  assert_persons (fixture, FALSE, "Fits");
  assert_persons (fixture, TRUE, "Fits");
}

/* SFI that stands among the activities too, and practice that does, count once. */
static void
test_hours_count_once (Fixture *fixture,
                       gconstpointer unused)
{
  const TorgetPerson *person = add_person (fixture, "Sfi");

  add_activity (fixture, person, "sfi", 15);
  person = add_person (fixture, "Practice");
  add_activity (fixture, person, "internship", 5);
  add_placement (fixture, person, NULL, NULL)->hours_per_week = 5;
  save (fixture);
  assert_persons (fixture, FALSE, "Practice Sfi");
}

static void
add_member (Fixture *fixture,
            const TorgetHousehold *household,
            const TorgetPerson *person,
            const char *valid_to)
{
  TorgetMembership *membership = add (fixture, &torget_membership_type);

  membership->household_id = household->record.id;
  membership->person_id = person->record.id;
  membership->role = g_strdup ("other_adult");
  membership->valid_to = valid_to != NULL ? day (valid_to) : TORGET_DATE_NONE;
}

static GPtrArray *
match_places (Fixture *fixture,
              gint64 person_id)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *places;

  torget_session_match_places_async (fixture->test->session, person_id, FALSE, NULL,
                                     torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  places = torget_session_match_places_finish (fixture->test->session, result, &error);
  g_assert_no_error (error);
  return places;
}

static void
assert_n_places (Fixture *fixture,
                 gint64 person_id,
                 guint n)
{
  g_autoptr (GPtrArray) places = match_places (fixture, person_id);

  g_assert_cmpuint (places->len, ==, n);
}

/* Neither the protected nor who lives with them; who has moved out is free to be found. */
static void
test_protected (Fixture *fixture,
                gconstpointer unused)
{
  const TorgetHousehold *household = add (fixture, &torget_household_type);
  TorgetPerson *hidden = add_person (fixture, "Hidden");
  const TorgetPerson *partner = add_person (fixture, "Partner");
  const TorgetPerson *left = add_person (fixture, "Left");
  const gint64 hidden_id = hidden->record.id;
  const gint64 partner_id = partner->record.id;
  const gint64 left_id = left->record.id;

  hidden->protection = g_strdup ("registered");
  add_member (fixture, household, hidden, NULL);
  add_member (fixture, household, partner, NULL);
  add_member (fixture, household, left, "2026-11-20");
  save (fixture);
  assert_persons (fixture, TRUE, "Left");
  assert_n_places (fixture, hidden_id, 0);
  assert_n_places (fixture, partner_id, 0);
  assert_n_places (fixture, left_id, 1);
}

static TorgetPracticePlace *
add_place (Fixture *fixture,
           const char *title,
           const char *sector,
           const char *municipality)
{
  TorgetPracticePlace *place = add (fixture, &torget_practice_place_type);

  place->title = g_strdup (title);
  place->sector = g_strdup (sector);
  place->municipality = g_strdup (municipality);
  place->places = 1;
  return place;
}

/* The nearest place of the wanted sector first; no full one, none that has closed. */
static void
test_places (Fixture *fixture,
             gconstpointer unused)
{
  const TorgetPerson *person = add_person (fixture, "Seeker");
  const TorgetPerson *other = add_person (fixture, "Other");
  const gint64 person_id = person->record.id;
  g_autoptr (GPtrArray) places = NULL;
  TorgetPracticePlace *place;

  add_place (fixture, "Away", "restaurant_food", "2460");
  add_place (fixture, "Unwanted", "green", "2480");
  add_place (fixture, "Closed", "restaurant_food", "2480")->end_date = day ("2026-11-20");
  place = add_place (fixture, "Full", "restaurant_food", "2480");
  add_placement (fixture, other, NULL, NULL)->practice_place_id = place->record.id;
  place = add_place (fixture, "Empty again", "restaurant_food", "2460");
  add_placement (fixture, other, NULL, "2026-11-20")->practice_place_id = place->record.id;
  save (fixture);
  places = match_places (fixture, person_id);
  g_assert_cmpuint (places->len, ==, 3);
  g_assert_cmpstr (((TorgetPlaceMatch *) places->pdata[0])->title, ==, "Köksbiträde");
  g_assert_cmpstr (((TorgetPlaceMatch *) places->pdata[0])->employer, ==, "Påhittat kök");
  g_assert_cmpint (((TorgetPlaceMatch *) places->pdata[0])->reasons, ==,
                   TORGET_MATCH_WISH | TORGET_MATCH_COURSE | TORGET_MATCH_HOURS
                       | TORGET_MATCH_HOME);
  g_assert_cmpint (((TorgetPlaceMatch *) places->pdata[0])->places_left, ==, 2);
  g_assert_cmpstr (((TorgetPlaceMatch *) places->pdata[1])->title, ==, "Away");
  g_assert_cmpstr (((TorgetPlaceMatch *) places->pdata[2])->title, ==, "Empty again");
}

/* What a place is offered by, of which kind, until when the offer and the place are open; and whether
 * somebody who fits our own place can go there. */
static const struct
{
  const char *kind;
  const char *sector;
  const char *valid_to;
  const char *end_date;
  gboolean fits;
} offers[] = {
  { "practice_place", "restaurant_food", TODAY, NULL, TRUE },
  { "practice_place", "restaurant_food", "2026-12-31", TODAY, TRUE },
  { "practice_place", "restaurant_food", "2026-11-20", NULL, FALSE },
  { "practice_place", "restaurant_food", "2026-12-31", "2026-11-20", FALSE },
  { "practice_place", "construction", "2026-12-31", NULL, FALSE },
  { "dwelling", "restaurant_food", "2026-12-31", NULL, FALSE },
};

static void
add_offer (Fixture *fixture,
           gsize i,
           gint64 receipt_id)
{
  TorgetOffer *offer = add (fixture, &torget_offer_type);

  offer->receipt_id = receipt_id;
  offer->kind = g_strdup (offers[i].kind);
  offer->sector = g_strdup (offers[i].sector);
  offer->title = g_strdup_printf ("%" G_GSIZE_FORMAT, i);
  offer->contact = g_strdup ("Arbetsmarknadsenheten");
  offer->valid_to = day (offers[i].valid_to);
  offer->end_date = offers[i].end_date != NULL ? day (offers[i].end_date) : TORGET_DATE_NONE;
}

/* Places of other municipalities are found beside our own, and told apart; our own offers are not
 * found twice. */
static void
test_offered_places (Fixture *fixture,
                     gconstpointer unused)
{
  const gint64 person_id = add_person (fixture, "Fits")->record.id;
  TorgetOfferReceipt *receipt = add (fixture, &torget_offer_receipt_type);
  g_autoptr (GPtrArray) places = NULL;
  guint n_offered = 0;

  receipt->sender = g_strdup ("2460");
  receipt->received_date = day ("2026-11-02");
  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    add_offer (fixture, i, receipt->record.id);
  add_offer (fixture, 0, 0);
  save (fixture);
  places = match_places (fixture, person_id);
  g_assert_cmpuint (places->len, ==, 3);
  for (guint i = 0; i < places->len; i++)
    {
      const TorgetPlaceMatch *place = g_ptr_array_index (places, i);

      if (!torget_place_match_is_offered (place))
        continue;
      n_offered++;
      g_assert_true (offers[g_ascii_strtoull (place->title, NULL, 10)].fits);
      g_assert_cmpstr (place->municipality, ==, "2460");
      g_assert_cmpstr (place->contact, ==, "Arbetsmarknadsenheten");
      g_assert_cmpint (place->received_date, ==, day ("2026-11-02"));
      g_assert_true ((guint) place->reasons & TORGET_MATCH_COMMUTING);
    }
  g_assert_cmpuint (n_offered, ==, 2);
}

static void
test_no_such_place (Fixture *fixture,
                    gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture->place_id = 1;
  g_assert_null (match_persons (fixture, FALSE, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
}

#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (day (TODAY));
  add_test ("/matching/order", test_order);
  add_test ("/matching/kept-out", test_kept_out);
  add_test ("/matching/hours-count-once", test_hours_count_once);
  add_test ("/matching/protected", test_protected);
  add_test ("/matching/places", test_places);
  add_test ("/matching/offered-places", test_offered_places);
  add_test ("/matching/no-such-place", test_no_such_place);
  return g_test_run ();
}
