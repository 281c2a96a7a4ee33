/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of an extract, in words. */
#include "config.h"

#include "domain/extract-private.h"

#include "base/language-name.h"
#include "domain/casework.h"
#include "domain/code-list.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "domain/record-types.h"
#include "domain/work.h"

static const char *const weekdays[][2] = {
  { "måndag", "Monday" },   { "tisdag", "Tuesday" }, { "onsdag", "Wednesday" },
  { "torsdag", "Thursday" }, { "fredag", "Friday" },  { "lördag", "Saturday" },
  { "söndag", "Sunday" },
};

/* The field that a record of a register is called by. */
static const struct
{
  const TorgetRecordType *type;
  const char *field;
} titles[] = {
  { &torget_coordinator_type, "name" }, { &torget_unit_type, "name" },
  { &torget_employer_type, "name" },    { &torget_practice_place_type, "title" },
  { &torget_dwelling_type, "address" },
};

static gboolean
is_swedish (const TorgetExtractRequest *request)
{
  return g_str_equal (request->language, "sv");
}

static char *
dup_register (const TorgetExtractRequest *request,
              const TorgetField *field,
              gint64 id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_strcmp0 (field->refers, titles[i].type->name) == 0)
      {
        gconstpointer record = torget_record_set_find (request->records, titles[i].type, id);

        return record != NULL ? g_strdup (torget_record_get_text (
                                    record, torget_record_type_find (titles[i].type,
                                                                     titles[i].field)))
                              : NULL;
      }
  return NULL;
}

/* Other persons have no name here; what the record is a part of is told by its place. */
static char *
dup_link (const TorgetExtractRequest *request,
          const TorgetField *field,
          gint64 id)
{
  if (g_strcmp0 (field->refers, "person") != 0)
    return dup_register (request, field, id);
  if (id == request->person_id)
    return NULL;
  return g_strdup (is_swedish (request) ? "en annan person" : "another person");
}

static char *
dup_number (const TorgetExtractRequest *request,
            const TorgetField *field,
            gint64 value)
{
  if (g_str_equal (field->name, "weekday") && value >= 1 && value <= 7)
    return g_strdup (weekdays[value - 1][is_swedish (request) ? 0 : 1]);
  if (g_str_has_suffix (field->name, "_minute"))
    return g_strdup_printf ("%02d:%02d", (int) value / 60, (int) value % 60);
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static char *
dup_text (const TorgetExtractRequest *request,
          const TorgetField *field,
          const char *text)
{
  char *name = NULL;

  if (g_str_equal (field->name, "language"))
    name = torget_language_dup_name_in (text, request->language);
  else if (g_str_equal (field->name, "country"))
    name = torget_country_dup_name_in (text, request->language);
  return name != NULL ? name : g_strdup (text);
}

/* The words of a list of codes, where the list has them. */
static char *
dup_code (const TorgetExtractRequest *request,
          const TorgetField *field,
          const char *code)
{
  const char *label = torget_code_label (field->refers, code, request->language);

  return g_strdup (label != NULL ? label : code);
}

/**
 * torget_extract_dup_value:
 * @request: what the extract is written from
 * @record: a record
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): the value in the language of the extract; %NULL when there
 *   is nothing to tell
 */
char *
torget_extract_dup_value (const TorgetExtractRequest *request,
                          gconstpointer record,
                          const TorgetField *field)
{
  char iso[TORGET_DATE_ISO_SIZE];
  gint64 number;

  if (!torget_record_is_set (record, field))
    return NULL;
  if (field->kind == TORGET_FIELD_TEXT)
    return dup_text (request, field, torget_record_get_text (record, field));
  if (field->kind == TORGET_FIELD_CODE)
    return dup_code (request, field, torget_record_get_text (record, field));
  number = torget_record_get_number (record, field);
  if (field->kind == TORGET_FIELD_DATE)
    return g_strdup (torget_date_write_iso ((TorgetDate) number, iso));
  if (field->kind == TORGET_FIELD_FLAG)
    return g_strdup (is_swedish (request) ? "Ja" : "Yes");
  return field->kind == TORGET_FIELD_LINK ? dup_link (request, field, number)
                                          : dup_number (request, field, number);
}
