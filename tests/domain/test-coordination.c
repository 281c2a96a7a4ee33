/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A coordination case step by step: what may follow on what, who drives it, who takes part. */
#include "config.h"

#include "domain/coordination.h"
#include "domain/person.h"
#include "domain/validate.h"

#define TODAY "2026-11-21"
#define PERSON 1
#define CASE 2

typedef struct
{
  const char *name;
  const char *municipality; /* NULL: Umeå */
  const char *birth;        /* NULL: 1990-01-01 */
  const char *unmet;        /* a condition that is not met */
  const char *referred;     /* NULL: 2026-09-01; "-" for none */
  const char *decision;
  const char *decided;
  const char *planned;
  const char *carrier;
  const char *appointed;
  const char *closed;
  const char *outcome;
  const char *no_consent; /* any text: none is recorded */
  const char *issues;     /* field:code, with ! when it blocks; in the order found */
} Case;

static const Case cases[] = {
  { "referred", .issues = "" },
  { "from-the-neighbour", .municipality = "2460", .issues = "is_registered:elsewhere!" },
  { "moved-away-later", .municipality = "2460", .decision = "accepted", .decided = "2026-09-10",
    .planned = "2026-09-20", .issues = "is_registered:elsewhere" },
  { "handed-over", .municipality = "2460", .decision = "accepted", .decided = "2026-09-10",
    .closed = "2026-10-01", .outcome = "moved", .issues = "" },
  { "age-24", .birth = "2001-09-02", .issues = "referred_date:age" },
  { "age-25", .birth = "2001-09-01", .issues = "" },
  { "age-65", .birth = "1960-09-02", .issues = "" },
  { "age-66", .birth = "1960-09-01", .issues = "referred_date:age" },
  { "not-informed-yet", .unmet = "is_informed", .issues = "is_informed:condition" },
  { "accepted-uninformed", .unmet = "is_informed", .decision = "accepted",
    .decided = "2026-09-10", .issues = "is_informed:condition!" },
  { "declined-uninformed", .unmet = "is_informed", .decision = "declined",
    .decided = "2026-09-10", .issues = "" },
  { "accepted-unable", .unmet = "is_able", .decision = "accepted", .decided = "2026-09-10",
    .issues = "is_able:condition!" },
  { "accepted-unregistered", .unmet = "is_registered", .decision = "accepted",
    .decided = "2026-09-10", .issues = "is_registered:condition!" },
  { "accepted-without-consent", .unmet = "has_consented", .decision = "accepted",
    .decided = "2026-09-10", .issues = "has_consented:condition!" },
  { "consent-said-not-recorded", .no_consent = "none", .issues = "has_consented:consent" },
  { "decision-without-referral", .referred = "-", .decision = "accepted",
    .decided = "2026-09-10",
    .issues = "referred_date:missing! referred_date:needs!" },
  { "decision-before-referral", .decision = "accepted", .decided = "2026-08-31",
    .issues = "decision_date:before!" },
  { "decision-on-the-same-day", .decision = "accepted", .decided = "2026-09-01", .issues = "" },
  { "decision-without-day", .decision = "returned", .issues = "decision_date:needs!" },
  { "day-without-decision", .decided = "2026-09-10", .issues = "decision:needs!" },
  { "planned-before-decision", .planned = "2026-09-20",
    .issues = "planning_date:not-accepted!" },
  { "planned-though-declined", .decision = "declined", .decided = "2026-09-10",
    .planned = "2026-09-20", .issues = "planning_date:not-accepted!" },
  { "carrier-before-decision", .carrier = "viva", .appointed = "2026-09-20",
    .issues = "carrier_agency:not-accepted! carrier_date:not-accepted!" },
  { "carrier", .decision = "accepted", .decided = "2026-09-10", .planned = "2026-09-20",
    .carrier = "viva", .appointed = "2026-09-20", .issues = "" },
  { "carrier-before-planning", .decision = "accepted", .decided = "2026-09-10",
    .planned = "2026-09-20", .carrier = "viva", .appointed = "2026-09-15",
    .issues = "carrier_date:before" },
  { "carrier-without-day", .decision = "accepted", .decided = "2026-09-10", .carrier = "viva",
    .issues = "carrier_date:needs!" },
  { "closed-without-outcome", .decision = "accepted", .decided = "2026-09-10",
    .closed = "2026-11-01", .issues = "outcome:needs!" },
  { "outcome-without-day", .decision = "accepted", .decided = "2026-09-10",
    .outcome = "work_full_time", .issues = "closed_date:needs!" },
  { "closed", .decision = "accepted", .decided = "2026-09-10", .closed = "2026-11-01",
    .outcome = "work_full_time", .issues = "" },
  { "closed-before-decision", .decision = "accepted", .decided = "2026-09-10",
    .closed = "2026-09-05", .outcome = "moved", .issues = "closed_date:before!" },
  { "closed-undecided", .closed = "2026-10-01", .outcome = "moved", .issues = "" },
  { "referred-tomorrow", .referred = "2026-11-22", .issues = "referred_date:future" },
};

static TorgetDate
date_of (const char *iso)
{
  return iso != NULL ? torget_date_from_iso (iso) : TORGET_DATE_NONE;
}

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (records, record);
}

static void
set_flags (TorgetCoordinationCase *coordination,
           const char *unmet)
{
  static const char *const flags[]
      = { "is_registered", "is_informed", "is_able", "has_consented" };

  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    torget_record_set_number (coordination,
                              torget_record_type_find (coordination->record.type, flags[i]),
                              g_strcmp0 (flags[i], unmet) != 0);
}

static TorgetCoordinationCase *
build (const Case *c,
       TorgetRecordSet *records)
{
  TorgetPerson *person = add (records, &torget_person_type, PERSON);
  TorgetCoordinationCase *coordination
      = add (records, &torget_coordination_case_type, CASE);

  person->municipality = g_strdup (c->municipality != NULL ? c->municipality : "2480");
  person->birth_date = date_of (c->birth != NULL ? c->birth : "1990-01-01");
  coordination->person_id = PERSON;
  coordination->referred_by = g_strdup ("employment_service");
  coordination->referred_date
      = g_strcmp0 (c->referred, "-") == 0 ? TORGET_DATE_NONE
                                          : date_of (c->referred != NULL ? c->referred
                                                                         : "2026-09-01");
  set_flags (coordination, c->unmet);
  coordination->decision = g_strdup (c->decision);
  coordination->decision_date = date_of (c->decided);
  coordination->planning_date = date_of (c->planned);
  coordination->carrier_agency = g_strdup (c->carrier);
  coordination->carrier_date = date_of (c->appointed);
  coordination->closed_date = date_of (c->closed);
  coordination->outcome = g_strdup (c->outcome);
  return coordination;
}

static void
add_consent (TorgetRecordSet *records)
{
  TorgetConsent *consent = add (records, &torget_consent_type, 3);

  consent->person_id = PERSON;
  consent->purpose = g_strdup ("coordination");
}

static char *
describe (GArray *issues)
{
  static const char *const names[] = {
    [TORGET_ISSUE_MISSING] = "missing",         [TORGET_ISSUE_BEFORE] = "before",
    [TORGET_ISSUE_NEEDS] = "needs",             [TORGET_ISSUE_FUTURE] = "future",
    [TORGET_ISSUE_ELSEWHERE] = "elsewhere",     [TORGET_ISSUE_OUTSIDE_AGE] = "age",
    [TORGET_ISSUE_CONDITION] = "condition",     [TORGET_ISSUE_NOT_ACCEPTED] = "not-accepted",
    [TORGET_ISSUE_NO_CONSENT] = "consent",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      const TorgetIssue *issue = &g_array_index (issues, TorgetIssue, i);

      g_string_append_printf (text, "%s%s:%s%s", i > 0 ? " " : "", issue->field,
                              names[issue->code], issue->blocks ? "!" : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_check (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  const TorgetCoordinationCase *coordination = build (c, records);
  g_autoptr (GArray) issues = NULL;
  g_autofree char *found = NULL;

  if (c->no_consent == NULL)
    add_consent (records);
  issues = torget_validate (coordination, records, date_of (TODAY));
  found = describe (issues);
  g_assert_cmpstr (found, ==, c->issues);
}

/* The neighbour is named, so that one knows where to turn. */
static void
test_names_the_municipality (void)
{
  static const Case c = { "", .municipality = "2460" };
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (GArray) issues = g_array_new (FALSE, FALSE, sizeof (TorgetIssue));

  torget_coordination_check (build (&c, records), records, issues);
  g_assert_cmpint (g_array_index (issues, TorgetIssue, 0).number, ==, 2460);
}

static void
test_driver (void)
{
  g_autoptr (TorgetCoordinationCase) coordination
      = torget_record_new (&torget_coordination_case_type);

  g_assert_null (torget_coordination_get_driver (coordination));
  coordination->referred_by = g_strdup ("social_services");
  g_assert_cmpstr (torget_coordination_get_driver (coordination), ==, "social_services");
  coordination->carrier_agency = g_strdup ("viva");
  coordination->carrier_date = date_of (TODAY);
  g_assert_cmpstr (torget_coordination_get_driver (coordination), ==, "viva");
}

static TorgetCoordinationCase *
add_case (TorgetRecordSet *records,
          gint64 id,
          const char *referred,
          const char *decision,
          const char *closed)
{
  TorgetCoordinationCase *coordination = add (records, &torget_coordination_case_type, id);

  coordination->person_id = PERSON;
  coordination->referred_by = g_strdup ("viva");
  coordination->referred_date = date_of (referred);
  coordination->decision = g_strdup (decision);
  coordination->closed_date = date_of (closed);
  return coordination;
}

static void
assert_counts (TorgetRecordSet *records,
               gint64 id)
{
  g_assert_cmpint (torget_case_get_coordination (records, PERSON)->record.id, ==, id);
}

/* An open case counts before a later one that is over; of several the latest does. */
static void
test_which_counts (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  g_assert_null (torget_case_get_coordination (records, PERSON));
  add_case (records, 10, "2025-01-01", "accepted", "2025-12-01");
  assert_counts (records, 10);
  add_case (records, 11, "2026-01-01", NULL, NULL);
  assert_counts (records, 11);
  add_case (records, 12, "2026-02-01", "declined", NULL);
  assert_counts (records, 11);
  add_case (records, 13, "2026-03-01", "accepted", NULL);
  assert_counts (records, 13);
  add_case (records, 14, "2026-04-01", "returned", NULL)->status = g_strdup ("in_preparation");
  assert_counts (records, 14);
}

static char *
join_agencies (TorgetRecordSet *records)
{
  g_autoptr (GPtrArray) agencies = torget_coordination_list_agencies (records, PERSON);

  g_ptr_array_add (agencies, NULL);
  return g_strjoinv (" ", (char **) agencies->pdata);
}

static void
add_contact (TorgetRecordSet *records,
             gint64 case_id,
             const char *agency)
{
  TorgetCaseContact *contact = add (records, &torget_case_contact_type,
                                    100 + torget_record_set_count (records));

  contact->case_id = case_id;
  contact->agency = g_strdup (agency);
}

static void
test_agencies (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autofree char *none = join_agencies (records);
  g_autofree char *open = NULL;
  g_autofree char *closed = NULL;
  TorgetCoordinationCase *coordination = add_case (records, 10, "2026-01-01", "accepted", NULL);

  add_contact (records, 10, "region");
  add_contact (records, 10, "viva");
  add_contact (records, 10, NULL);
  add_contact (records, 99, "tax_agency");
  open = join_agencies (records);
  coordination->closed_date = date_of (TODAY);
  closed = join_agencies (records);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (open, ==, "viva region");
  g_assert_cmpstr (closed, ==, "");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coordination/check/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_check);
    }
  g_test_add_func ("/coordination/names-the-municipality", test_names_the_municipality);
  g_test_add_func ("/coordination/driver", test_driver);
  g_test_add_func ("/coordination/which-counts", test_which_counts);
  g_test_add_func ("/coordination/agencies", test_agencies);
  return g_test_run ();
}
