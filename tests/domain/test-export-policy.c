/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may be handed over: consent, legal basis, protection in the person or the household. */
#include "config.h"

#include "domain/casework.h"
#include "domain/code-list.h"
#include "domain/export-policy.h"
#include "domain/household.h"
#include "domain/person.h"

#include <string.h>

#define TODAY "2026-11-21"

typedef struct
{
  const char *name;
  const char *protection;       /* of the person */
  const char *other_protection; /* of somebody of the household; NULL: lives alone */
  const char *other_left;       /* last day of the other in the household */
  const char *purpose;          /* of the consent; NULL: none */
  const char *given;
  const char *expires;
  const char *withdrawn;
  gboolean has_basis;
  gboolean merged;
  const char *reason;
} Case;

static const Case cases[] = {
  { "nothing", .reason = "no_consent" },
  { "basis", .has_basis = TRUE, .reason = NULL },
  { "consent", .purpose = "regional_exchange", .given = "2026-01-01", .reason = NULL },
  { "consent-today", .purpose = "regional_exchange", .given = TODAY, .reason = NULL },
  { "consent-tomorrow", .purpose = "regional_exchange", .given = "2026-11-22",
    .reason = "no_consent" },
  { "consent-undated", .purpose = "regional_exchange", .reason = "no_consent" },
  { "consent-for-housing", .purpose = "housing", .given = "2026-01-01", .reason = "no_consent" },
  { "expires-today", .purpose = "regional_exchange", .given = "2026-01-01", .expires = TODAY,
    .reason = NULL },
  { "expired", .purpose = "regional_exchange", .given = "2026-01-01", .expires = "2026-11-20",
    .reason = "no_consent" },
  { "withdrawn", .purpose = "regional_exchange", .given = "2026-01-01", .withdrawn = TODAY,
    .reason = "no_consent" },
  { "protected", .protection = "marked", .has_basis = TRUE, .reason = "protected" },
  { "registered", .protection = "registered", .purpose = "regional_exchange",
    .given = "2026-01-01", .reason = "protected" },
  { "not-protected", .protection = "none", .has_basis = TRUE, .reason = NULL },
  { "protected-other", .other_protection = "marked", .has_basis = TRUE,
    .reason = "protected_household" },
  { "plain-other", .other_protection = "none", .has_basis = TRUE, .reason = NULL },
  { "protected-other-left", .other_protection = "marked", .other_left = "2026-11-20",
    .has_basis = TRUE, .reason = NULL },
  { "merged", .merged = TRUE, .has_basis = TRUE, .reason = "merged" },
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

static TorgetDate
date_of (const char *iso)
{
  return iso != NULL ? torget_date_from_iso (iso) : TORGET_DATE_NONE;
}

static void
add_member (TorgetRecordSet *records,
            gint64 person_id,
            const char *protection,
            const char *left)
{
  TorgetPerson *person = add (records, &torget_person_type, person_id);
  TorgetMembership *membership = add (records, &torget_membership_type, person_id + 10);

  person->protection = g_strdup (protection);
  membership->household_id = 9;
  membership->person_id = person_id;
  membership->valid_to = date_of (left);
}

static TorgetRecordSet *
build (const Case *c)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetConsent *consent;

  add (records, &torget_household_type, 9);
  add_member (records, 1, c->protection, NULL);
  if (c->other_protection != NULL)
    add_member (records, 2, c->other_protection, c->other_left);
  if (c->merged)
    ((TorgetPerson *) torget_record_set_find (records, &torget_person_type, 1))->merged_into = 5;
  if (c->purpose == NULL)
    return records;
  consent = add (records, &torget_consent_type, 3);
  consent->person_id = 1;
  consent->purpose = g_strdup (c->purpose);
  consent->given_date = date_of (c->given);
  consent->expires_date = date_of (c->expires);
  consent->withdrawn_date = date_of (c->withdrawn);
  return records;
}

static void
test_judge (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TorgetRecordSet) records = build (c);

  g_assert_cmpstr (
      torget_export_policy_judge (records, 1, c->has_basis, torget_date_from_iso (TODAY)), ==,
      c->reason);
}

/* Whoever is withheld is withheld by somebody's law; a merged person goes as another. */
static void
test_grounds (void)
{
  const TorgetCodeList *reasons = torget_code_list_get ("withheld_reason");

  for (gsize i = 0; i < reasons->n_codes; i++)
    {
      const char *reason = reasons->codes[i].code;
      const TorgetWithheldGround *ground = torget_export_policy_get_ground (reason);

      g_test_message ("%s", reason);
      g_assert_cmpint (ground == NULL, ==, g_str_equal (reason, "merged"));
      if (ground == NULL)
        continue;
      g_assert_nonnull (torget_code_label ("agency", ground->agency, "sv"));
      g_assert_nonnull (strstr (ground->law.sv, "(2009:400)"));
      g_assert_nonnull (strstr (ground->law.en, "(2009:400)"));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export-policy/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_judge);
    }
  g_test_add_func ("/export-policy/grounds", test_grounds);
  return g_test_run ();
}
