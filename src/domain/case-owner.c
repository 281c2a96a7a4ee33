/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a record of a case is: what a person may be told of it, and how long it is kept. */
#include "config.h"

#include "domain/case-owner.h"

#include "domain/household.h"
#include "domain/person.h"
#include "domain/record-types.h"

/* Links to what a record is a part of, in the order in which they count. */
static const char *const parents[] = {
  "plan_id",   "application_id", "enrolment_id", "sublet_id",
  "case_id",   "activity_id",    "placement_id", "meeting_id",
};

static gint64
get_link (gconstpointer record,
          const char *name)
{
  const TorgetField *field = torget_record_type_find (((const TorgetRecord *) record)->type, name);

  return field != NULL ? torget_record_get_number (record, field) : 0;
}

/* The record that @record is a part of, or NULL. */
static gconstpointer
find_parent (TorgetRecordSet *records,
             gconstpointer record)
{
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;

  for (gsize i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      const TorgetField *field = torget_record_type_find (type, parents[i]);
      const gint64 id = field != NULL ? torget_record_get_number (record, field) : 0;

      if (id != 0)
        return torget_record_set_find (records, torget_record_types_find (field->refers), id);
    }
  return NULL;
}

/**
 * torget_case_get_owner:
 * @records: a case
 * @record: one of its records
 * @person_id: row id of a person
 *
 * Links are followed upwards: a meeting is that of the coordination case's person. A signature is
 * part of the child's application, whoever signed.
 *
 * Thread: any.
 *
 * Returns: whose the record is
 */
TorgetOwner
torget_case_get_owner (TorgetRecordSet *records,
                       gconstpointer record,
                       gint64 person_id)
{
  const TorgetRecord *base = record;
  const gint64 person = base->type == &torget_person_type ? base->id
                                                          : get_link (record, "person_id");
  gconstpointer parent;

  if (person != 0)
    return person == person_id ? TORGET_OWNER_PERSON : TORGET_OWNER_OTHER;
  parent = find_parent (records, record);
  if (parent != NULL)
    return torget_case_get_owner (records, parent, person_id);
  if (base->type == &torget_household_type || get_link (record, "household_id") != 0)
    return TORGET_OWNER_HOUSEHOLD;
  return TORGET_OWNER_NOBODY;
}
