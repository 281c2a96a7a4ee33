/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is withheld leaves no byte in a handover: not in the own record, and not through others.
 * Every text of a person is its own word, and the words are looked for. All persons are invented. */
#include "config.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "service/export.h"
#include "support/session-test.h"
#include "support/test-folder.h"

#include <string.h>

#define LEGAL_BASIS "Prövat beslut"

static TorgetTestSession *test;

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = torget_session_new_id (test->session);
  return torget_record_set_add (records, record);
}

/* A household whose texts start with @word: Wname, Waddress. */
static gint64
add_household (TorgetRecordSet *records,
               const char *word)
{
  TorgetHousehold *household = add (records, &torget_household_type);
  TorgetDwelling *dwelling = add (records, &torget_dwelling_type);
  TorgetSublet *sublet = add (records, &torget_sublet_type);

  household->name = g_strconcat (word, "name", NULL);
  dwelling->address = g_strconcat (word, "address", NULL);
  sublet->household_id = household->record.id;
  sublet->dwelling_id = dwelling->record.id;
  return household->record.id;
}

static void
add_contact (TorgetRecordSet *records,
             gint64 person_id,
             const char *kind,
             const char *word)
{
  TorgetContact *contact = add (records, &torget_contact_type);

  contact->person_id = person_id;
  contact->kind = g_strdup (kind);
  contact->value = g_strconcat (word, kind, NULL);
}

/* A person whose texts start with @word: Wfamily, Wgiven, Wnumber, Wphone, Waddress, Wplan. */
static TorgetPerson *
add_person (TorgetRecordSet *records,
            gint64 household_id,
            const char *role,
            const char *word)
{
  TorgetPerson *person = add (records, &torget_person_type);
  TorgetIdentity *identity = add (records, &torget_identity_type);
  TorgetMembership *membership = add (records, &torget_membership_type);
  TorgetPlan *plan = add (records, &torget_plan_type);
  TorgetActivity *activity = add (records, &torget_activity_type);

  person->family_name = g_strconcat (word, "family", NULL);
  person->given_name = g_strconcat (word, "given", NULL);
  identity->person_id = person->record.id;
  identity->kind = g_strdup ("temporary");
  identity->value = g_strconcat (word, "number", NULL);
  membership->person_id = person->record.id;
  membership->household_id = household_id;
  membership->role = g_strdup (role);
  plan->person_id = person->record.id;
  activity->plan_id = plan->record.id;
  activity->title = g_strconcat (word, "plan", NULL);
  add_contact (records, person->record.id, "phone", word);
  add_contact (records, person->record.id, "address", word);
  return person;
}

static void
add_consent (TorgetRecordSet *records,
             const TorgetPerson *person)
{
  TorgetConsent *consent = add (records, &torget_consent_type);

  consent->person_id = person->record.id;
  consent->purpose = g_strdup ("regional_exchange");
  consent->given_date = torget_date_from_iso ("2026-01-01");
}

/* Three households: of a protected person and the child; of one who was left by another protected
 * person; and of a couple with a child, where one adult has not consented. */
static void
fill_file (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  const gint64 hiding = add_household (records, "Hiding");
  const gint64 left = add_household (records, "Left");
  const gint64 couple = add_household (records, "Couple");
  TorgetPerson *person;
  GPtrArray *memberships;

  add_person (records, hiding, "reference_person", "Marked")->protection = g_strdup ("marked");
  add_person (records, hiding, "child", "Beside");
  add_person (records, left, "cohabitant", "Gone")->protection = g_strdup ("registered");
  memberships = torget_record_set_list (records, &torget_membership_type);
  ((TorgetMembership *) g_ptr_array_index (memberships, memberships->len - 1))->valid_to
      = torget_date_from_iso ("2026-06-30");
  add_person (records, left, "reference_person", "Stayed");
  person = add_person (records, couple, "reference_person", "Willing");
  add_consent (records, person);
  add_person (records, couple, "cohabitant", "Silent");
  person = add_person (records, couple, "child", "Small");
  add_consent (records, person);
  torget_test_save (test->session, records, NULL);
}

static char *
dup_handover (const char *legal_basis)
{
  g_autofree char *path = g_build_filename (test->dir, "handover.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const TorgetExportRequest request
      = { TORGET_EXPORT_HANDOVER, NULL, (char *) "2480", (char *) legal_basis, .unsealed = TRUE };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) exported = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_export_async (test->session, &request, file, NULL, NULL, NULL,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  exported = torget_session_export_finish (test->session, result, &error);
  g_assert_no_error (error);
  return torget_test_read (path, NULL);
}

static const struct
{
  const char *name;
  const char *legal_basis;
  const char *told[10];
  const char *withheld[8];
} cases[] = {
  { "/export-secrecy/basis",
    LEGAL_BASIS,
    { "Stayedfamily", "Stayednumber", "Leftaddress", "Willinggiven", "Silentphone", "Silentplan",
      "Coupleaddress", "Couplename", "Smallnumber" },
    { "Marked", "Beside", "Gone", "Hiding", "Leftname" } },
  { "/export-secrecy/consents",
    NULL,
    { "Willingfamily", "Willingnumber", "Willingaddress", "Willingplan", "Smallfamily" },
    { "Marked", "Beside", "Gone", "Hiding", "Left", "Stayed", "Silent", "Couple" } },
};

static void
test_words (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = dup_handover (cases[i].legal_basis);

  for (gsize j = 0; j < G_N_ELEMENTS (cases[i].told) && cases[i].told[j] != NULL; j++)
    if (strstr (text, cases[i].told[j]) == NULL)
      g_error ("%s is not told", cases[i].told[j]);
  for (gsize j = 0; j < G_N_ELEMENTS (cases[i].withheld) && cases[i].withheld[j] != NULL; j++)
    if (strstr (text, cases[i].withheld[j]) != NULL)
      g_error ("%s is told", cases[i].withheld[j]);
}

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  test = torget_test_session_new ();
  fill_file ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, GSIZE_TO_POINTER (i), test_words);
  status = g_test_run ();
  torget_test_session_free (test);
  return status;
}
