/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of consents. */
#include "config.h"

#include "domain/facts-private.h"

#include "domain/case-view.h"
#include "domain/casework.h"

/* The agreed day, or as long as the office lets a consent count. */
static TorgetDate
get_last_day (TorgetFactSource *source,
              const TorgetConsent *consent)
{
  if (consent->expires_date != TORGET_DATE_NONE)
    return consent->expires_date;
  return torget_date_add_months (consent->given_date,
                                 source->parameters->values[TORGET_OFFICE_CONSENT_MONTHS]);
}

static gboolean
is_renewal (const TorgetConsent *other,
            const TorgetConsent *consent)
{
  return other->given_date > consent->given_date
         && other->withdrawn_date == TORGET_DATE_NONE
         && g_strcmp0 (other->agency, consent->agency) == 0
         && g_strcmp0 (other->purpose, consent->purpose) == 0;
}

/* The first later consent to the same purpose with the same agency. */
static TorgetDate
find_renewal (GPtrArray *consents,
              const TorgetConsent *consent)
{
  TorgetDate renewed = TORGET_DATE_NONE;

  for (guint i = 0; i < consents->len; i++)
    {
      const TorgetConsent *other = g_ptr_array_index (consents, i);

      if (is_renewal (other, consent)
          && (renewed == TORGET_DATE_NONE || other->given_date < renewed))
        renewed = other->given_date;
    }
  return renewed;
}

/**
 * torget_facts_visit_case:
 * @source: a walk
 *
 * The person's consents.
 */
void
torget_facts_visit_case (TorgetFactSource *source)
{
  g_autoptr (GPtrArray) consents = torget_case_list_owned (
      source->records, &torget_consent_type, "person_id", source->person->record.id);

  for (guint i = 0; i < consents->len; i++)
    {
      const TorgetConsent *consent = g_ptr_array_index (consents, i);

      torget_facts_begin (source, consent);
      torget_facts_set (source, TORGET_FACT_CONSENT_GIVEN, consent->given_date);
      torget_facts_set (source, TORGET_FACT_CONSENT_LAST_DAY, get_last_day (source, consent));
      torget_facts_set (source, TORGET_FACT_CONSENT_RENEWED, find_renewal (consents, consent));
      torget_facts_set (source, TORGET_FACT_CONSENT_WITHDRAWN, consent->withdrawn_date);
      torget_facts_emit (source, TORGET_SUBJECT_CONSENT);
    }
}
