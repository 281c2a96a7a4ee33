/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says in words what a field holds; from the language-neutral text, so that a card and the
 * history speak alike. */
#include "config.h"

#include "ui/person/field-value.h"

#include "base/iso-codes.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/code-list.h"
#include "domain/record-types.h"
#include "domain/time-input.h"
#include "ui/person/field-labels.h"
#include "ui/person/field-place.h"
#include "ui/person/person-text.h"
#include "ui/widgets/date-words.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

/**
 * torget_label_of:
 * @list_id: id of a code list
 * @code: (nullable): a code
 *
 * Returns: (nullable) (transfer none): its label in the window's language; the code itself when
 *   the list does not have it; %NULL for no code
 */
const char *
torget_label_of (const char *list_id,
                 const char *code)
{
  const char *label;

  if (code == NULL)
    return NULL;
  label = torget_code_label (list_id, code, torget_ui_language ());
  return label != NULL ? label : code;
}

static const char *
get_text_label (const TorgetField *field,
                const char *value)
{
  const char *name = NULL;

  if (g_str_equal (field->name, "language"))
    name = torget_language_get_name (value);
  else if (g_str_equal (field->name, "country"))
    name = torget_country_get_name (value);
  else if (g_str_equal (field->name, "record_table"))
    name = torget_table_label (value);
  return name != NULL ? name : value;
}

/* What tells two records of the same title apart, or %NULL. */
static char *
dup_second_title (gconstpointer record)
{
  static const char *const titles[] = { "apartment", "contract_number" };
  char *value = NULL;

  for (gsize i = 0; value == NULL && i < G_N_ELEMENTS (titles); i++)
    {
      const TorgetField *field
        = torget_record_type_find (((const TorgetRecord *) record)->type, titles[i]);

      if (field != NULL)
        value = torget_record_dup_value (record, field);
    }
  return value;
}

/* What a record is called: a person by the name, what belongs to a person by that one's, anything
 * else by the first of these fields that it has and that is set. */
static char *
dup_record_name (gconstpointer record,
                 TorgetRecordSet *records)
{
  static const char *const titles[] = { "name",  "address", "landlord",
                                        "title", "label",   "date" };
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;
  const TorgetField *owner = torget_record_type_find (type, "person_id");

  if (owner != NULL)
    record = torget_case_get_person (records, torget_record_get_number (record, owner));
  if (record == NULL)
    return NULL;
  if (owner != NULL || type == &torget_person_type)
    return torget_person_dup_name (record);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const TorgetField *field = torget_record_type_find (type, titles[i]);

      if (field != NULL && torget_record_is_set (record, field))
        {
          g_autofree char *value = torget_record_dup_value (record, field);
          g_autofree char *second = dup_second_title (record);

          if (second != NULL)
            return g_strdup_printf ("⁨%s · %s⁩", value, second);
          return g_strdup_printf ("⁨%s⁩", value);
        }
    }
  return NULL;
}

/* What an event happened to is in a table that only the event itself names. */
static char *
dup_link (const TorgetField *field,
          gint64 id,
          TorgetRecordSet *records)
{
  const TorgetRecordType *type
      = field->refers != NULL ? torget_record_types_find (field->refers) : NULL;
  gconstpointer record = NULL;

  if (records != NULL && type != NULL)
    record = torget_record_set_find (records, type, id);
  return record != NULL ? dup_record_name (record, records) : NULL;
}

/* Days of the week and times of the day are stored as numbers. */
static char *
dup_number (const TorgetField *field,
            const char *value)
{
  const int number = (int) g_ascii_strtoll (value, NULL, 10);
  char time[TORGET_TIME_SIZE];

  if (g_str_equal (field->name, "weekday") && number >= 1 && number <= 7)
    return g_strdup (torget_weekday_get_name (number));
  if (g_str_has_suffix (field->name, "_minute") && number >= 0 && number <= TORGET_DAY_MINUTES)
    return g_strdup (torget_time_write (number, time));
  return g_strdup (value);
}

/**
 * torget_field_value_dup:
 * @type: the record's type
 * @field: one of its fields
 * @value: (nullable): as from torget_record_dup_value()
 * @records: (nullable): the case, to name what links point to
 *
 * Returns: (transfer full): the value in words; an em dash for nothing; dots for what tells a
 *   place in the case of somebody protected
 */
char *
torget_field_value_dup (const TorgetRecordType *type,
                        const TorgetField *field,
                        const char *value,
                        TorgetRecordSet *records)
{
  return torget_field_value_dup_masked (type, field, value, records,
                                        torget_records_hide_places (records));
}

/**
 * torget_field_value_dup_masked:
 * @type: the record's type
 * @field: one of its fields
 * @value: (nullable): as from torget_record_dup_value()
 * @records: (nullable): records to name what links point to
 * @hides_places: whether what tells a place must not be shown, whoever is in @records
 *
 * Returns: (transfer full): as torget_field_value_dup()
 */
char *
torget_field_value_dup_masked (const TorgetRecordType *type,
                               const TorgetField *field,
                               const char *value,
                               TorgetRecordSet *records,
                               gboolean hides_places)
{
  char *name = NULL;

  if (value == NULL || *value == '\0')
    return g_strdup ("—");
  if (hides_places && torget_field_tells_place (type->name, field->name))
    return g_strdup ("••••");
  switch (field->kind)
    {
    case TORGET_FIELD_CODE:
      return g_strdup (torget_label_of (field->refers, value));
    case TORGET_FIELD_FLAG:
      return g_strdup (g_str_equal (value, "true") || g_str_equal (value, "1")
                         ? C_ ("a flag’s value", "Yes")
                         : C_ ("a flag’s value", "No"));
    case TORGET_FIELD_LINK:
      name = dup_link (field, g_ascii_strtoll (value, NULL, 10), records);
      if (name != NULL)
        return name;
      return g_strdup (field->refers != NULL ? torget_table_label (field->refers) : "…");
    case TORGET_FIELD_TEXT:
      return g_strdup_printf ("⁨%s⁩", get_text_label (field, value));
    case TORGET_FIELD_INT:
      return dup_number (field, value);
    case TORGET_FIELD_DATE:
    default:
      return g_strdup (value);
    }
}

/**
 * torget_field_value_dup_of:
 * @record: a record
 * @field: one of its fields
 * @records: (nullable): the case, to name what links point to
 *
 * Returns: (transfer full): the field's value in words; an em dash for nothing
 */
char *
torget_field_value_dup_of (gconstpointer record,
                           const TorgetField *field,
                           TorgetRecordSet *records)
{
  g_autofree char *value = torget_record_dup_value (record, field);

  return torget_field_value_dup (((const TorgetRecord *) record)->type, field, value, records);
}
