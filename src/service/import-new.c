/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import adds: new persons with their households and tracks. */
#include "config.h"

#include "service/import-merge-private.h"

#include "domain/casework.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"

#include <string.h>

static gpointer
add_new (TorgetImportMerge *self,
         gpointer record)
{
  ((TorgetRecord *) record)->id = self->new_id (self->id_data);
  return torget_record_set_add (self->changes, record);
}

static gint64
ensure_household (TorgetImportMerge *self,
                  const char *label)
{
  gint64 *known = label != NULL ? g_hash_table_lookup (self->labels, label) : NULL;
  TorgetHousehold *household;

  if (known != NULL)
    return *known;
  household = add_new (self, torget_record_new (&torget_household_type));
  household->label = g_strdup (label);
  self->result->households_new++;
  if (label != NULL)
    g_hash_table_replace (self->labels,
                          g_strdup (label),
                          g_memdup2 (&household->record.id, sizeof household->record.id));
  return household->record.id;
}

static void
set_link (gpointer record,
          const char *name,
          gint64 id)
{
  torget_record_set_number (record,
                            torget_record_type_find (((TorgetRecord *) record)->type, name),
                            id);
}

gpointer
torget_import_get_first (TorgetRecordSet *records,
                         const TorgetRecordType *type)
{
  GPtrArray *list = torget_record_set_list (records, type);

  return list->len > 0 ? g_ptr_array_index (list, 0) : NULL;
}

gpointer
torget_import_add_copy (TorgetImportMerge *self,
                        gconstpointer record,
                        const char *link,
                        gint64 owner_id)
{
  gpointer copy = record != NULL ? add_new (self, torget_record_copy (record)) : NULL;

  if (copy != NULL && link != NULL)
    set_link (copy, link, owner_id);
  return copy;
}

/* The copy of the row's record of @type, if it has one. */
static gpointer
add_first (TorgetImportMerge *self,
           TorgetRecordSet *records,
           const TorgetRecordType *type,
           const char *link,
           gint64 owner_id)
{
  return torget_import_add_copy (self, torget_import_get_first (records, type), link, owner_id);
}

void
torget_import_add_copies (TorgetImportMerge *self,
                          TorgetRecordSet *records,
                          const TorgetRecordType *type,
                          const char *link,
                          gint64 owner_id)
{
  GPtrArray *list = torget_record_set_list (records, type);

  for (guint i = 0; i < list->len; i++)
    torget_import_add_copy (self, g_ptr_array_index (list, i), link, owner_id);
}

void
torget_import_add_plan (TorgetImportMerge *self,
                        TorgetRecordSet *records,
                        gint64 person_id)
{
  TorgetRecord *plan = add_first (self, records, &torget_plan_type, "person_id", person_id);

  if (plan != NULL)
    torget_import_add_copies (self, records, &torget_activity_type, "plan_id", plan->id);
}

void
torget_import_add_preschool (TorgetImportMerge *self,
                             TorgetRecordSet *records,
                             gint64 person_id)
{
  TorgetRecord *application
      = add_first (self, records, &torget_preschool_application_type, "person_id", person_id);
  TorgetPreschoolPlacement *placement;

  if (application == NULL)
    return;
  torget_import_add_copies (self,
                            records,
                            &torget_preschool_choice_type,
                            "application_id",
                            application->id);
  placement
      = add_first (self, records, &torget_preschool_placement_type, "person_id", person_id);
  if (placement != NULL)
    placement->application_id = application->id;
}

/* The dwelling is that of the person's address; a register has no other. */
void
torget_import_add_sublet (TorgetImportMerge *self,
                          TorgetRecordSet *records,
                          gint64 household_id)
{
  const TorgetSublet *sublet = torget_import_get_first (records, &torget_sublet_type);
  const TorgetPerson *person = torget_import_get_first (records, &torget_person_type);
  TorgetRecord *lease;
  TorgetDwelling *dwelling;
  TorgetSublet *copy;
  GPtrArray *contacts = torget_record_set_list (records, &torget_contact_type);

  if (sublet == NULL)
    return;
  lease = add_first (self, records, &torget_head_lease_type, NULL, 0);
  dwelling = add_new (self, torget_record_new (&torget_dwelling_type));
  dwelling->head_lease_id = lease != NULL ? lease->id : 0;
  dwelling->municipality = g_strdup (person->municipality);
  for (guint i = 0; i < contacts->len; i++)
    {
      const TorgetContact *contact = g_ptr_array_index (contacts, i);

      if (strcmp (contact->kind, "address") == 0 && dwelling->address == NULL)
        dwelling->address = g_strdup (contact->value);
    }
  copy = torget_import_add_copy (self, sublet, "household_id", household_id);
  copy->dwelling_id = dwelling->record.id;
  self->result->leases_new++;
}

/* Returns the household's id. */
gint64
torget_import_add_membership (TorgetImportMerge *self,
                              const TorgetImportRow *row,
                              gint64 person_id)
{
  const TorgetMembership *role = torget_import_get_first (row->records, &torget_membership_type);
  TorgetMembership *membership = add_new (self, torget_record_new (&torget_membership_type));

  membership->household_id = ensure_household (self, row->household);
  membership->person_id = person_id;
  membership->role = g_strdup (role != NULL && role->role != NULL ? role->role : "other_adult");
  return membership->household_id;
}

void
torget_import_add_person (TorgetImportMerge *self,
                          const TorgetImportRow *row)
{
  TorgetRecordSet *records = row->records;
  TorgetRecord *person
      = add_new (self, torget_record_copy (torget_import_get_first (records, &torget_person_type)));
  gint64 household_id = torget_import_add_membership (self, row, person->id);

  torget_import_add_copies (self, records, &torget_identity_type, "person_id", person->id);
  torget_import_add_copies (self, records, &torget_contact_type, "person_id", person->id);
  torget_import_add_copies (self, records, &torget_note_type, "person_id", person->id);
  torget_import_add_copies (self, records, &torget_sfi_enrolment_type, "person_id", person->id);
  torget_import_add_plan (self, records, person->id);
  torget_import_add_preschool (self, records, person->id);
  torget_import_add_sublet (self, records, household_id);
  self->result->persons_new++;
}

