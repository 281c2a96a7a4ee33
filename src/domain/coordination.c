/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of a coordination case; see coordination.h. */
#include "config.h"

#include "domain/coordination.h"

#include "domain/case-view.h"
#include "domain/consent.h"
#include "domain/validate.h"

static gboolean
has_support (const TorgetCoordinationCase *coordination)
{
  return g_strcmp0 (coordination->decision, "accepted") == 0;
}

/**
 * torget_coordination_is_over:
 * @coordination: a case
 *
 * Thread: any.
 *
 * Returns: whether nothing more is to happen in it: it is closed, or the preparatory group did
 *   not take it and has not been asked again
 */
gboolean
torget_coordination_is_over (const TorgetCoordinationCase *coordination)
{
  if (coordination->closed_date != TORGET_DATE_NONE)
    return TRUE;
  return coordination->decision != NULL && !has_support (coordination)
         && g_strcmp0 (coordination->status, "in_preparation") != 0;
}

/**
 * torget_coordination_has_carrier:
 * @coordination: a case
 *
 * Thread: any.
 *
 * Returns: whether a case carrier has been appointed
 */
gboolean
torget_coordination_has_carrier (const TorgetCoordinationCase *coordination)
{
  return coordination->carrier_date != TORGET_DATE_NONE || coordination->carrier_agency != NULL
         || coordination->carrier_unit_id != 0 || coordination->coordinator_id != 0;
}

/**
 * torget_coordination_get_driver:
 * @coordination: a case
 *
 * The organisation that referred the person drives the case until a case carrier is appointed.
 *
 * Thread: any.
 *
 * Returns: (nullable) (transfer none): code of the agency that drives the case
 */
const char *
torget_coordination_get_driver (const TorgetCoordinationCase *coordination)
{
  if (torget_coordination_has_carrier (coordination))
    return coordination->carrier_agency;
  return coordination->referred_by;
}

/**
 * torget_case_get_coordination:
 * @records: a case
 * @person_id: a person of it
 *
 * Thread: any.
 *
 * Returns: (nullable) (transfer none): the coordination case that counts: the latest one that is
 *   not over, otherwise the latest
 */
TorgetCoordinationCase *
torget_case_get_coordination (TorgetRecordSet *records,
                              gint64 person_id)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (records, &torget_coordination_case_type,
                                                      "person_id", person_id);
  TorgetCoordinationCase *best = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      TorgetCoordinationCase *candidate = g_ptr_array_index (all, i);
      const gboolean is_over = torget_coordination_is_over (candidate);

      if (best == NULL || (torget_coordination_is_over (best) && !is_over)
          || (torget_coordination_is_over (best) == is_over
              && candidate->referred_date >= best->referred_date))
        best = candidate;
    }
  return best;
}

static void
add_agency (GPtrArray *agencies,
            const char *agency)
{
  if (agency != NULL
      && !g_ptr_array_find_with_equal_func (agencies, agency, g_str_equal, NULL))
    g_ptr_array_add (agencies, (gpointer) agency);
}

/**
 * torget_coordination_list_agencies:
 * @records: a case
 * @person_id: a person of it
 *
 * Thread: any.
 *
 * Returns: (transfer container) (element-type utf8): codes of the agencies that take part in the
 *   person's coordination case, each once; none when there is no case or it is over
 */
GPtrArray *
torget_coordination_list_agencies (TorgetRecordSet *records,
                                   gint64 person_id)
{
  GPtrArray *agencies = g_ptr_array_new ();
  const TorgetCoordinationCase *coordination = torget_case_get_coordination (records, person_id);
  g_autoptr (GPtrArray) contacts = NULL;

  if (coordination == NULL || torget_coordination_is_over (coordination))
    return agencies;
  add_agency (agencies, coordination->referred_by);
  add_agency (agencies, coordination->carrier_agency);
  contacts = torget_case_list_owned (records, &torget_case_contact_type, "case_id",
                                     coordination->record.id);
  for (guint i = 0; i < contacts->len; i++)
    add_agency (agencies, ((TorgetCaseContact *) g_ptr_array_index (contacts, i))->agency);
  return agencies;
}

/* The checks. */

static void
add (GArray *issues,
     TorgetIssue issue)
{
  g_array_append_val (issues, issue);
}

/* Somebody of a neighbouring municipality first goes to that one's own preparatory group. Who
 * moves away later keeps the case until it has been handed over. */
static void
check_municipality (const TorgetCoordinationCase *coordination,
                    const TorgetPerson *person,
                    GArray *issues)
{
  if (coordination->closed_date == TORGET_DATE_NONE && person->municipality != NULL
      && !g_str_equal (person->municipality, TORGET_COORDINATION_MUNICIPALITY))
    add (issues, (TorgetIssue){ "is_registered", TORGET_ISSUE_ELSEWHERE,
                                coordination->planning_date == TORGET_DATE_NONE, NULL,
                                TORGET_DATE_NONE,
                                (int) g_ascii_strtoll (person->municipality, NULL, 10) });
}

static void
check_age (const TorgetCoordinationCase *coordination,
           const TorgetPerson *person,
           GArray *issues)
{
  int age;

  if (person->birth_date == TORGET_DATE_NONE || coordination->referred_date == TORGET_DATE_NONE)
    return;
  age = torget_date_get_age (person->birth_date, coordination->referred_date);
  if (age < TORGET_COORDINATION_MIN_AGE || age > TORGET_COORDINATION_MAX_AGE)
    add (issues, (TorgetIssue){ "referred_date", TORGET_ISSUE_OUTSIDE_AGE, FALSE, NULL,
                                TORGET_DATE_NONE, age });
}

/* What a referral has to fulfil. The preparatory group cannot take a case without; until then it
 * is what remains to be done. */
static void
check_conditions (const TorgetCoordinationCase *coordination,
                  GArray *issues)
{
  const struct
  {
    const char *field;
    gboolean is_met;
  } conditions[] = {
    { "is_registered", coordination->is_registered },
    { "is_informed", coordination->is_informed },
    { "is_able", coordination->is_able },
    { "has_consented", coordination->has_consented },
  };
  const gboolean is_accepted = has_support (coordination);

  for (gsize i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (!conditions[i].is_met && (is_accepted || coordination->decision == NULL))
      add (issues, (TorgetIssue){ conditions[i].field, TORGET_ISSUE_CONDITION, is_accepted });
}

/* Nothing follows on a case that was not taken. */
static void
check_accepted (const TorgetCoordinationCase *coordination,
                GArray *issues)
{
  const struct
  {
    const char *field;
    gboolean is_set;
  } steps[] = {
    { "planning_date", coordination->planning_date != TORGET_DATE_NONE },
    { "carrier_agency", coordination->carrier_agency != NULL },
    { "carrier_unit_id", coordination->carrier_unit_id != 0 },
    { "coordinator_id", coordination->coordinator_id != 0 },
    { "carrier_date", coordination->carrier_date != TORGET_DATE_NONE },
  };

  if (has_support (coordination))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].is_set)
      add (issues,
           (TorgetIssue){ steps[i].field, TORGET_ISSUE_NOT_ACCEPTED, TRUE, "decision" });
}

static gboolean
has_consent (TorgetRecordSet *records,
             const TorgetCoordinationCase *coordination)
{
  g_autoptr (GPtrArray) consents = torget_case_list_owned (
      records, &torget_consent_type, "person_id", coordination->person_id);

  for (guint i = 0; i < consents->len; i++)
    if (g_strcmp0 (((TorgetConsent *) g_ptr_array_index (consents, i))->purpose, "coordination")
        == 0)
      return TRUE;
  return FALSE;
}

/**
 * torget_coordination_check:
 * @record: a #TorgetCoordinationCase as it is to be saved
 * @records: (nullable): the person's case
 * @issues: (element-type TorgetIssue): takes what is wrong
 *
 * What cannot be said of one field or of two dates: who may be referred, what a referral has to
 * fulfil, and that nothing follows on a case that was not taken.
 *
 * Thread: any.
 */
void
torget_coordination_check (gconstpointer record,
                           TorgetRecordSet *records,
                           GArray *issues)
{
  const TorgetCoordinationCase *coordination = record;
  const TorgetPerson *person
      = records != NULL ? torget_case_get_person (records, coordination->person_id) : NULL;

  check_conditions (coordination, issues);
  check_accepted (coordination, issues);
  if (person == NULL)
    return;
  check_municipality (coordination, person, issues);
  check_age (coordination, person, issues);
  if (coordination->has_consented && !has_consent (records, coordination))
    add (issues, (TorgetIssue){ "has_consented", TORGET_ISSUE_NO_CONSENT, FALSE });
}
