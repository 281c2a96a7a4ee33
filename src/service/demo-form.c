/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what a step states, and makes or changes a record of it, as a form does. */
#include "config.h"

#include "service/demo-story-private.h"

#include "domain/household.h"
#include "domain/person.h"
#include "domain/record-types.h"
#include "service/demo-build.h"

#include <string.h>

/* The steps are data of the program: a mistake in them must be seen at once. */
void
torget_demo_story_fail (TorgetDemoStory *self,
                        const TorgetDemoStep *step,
                        const char *what)
{
  g_error ("Scenario %s, step %s of %s, %s: %s", self->scenario->name, step->what,
           step->who != NULL ? step->who : "nobody", step->fields != NULL ? step->fields : "-",
           what);
}

/* The day moves with the demo. */
TorgetDate
torget_demo_story_read_date (TorgetDemoStory *self,
                             const char *iso)
{
  const TorgetDate date = torget_date_from_iso (iso);

  return date != TORGET_DATE_NONE ? date + self->shift : TORGET_DATE_NONE;
}

/* An entry of a register by the name that a coordinator picks. */
static gint64
find_registered (TorgetDemoStory *self,
                 const char *table,
                 const char *name)
{
  const TorgetRecordType *type = torget_record_types_find (table);
  const TorgetField *field = torget_record_type_find (type, "name");
  GPtrArray *entries = torget_record_set_list (self->offices, type);

  for (guint i = 0; field != NULL && i < entries->len; i++)
    {
      const TorgetRecord *entry = g_ptr_array_index (entries, i);

      if (g_strcmp0 (torget_record_get_text (entry, field), name) == 0)
        return entry->id;
    }
  return 0;
}

static gint64
read_link (TorgetDemoStory *self,
           const TorgetField *field,
           const char *name)
{
  const TorgetRecord *known = torget_demo_story_find (self, name);

  return known != NULL ? known->id : find_registered (self, field->refers, name);
}

/* A week begins on Monday, whichever day the demo is made. */
static TorgetDate
read_date_field (TorgetDemoStory *self,
                 const TorgetField *field,
                 const char *value)
{
  const TorgetDate date = torget_demo_story_read_date (self, value);

  return g_str_equal (field->name, "week_start") ? date - torget_date_get_weekday (date) + 1 : date;
}

static void
set_field (TorgetDemoStory *self,
           TorgetRecord *record,
           const TorgetField *field,
           const char *value)
{
  switch (field->kind)
    {
    case TORGET_FIELD_TEXT:
    case TORGET_FIELD_CODE:
      torget_record_set_text (record, field, value);
      break;
    case TORGET_FIELD_DATE:
      torget_record_set_number (record, field, read_date_field (self, field, value));
      break;
    case TORGET_FIELD_LINK:
      torget_record_set_number (record, field, read_link (self, field, value));
      break;
    case TORGET_FIELD_FLAG:
      torget_record_set_number (record, field, g_str_equal (value, "yes"));
      break;
    case TORGET_FIELD_INT:
    default:
      torget_record_set_number (record, field, g_ascii_strtoll (value, NULL, 10));
    }
}

/* Returns: (transfer full) (nullable): the value of a field that the step states */
static char *
dup_stated (const TorgetDemoStep *step,
            const char *name)
{
  g_auto (GStrv) pairs = g_strsplit (step->fields != NULL ? step->fields : "", "; ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    if (g_str_has_prefix (pairs[i], name) && pairs[i][strlen (name)] == '=')
      return g_strdup (pairs[i] + strlen (name) + 1);
  return NULL;
}

/* Fills in what the step states. A person's role and number are no fields of the person. */
void
torget_demo_story_fill (TorgetDemoStory *self,
                        const TorgetDemoStep *step,
                        TorgetRecord *record)
{
  g_auto (GStrv) pairs = g_strsplit (step->fields != NULL ? step->fields : "", "; ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      const TorgetField *field = torget_record_type_find (record->type, pair[0]);

      if (field != NULL && pair[1] != NULL)
        {
          set_field (self, record, field, pair[1]);
          if (field->kind == TORGET_FIELD_LINK && !torget_record_is_set (record, field))
            torget_demo_story_fail (self, step, pairs[i]);
        }
      else if (record->type != &torget_person_type)
        torget_demo_story_fail (self, step, pairs[i]);
    }
}

/* Forms */

gint64
torget_demo_story_new_id (gpointer story)
{
  TorgetDemoStory *self = story;

  return self->source->func (self->source->user_data);
}

static gpointer
add_new (TorgetDemoStory *self,
         TorgetRecordSet *changed,
         const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = torget_demo_story_new_id (self);
  return torget_record_set_add (changed, record);
}

static void
set_made_number (TorgetDemoStory *self,
                 TorgetIdentity *identity,
                 const TorgetPerson *person,
                 const char *day)
{
  const TorgetDate date = day != NULL ? torget_demo_story_read_date (self, day) : person->birth_date;

  if (identity->value == NULL)
    identity->value
        = torget_demo_make_number (date, g_strcmp0 (person->sex, "female") == 0,
                                   g_strcmp0 (identity->kind, "samordningsnummer") == 0);
}

static void
complete_person (TorgetDemoStory *self,
                 const TorgetDemoStep *step,
                 TorgetPerson *person,
                 TorgetRecordSet *changed)
{
  g_autofree char *number = dup_stated (step, "number");
  const TorgetRecord *coordinator = g_ptr_array_index (
      torget_record_set_list (self->offices, &torget_coordinator_type), 0);
  TorgetMembership *membership = add_new (self, changed, &torget_membership_type);

  membership->household_id = ((TorgetRecord *) torget_demo_story_find (self, step->who))->id;
  membership->person_id = person->record.id;
  membership->role = dup_stated (step, "role");
  person->birth_precision = g_strdup ("day");
  person->status = g_strdup ("active");
  person->coordinator_id = coordinator->id;
  if (person->municipality == NULL)
    person->municipality = g_strdup ("2480");
  if (person->first_registered_date != TORGET_DATE_NONE)
    {
      TorgetIdentity *identity = add_new (self, changed, &torget_identity_type);

      identity->person_id = person->record.id;
      identity->kind = g_strdup ("personnummer");
      identity->valid_from = person->first_registered_date;
      set_made_number (self, identity, person, number);
    }
}

/* Returns: (transfer full): what one form saves */
TorgetRecordSet *
torget_demo_story_enter_form (TorgetDemoStory *self,
                              const TorgetDemoStep *step)
{
  const TorgetRecordType *type = torget_record_types_find (step->what);
  TorgetRecord *owner = step->who != NULL ? torget_demo_story_find (self, step->who) : NULL;
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  TorgetRecord *record;

  if (type == NULL || (step->who != NULL && owner == NULL))
    torget_demo_story_fail (self, step, "neither an event nor a table, or about nobody");
  if (owner != NULL && owner->type == type && step->key == NULL)
    record = torget_record_set_add (changed, torget_record_copy (owner));
  else
    {
      record = add_new (self, changed, type);
      if (owner != NULL)
        torget_record_link_to (record, owner);
    }
  torget_demo_story_fill (self, step, record);
  if (type == &torget_person_type && record->id != owner->id)
    complete_person (self, step, (TorgetPerson *) record, changed);
  if (type == &torget_identity_type && owner->type == &torget_person_type)
    set_made_number (self, (TorgetIdentity *) record, (TorgetPerson *) owner, NULL);
  return g_steal_pointer (&changed);
}
