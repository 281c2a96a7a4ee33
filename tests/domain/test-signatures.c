/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All guardians sign an application for preschool before it counts as signed. */
#include "config.h"

#include "domain/household.h"
#include "domain/person.h"
#include "domain/preschool.h"
#include "domain/track-event.h"

#define D(iso) torget_date_from_iso (iso)

typedef struct
{
  TorgetRecordSet *records;
  gint64 last_id;
  TorgetPerson *child;
  TorgetPreschoolApplication *application;
} Case;

static gpointer
add (Case *test,
     const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = ++test->last_id;
  return torget_record_set_add (test->records, record);
}

static void
case_init (Case *test)
{
  test->records = torget_record_set_new ();
  test->child = add (test, &torget_person_type);
  test->application = add (test, &torget_preschool_application_type);
  test->application->person_id = test->child->record.id;
  test->application->status = g_strdup ("incomplete");
}

static void
case_clear (Case *test)
{
  torget_record_set_unref (test->records);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static TorgetPreschoolSignature *
add_signature (Case *test,
               gint64 guardian_id,
               const char *signed_date)
{
  TorgetPreschoolSignature *signature = add (test, &torget_preschool_signature_type);

  signature->application_id = test->application->record.id;
  signature->guardian_id = guardian_id;
  signature->signed_date = signed_date != NULL ? D (signed_date) : TORGET_DATE_NONE;
  return signature;
}

static void
add_member (Case *test,
            gint64 household_id,
            gint64 person_id,
            const char *role)
{
  TorgetMembership *membership = add (test, &torget_membership_type);

  membership->household_id = household_id;
  membership->person_id = person_id;
  membership->role = g_strdup (role);
}

/* A home of the child with somebody in it. */
static TorgetPerson *
add_home (Case *test,
          const char *role)
{
  TorgetHousehold *home = add (test, &torget_household_type);
  TorgetPerson *person = add (test, &torget_person_type);

  add_member (test, home->record.id, test->child->record.id, "child");
  add_member (test, home->record.id, person->record.id, role);
  return person;
}

#define ACCEPTED -1

/* Whether it can be told on 2026-10-12 that all have signed. */
static void
assert_told (Case *test,
             int code)
{
  TorgetEventReport report = {
    .event = torget_track_event_find ("preschool_signed"),
    .records = test->records,
    .subject = &test->application->record,
    .date = D ("2026-10-12"),
    .today = D ("2026-11-21"),
    .author = "Test",
  };
  g_autoptr (TorgetRecord) details = torget_track_event_create_details (&report);
  g_autoptr (GArray) refusals = NULL;

  report.details = details;
  refusals = torget_track_event_check (&report);
  g_assert_cmpuint (refusals->len, ==, code == ACCEPTED ? 0 : 1);
  if (code == ACCEPTED)
    return;
  g_assert_cmpint (g_array_index (refusals, TorgetEventRefusal, 0).code, ==, code);
  g_assert_cmpstr (g_array_index (refusals, TorgetEventRefusal, 0).field, ==, "signed_date");
}

static void
test_whoever_was_asked (void)
{
  g_auto (Case) test = { 0 };
  TorgetPreschoolSignature *signature;

  case_init (&test);
  signature = add_signature (&test, 0, NULL);
  assert_told (&test, TORGET_EVENT_UNSIGNED);
  signature->signed_date = D ("2026-10-10");
  assert_told (&test, ACCEPTED);
  /* It does not count before the last one. */
  signature->signed_date = D ("2026-10-13");
  assert_told (&test, TORGET_EVENT_BEFORE);
}

/* A guardian of the other home, of whom nothing is on record, has not signed either. */
static void
test_whoever_was_not_asked (void)
{
  g_auto (Case) test = { 0 };
  TorgetPerson *father;

  case_init (&test);
  add_signature (&test, add_home (&test, "reference_person")->record.id, "2026-10-10");
  assert_told (&test, ACCEPTED);
  add_home (&test, "other_relative");
  assert_told (&test, ACCEPTED);
  father = add_home (&test, "guardian");
  assert_told (&test, TORGET_EVENT_UNSIGNED);
  father->death_date = D ("2026-09-01");
  assert_told (&test, ACCEPTED);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signatures/asked", test_whoever_was_asked);
  g_test_add_func ("/signatures/not-asked", test_whoever_was_not_asked);

  return g_test_run ();
}
