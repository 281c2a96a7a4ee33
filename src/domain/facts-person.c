/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of a person: reception, permit, identity. */
#include "config.h"

#include "domain/facts-private.h"

#include "domain/case-view.h"
#include "domain/casework.h"

/* Lag (2013:156) 4 §: as long as the municipality has to offer it. */
#define CIVIC_YEARS 3
#define ADULT_YEARS 18

/* Förordning (2010:1122): 23 §, and the health examination. */
#define RECLAIM_YEARS 3
#define PERIOD_MONTHS 12
#define HEALTH_MONTHS 12

/* An application that lies longer before the end was about another permit. */
#define PERMIT_MONTHS 12

static gboolean
has_done_civic (TorgetFactSource *source)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (
      source->records, &torget_civic_orientation_type, "person_id", source->person->record.id);

  for (guint i = 0; i < all->len; i++)
    if (torget_civic_orientation_is_done (g_ptr_array_index (all, i)))
      return TRUE;
  return FALSE;
}

/* A child who comes of age while the duty lasts is to be offered it, too; without a birth date
 * the person is taken to be an adult. */
static gboolean
is_adult (const TorgetPerson *person)
{
  const TorgetDate of_age = torget_date_add_months (person->birth_date, 12 * ADULT_YEARS);
  const TorgetDate duty_ends
      = torget_date_add_months (person->first_registered_date, 12 * CIVIC_YEARS);

  return person->birth_date == TORGET_DATE_NONE
         || (person->first_registered_date != TORGET_DATE_NONE && of_age < duty_ends);
}

static gboolean
is_quota (const TorgetPerson *person)
{
  return g_strcmp0 (person->reception, "quota") == 0
         || g_strcmp0 (person->permit_ground, "quota_refugee") == 0;
}

static gboolean
has_personal_number (TorgetFactSource *source)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (
      source->records, &torget_identity_type, "person_id", source->person->record.id);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((TorgetIdentity *) g_ptr_array_index (all, i))->kind, "personnummer") == 0)
      return TRUE;
  return FALSE;
}

/* The first examination done; an offer or a booking is none. */
static TorgetDate
find_examined (TorgetFactSource *source)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (
      source->records, &torget_health_examination_type, "person_id", source->person->record.id);
  TorgetDate first = TORGET_DATE_NONE;

  for (guint i = 0; i < all->len; i++)
    {
      const TorgetDate done = ((TorgetHealthExamination *) g_ptr_array_index (all, i))->done_date;

      if (done != TORGET_DATE_NONE && (first == TORGET_DATE_NONE || done < first))
        first = done;
    }
  return first;
}

static TorgetDate
find_latest (TorgetFactSource *source,
             const TorgetRecordType *type,
             const char *date_name)
{
  const TorgetField *date = torget_record_type_find (type, date_name);
  g_autoptr (GPtrArray) all = torget_case_list_owned (source->records, type, "person_id",
                                                      source->person->record.id);
  gint64 latest = TORGET_DATE_NONE;

  for (guint i = 0; i < all->len; i++)
    latest = MAX (latest, torget_record_get_number (g_ptr_array_index (all, i), date));
  return (TorgetDate) latest;
}

/* Days on which something was done about the person, not days that lie ahead such as a permit's
 * end. */
static TorgetDate
find_last_entry (TorgetFactSource *source)
{
  const struct
  {
    const TorgetRecordType *type;
    const char *date;
  } entries[] = {
    { &torget_note_type, "date" },
    { &torget_event_type, "date" },
    { &torget_coordination_case_type, "closed_date" },
    { &torget_plan_type, "discharged_date" },
    { &torget_consent_type, "given_date" },
    { &torget_attachment_type, "date" },
  };
  TorgetDate last = source->person->death_date;

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    last = MAX (last, find_latest (source, entries[i].type, entries[i].date));
  return last;
}

/* Whether the extension of this permit has been applied for: a field that nobody has emptied since
 * the last renewal says nothing about it. */
static TorgetDate
get_permit_applied (const TorgetPerson *person)
{
  const TorgetDate applied = person->permit_applied_date;

  return applied > person->permit_from
                 && applied >= torget_date_add_months (person->permit_to, -PERMIT_MONTHS)
             ? applied
             : TORGET_DATE_NONE;
}

/**
 * torget_facts_set_person:
 * @source: a walk
 *
 * What every subject of the person is seen with.
 */
void
torget_facts_set_person (TorgetFactSource *source)
{
  const TorgetPerson *person = source->person;

  torget_facts_set (source, TORGET_FACT_PERSON_DIED, person->death_date);
  torget_facts_set (source, TORGET_FACT_PERSON_IS_ADULT, is_adult (person));
  torget_facts_set (source, TORGET_FACT_PERSON_IS_QUOTA, is_quota (person));
  torget_facts_set (source, TORGET_FACT_PERSON_ASSIGNED, person->assigned_date);
  torget_facts_set (source, TORGET_FACT_PERSON_RECEIVED, person->received_date);
  torget_facts_set (source, TORGET_FACT_PERSON_FIRST_REGISTERED, person->first_registered_date);
  torget_facts_set (source, TORGET_FACT_PERSON_PERMIT_TO, person->permit_to);
  torget_facts_set (source, TORGET_FACT_PERSON_PERMIT_APPLIED, get_permit_applied (person));
  torget_facts_set (source, TORGET_FACT_PERSON_PERSONAL_NUMBER, has_personal_number (source));
  torget_facts_set (source, TORGET_FACT_PERSON_CIVIC_DONE, has_done_civic (source));
  torget_facts_set (source, TORGET_FACT_PERSON_HEALTH_EXAMINED, find_examined (source));
}

/* Lag (2022:1697): only coordination numbers become dormant. */
static void
visit_identities (TorgetFactSource *source)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (
      source->records, &torget_identity_type, "person_id", source->person->record.id);

  for (guint i = 0; i < all->len; i++)
    {
      const TorgetIdentity *identity = g_ptr_array_index (all, i);

      if (g_strcmp0 (identity->kind, "samordningsnummer") != 0)
        continue;
      torget_facts_begin (source, identity);
      torget_facts_set (source, TORGET_FACT_IDENTITY_ASSIGNED, identity->valid_from);
      torget_facts_set (source, TORGET_FACT_IDENTITY_ENDED, identity->valid_to);
      torget_facts_emit (source, TORGET_SUBJECT_IDENTITY);
    }
}

/* Each period has a year of its own, which lapses like the deadlines of the person. */
static void
visit_reclaims (TorgetFactSource *source)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (
      source->records, &torget_reclaim_type, "person_id", source->person->record.id);

  for (guint i = 0; i < all->len; i++)
    {
      const TorgetReclaim *reclaim = g_ptr_array_index (all, i);

      torget_facts_begin (source, reclaim);
      torget_facts_set (source, TORGET_FACT_RECLAIM_PERIOD_END, reclaim->period_end);
      torget_facts_set (source, TORGET_FACT_RECLAIM_APPLIED, reclaim->applied_date);
      torget_facts_set (source, TORGET_FACT_RECLAIM_OVER,
                        torget_date_add_months (reclaim->period_end,
                                                PERIOD_MONTHS + TORGET_FACTS_MISSED_MONTHS));
      torget_facts_emit (source, TORGET_SUBJECT_RECLAIM);
    }
}

/* The deadlines of these days lapse: see %TORGET_FACTS_MISSED_MONTHS. */
static void
set_lapses (TorgetFactSource *source)
{
  const TorgetPerson *person = source->person;

  torget_facts_set (source, TORGET_FACT_PERSON_CIVIC_OVER,
                    torget_date_add_months (person->first_registered_date,
                                            12 * CIVIC_YEARS + TORGET_FACTS_MISSED_MONTHS));
  torget_facts_set (source, TORGET_FACT_PERSON_RECLAIM_OVER,
                    torget_date_add_months (person->received_date,
                                            12 * RECLAIM_YEARS + TORGET_FACTS_MISSED_MONTHS));
  torget_facts_set (source, TORGET_FACT_PERSON_HEALTH_OVER,
                    torget_date_add_months (person->received_date,
                                            HEALTH_MONTHS + TORGET_FACTS_MISSED_MONTHS));
}

/**
 * torget_facts_visit_person:
 * @source: a walk
 *
 * The person, the coordination numbers, and what is reclaimed for the person.
 */
void
torget_facts_visit_person (TorgetFactSource *source)
{
  torget_facts_begin (source, source->person);
  set_lapses (source);
  if (source->facts.values[TORGET_FACT_PERSON_FOLLOWED] == 0)
    torget_facts_set (source, TORGET_FACT_PERSON_LAST_ENTRY, find_last_entry (source));
  torget_facts_emit (source, TORGET_SUBJECT_PERSON);
  visit_identities (source);
  visit_reclaims (source);
}
