/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records from the elements of a handover, by the table of names that the writer goes by. What the
 * document does not say stays empty. */
#include "config.h"

#include "exchange/region-records.h"

#include "base/text.h"
#include "domain/code-list.h"
#include "domain/household.h"
#include "domain/person.h"
#include "exchange/error.h"
#include "exchange/region-names.h"

/**
 * torget_region_records_new:
 *
 * Returns: (transfer full): no records yet
 */
TorgetRegionRecords *
torget_region_records_new (void)
{
  TorgetRegionRecords *self = g_new0 (TorgetRegionRecords, 1);

  self->records = torget_record_set_new ();
  return self;
}

/**
 * torget_region_records_free:
 * @self: (transfer full): records
 */
void
torget_region_records_free (TorgetRegionRecords *self)
{
  torget_record_set_unref (self->records);
  g_free (self);
}

/* p7 and h7 are numbers 7 among the persons and the households; the schema knows no others. */
static gint64
read_id (const TorgetRegionElement *element,
         const char *attribute)
{
  const char *text = torget_region_element_get_attribute (element, attribute);
  gint64 id = 0;

  if (text != NULL && *text != '\0')
    g_ascii_string_to_signed (text + 1, 10, 1, G_MAXINT64, &id, NULL);
  return id;
}

/* Fields */

static gboolean
read_text (gpointer record,
           const TorgetField *field,
           const char *text)
{
  g_autofree char *value = torget_text_normalize (text);

  torget_record_set_text (record, field, value != NULL && *value != '\0' ? value : NULL);
  return TRUE;
}

static gboolean
read_code (gpointer record,
           const TorgetField *field,
           const char *code)
{
  if (code == NULL || torget_code_list_find (torget_code_list_get (field->refers), code) == NULL)
    return FALSE;
  torget_record_set_text (record, field, code);
  return TRUE;
}

/* A day with a zone, or before the year 1, follows the schema and is none here. */
static gboolean
read_date (gpointer record,
           const TorgetField *field,
           const char *text)
{
  const TorgetDate date = torget_date_from_iso (text);

  torget_record_set_number (record, field, date);
  return date != TORGET_DATE_NONE;
}

static gboolean
read_number (gpointer record,
             const TorgetField *field,
             const char *text)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT, &number, NULL))
    return FALSE;
  torget_record_set_number (record, field, number);
  return TRUE;
}

static gboolean
read_flag (gpointer record,
           const TorgetField *field,
           const char *text)
{
  torget_record_set_number (record, field, g_str_equal (text, "true") || g_str_equal (text, "1"));
  return TRUE;
}

/**
 * torget_region_read_field:
 * @record: a record
 * @field: one of its fields
 * @element: what somebody else's document says there
 *
 * Returns: whether it can be kept, and is
 */
gboolean
torget_region_read_field (gpointer record,
                          const TorgetField *field,
                          const TorgetRegionElement *element)
{
  switch (field->kind)
    {
    case TORGET_FIELD_TEXT:
      return read_text (record, field, element->text);
    case TORGET_FIELD_CODE:
      return read_code (record, field, torget_region_element_get_attribute (element, "kod"));
    case TORGET_FIELD_DATE:
      return read_date (record, field, element->text);
    case TORGET_FIELD_INT:
      return read_number (record, field, element->text);
    case TORGET_FIELD_FLAG:
      return read_flag (record, field, element->text);
    case TORGET_FIELD_LINK:
    default:
      return FALSE;
    }
}

static const TorgetField *
find_field (const TorgetRegionRecord *names,
            const char *element)
{
  for (const TorgetRegionField *name = names->fields; name->field != NULL; name++)
    if (g_str_equal (name->element, element))
      return torget_record_type_find (names->type, name->field);
  return NULL;
}

/* Records */

/**
 * torget_region_refuse:
 * @element: what cannot be kept, although it follows the schema
 * @error: return location of %TORGET_EXCHANGE_ERROR_INVALID
 *
 * Returns: %FALSE
 */
gboolean
torget_region_refuse (const TorgetRegionElement *element,
                      GError **error)
{
  g_set_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_INVALID,
               "what stands in %s cannot be kept", element->name);
  return FALSE;
}

static gboolean
has_link (const TorgetRecordType *type,
          const TorgetRecordType *to)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == TORGET_FIELD_LINK
        && g_str_equal (type->fields[i].refers, to->name))
      return TRUE;
  return FALSE;
}

static void
link_records (gpointer outer,
              gpointer inner)
{
  if (has_link (((TorgetRecord *) inner)->type, ((TorgetRecord *) outer)->type))
    torget_record_link_to (inner, outer);
  else
    torget_record_link_to (outer, inner);
}

/* A number, a telephone or an address without a value is none. */
static gboolean
says_something (gconstpointer record)
{
  const TorgetField *value
      = torget_record_type_find (((const TorgetRecord *) record)->type, "value");

  return value == NULL || torget_record_is_set (record, value);
}

static TorgetRecord *
make_record (TorgetRegionRecords *self,
             const TorgetRegionRecord *names,
             const TorgetRegionElement *element)
{
  TorgetRecord *record = torget_record_new (names->type);

  if (names->type == &torget_person_type || names->type == &torget_household_type)
    record->id = read_id (element, "id");
  else
    record->id = ++self->last_id;
  if (names->type == &torget_membership_type)
    ((TorgetMembership *) record)->person_id = read_id (element, "person");
  return record;
}

static gboolean read_parts (TorgetRegionRecords *self,
                            const TorgetRegionRecord *names,
                            const TorgetRegionElement *element,
                            TorgetRecord *record,
                            GError **error);

/* Depth is bounded by the schema, and by the reader besides. */
static gboolean
read_record (TorgetRegionRecords *self,
             const TorgetRegionRecord *names,
             const TorgetRegionElement *element,
             TorgetRecord *outer,
             GError **error)
{
  g_autoptr (TorgetRecord) record = make_record (self, names, element);

  if (outer != NULL)
    link_records (outer, record);
  if (!read_parts (self, names, element, record, error))
    return FALSE;
  if (says_something (record))
    torget_record_set_add (self->records, g_steal_pointer (&record));
  return TRUE;
}

static gboolean
read_parts (TorgetRegionRecords *self,
            const TorgetRegionRecord *names,
            const TorgetRegionElement *element,
            TorgetRecord *record,
            GError **error)
{
  for (guint i = 0; i < element->parts->len; i++)
    {
      const TorgetRegionElement *part = g_ptr_array_index (element->parts, i);
      const TorgetField *field = find_field (names, part->name);
      const TorgetRegionRecord *inner
          = torget_region_record_find_element (names->type, part->name);

      if (field != NULL && !torget_region_read_field (record, field, part))
        return torget_region_refuse (part, error);
      if (field == NULL && inner == NULL)
        return torget_region_refuse (part, error);
      if (field == NULL && !read_record (self, inner, part, record, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * torget_region_records_add:
 * @self: records
 * @element: an element of the body of a handover
 * @error: return location of %TORGET_EXCHANGE_ERROR: INVALID when something in it follows the
 *   schema, yet cannot be kept, such as a day of another calendar
 *
 * Returns: whether the records in it were added
 */
gboolean
torget_region_records_add (TorgetRegionRecords *self,
                           const TorgetRegionElement *element,
                           GError **error)
{
  const TorgetRegionRecord *names = torget_region_record_find_element (NULL, element->name);

  return names != NULL ? read_record (self, names, element, NULL, error)
                       : torget_region_refuse (element, error);
}
