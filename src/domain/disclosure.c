/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document may tell its recipient about a person. */
#include "config.h"

#include "domain/disclosure.h"

#include "domain/case-view.h"
#include "domain/consent.h"
#include "domain/field-owner.h"

/* What a consent for a purpose covers. An exchange within the region has its own file and covers
 * no document; health is not in any document. */
static const struct
{
  const char *purpose;
  TorgetDisclosure covers;
} purposes[] = {
  { "coordination",
    TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_PLAN | TORGET_DISCLOSURE_SFI
        | TORGET_DISCLOSURE_PRESCHOOL | TORGET_DISCLOSURE_HOUSING | TORGET_DISCLOSURE_CASE },
  { "housing", TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_HOUSING },
  { "education",
    TORGET_DISCLOSURE_KNOWN | TORGET_DISCLOSURE_SFI | TORGET_DISCLOSURE_PRESCHOOL },
};

static TorgetDisclosure
get_covered (const TorgetConsent *consent,
             const char *agency,
             TorgetDate today)
{
  if (g_strcmp0 (consent->agency, agency) != 0 || !torget_consent_is_valid (consent, today))
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (g_strcmp0 (consent->purpose, purposes[i].purpose) == 0)
      return purposes[i].covers;
  return 0;
}

static TorgetDisclosure
get_own_consent (TorgetRecordSet *records,
                 gint64 person_id,
                 const char *agency,
                 TorgetDate today)
{
  g_autoptr (GPtrArray) consents
      = torget_case_list_owned (records, &torget_consent_type, "person_id", person_id);
  TorgetDisclosure covered = 0;

  for (guint i = 0; i < consents->len; i++)
    covered |= get_covered (g_ptr_array_index (consents, i), agency, today);
  return covered;
}

/* What every adult of the household agrees to. */
static TorgetDisclosure
get_adults_consent (TorgetRecordSet *records,
                    gint64 household_id,
                    const char *agency,
                    TorgetDate today)
{
  g_autoptr (GPtrArray) members
      = torget_case_list_memberships (records, household_id, today);
  TorgetDisclosure covered = TORGET_DISCLOSURE_ALL;
  gboolean has_adult = FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      const TorgetMembership *member = g_ptr_array_index (members, i);

      if (torget_membership_is_child (member))
        continue;
      has_adult = TRUE;
      covered &= get_own_consent (records, member->person_id, agency, today);
    }
  return has_adult ? covered : 0;
}

/* For children their guardians consent, of all households that they live in. */
static TorgetDisclosure
get_guardians_consent (TorgetRecordSet *records,
                       gint64 person_id,
                       const char *agency,
                       TorgetDate today)
{
  g_autoptr (GPtrArray) memberships
      = torget_case_list_owned (records, &torget_membership_type, "person_id", person_id);
  TorgetDisclosure covered = TORGET_DISCLOSURE_ALL;
  gboolean is_child = FALSE;

  for (guint i = 0; i < memberships->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (memberships, i);

      if (!torget_membership_is_current (membership, today)
          || !torget_membership_is_child (membership))
        continue;
      is_child = TRUE;
      covered &= get_adults_consent (records, membership->household_id, agency, today);
    }
  return is_child ? covered : 0;
}

static gboolean
is_protected (TorgetRecordSet *records,
              gint64 person_id)
{
  const TorgetPerson *person = torget_case_get_person (records, person_id);

  return person != NULL && torget_person_is_protected (person);
}

/**
 * torget_disclosure_hides_places:
 * @records: a case
 * @person_id: row id of a person of it
 * @today: the day
 *
 * Returns: whether the person or anybody of the same household is protected (sekretessmarkering;
 *   skyddad folkbokföring, folkbokföringslagen 16 §), so that no place may be told
 */
gboolean
torget_disclosure_hides_places (TorgetRecordSet *records,
                                gint64 person_id,
                                TorgetDate today)
{
  g_autoptr (GPtrArray) households = torget_case_list_households (records, person_id, today);

  if (is_protected (records, person_id))
    return TRUE;
  for (guint i = 0; i < households->len; i++)
    {
      const TorgetRecord *household = g_ptr_array_index (households, i);
      g_autoptr (GPtrArray) members
          = torget_case_list_memberships (records, household->id, today);

      for (guint j = 0; j < members->len; j++)
        if (is_protected (records,
                          ((TorgetMembership *) g_ptr_array_index (members, j))->person_id))
          return TRUE;
    }
  return FALSE;
}

/**
 * torget_disclosure_get:
 * @records: a case
 * @person_id: row id of a person of it
 * @recipient: %TORGET_RECIPIENT_PERSON, %TORGET_RECIPIENT_OFFICE or a code of the list `agency`
 * @today: the day
 *
 * Secrecy holds between agencies, and between branches of one municipality (offentlighets- och
 * sekretesslagen 8 kap. 2 §, 26 kap. 1 §); consent lifts it (10 kap. 1 §, 12 kap. 2 §) for the
 * agency and the purpose that it names. For a child all guardians consent. Where a protected
 * person lives nobody is told, not even the office's own paper, which is left on desks.
 *
 * Thread: any.
 *
 * Returns: what the recipient may be told about the person; 0 for nothing at all
 */
TorgetDisclosure
torget_disclosure_get (TorgetRecordSet *records,
                       gint64 person_id,
                       const char *recipient,
                       TorgetDate today)
{
  TorgetDisclosure told;

  g_return_val_if_fail (recipient != NULL, 0);

  if (g_str_equal (recipient, TORGET_RECIPIENT_PERSON)
      || g_str_equal (recipient, TORGET_RECIPIENT_OFFICE))
    told = TORGET_DISCLOSURE_ALL;
  else
    {
      told = get_own_consent (records, person_id, recipient, today)
             | get_guardians_consent (records, person_id, recipient, today);
      told |= told != 0 ? TORGET_DISCLOSURE_PLACES : 0;
    }
  if (torget_disclosure_hides_places (records, person_id, today))
    told &= ~TORGET_DISCLOSURE_PLACES;
  return told;
}

/**
 * torget_disclosure_tells:
 * @told: what the recipient may be told about a person
 * @table: name of a type of records
 * @field: (nullable): name of a field of it; %NULL for the record as such
 *
 * Thread: any.
 *
 * Returns: whether the field is among it; never for what no other agency is told, nor for what has
 *   no owner (torget_field_owner_find())
 */
gboolean
torget_disclosure_tells (TorgetDisclosure told,
                         const char *table,
                         const char *field)
{
  const TorgetFieldOwner *owner = torget_field_owner_find (table, field);

  return owner != NULL && owner->told != 0 && (owner->told & ~told) == 0;
}
