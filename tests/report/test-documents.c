/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each document says to whom, and what it must not say. All persons are invented. */
#include "config.h"

#include "domain/casework.h"
#include "domain/case-view.h"
#include "domain/disclosure.h"
#include "report/document-kind.h"

#include <string.h>

#define TODAY "2026-11-21"
#define MOTHER 1
#define CHILD 2
#define FATHER 3
#define MOST_TEXTS 14

typedef struct
{
  const char *name;
  TorgetDocumentKind kind;
  const char *language;
  const char *recipient;
  const char *protection; /* of the child */
  const char *purpose;    /* of the mother's consent to Viva; NULL: none */
  const char *block;      /* of the head lease; NULL: no */
  const char *before;     /* first day of an earlier contract for the flat; NULL: none */
  const char *end;        /* of the contract; NULL: 2027-09-30 */
  guint warnings;
  const char *says[MOST_TEXTS];
  const char *lacks[MOST_TEXTS];
} Case;

static const Case cases[] = {
  { "plan-sv", TORGET_DOCUMENT_PLAN, "sv", "person",
    .says = { "Min plan", "Fråga Anna Demo", "Det här gör du nu",
              "Samhällsorientering, hos Medborgarskolan, 6 timmar i veckan, från 2026-05-05",
              "Det här kommer sedan", "Praktik, från 2027-01-11", "Det här är klart",
              "ditt barn inte har fått en plats på förskola", "Du läser SFI kurs B, studieväg 2.",
              "2026-12-07 | Nästa möte om din plan.",
              "2029-03-20 | Du har rätt att läsa SFI till den här dagen." },
    .lacks = { "Avbruten kurs", "Vad som inte står här", "19940312" } },
  { "plan-en", TORGET_DOCUMENT_PLAN, "en", "person",
    .says = { "My plan", "at Medborgarskolan, 6 hours a week, from 2026-05-05",
              "You study SFI course B, study path 2.", "Signature of the coordinator" },
    .lacks = { "handlingsplan.", "timmar", "What is not told here" } },
  { "plan-without-consent", TORGET_DOCUMENT_PLAN, "sv", "viva",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Till: Viva", "Vad som inte står här", "inget giltigt samtycke till Viva" },
    .lacks = { "Amina", "Samhällsorientering", "SFI", "2029-03-20", "Bra att veta" } },
  { "plan-for-education", TORGET_DOCUMENT_PLAN, "sv", "viva", .purpose = "education",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Amina Al-Ahmad", "Du läser SFI kurs B",
              "Etableringsplanen: samtycket till Viva omfattar inte detta",
              "Uppgifternas ägare: Arbetsförmedlingen. De skyddas av 28 kap. 11 §" },
    .lacks = { "Samhällsorientering", "Uppehållstillstånd", "2029-02-16" } },
  { "plan-for-education-en", TORGET_DOCUMENT_PLAN, "en", "viva", .purpose = "education",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Owner of the data: Public Employment Service. They are protected by chapter 28" } },
  { "plan-for-coordination", TORGET_DOCUMENT_PLAN, "sv", "viva", .purpose = "coordination",
    .says = { "Amina Al-Ahmad", "hos Medborgarskolan", "Du läser SFI kurs B" },
    .lacks = { "Vad som inte står här", "Bra att veta" } },
  { "plan-protected-household", TORGET_DOCUMENT_PLAN, "sv", "viva", "marked", "coordination",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Samhällsorientering, 6 timmar", "skyddade personuppgifter" },
    .lacks = { "Medborgarskolan" } },
  { "notice-sv", TORGET_DOCUMENT_NOTICE, "sv", "person",
    .says = { "Uppsägning av hyresavtal", "Umeå kommun säger upp hyresavtalet",
              "Amina Al-Ahmad", "Hassan Al-Ahmad", "19940312-2386", "Mariehemsvägen 11A",
              "till avflyttning den dag då hyrestiden går ut, 2027-09-30",
              "senast 2027-10-01 klockan 12.00", "Avtalstiden är slut", "12 kap. 45 §",
              "Klipp här", "REK-nummer" },
    .lacks = { "Karim", "översättning", "hyresnämnden" } },
  { "notice-en", TORGET_DOCUMENT_NOTICE, "en", "person",
    .warnings = TORGET_DOCUMENT_IS_TRANSLATION,
    .says = { "This is a translation", "The agreed term has ended", "Cut here" } },
  { "notice-late", TORGET_DOCUMENT_NOTICE, "sv", "person", .end = "2027-01-31",
    .warnings = TORGET_DOCUMENT_IS_LATE, .says = { "2027-01-31", "senast 2027-02-01" } },
  /* 2027-12-31 is a Friday, new year's day a holiday, and then it is weekend. */
  { "notice-over-new-year", TORGET_DOCUMENT_NOTICE, "sv", "person", .end = "2027-12-31",
    .says = { "senast 2028-01-03 klockan 12.00" } },
  { "notice-in-time-after-two-years", TORGET_DOCUMENT_NOTICE, "sv", "person",
    .end = "2028-03-31", .warnings = TORGET_DOCUMENT_HAS_TENURE,
    .says = { "hyresnämnden" }, .lacks = { "45 §" } },
  { "notice-after-contracts-in-a-row", TORGET_DOCUMENT_NOTICE, "sv", "person",
    .before = "2025-03-01", .warnings = TORGET_DOCUMENT_HAS_TENURE, .lacks = { "45 §" } },
  { "notice-of-a-block-lease", TORGET_DOCUMENT_NOTICE, "sv", "person", .block = "yes",
    .warnings = TORGET_DOCUMENT_HAS_TENURE, .says = { "12 kap. 49 §" }, .lacks = { "45 §" } },
  { "notice-unknown-block", TORGET_DOCUMENT_NOTICE, "sv", "person", .block = "unknown",
    .warnings = TORGET_DOCUMENT_HAS_TENURE, .lacks = { "45 §" } },
  { "notice-protected-tenant", TORGET_DOCUMENT_NOTICE, "sv", "person", "registered",
    .warnings = TORGET_DOCUMENT_SHOWS_PLACE,
    .says = { "Lägenhet | Mariehemsvägen 11A" }, .lacks = { "19940312", "\nMariehemsvägen" } },
  { "notice-protected-copy", TORGET_DOCUMENT_NOTICE, "sv", "office", "registered",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "skyddade personuppgifter" }, .lacks = { "Mariehemsvägen", "19940312" } },
  { "notice-to-landlord", TORGET_DOCUMENT_NOTICE, "sv", "landlord",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Till: Bostaden" }, .lacks = { "Amina", "Hassan", "Mariehemsvägen", "2027-09-30" } },
  { "consent-sv", TORGET_DOCUMENT_CONSENT, "sv", "person", .purpose = "coordination",
    .says = { "Uppgifter lämnas till | Viva", "Varför | Samordning av insatser",
              "Vilka uppgifter | Planen och SFI", "Gäller till och med | 2027-11-30",
              "ta tillbaka samtycket", "tolkats för mig", "12 kap. 2 §" },
    .lacks = { "vårdnadshavare" } },
  { "consent-blank", TORGET_DOCUMENT_CONSENT, "en", "person",
    .warnings = TORGET_DOCUMENT_HAS_GAPS,
    .says = { "Information is given to", "one year from the day of signing",
              "You can withdraw the consent at any time", "interpreter" },
    .lacks = { "Viva" } },
  { "consent-protected", TORGET_DOCUMENT_CONSENT, "sv", "person", "marked", "coordination",
    .says = { "Amina Al-Ahmad" }, .lacks = { "19940312" } },
  { "meeting-sv", TORGET_DOCUMENT_MEETING, "sv", "person",
    .says = { "Mötesanteckningar", "Gäller | Amina Al-Ahmad", "Möte | Planeringsträff",
              "Datum | 2026-11-10", "Plats | Vuxentorget, rum 3", "Ärendebärare | Viva",
              "\nAmina\nLisa, Viva\n", "Praktik söks på sjukhuset.",
              "Ring sjukhuset | Anna Demo | 2026-11-28",
              "Boka studievägledning | Viva | klart 2026-11-15", "inom en vecka" },
    .lacks = { "Ur ett annat möte", "Vad som inte står här" } },
  { "meeting-en", TORGET_DOCUMENT_MEETING, "en", "person",
    .says = { "Meeting notes", "Planning meeting", "done 2026-11-15", "Responsible" } },
  { "meeting-without-consent", TORGET_DOCUMENT_MEETING, "sv", "viva", .purpose = "education",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Samverkan: samtycket till Viva omfattar inte detta" },
    .lacks = { "Amina", "Praktik", "Ring sjukhuset", "2026-11-10" } },
  { "meeting-with-consent", TORGET_DOCUMENT_MEETING, "sv", "viva", .purpose = "coordination",
    .says = { "Amina Al-Ahmad", "Ring sjukhuset" }, .lacks = { "Vad som inte står här" } },
  { "visit-sv", TORGET_DOCUMENT_VISIT, "sv", "office",
    .says = { "Hushållsöversikt", "Amina Al-Ahmad", "arabiska, tolk", "070-174 06 05",
              "Karim Al-Ahmad", "Erbjuden, önskad start 2026-09-01", "Kurs B: Mottagen",
              "Adress | Mariehemsvägen 11A, 1203",
              "2026-06-02 (passerat) | SFI-start inom tre månader",
              "2026-11-24 | Svara på erbjudandet om plats",
              "Hemförsäkring | Länsförsäkringar, till och med 2027-02-28",
              "Titta på fuktskadan | Uppgift saknas | 2026-11-25" },
    .lacks = { "Vad som inte står här" } },
  { "visit-en", TORGET_DOCUMENT_VISIT, "en", "office",
    .says = { "Household overview", "Arabic, interpreter", "Course B: Received",
              "2026-06-02 (passed) | SFI start within three months" },
    .lacks = { "Kurs", "passerat" } },
  { "visit-protected", TORGET_DOCUMENT_VISIT, "sv", "office", "registered",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Amina", "Karim", "skyddade personuppgifter" },
    .lacks = { "Mariehem", "070-174 06 05", "Kö hos Bostaden" } },
  { "visit-with-one-consent", TORGET_DOCUMENT_VISIT, "sv", "viva", .purpose = "coordination",
    .warnings = TORGET_DOCUMENT_IS_PARTIAL,
    .says = { "Amina", "Kurs B: Mottagen", "Andra personer i hushållet" },
    .lacks = { "Hassan", "Karim", "Förskoleplats", "Erbjuden" } },
};

/* The case */

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (records, record);
}

static TorgetOfficeParameters parameters;

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
             const Case *c)
{
  TorgetPerson *mother
      = add_person (records, MOTHER, "Amina", "1994-03-12", "reference_person");
  TorgetIdentity *identity = add (records, &torget_identity_type, 31);
  TorgetContact *contact = add (records, &torget_contact_type, 32);

  mother->interpreter = TRUE;
  mother->permit_to = day ("2028-12-18");
  mother->first_registered_date = day ("2026-02-16");
  identity->person_id = MOTHER;
  identity->kind = g_strdup ("personnummer");
  identity->value = g_strdup ("19940312-2386");
  contact->person_id = MOTHER;
  contact->kind = g_strdup ("phone");
  contact->value = g_strdup ("070-174 06 05");
  add_person (records, FATHER, "Hassan", "1990-01-02", "spouse");
  add_person (records, CHILD, "Karim", "2024-11-01", "child")->protection
      = g_strdup (c->protection);
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

  plan->person_id = MOTHER;
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

  enrolment->person_id = MOTHER;
  enrolment->status = g_strdup ("received");
  enrolment->course = g_strdup ("B");
  enrolment->study_path = g_strdup ("2");
  enrolment->registered_date = day ("2026-03-02");
  enrolment->received_date = day ("2026-03-20");
  application->person_id = CHILD;
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
          const Case *c)
{
  TorgetHeadLease *lease = add (records, &torget_head_lease_type, 60);
  TorgetDwelling *dwelling = add (records, &torget_dwelling_type, 61);
  TorgetSublet *sublet = add (records, &torget_sublet_type, 62);
  TorgetInsurance *insurance;

  lease->block = g_strdup (c->block != NULL ? c->block : "no");
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
  sublet->end_date = day (c->end != NULL ? c->end : "2027-09-30");
  sublet->notice_reason = g_strdup ("term_ended");
  if (c->before != NULL)
    add_earlier (records, day (c->before), sublet->start_date - 1);
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

  coordination->person_id = MOTHER;
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

static TorgetRecordSet *
create_case (const Case *c)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetConsent *consent;

  add_office (records);
  add (records, &torget_household_type, 9);
  add_members (records, c);
  add_plan (records);
  add_schools (records);
  add_flat (records, c);
  add_meetings (records);
  if (c->purpose == NULL)
    return records;
  consent = add (records, &torget_consent_type, 70);
  consent->person_id = MOTHER;
  consent->agency = g_strdup ("viva");
  consent->purpose = g_strdup (c->purpose);
  consent->scope = g_strdup ("Planen och SFI");
  consent->given_date = day ("2026-10-01");
  consent->expires_date = day ("2027-11-30");
  return records;
}

/* The text without the signs that isolate names. */
static char *
dup_plain (TorgetDocument *document)
{
  g_autofree char *text = torget_document_dup_text (document);
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\u2068", "", 0);
  g_string_replace (plain, "\u2069", "", 0);
  return g_string_free (plain, FALSE);
}

static void
test_says (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TorgetRecordSet) records = create_case (c);
  const TorgetDocumentRequest request = {
    .kind = c->kind,
    .records = records,
    .person_id = MOTHER,
    .language = c->language,
    .recipient = c->recipient,
    .parameters = &parameters,
    .today = day (TODAY),
  };
  g_autoptr (TorgetDocument) document = torget_document_build (&request);
  g_autofree char *text = dup_plain (document);

  g_test_message ("%s", text);
  g_assert_cmphex (document->warnings, ==, c->warnings);
  for (guint i = 0; i < MOST_TEXTS && c->says[i] != NULL; i++)
    if (strstr (text, c->says[i]) == NULL)
      g_error ("does not say: %s", c->says[i]);
  for (guint i = 0; i < MOST_TEXTS && c->lacks[i] != NULL; i++)
    if (strstr (text, c->lacks[i]) != NULL)
      g_error ("says: %s", c->lacks[i]);
}

/* Nobody's name in what is kept outside: the title, and so the file's own data. */
static void
test_title_names_nobody (void)
{
  const Case plain = { .purpose = "coordination" };
  g_autoptr (TorgetRecordSet) records = create_case (&plain);

  for (TorgetDocumentKind kind = 0; kind < TORGET_N_DOCUMENTS; kind++)
    {
      TorgetDocumentRequest request = {
        .kind = kind,
        .records = records,
        .person_id = MOTHER,
        .language = "sv",
        .recipient = torget_document_kind_list_recipients (kind)[0],
        .parameters = &parameters,
        .today = day (TODAY),
        .is_demo = TRUE,
      };
      g_autoptr (TorgetDocument) document = torget_document_build (&request);

      if (document == NULL)
        continue;
      g_assert_null (strstr (document->title, "Amina"));
      g_assert_null (strstr (document->footer, "Amina"));
      g_assert_cmpstr (document->mark, ==, "DEMO – PÅHITTADE UPPGIFTER");
    }
}

/* Without plan, contract and household there is nothing to write about. */
static void
test_needs_a_subject (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  static const gboolean ready[TORGET_N_DOCUMENTS] = { [TORGET_DOCUMENT_CONSENT] = TRUE };

  add (records, &torget_person_type, MOTHER);
  for (TorgetDocumentKind kind = 0; kind < TORGET_N_DOCUMENTS; kind++)
    {
      g_assert_cmpint (torget_document_kind_is_ready (kind, records, MOTHER, day (TODAY)), ==,
                       ready[kind]);
      g_assert_false (torget_document_kind_is_ready (kind, records, 99, day (TODAY)));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_office_parameters_init_defaults (&parameters);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/documents/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_says);
    }
  g_test_add_func ("/report/documents/title-names-nobody", test_title_names_nobody);
  g_test_add_func ("/report/documents/needs-a-subject", test_needs_a_subject);
  return g_test_run ();
}
