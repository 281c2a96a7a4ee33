/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Generic treatment of records by their field tables; see record.h. */
#include "config.h"

#include "domain/record.h"

#include <string.h>

#define MEMBER(record, field, Type) (G_STRUCT_MEMBER (Type, (record), (field)->offset))

static gboolean
is_text (const TorgetField *field)
{
  return field->kind == TORGET_FIELD_TEXT || field->kind == TORGET_FIELD_CODE;
}

static const TorgetRecordType *
type_of (gconstpointer record)
{
  return ((const TorgetRecord *) record)->type;
}

/**
 * torget_record_new:
 * @type: the record's type
 *
 * Returns: (transfer full): a record with nothing known and no id
 */
gpointer
torget_record_new (const TorgetRecordType *type)
{
  TorgetRecord *record = g_malloc0 (type->size);

  record->type = type;
  return record;
}

/**
 * torget_record_copy:
 * @record: (nullable): a record
 *
 * Returns: (transfer full) (nullable): a deep copy with the same id
 */
gpointer
torget_record_copy (gconstpointer record)
{
  const TorgetRecordType *type;
  gpointer copy;

  if (record == NULL)
    return NULL;
  type = type_of (record);
  copy = g_memdup2 (record, type->size);
  for (guint i = 0; i < type->n_fields; i++)
    if (is_text (&type->fields[i]))
      MEMBER (copy, &type->fields[i], char *)
          = g_strdup (MEMBER (record, &type->fields[i], char *));
  return copy;
}

/**
 * torget_record_equal:
 * @a: a record
 * @b: a record
 *
 * Returns: whether both have the same type, id and field values
 */
gboolean
torget_record_equal (gconstpointer a,
                     gconstpointer b)
{
  const TorgetRecordType *type = type_of (a);

  if (type != type_of (b) || ((const TorgetRecord *) a)->id != ((const TorgetRecord *) b)->id)
    return FALSE;
  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetField *field = &type->fields[i];

      if (is_text (field) && g_strcmp0 (MEMBER (a, field, char *), MEMBER (b, field, char *)) != 0)
        return FALSE;
      if (!is_text (field)
          && torget_record_get_number (a, field) != torget_record_get_number (b, field))
        return FALSE;
    }
  return TRUE;
}

/**
 * torget_record_free:
 * @record: (nullable) (transfer full): a record
 */
void
torget_record_free (gpointer record)
{
  const TorgetRecordType *type;

  if (record == NULL)
    return;
  type = type_of (record);
  for (guint i = 0; i < type->n_fields; i++)
    if (is_text (&type->fields[i]))
      g_free (MEMBER (record, &type->fields[i], char *));
  g_free (record);
}

/**
 * torget_record_type_find:
 * @type: a record type
 * @name: a field name
 *
 * Returns: (nullable): the field, or %NULL when the type has no such field
 */
const TorgetField *
torget_record_type_find (const TorgetRecordType *type,
                         const char *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strcmp (type->fields[i].name, name) == 0)
      return &type->fields[i];
  return NULL;
}

/**
 * torget_record_get_text:
 * @record: a record
 * @field: one of its text or code fields
 *
 * Returns: (nullable) (transfer none): the value
 */
const char *
torget_record_get_text (gconstpointer record,
                        const TorgetField *field)
{
  g_return_val_if_fail (is_text (field), NULL);

  return MEMBER (record, field, char *);
}

/**
 * torget_record_set_text:
 * @record: a record
 * @field: one of its text or code fields
 * @value: (nullable): the value; the empty string is stored as %NULL
 */
void
torget_record_set_text (gpointer record,
                        const TorgetField *field,
                        const char *value)
{
  char *copy;

  g_return_if_fail (is_text (field));

  copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;
  g_free (MEMBER (record, field, char *));
  MEMBER (record, field, char *) = copy;
}

/**
 * torget_record_get_number:
 * @record: a record
 * @field: one of its date, number, flag or link fields
 *
 * Returns: the value; dates as #TorgetDate, flags as 0 or 1
 */
gint64
torget_record_get_number (gconstpointer record,
                          const TorgetField *field)
{
  switch (field->kind)
    {
    case TORGET_FIELD_DATE:
      return MEMBER (record, field, TorgetDate);
    case TORGET_FIELD_INT:
      return MEMBER (record, field, int);
    case TORGET_FIELD_FLAG:
      return MEMBER (record, field, gboolean);
    case TORGET_FIELD_LINK:
      return MEMBER (record, field, gint64);
    case TORGET_FIELD_TEXT:
    case TORGET_FIELD_CODE:
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * torget_record_set_number:
 * @record: a record
 * @field: one of its date, number, flag or link fields
 * @value: the value, as from torget_record_get_number()
 */
void
torget_record_set_number (gpointer record,
                          const TorgetField *field,
                          gint64 value)
{
  switch (field->kind)
    {
    case TORGET_FIELD_DATE:
      MEMBER (record, field, TorgetDate) = (TorgetDate) value;
      break;
    case TORGET_FIELD_INT:
      MEMBER (record, field, int) = (int) value;
      break;
    case TORGET_FIELD_FLAG:
      MEMBER (record, field, gboolean) = value != 0;
      break;
    case TORGET_FIELD_LINK:
      MEMBER (record, field, gint64) = value;
      break;
    case TORGET_FIELD_TEXT:
    case TORGET_FIELD_CODE:
    default:
      g_return_if_reached ();
    }
}

/**
 * torget_record_copy_field:
 * @to: a record
 * @from: another one of the same type
 * @field: one of their fields
 */
void
torget_record_copy_field (gpointer to,
                          gconstpointer from,
                          const TorgetField *field)
{
  if (is_text (field))
    torget_record_set_text (to, field, torget_record_get_text (from, field));
  else
    torget_record_set_number (to, field, torget_record_get_number (from, field));
}

/**
 * torget_record_is_set:
 * @record: a record
 * @field: any of its fields
 *
 * Returns: whether the field holds something: text, a date, a number other than 0
 */
gboolean
torget_record_is_set (gconstpointer record,
                      const TorgetField *field)
{
  if (is_text (field))
    return MEMBER (record, field, char *) != NULL;
  return torget_record_get_number (record, field) != 0;
}

/**
 * torget_record_link_to:
 * @record: a new record
 * @owner: the record that it belongs to
 *
 * Sets the links of @record: to @owner, and to whom @owner itself belongs. The coordinator of the
 * owner does not come with it: a case or a task has its own.
 */
void
torget_record_link_to (gpointer record,
                       gconstpointer owner)
{
  const TorgetRecord *made = record;
  const TorgetRecord *other = owner;

  for (guint i = 0; i < made->type->n_fields; i++)
    {
      const TorgetField *field = &made->type->fields[i];
      const TorgetField *same = torget_record_type_find (other->type, field->name);

      if (field->kind != TORGET_FIELD_LINK || g_strcmp0 (field->refers, "coordinator") == 0)
        continue;
      if (g_strcmp0 (field->refers, other->type->name) == 0)
        torget_record_set_number (record, field, other->id);
      else if (same != NULL)
        torget_record_set_number (record, field, torget_record_get_number (owner, same));
    }
}

/**
 * torget_record_dup_value:
 * @record: a record
 * @field: any of its fields
 *
 * The language-neutral text of a value: dates as ISO, flags as `true` or `false`, numbers in
 * decimal. Used by XML, JSON and the change log.
 *
 * Returns: (nullable) (transfer full): the text, or %NULL when the field is not set
 */
char *
torget_record_dup_value (gconstpointer record,
                         const TorgetField *field)
{
  if (is_text (field))
    return g_strdup (MEMBER (record, field, char *));
  if (field->kind == TORGET_FIELD_FLAG)
    return g_strdup (MEMBER (record, field, gboolean) ? "true" : "false");
  if (!torget_record_is_set (record, field))
    return NULL;
  if (field->kind == TORGET_FIELD_DATE)
    return torget_date_to_iso (MEMBER (record, field, TorgetDate));
  return g_strdup_printf ("%" G_GINT64_FORMAT, torget_record_get_number (record, field));
}

/**
 * torget_record_set_value:
 * @record: a record
 * @field: any of its fields
 * @value: (nullable): as from torget_record_dup_value(); what is no such text leaves the field unset
 */
void
torget_record_set_value (gpointer record,
                         const TorgetField *field,
                         const char *value)
{
  if (is_text (field))
    torget_record_set_text (record, field, value);
  else if (field->kind == TORGET_FIELD_FLAG)
    torget_record_set_number (record, field, g_strcmp0 (value, "true") == 0);
  else if (field->kind == TORGET_FIELD_DATE)
    torget_record_set_number (record, field,
                              value != NULL ? torget_date_from_iso (value) : TORGET_DATE_NONE);
  else
    torget_record_set_number (record, field,
                              value != NULL ? g_ascii_strtoll (value, NULL, 10) : 0);
}
