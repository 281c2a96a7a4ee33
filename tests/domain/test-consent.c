/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a consent is worth on a day, and towards whom one is missing. */
#include "config.h"

#include "domain/consent.h"
#include "domain/person.h"
#include "domain/plan.h"

#define TODAY "2026-11-21"

static TorgetDate
date_of (const char *iso)
{
  return iso != NULL ? torget_date_from_iso (iso) : TORGET_DATE_NONE;
}

typedef struct
{
  const char *name;
  const char *given;
  const char *expires;
  const char *withdrawn;
  TorgetConsentState state;
  gboolean is_valid;
} Case;

static const Case cases[] = {
  { "given-today", TODAY, NULL, NULL, TORGET_CONSENT_VALID, TRUE },
  { "given-tomorrow", "2026-11-22", NULL, NULL, TORGET_CONSENT_NOT_GIVEN, FALSE },
  { "undated", NULL, "2027-11-21", NULL, TORGET_CONSENT_NOT_GIVEN, FALSE },
  { "no-end", "2020-01-01", NULL, NULL, TORGET_CONSENT_VALID, TRUE },
  { "31-days-left", "2026-01-01", "2026-12-22", NULL, TORGET_CONSENT_VALID, TRUE },
  { "30-days-left", "2026-01-01", "2026-12-21", NULL, TORGET_CONSENT_EXPIRING, TRUE },
  { "last-day", "2026-01-01", TODAY, NULL, TORGET_CONSENT_EXPIRING, TRUE },
  { "day-after", "2026-01-01", "2026-11-20", NULL, TORGET_CONSENT_EXPIRED, FALSE },
  { "withdrawn-today", "2026-01-01", "2027-01-01", TODAY, TORGET_CONSENT_WITHDRAWN, FALSE },
  { "withdrawn-and-expired", "2025-01-01", "2026-01-01", "2025-06-01", TORGET_CONSENT_WITHDRAWN,
    FALSE },
};

static void
test_judge (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TorgetConsent) consent = torget_record_new (&torget_consent_type);

  consent->given_date = date_of (c->given);
  consent->expires_date = date_of (c->expires);
  consent->withdrawn_date = date_of (c->withdrawn);
  g_assert_cmpint (torget_consent_judge (consent, date_of (TODAY)), ==, c->state);
  g_assert_cmpint (torget_consent_is_valid (consent, date_of (TODAY)), ==, c->is_valid);
}

static void
test_default_expiry (void)
{
  static const struct
  {
    const char *given;
    int months;
    const char *expires;
  } rows[] = {
    { "2026-11-21", 12, "2027-11-21" },
    { "2028-02-29", 12, "2029-02-28" },
    { "2026-08-31", 6, "2027-02-28" },
    { NULL, 12, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (torget_consent_default_expiry (date_of (rows[i].given), rows[i].months), ==,
                     date_of (rows[i].expires));
}

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = torget_record_set_count (records) + 1;
  return torget_record_set_add (records, record);
}

static void
add_activity (TorgetRecordSet *records,
              const char *agency,
              const char *end)
{
  const TorgetRecord *plan
      = g_ptr_array_index (torget_record_set_list (records, &torget_plan_type), 0);
  TorgetActivity *activity = add (records, &torget_activity_type);

  activity->plan_id = plan->id;
  activity->agency = g_strdup (agency);
  activity->end_date = date_of (end);
}

static void
add_consent (TorgetRecordSet *records,
             const char *agency,
             const char *purpose)
{
  TorgetConsent *consent = add (records, &torget_consent_type);

  consent->person_id = 1;
  consent->agency = g_strdup (agency);
  consent->purpose = g_strdup (purpose);
  consent->given_date = date_of ("2026-01-01");
}

static char *
join_gaps (TorgetRecordSet *records)
{
  g_autoptr (GPtrArray) gaps = torget_consent_list_gaps (records, 1, date_of (TODAY));

  g_ptr_array_add (gaps, NULL);
  return g_strjoinv (" ", (char **) gaps->pdata);
}

static TorgetRecordSet *
new_case (void)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetPlan *plan;

  add (records, &torget_person_type);
  plan = add (records, &torget_plan_type);
  plan->person_id = 1;
  return records;
}

/* Each agency once; not that of an activity that is over, nor one that nobody has named. */
static void
test_gaps_of_activities (void)
{
  g_autoptr (TorgetRecordSet) records = new_case ();
  g_autofree char *gaps = NULL;

  add_activity (records, "employment_service", NULL);
  add_activity (records, "viva", TODAY);
  add_activity (records, "employment_service", NULL);
  add_activity (records, "region", "2026-11-20");
  add_activity (records, NULL, NULL);
  gaps = join_gaps (records);
  g_assert_cmpstr (gaps, ==, "employment_service viva");
}

/* Only a consent to coordination, towards that agency, closes a gap. */
static void
test_gaps_closed (void)
{
  g_autoptr (TorgetRecordSet) records = new_case ();
  g_autofree char *gaps = NULL;

  add_activity (records, "employment_service", NULL);
  add_activity (records, "viva", NULL);
  add_activity (records, "region", NULL);
  add_consent (records, "employment_service", "coordination");
  add_consent (records, "viva", "housing");
  gaps = join_gaps (records);
  g_assert_cmpstr (gaps, ==, "viva region");
}

static void
test_no_gaps_of_nobody (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autofree char *gaps = NULL;

  add (records, &torget_person_type);
  gaps = join_gaps (records);
  g_assert_cmpstr (gaps, ==, "");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/consent/judge/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_judge);
    }
  g_test_add_func ("/consent/default-expiry", test_default_expiry);
  g_test_add_func ("/consent/gaps-of-activities", test_gaps_of_activities);
  g_test_add_func ("/consent/gaps-closed", test_gaps_closed);
  g_test_add_func ("/consent/no-gaps-of-nobody", test_no_gaps_of_nobody);
  return g_test_run ();
}
