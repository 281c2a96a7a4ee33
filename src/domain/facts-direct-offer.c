/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of the direct offer of preschool: before each autumn from the year of turning
 * three to that of turning five, to children who are new in the country or whose guardians are
 * (skollagen 8:14 a-c). */
#include "config.h"

#include "domain/facts-private.h"

/* 8:14 a: newly come is who has been in the country for at most this long. */
#define NEW_MONTHS 60

/* 8:14 c: the offer comes this long before the autumn term. */
#define OFFER_MONTHS 3

/* Whoever is first registered later than this after birth has come from abroad. */
#define BORN_HERE_DAYS 31

/* Years of age. */
#define FIRST_OFFER_AGE 3
#define LAST_OFFER_AGE 5

static TorgetDate
get_arrival (const TorgetPerson *person)
{
  return person->first_registered_date != TORGET_DATE_NONE ? person->first_registered_date
                                                           : person->received_date;
}

/* The records do not tell where somebody was born: who is registered long after birth came here. */
static gboolean
is_new (const TorgetPerson *person,
        TorgetDate day)
{
  const TorgetDate arrival = get_arrival (person);

  return arrival != TORGET_DATE_NONE && arrival > person->birth_date + BORN_HERE_DAYS
         && day <= torget_date_add_months (arrival, NEW_MONTHS);
}

static gboolean
are_guardians_new (TorgetFactSource *source,
                   GArray *guardians,
                   TorgetDate day)
{
  for (guint i = 0; i < guardians->len; i++)
    {
      const TorgetPerson *guardian
          = torget_case_get_person (source->records, g_array_index (guardians, gint64, i));

      if (guardian == NULL || !is_new (guardian, day))
        return FALSE;
    }
  return guardians->len > 0;
}

/* The autumn that a direct offer was for; the next one after it when no start is told. */
static TorgetDate
get_offer_autumn (const TorgetPreschoolOffer *offer)
{
  int year;
  TorgetDate autumn;

  if (offer->start_date != TORGET_DATE_NONE || offer->offered_date == TORGET_DATE_NONE)
    return offer->start_date;
  year = torget_date_get_year (offer->offered_date);
  autumn = torget_date_new (year, 8, 1);
  return autumn >= offer->offered_date ? autumn : torget_date_new (year + 1, 8, 1);
}

/* Takes the last direct offer that has not been refused.
 *
 * Returns: the autumn of the last that has been, which is followed by a new one */
static TorgetDate
take_direct_offers (TorgetFactSource *source,
                    GPtrArray *applications)
{
  static const char *const refusals[] = { "declined", "no_answer", NULL };
  TorgetDate refused = TORGET_DATE_NONE;
  TorgetDate offered = TORGET_DATE_NONE;

  for (guint i = 0; i < applications->len; i++)
    {
      const TorgetRecord *application = g_ptr_array_index (applications, i);
      g_autoptr (GPtrArray) offers = torget_case_list_owned (
          source->records, &torget_preschool_offer_type, "application_id", application->id);

      for (guint j = 0; j < offers->len; j++)
        {
          const TorgetPreschoolOffer *offer = g_ptr_array_index (offers, j);

          if (g_strcmp0 (offer->kind, "direct") != 0)
            continue;
          if (torget_facts_is_one_of (offer->answer, refusals))
            refused = MAX (refused, get_offer_autumn (offer));
          else
            offered = MAX (offered, offer->offered_date);
        }
    }
  torget_facts_set (source, TORGET_FACT_CHILD_DIRECTLY_OFFERED, offered);
  return refused;
}

/* @refused: the last autumn for which a direct offer was refused */
static void
set_offer_autumn (TorgetFactSource *source,
                  GArray *guardians,
                  TorgetDate refused)
{
  const TorgetPerson *child = source->person;
  const TorgetDate arrival = get_arrival (child);

  for (int age = FIRST_OFFER_AGE; arrival != TORGET_DATE_NONE && age <= LAST_OFFER_AGE; age++)
    {
      const TorgetDate autumn = torget_facts_get_autumn (child, age);

      if (autumn <= refused || torget_date_add_months (autumn, -OFFER_MONTHS) < arrival
          || !(is_new (child, autumn) || are_guardians_new (source, guardians, autumn)))
        continue;
      torget_facts_set (source, TORGET_FACT_CHILD_OFFER_AUTUMN, autumn);
      return;
    }
}

/**
 * torget_facts_set_direct_offer:
 * @source: a walk, at a child
 * @guardians: (element-type gint64): row ids of the guardians
 * @applications: (element-type TorgetPreschoolApplication): the child's applications
 *
 * What is known of the offer that comes without application.
 */
void
torget_facts_set_direct_offer (TorgetFactSource *source,
                               GArray *guardians,
                               GPtrArray *applications)
{
  set_offer_autumn (source, guardians, take_direct_offers (source, applications));
}
