/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of a person: reception, permit, identity. */
#include "config.h"

#include "domain/facts-private.h"

/**
 * torget_facts_set_person:
 * @source: a walk
 *
 * What every subject of the person is seen with.
 */
void
torget_facts_set_person (TorgetFactSource *source)
{
  torget_facts_set (source, TORGET_FACT_PERSON_FIRST_REGISTERED,
                    source->person->first_registered_date);
}

/**
 * torget_facts_visit_person:
 * @source: a walk
 *
 * The person.
 */
void
torget_facts_visit_person (TorgetFactSource *source)
{
  torget_facts_begin (source, source->person);
  torget_facts_emit (source, TORGET_SUBJECT_PERSON);
}
