/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a consent is worth, and towards whom one is missing. */
#include "config.h"

#include "domain/consent.h"

#include "domain/case-view.h"
#include "domain/coordination.h"
#include "domain/plan.h"

/**
 * torget_consent_judge:
 * @consent: a consent
 * @today: the day
 *
 * The last day counts, the day of a withdrawal does not. A consent without a last day is valid
 * until it is withdrawn.
 *
 * Thread: any.
 *
 * Returns: its state
 */
TorgetConsentState
torget_consent_judge (const TorgetConsent *consent,
                      TorgetDate today)
{
  if (consent->withdrawn_date != TORGET_DATE_NONE)
    return TORGET_CONSENT_WITHDRAWN;
  if (consent->given_date == TORGET_DATE_NONE || consent->given_date > today)
    return TORGET_CONSENT_NOT_GIVEN;
  if (consent->expires_date == TORGET_DATE_NONE
      || consent->expires_date > today + TORGET_CONSENT_WARN_DAYS)
    return TORGET_CONSENT_VALID;
  return consent->expires_date >= today ? TORGET_CONSENT_EXPIRING : TORGET_CONSENT_EXPIRED;
}

/**
 * torget_consent_is_valid:
 * @consent: a consent
 * @today: the day
 *
 * Thread: any.
 *
 * Returns: whether it lifts secrecy on that day
 */
gboolean
torget_consent_is_valid (const TorgetConsent *consent,
                         TorgetDate today)
{
  const TorgetConsentState state = torget_consent_judge (consent, today);

  return state == TORGET_CONSENT_VALID || state == TORGET_CONSENT_EXPIRING;
}

/**
 * torget_consent_default_expiry:
 * @given: the day on which it was given
 * @months: what the office has set
 *
 * The law names no longest time; a consent that nobody has asked about for a year can hardly be said
 * to be current.
 *
 * Thread: any.
 *
 * Returns: the last day, unless another one is agreed; %TORGET_DATE_NONE for no day
 */
TorgetDate
torget_consent_default_expiry (TorgetDate given,
                               int months)
{
  return given != TORGET_DATE_NONE ? torget_date_add_months (given, months) : TORGET_DATE_NONE;
}

static gboolean
has_consent (TorgetRecordSet *records,
             gint64 person_id,
             const char *agency,
             TorgetDate today)
{
  g_autoptr (GPtrArray) consents
      = torget_case_list_owned (records, &torget_consent_type, "person_id", person_id);

  for (guint i = 0; i < consents->len; i++)
    {
      const TorgetConsent *consent = g_ptr_array_index (consents, i);

      if (g_strcmp0 (consent->agency, agency) == 0
          && g_strcmp0 (consent->purpose, "coordination") == 0
          && torget_consent_is_valid (consent, today))
        return TRUE;
    }
  return FALSE;
}

static void
add_gap (GPtrArray *gaps,
         const char *agency,
         TorgetRecordSet *records,
         gint64 person_id,
         TorgetDate today)
{
  if (agency == NULL || g_ptr_array_find_with_equal_func (gaps, agency, g_str_equal, NULL)
      || has_consent (records, person_id, agency, today))
    return;
  g_ptr_array_add (gaps, (gpointer) agency);
}

static gboolean
is_going_on (const TorgetActivity *activity,
             TorgetDate today)
{
  return activity->end_date == TORGET_DATE_NONE || activity->end_date >= today;
}

/**
 * torget_consent_list_gaps:
 * @records: the person's case
 * @person_id: a person of it
 * @today: the day
 *
 * The agencies that are to be spoken with about the person, of whom no consent to coordination is
 * valid: those that take part in the coordination case, and those that answer for an activity of
 * the plan. Colocated staff are not one unit
 * (offentlighets- och sekretesslagen 8:2), so that each agency needs a consent of its own.
 *
 * Thread: any.
 *
 * Returns: (transfer container) (element-type utf8): codes of agencies, each once
 */
GPtrArray *
torget_consent_list_gaps (TorgetRecordSet *records,
                          gint64 person_id,
                          TorgetDate today)
{
  GPtrArray *gaps = g_ptr_array_new ();
  const TorgetPlan *plan = torget_case_get_plan (records, person_id);
  g_autoptr (GPtrArray) agencies = torget_coordination_list_agencies (records, person_id);
  g_autoptr (GPtrArray) activities = NULL;

  for (guint i = 0; i < agencies->len; i++)
    add_gap (gaps, g_ptr_array_index (agencies, i), records, person_id, today);
  if (plan == NULL)
    return gaps;
  activities
      = torget_case_list_owned (records, &torget_activity_type, "plan_id", plan->record.id);
  for (guint i = 0; i < activities->len; i++)
    {
      const TorgetActivity *activity = g_ptr_array_index (activities, i);

      if (is_going_on (activity, today))
        add_gap (gaps, activity->agency, records, person_id, today);
    }
  return gaps;
}
