/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The extract; see extract.h. What is in it and what is not; how values read is in extract-value.c,
 * what is said around them in extract-text.c. */
#include "config.h"

#include "domain/extract-private.h"

#include "domain/access-row.h"
#include "domain/case-owner.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/disclosure.h"
#include "domain/field-name.h"
#include "domain/record-types.h"

/* Fields that say something to the program only. */
static const char *const internal[] = { "record_table", "record_id", "sha256", "merged_into",
                                        NULL };

typedef struct
{
  const TorgetExtractRequest *request;
  TorgetExtract *extract;
  gboolean hides_places;
  gboolean is_child;
  guint withheld[TORGET_N_EXTRACT_WITHHELD];
} Writing;

static void
value_free (TorgetExtractValue *value)
{
  g_free (value->code);
  g_free (value->value);
  g_free (value);
}

static void
section_free (TorgetExtractSection *section)
{
  g_ptr_array_unref (section->records);
  g_free (section);
}

static void
recipient_free (TorgetExtractRecipient *recipient)
{
  g_free (recipient->what);
  g_free (recipient->who);
  g_free (recipient);
}

void
torget_extract_free (TorgetExtract *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->withheld);
  g_ptr_array_unref (self->purposes);
  g_ptr_array_unref (self->grounds);
  g_ptr_array_unref (self->recipients);
  g_ptr_array_unref (self->retention);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->rights);
  g_free (self);
}

/* Where somebody can be found: left out for who is protected, and whoever lives with them. */
static gboolean
is_place (const char *table,
          const char *column)
{
  const TorgetFieldOwner *owner = torget_field_owner_find (table, column);

  return owner == NULL || owner->told & TORGET_DISCLOSURE_PLACES;
}

/* Links of a record to what it is a part of, or to whose it is, tell nothing. */
static gboolean
is_told (Writing *writing,
         gconstpointer record,
         const TorgetField *field)
{
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;

  if (g_strv_contains (internal, field->name) || !torget_record_is_set (record, field))
    return FALSE;
  if (!writing->hides_places || !is_place (type->name, field->name))
    return TRUE;
  writing->withheld[TORGET_EXTRACT_PLACES]++;
  return FALSE;
}

static GPtrArray *
list_values (Writing *writing,
             gconstpointer record)
{
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) value_free);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetField *field = &type->fields[i];
      char *text = is_told (writing, record, field)
                       ? torget_extract_dup_value (writing->request, record, field)
                       : NULL;
      TorgetExtractValue *value;

      if (text == NULL)
        continue;
      value = g_new0 (TorgetExtractValue, 1);
      value->field = field->name;
      value->name = torget_field_name_get (type->name, field->name, writing->request->language);
      if (field->kind == TORGET_FIELD_CODE)
        value->code = g_strdup (torget_record_get_text (record, field));
      value->value = text;
      value->ground = torget_field_owner_find (type->name, field->name)->ground;
      g_ptr_array_add (values, value);
    }
  return values;
}

/* What is written about a household as a whole is about its other members, too. Its contract is
 * that of its adults. */
static gboolean
is_of_household_only (Writing *writing,
                      const TorgetRecordType *type)
{
  return type == &torget_note_type || type == &torget_task_type || type == &torget_event_type
         || type == &torget_attachment_type || type == &torget_deadline_mark_type
         || type == &torget_household_type || writing->is_child;
}

static gboolean
is_in (Writing *writing,
       gconstpointer record)
{
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;

  switch (torget_case_get_owner (writing->request->records, record, writing->request->person_id))
    {
    case TORGET_OWNER_PERSON:
      break;
    case TORGET_OWNER_HOUSEHOLD:
      if (!is_of_household_only (writing, type))
        break;
      writing->withheld[TORGET_EXTRACT_HOUSEHOLD]++;
      return FALSE;
    case TORGET_OWNER_NOBODY:
    case TORGET_OWNER_OTHER:
    default:
      if (type == &torget_person_type)
        writing->withheld[TORGET_EXTRACT_OTHER_PERSONS]++;
      return FALSE;
    }
  if (!writing->hides_places || !is_place (type->name, NULL))
    return TRUE;
  writing->withheld[TORGET_EXTRACT_PLACES]++;
  return FALSE;
}

static void
add_section (Writing *writing,
             const TorgetRecordType *type)
{
  GPtrArray *records = torget_record_set_list (writing->request->records, type);
  TorgetExtractSection *section = g_new0 (TorgetExtractSection, 1);

  section->table = type->name;
  section->name = torget_field_name_get (type->name, NULL, writing->request->language);
  section->owner = torget_field_owner_find (type->name, NULL);
  section->records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < records->len; i++)
    {
      gconstpointer record = g_ptr_array_index (records, i);

      if (!is_in (writing, record))
        continue;
      if (type == &torget_attachment_type)
        writing->withheld[TORGET_EXTRACT_ATTACHMENTS]++;
      g_ptr_array_add (section->records, list_values (writing, record));
    }
  if (section->records->len > 0)
    g_ptr_array_add (writing->extract->sections, section);
  else
    section_free (section);
}

static gboolean
is_child (const TorgetExtractRequest *request)
{
  g_autoptr (GPtrArray) memberships = torget_case_list_owned (
      request->records, &torget_membership_type, "person_id", request->person_id);

  for (guint i = 0; i < memberships->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (memberships, i);

      if (torget_membership_is_current (membership, request->today)
          && torget_membership_is_child (membership))
        return TRUE;
    }
  return FALSE;
}

/* Documents and exports that left the office; what it keeps for itself has no recipient. */
static void
add_recipients (Writing *writing)
{
  const TorgetExtractRequest *request = writing->request;

  for (guint i = 0; i < request->given->len; i++)
    {
      const TorgetAccessRow *row = g_ptr_array_index (request->given, i);
      char *who = torget_extract_dup_recipient (row->action, request->language);
      TorgetExtractRecipient *recipient;

      if (who == NULL)
        continue;
      recipient = g_new0 (TorgetExtractRecipient, 1);
      recipient->date = torget_date_new (1970, 1, 1)
                        + (TorgetDate) (row->time / (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC));
      recipient->what = g_strdup (row->action);
      recipient->who = who;
      g_ptr_array_add (writing->extract->recipients, recipient);
    }
}

static TorgetExtract *
extract_new (const TorgetExtractRequest *request)
{
  const TorgetPerson *person = torget_case_get_person (request->records, request->person_id);
  TorgetExtract *self = g_new0 (TorgetExtract, 1);
  const char *given = person->given_name != NULL ? person->given_name : "";
  const char *family = person->family_name != NULL ? person->family_name : "";

  self->language = request->language;
  self->person_id = request->person_id;
  self->today = request->today;
  self->name = g_strstrip (g_strdup_printf ("%s %s", given, family));
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  self->recipients = g_ptr_array_new_with_free_func ((GDestroyNotify) recipient_free);
  self->withheld = g_ptr_array_new_with_free_func (g_free);
  self->purposes = g_ptr_array_new_with_free_func (g_free);
  self->grounds = g_ptr_array_new_with_free_func (g_free);
  self->retention = g_ptr_array_new_with_free_func (g_free);
  self->sources = g_ptr_array_new_with_free_func (g_free);
  self->rights = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * torget_extract_new:
 * @request: what it is written from; the person is among the records
 *
 * Pure; any thread.
 *
 * Returns: (transfer full): the extract
 */
TorgetExtract *
torget_extract_new (const TorgetExtractRequest *request)
{
  TorgetExtract *self = extract_new (request);
  const TorgetDisclosure told = torget_disclosure_get (
      request->records, request->person_id, TORGET_RECIPIENT_PERSON, request->today);
  Writing writing = {
    .request = request,
    .extract = self,
    .hides_places = !(told & TORGET_DISCLOSURE_PLACES),
    .is_child = is_child (request),
  };
  const TorgetRecordType *type;

  for (guint i = 0; (type = torget_record_types_get_nth (i)) != NULL; i++)
    add_section (&writing, type);
  add_recipients (&writing);
  torget_extract_say_withheld (self, writing.withheld);
  torget_extract_say_rest (self, request);
  return self;
}
