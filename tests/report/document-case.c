/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The family that the documents are written about; see document-case.h. */
#include "config.h"

#include "document-case.h"

#include "domain/case-view.h"
#include "domain/casework.h"

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (records, record);
}

static TorgetDate
day (const char *iso)
{
  return torget_date_from_iso (iso);
}

static TorgetPerson *
add_person (TorgetRecordSet *records,
            gint64 id,
            const char *given_name,
            const char *birth_date,
            const char *role)
{
  TorgetPerson *person = add (records, &torget_person_type, id);
  TorgetMembership *membership = add (records, &torget_membership_type, id + 10);

  person->given_name = g_strdup (given_name);
  person->family_name = g_strdup ("Al-Ahmad");
  person->birth_date = day (birth_date);
  person->language = g_strdup ("ara");
  person->coordinator_id = 51;
  membership->household_id = 9;
  membership->person_id = id;
  membership->role = g_strdup (role);
  return person;
}

static void
add_members (TorgetRecordSet *records,
             const DocumentFacts *facts)
{
  TorgetPerson *mother
      = add_person (records, DOCUMENT_MOTHER, "Amina", "1994-03-12", "reference_person");
  TorgetIdentity *identity = add (records, &torget_identity_type, 31);
  TorgetContact *contact = add (records, &torget_contact_type, 32);

  mother->interpreter = TRUE;
  mother->permit_to = day ("2028-12-18");
  mother->first_registered_date = day ("2026-02-16");
  identity->person_id = DOCUMENT_MOTHER;
  identity->kind = g_strdup ("personnummer");
  identity->value = g_strdup ("19940312-2386");
  contact->person_id = DOCUMENT_MOTHER;
  contact->kind = g_strdup ("phone");
  contact->value = g_strdup ("070-174 06 05");
  add_person (records, DOCUMENT_FATHER, "Hassan", "1990-01-02", "spouse");
  add_person (records, DOCUMENT_CHILD, "Karim", "2024-11-01", "child")->protection
      = g_strdup (facts->protection);
}

static void
add_activity (TorgetRecordSet *records,
              gint64 id,
              const char *title,
              const char *status,
              const char *start)
{
  TorgetActivity *activity = add (records, &torget_activity_type, id);

  activity->plan_id = 40;
  activity->title = g_strdup (title);
  activity->status = g_strdup (status);
  activity->start_date = day (start);
}

static void
add_plan (TorgetRecordSet *records)
{
  TorgetPlan *plan = add (records, &torget_plan_type, 40);
  TorgetActivity *first;
  TorgetFollowUp *review;

  plan->person_id = DOCUMENT_MOTHER;
  plan->status = g_strdup ("active_part_time");
  plan->hours_per_week = 12;
  plan->part_time_reason = g_strdup ("no_preschool_place");
  add_activity (records, 41, "Samhällsorientering", "ongoing", "2026-05-05");
  first = torget_record_set_find (records, &torget_activity_type, 41);
  first->hours_per_week = 6;
  first->provider = g_strdup ("Medborgarskolan");
  add_activity (records, 42, "Praktik", "planned", "2027-01-11");
  add_activity (records, 43, "Kartläggning", "completed", "2026-03-01");
  add_activity (records, 44, "Avbruten kurs", "interrupted", "2026-03-01");
  review = add (records, &torget_follow_up_type, 48);
  review->plan_id = 40;
  review->next_date = day ("2026-12-07");
}

static void
add_schools (TorgetRecordSet *records)
{
  TorgetSfiEnrolment *enrolment = add (records, &torget_sfi_enrolment_type, 45);
  TorgetPreschoolApplication *application
      = add (records, &torget_preschool_application_type, 46);
  TorgetPreschoolOffer *offer = add (records, &torget_preschool_offer_type, 47);

  enrolment->person_id = DOCUMENT_MOTHER;
  enrolment->status = g_strdup ("received");
  enrolment->course = g_strdup ("B");
  enrolment->study_path = g_strdup ("2");
  enrolment->registered_date = day ("2026-03-02");
  enrolment->received_date = day ("2026-03-20");
  application->person_id = DOCUMENT_CHILD;
  application->status = g_strdup ("offered");
  application->wish_date = day ("2026-04-01");
  application->wanted_start = day ("2026-09-01");
  offer->application_id = 46;
  offer->unit = g_strdup ("Mariehems förskola");
  offer->answer_by = day ("2026-11-24");
}

static void
add_earlier (TorgetRecordSet *records,
             TorgetDate start,
             TorgetDate end)
{
  TorgetSublet *earlier = add (records, &torget_sublet_type, 64);

  earlier->household_id = 9;
  earlier->dwelling_id = 61;
  earlier->tenure = g_strdup ("sublet");
  earlier->start_date = start;
  earlier->end_date = end;
}

static void
add_flat (TorgetRecordSet *records,
          const DocumentFacts *facts)
{
  TorgetHeadLease *lease = add (records, &torget_head_lease_type, 60);
  TorgetDwelling *dwelling = add (records, &torget_dwelling_type, 61);
  TorgetSublet *sublet = add (records, &torget_sublet_type, 62);
  TorgetInsurance *insurance;

  lease->block = g_strdup (facts->block != NULL ? facts->block : "no");
  dwelling->head_lease_id = 60;
  dwelling->address = g_strdup ("Mariehemsvägen 11A");
  dwelling->apartment = g_strdup ("1203");
  dwelling->postal_code = g_strdup ("906 54");
  dwelling->city = g_strdup ("Umeå");
  sublet->household_id = 9;
  sublet->dwelling_id = 61;
  sublet->tenure = g_strdup ("sublet");
  sublet->status = g_strdup ("running");
  sublet->start_date = day ("2026-03-01");
  sublet->end_date = day (facts->end != NULL ? facts->end : "2027-09-30");
  sublet->notice_reason = g_strdup ("term_ended");
  if (facts->before != NULL)
    add_earlier (records, day (facts->before), sublet->start_date - 1);
  sublet->onward_plan = g_strdup ("Kö hos Bostaden");
  insurance = add (records, &torget_insurance_type, 63);
  insurance->sublet_id = 62;
  insurance->insurer = g_strdup ("Länsförsäkringar");
  insurance->valid_to = day ("2027-02-28");
}

static void
add_task (TorgetRecordSet *records,
          gint64 id,
          gint64 meeting_id,
          const char *text,
          const char *due)
{
  TorgetTask *task = add (records, &torget_task_type, id);

  task->meeting_id = meeting_id;
  task->text = g_strdup (text);
  task->due_date = day (due);
}

static void
add_meetings (TorgetRecordSet *records)
{
  TorgetCoordinationCase *coordination = add (records, &torget_coordination_case_type, 80);
  TorgetMeeting *meeting = add (records, &torget_meeting_type, 81);
  TorgetMeeting *older = add (records, &torget_meeting_type, 82);
  TorgetTask *done;

  coordination->person_id = DOCUMENT_MOTHER;
  coordination->carrier_agency = g_strdup ("viva");
  meeting->case_id = 80;
  meeting->date = day ("2026-11-10");
  meeting->kind = g_strdup ("planning");
  meeting->place = g_strdup ("Vuxentorget, rum 3");
  meeting->participants = g_strdup ("Amina\nLisa, Viva\n");
  meeting->decisions = g_strdup ("Praktik söks på sjukhuset.\n\nNytt möte i januari.");
  older->case_id = 80;
  older->date = day ("2026-09-01");
  add_task (records, 83, 82, "Ur ett annat möte", "2026-10-01");
  add_task (records, 86, 0, "Titta på fuktskadan", "2026-11-25");
  ((TorgetTask *) torget_record_set_find (records, &torget_task_type, 86))->household_id = 9;
  add_task (records, 84, 81, "Ring sjukhuset", "2026-11-28");
  ((TorgetTask *) torget_record_set_find (records, &torget_task_type, 84))->coordinator_id = 51;
  add_task (records, 85, 81, "Boka studievägledning", "2026-11-20");
  done = torget_record_set_find (records, &torget_task_type, 85);
  done->agency = g_strdup ("viva");
  done->done_date = day ("2026-11-15");
}

static void
add_office (TorgetRecordSet *records)
{
  TorgetOffice *office = add (records, &torget_office_type, 50);
  TorgetCoordinator *coordinator = add (records, &torget_coordinator_type, 51);

  office->name = g_strdup ("Vuxentorget Umeå");
  office->municipality = g_strdup ("2480");
  coordinator->name = g_strdup ("Anna Demo");
  coordinator->office_id = 50;
}

/**
 * document_case_new:
 * @facts: what differs from document to document
 *
 * Returns: (transfer full): the records
 */
TorgetRecordSet *
document_case_new (const DocumentFacts *facts)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetConsent *consent;

  add_office (records);
  add (records, &torget_household_type, 9);
  add_members (records, facts);
  add_plan (records);
  add_schools (records);
  add_flat (records, facts);
  add_meetings (records);
  if (facts->purpose == NULL)
    return records;
  consent = add (records, &torget_consent_type, 70);
  consent->person_id = DOCUMENT_MOTHER;
  consent->agency = g_strdup ("viva");
  consent->purpose = g_strdup (facts->purpose);
  consent->scope = g_strdup ("Planen och SFI");
  consent->given_date = day ("2026-10-01");
  consent->expires_date = day ("2027-11-30");
  return records;
}
