/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The walk over the subjects of a household; what is known of each stands in facts-*.c. */
#include "config.h"

#include "domain/casework.h"
#include "domain/facts-private.h"
#include "domain/work.h"

#include <string.h>

typedef void (*Visitor) (TorgetFactSource *source);

static const Visitor of_person[] = {
  torget_facts_visit_person, torget_facts_visit_plan, torget_facts_visit_sfi,
  torget_facts_visit_preschool, torget_facts_visit_case,
};

static const Visitor of_household[] = {
  torget_facts_visit_housing, torget_facts_visit_cross,
};

/* Facts of the person are known of every subject and set once. */
typedef struct
{
  TorgetFact facts[TORGET_N_FACTS];
  guint n_facts;
} OfPerson;

static const OfPerson *
get_of_person (void)
{
  static gsize initialized;
  static OfPerson made;

  if (g_once_init_enter (&initialized))
    {
      for (TorgetFact i = TORGET_FACT_NONE + 1; i < TORGET_N_FACTS; i++)
        if (g_str_has_prefix (torget_fact_get_info (i)->id, "person."))
          made.facts[made.n_facts++] = i;
      g_once_init_leave (&initialized, 1);
    }
  return &made;
}

static void
forget_person (TorgetFactSource *source)
{
  const OfPerson *known = get_of_person ();

  for (guint i = 0; i < known->n_facts; i++)
    source->facts.values[known->facts[i]] = 0;
}

static void
forget_subject (TorgetFactSource *source)
{
  const OfPerson *known = get_of_person ();
  gint32 kept[TORGET_N_FACTS];

  for (guint i = 0; i < known->n_facts; i++)
    kept[i] = source->facts.values[known->facts[i]];
  memset (source->facts.values, 0, sizeof source->facts.values);
  for (guint i = 0; i < known->n_facts; i++)
    source->facts.values[known->facts[i]] = kept[i];
}

/**
 * torget_facts_read:
 * @type: a record type
 *
 * What no fact is read from need not be loaded where deadlines alone are computed.
 *
 * Returns: whether some facts are read from records of the type
 */
gboolean
torget_facts_read (const TorgetRecordType *type)
{
  static const TorgetRecordType *const unread[] = {
    &torget_contact_type,          &torget_task_type,        &torget_case_contact_type,
    &torget_meeting_type,          &torget_mentor_link_type, &torget_work_placement_type,
    &torget_preschool_choice_type, &torget_dwelling_key_type, &torget_follow_up_type,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (unread); i++)
    if (unread[i] == type)
      return FALSE;
  return TRUE;
}

/**
 * torget_facts_begin:
 * @source: the walk
 * @subject: (not nullable): the record that the next facts are about
 *
 * Forgets the facts of the subject before, but for those of the person.
 */
void
torget_facts_begin (TorgetFactSource *source,
                    gconstpointer subject)
{
  forget_subject (source);
  g_array_set_size (source->facts.periods, 0);
  source->facts.subject = subject;
  source->facts.person_id = source->person->record.id;
  source->facts.cause_id = 0;
}

/**
 * torget_facts_set:
 * @source: the walk
 * @fact: a fact
 * @value: its day, number or flag; 0 = not known
 */
void
torget_facts_set (TorgetFactSource *source,
                  TorgetFact fact,
                  gint32 value)
{
  source->facts.values[fact] = value;
}

/**
 * torget_facts_add_period:
 * @source: the walk
 * @fact: the fact that is added up
 * @from: first day
 * @to: last day, or %TORGET_DATE_NONE
 * @per_mille: how much of it counts
 */
void
torget_facts_add_period (TorgetFactSource *source,
                         TorgetFact fact,
                         TorgetDate from,
                         TorgetDate to,
                         int per_mille)
{
  const TorgetFactPeriod period = { fact, from, to, per_mille };

  g_array_append_val (source->facts.periods, period);
}

/**
 * torget_facts_emit:
 * @source: the walk
 * @kind: what the subject is
 *
 * Hands out what is known of the subject.
 */
void
torget_facts_emit (TorgetFactSource *source,
                   TorgetSubject kind)
{
  source->func (kind, &source->facts, source->user_data);
}

/**
 * torget_facts_is_near:
 * @source: the walk
 * @person_id: row id
 *
 * Returns: whether the person visited is the one, or shares or has shared a household with them
 */
gboolean
torget_facts_is_near (TorgetFactSource *source,
                      gint64 person_id)
{
  g_autoptr (GPtrArray) own = torget_case_list_owned (source->records, &torget_membership_type,
                                                      "person_id", source->person->record.id);
  g_autoptr (GPtrArray) theirs = torget_case_list_owned (
      source->records, &torget_membership_type, "person_id", person_id);

  if (person_id == source->person->record.id)
    return TRUE;
  for (guint i = 0; i < own->len; i++)
    for (guint j = 0; j < theirs->len; j++)
      if (((TorgetMembership *) own->pdata[i])->household_id
          == ((TorgetMembership *) theirs->pdata[j])->household_id)
        return TRUE;
  return FALSE;
}

/**
 * torget_facts_get_earlier:
 * @one: a day, or %TORGET_DATE_NONE
 * @other: another
 *
 * Returns: the earlier of those that are known
 */
TorgetDate
torget_facts_get_earlier (TorgetDate one,
                          TorgetDate other)
{
  if (one == TORGET_DATE_NONE || other == TORGET_DATE_NONE)
    return MAX (one, other);
  return MIN (one, other);
}

/**
 * torget_facts_set_earlier:
 * @source: the walk
 * @fact: a day
 * @day: another day for it, or %TORGET_DATE_NONE
 *
 * Sets the earlier of those that are known.
 */
void
torget_facts_set_earlier (TorgetFactSource *source,
                          TorgetFact fact,
                          TorgetDate day)
{
  torget_facts_set (source, fact, torget_facts_get_earlier (source->facts.values[fact], day));
}

/**
 * torget_facts_is_one_of:
 * @code: (nullable): a code
 * @codes: (array zero-terminated=1): codes
 *
 * Returns: whether @code is among @codes
 */
gboolean
torget_facts_is_one_of (const char *code,
                        const char *const *codes)
{
  return code != NULL && g_strv_contains (codes, code);
}

/**
 * torget_facts_is_followed:
 * @person: a person
 *
 * Returns: whether the office still follows the person
 */
gboolean
torget_facts_is_followed (const TorgetPerson *person)
{
  static const char *const gone[] = { "closed", "moved_away", "deceased", NULL };

  return person->merged_into == 0 && person->death_date == TORGET_DATE_NONE
         && (person->status == NULL || !g_strv_contains (gone, person->status));
}

/**
 * torget_facts_begin_person:
 * @source: the walk
 * @person_id: whom the next subjects stand with
 *
 * Sets the facts of the person.
 *
 * Returns: whether the case has the person, and the person was not merged into another
 */
gboolean
torget_facts_begin_person (TorgetFactSource *source,
                           gint64 person_id)
{
  source->person = torget_case_get_person (source->records, person_id);
  if (source->person == NULL || source->person->merged_into != 0)
    return FALSE;
  forget_person (source);
  torget_facts_set_person (source);
  torget_facts_set (source, TORGET_FACT_PERSON_FOLLOWED,
                    torget_facts_is_followed (source->person));
  return TRUE;
}

static void
visit (TorgetFactSource *source,
       gint64 person_id,
       const Visitor *visitors,
       guint n_visitors)
{
  if (!torget_facts_begin_person (source, person_id))
    return;
  for (guint i = 0; i < n_visitors; i++)
    visitors[i](source);
}

static void
init (TorgetFactSource *source,
      TorgetRecordSet *records,
      gint64 household_id,
      const TorgetOfficeParameters *parameters)
{
  source->records = records;
  source->household_id = household_id;
  source->parameters = parameters;
  source->facts.household_id = household_id;
  source->facts.periods = g_array_new (FALSE, FALSE, sizeof (TorgetFactPeriod));
  source->members = torget_case_list_memberships (records, household_id, TORGET_END_OF_TIME);
}

static void
clear (TorgetFactSource *source)
{
  g_array_unref (source->facts.periods);
  g_ptr_array_unref (source->members);
}

/**
 * torget_facts_foreach:
 * @records: a case
 * @household_id: row id of one of its households
 * @parameters: what the office has set
 * @func: called for every subject that a rule can be about
 * @user_data: for @func
 *
 * Those of the household itself and of what its members hang on each other with. What is one
 * person's alone is of torget_facts_foreach_of_person(), so that a child with two homes is counted
 * once.
 */
void
torget_facts_foreach (TorgetRecordSet *records,
                      gint64 household_id,
                      const TorgetOfficeParameters *parameters,
                      TorgetFactsFunc func,
                      gpointer user_data)
{
  TorgetFactSource source = { .func = func, .user_data = user_data };

  init (&source, records, household_id, parameters);
  if (source.members->len > 0)
    {
      const TorgetMembership *first = g_ptr_array_index (source.members, 0);

      visit (&source, first->person_id, of_household, G_N_ELEMENTS (of_household));
    }
  clear (&source);
}

/**
 * torget_facts_foreach_of_person:
 * @records: a case
 * @person_id: row id of one of its persons
 * @parameters: what the office has set
 * @func: called for every subject that a rule can be about
 * @user_data: for @func
 *
 * Those that are the person's own.
 */
void
torget_facts_foreach_of_person (TorgetRecordSet *records,
                                gint64 person_id,
                                const TorgetOfficeParameters *parameters,
                                TorgetFactsFunc func,
                                gpointer user_data)
{
  TorgetFactSource source = { .func = func, .user_data = user_data };

  init (&source, records, 0, parameters);
  visit (&source, person_id, of_person, G_N_ELEMENTS (of_person));
  clear (&source);
}

/**
 * torget_facts_foreach_of_office:
 * @records: checks of the access log
 * @started: the day when the file was begun
 * @parameters: what the office has set
 * @func: called for every subject that a rule can be about
 * @user_data: for @func
 *
 * Those that are nobody's, but the office's own.
 */
void
torget_facts_foreach_of_office (TorgetRecordSet *records,
                                TorgetDate started,
                                const TorgetOfficeParameters *parameters,
                                TorgetFactsFunc func,
                                gpointer user_data)
{
  static const TorgetPerson nobody = { .record = { .type = &torget_person_type } };
  TorgetFactSource source = { .func = func, .user_data = user_data };

  init (&source, records, 0, parameters);
  source.person = &nobody;
  torget_facts_visit_office (&source, started);
  clear (&source);
}
