/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a recipient may be told: secrecy, consent, guardians, protection. */
#include "config.h"

#include "domain/casework.h"
#include "domain/disclosure.h"
#include "domain/household.h"
#include "domain/person.h"

#define TODAY "2026-11-21"
#define MOTHER 1
#define CHILD 2
#define FATHER 3

/* Everything but places. */
#define COORDINATION                                                                              \
  (TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_PLAN | TORGET_DISCLOSURE_SFI                       \
   | TORGET_DISCLOSURE_PRESCHOOL | TORGET_DISCLOSURE_HOUSING | TORGET_DISCLOSURE_CASE)

typedef struct
{
  const char *name;
  gint64 about;
  const char *recipient;
  const char *protection; /* of the mother */
  const char *purpose;    /* of her consent to Viva */
  const char *expires;
  const char *withdrawn;
  const char *father_purpose; /* of his; NULL: there is no father */
  guint told;
} Case;

static const Case cases[] = {
  { "own", MOTHER, "person", .told = TORGET_DISCLOSURE_ALL },
  { "own-protected", MOTHER, "person", "marked", .told = COORDINATION },
  { "office", MOTHER, "office", .told = TORGET_DISCLOSURE_ALL },
  { "office-protected", MOTHER, "office", "registered", .told = COORDINATION },
  { "not-protected", MOTHER, "office", "none", .told = TORGET_DISCLOSURE_ALL },
  { "no-consent", MOTHER, "viva", .told = 0 },
  { "consent", MOTHER, "viva", .purpose = "coordination", .told = TORGET_DISCLOSURE_ALL },
  { "consent-for-another", MOTHER, "region", .purpose = "coordination", .told = 0 },
  { "housing-only", MOTHER, "viva", .purpose = "housing",
    .told
    = TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_HOUSING | TORGET_DISCLOSURE_PLACES },
  { "education-only", MOTHER, "viva", .purpose = "education",
    .told = TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_SFI | TORGET_DISCLOSURE_PRESCHOOL
            | TORGET_DISCLOSURE_PLACES },
  { "exchange-is-no-document", MOTHER, "viva", .purpose = "regional_exchange", .told = 0 },
  { "health-is-no-document", MOTHER, "viva", .purpose = "health", .told = 0 },
  { "expires-today", MOTHER, "viva", .purpose = "coordination", .expires = TODAY,
    .told = TORGET_DISCLOSURE_ALL },
  { "expired", MOTHER, "viva", .purpose = "coordination", .expires = "2026-11-20", .told = 0 },
  { "withdrawn", MOTHER, "viva", .purpose = "coordination", .withdrawn = TODAY, .told = 0 },
  { "consent-protected", MOTHER, "viva", "marked", "coordination", .told = COORDINATION },
  { "child-of-one", CHILD, "viva", .purpose = "coordination", .told = TORGET_DISCLOSURE_ALL },
  { "child-of-two", CHILD, "viva", .purpose = "coordination", .father_purpose = "coordination",
    .told = TORGET_DISCLOSURE_ALL },
  { "child-half", CHILD, "viva", .purpose = "coordination", .father_purpose = "health",
    .told = 0 },
  { "child-what-both-say", CHILD, "viva", .purpose = "coordination",
    .father_purpose = "education",
    .told = TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_SFI | TORGET_DISCLOSURE_PRESCHOOL
            | TORGET_DISCLOSURE_PLACES },
  { "child-of-protected", CHILD, "office", "marked", .told = COORDINATION },
  { "one-adult-is-not-the-other", FATHER, "viva", .purpose = "coordination",
    .father_purpose = "health", .told = 0 },
};

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (records, record);
}

static TorgetPerson *
add_member (TorgetRecordSet *records,
            gint64 person_id,
            const char *role)
{
  TorgetPerson *person = add (records, &torget_person_type, person_id);
  TorgetMembership *membership = add (records, &torget_membership_type, person_id + 10);

  membership->household_id = 9;
  membership->person_id = person_id;
  membership->role = g_strdup (role);
  return person;
}

static void
add_consent (TorgetRecordSet *records,
             gint64 person_id,
             const char *purpose,
             const char *expires,
             const char *withdrawn)
{
  TorgetConsent *consent = add (records, &torget_consent_type, person_id + 20);

  consent->person_id = person_id;
  consent->agency = g_strdup ("viva");
  consent->purpose = g_strdup (purpose);
  consent->given_date = torget_date_from_iso ("2026-01-01");
  consent->expires_date = expires != NULL ? torget_date_from_iso (expires) : TORGET_DATE_NONE;
  consent->withdrawn_date
      = withdrawn != NULL ? torget_date_from_iso (withdrawn) : TORGET_DATE_NONE;
}

static void
test_told (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  add (records, &torget_household_type, 9);
  add_member (records, MOTHER, "reference_person")->protection = g_strdup (c->protection);
  add_member (records, CHILD, "child");
  if (c->father_purpose != NULL)
    {
      add_member (records, FATHER, "spouse");
      add_consent (records, FATHER, c->father_purpose, NULL, NULL);
    }
  if (c->purpose != NULL)
    add_consent (records, MOTHER, c->purpose, c->expires, c->withdrawn);
  g_assert_cmphex (torget_disclosure_get (records, c->about, c->recipient,
                                          torget_date_from_iso (TODAY)),
                   ==, c->told);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/domain/disclosure/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_told);
    }
  return g_test_run ();
}
