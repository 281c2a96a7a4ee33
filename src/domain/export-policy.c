/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose case may be handed over to another municipality. */
#include "config.h"

#include "domain/export-policy.h"

#include "domain/case-view.h"
#include "domain/consent.h"

/* Whoever lives with a protected person would tell where that person is. */
static gboolean
lives_with_protected (TorgetRecordSet *records,
                      gint64 person_id,
                      TorgetDate today)
{
  g_autoptr (GPtrArray) households = torget_case_list_households (records, person_id, today);

  for (guint i = 0; i < households->len; i++)
    {
      const TorgetRecord *household = g_ptr_array_index (households, i);
      g_autoptr (GPtrArray) members
          = torget_case_list_memberships (records, household->id, today);

      for (guint j = 0; j < members->len; j++)
        {
          const TorgetMembership *membership = g_ptr_array_index (members, j);
          const TorgetPerson *person = torget_case_get_person (records, membership->person_id);

          if (person != NULL && torget_person_is_protected (person))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_consent (TorgetRecordSet *records,
             gint64 person_id,
             TorgetDate today)
{
  g_autoptr (GPtrArray) consents
      = torget_case_list_owned (records, &torget_consent_type, "person_id", person_id);

  for (guint i = 0; i < consents->len; i++)
    {
      const TorgetConsent *consent = g_ptr_array_index (consents, i);

      if (g_strcmp0 (consent->purpose, "regional_exchange") == 0
          && torget_consent_is_valid (consent, today))
        return TRUE;
    }
  return FALSE;
}

/**
 * torget_export_policy_judge:
 * @records: the case of the person
 * @person_id: a person of the case
 * @has_legal_basis: whether the sender states a legal basis that covers everybody
 * @today: the day
 *
 * A protected person never goes, nor does anybody of the same household, whatever the basis
 * (offentlighets- och sekretesslagen 21 kap. 3 and 3 a §§, 26 kap. 1 §). Others go with a consent
 * to exchange within the region (10 kap. 1 §) that is valid today, or with a legal basis.
 *
 * Thread: any.
 *
 * Returns: (nullable) (transfer none): %NULL when the person may go; else why not: `merged`,
 *   `protected`, `protected_household`, `no_consent`
 */
const char *
torget_export_policy_judge (TorgetRecordSet *records,
                            gint64 person_id,
                            gboolean has_legal_basis,
                            TorgetDate today)
{
  const TorgetPerson *person = torget_case_get_person (records, person_id);

  g_return_val_if_fail (person != NULL, "merged");

  if (person->merged_into != 0)
    return "merged";
  if (torget_person_is_protected (person))
    return "protected";
  if (lives_with_protected (records, person_id, today))
    return "protected_household";
  return has_legal_basis || has_consent (records, person_id, today) ? NULL : "no_consent";
}

#define PROTECTED                                                                                 \
  { "21 kap. 3 och 3 a §§ offentlighets- och sekretesslagen (2009:400)",                           \
    "Public Access to Information and Secrecy Act (2009:400), chapter 21, sections 3 and 3 a" }

/* The Tax Agency decides who is protected; the rest is a file of social services. */
static const TorgetWithheldGround grounds[] = {
  { "protected", "tax_agency", PROTECTED },
  { "protected_household", "tax_agency", PROTECTED },
  { "no_consent", "social_services",
    { "26 kap. 1 § och 10 kap. 1 § offentlighets- och sekretesslagen (2009:400)",
      "Public Access to Information and Secrecy Act (2009:400), chapter 26, section 1 and chapter "
      "10, section 1" } },
};

/**
 * torget_export_policy_get_ground:
 * @reason: code of the list `withheld_reason`
 *
 * Thread: any.
 *
 * Returns: (nullable): the law behind it; %NULL when there is none, as for who stands in the file
 *   under another name
 */
const TorgetWithheldGround *
torget_export_policy_get_ground (const char *reason)
{
  for (gsize i = 0; i < G_N_ELEMENTS (grounds); i++)
    if (g_str_equal (grounds[i].reason, reason))
      return &grounds[i];
  return NULL;
}

/**
 * torget_export_policy_get_scope:
 * @records: a case
 * @household_id: a household of it
 * @going: (element-type gint64): row ids of the persons who go
 * @today: the day
 *
 * Who is withheld must not show through the records of others: the name of the household is told
 * when everybody goes who belongs or has belonged to it, its contracts when every adult does who
 * belongs to it today. Children have no part in a contract.
 *
 * Thread: any.
 *
 * Returns: what is told of the household
 */
TorgetExportScope
torget_export_policy_get_scope (TorgetRecordSet *records,
                                gint64 household_id,
                                GHashTable *going,
                                TorgetDate today)
{
  g_autoptr (GPtrArray) memberships
      = torget_case_list_owned (records, &torget_membership_type, "household_id", household_id);
  TorgetExportScope scope = { TRUE, TRUE };

  for (guint i = 0; i < memberships->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (memberships, i);

      if (g_hash_table_contains (going, &membership->person_id))
        continue;
      scope.name = FALSE;
      if (torget_membership_is_current (membership, today)
          && !torget_membership_is_child (membership))
        scope.contracts = FALSE;
    }
  return scope;
}
