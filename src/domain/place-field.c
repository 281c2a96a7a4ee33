/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where somebody can be found, or under which number to look.
 *
 * 1. None of it is shown when somebody of the household is protected.
 * 2. With skyddad folkbokföring (folkbokföringslagen 16 §) the place is not even kept: the office
 *    does not need it for anything that it does, and what is not there cannot leak. A word that
 *    says only that it is protected may stand in its place.
 */
#include "config.h"

#include "domain/place-field.h"

#include "domain/person.h"

static const struct
{
  const char *table;
  const char *column; /* NULL: every one */
  gboolean is_kept;   /* also of those with skyddad folkbokföring */
} places[] = {
  { "person", "municipality", TRUE },
  { "identity", "value", TRUE },
  { "contact", "value", FALSE }, /* of an address */
  { "preschool_application", "municipality", TRUE },
  { "preschool_choice", "unit", FALSE },
  { "preschool_offer", "unit", FALSE },
  { "preschool_placement", "unit", FALSE },
  { "sfi_enrolment", "provider", FALSE },
  { "sfi_enrolment", "group_name", FALSE },
  { "activity", "provider", FALSE },
  { "coordination_case", "carrier_unit_id", TRUE },
  { "case_contact", "unit_id", TRUE },
  { "meeting", "place", FALSE },
  { "work_placement", "practice_place_id", TRUE },
  { "work_placement", "employer_id", TRUE },
  { "mentor_link", "mentor_id", TRUE },
  { "sublet", "dwelling_id", TRUE },
  { "sublet", "onward_plan", FALSE },
  { "dwelling", "address", FALSE },
  { "dwelling", "postal_code", FALSE },
  { "dwelling", "area", FALSE },
  { "dwelling", NULL, TRUE },
  { "head_lease", NULL, TRUE },
};

static gssize
find_place (const char *table,
            const char *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].table, table)
        && (places[i].column == NULL || g_strcmp0 (places[i].column, column) == 0))
      return (gssize) i;
  return -1;
}

/**
 * torget_field_tells_place:
 * @table: name of a record type
 * @column: one of its fields
 *
 * Thread: any.
 *
 * Returns: whether the field tells where somebody can be found
 */
gboolean
torget_field_tells_place (const char *table,
                          const char *column)
{
  return find_place (table, column) >= 0;
}

/**
 * torget_records_forbid_places:
 * @records: (nullable): a case
 *
 * Thread: any.
 *
 * Returns: whether somebody of the case has skyddad folkbokföring, so that no place of the household
 *   may be kept
 */
gboolean
torget_records_forbid_places (TorgetRecordSet *records)
{
  GPtrArray *persons;

  if (records == NULL)
    return FALSE;
  persons = torget_record_set_list (records, &torget_person_type);
  for (guint i = 0; i < persons->len; i++)
    if (g_strcmp0 (((TorgetPerson *) persons->pdata[i])->protection, "registered") == 0)
      return TRUE;
  return FALSE;
}

/* "Skyddat boende", "Protected". */
static gboolean
is_neutral (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_str_has_prefix (folded, "skydd") || g_str_has_prefix (folded, "protected");
}

/* A number to call is needed for the work, and is masked like all else. */
static gboolean
is_telephone (gconstpointer record)
{
  return ((const TorgetRecord *) record)->type == &torget_contact_type
         && g_strcmp0 (((const TorgetContact *) record)->kind, "address") != 0;
}

/**
 * torget_record_tells_forbidden_place:
 * @record: a record of a case for which torget_records_forbid_places() holds
 * @field: one of its fields
 *
 * Thread: any.
 *
 * Returns: whether the field holds a place that must not be kept
 */
gboolean
torget_record_tells_forbidden_place (gconstpointer record,
                                     const TorgetField *field)
{
  const gssize place
      = find_place (((const TorgetRecord *) record)->type->name, field->name);

  if (is_telephone (record))
    return FALSE;
  return place >= 0 && !places[place].is_kept && field->kind == TORGET_FIELD_TEXT
         && torget_record_is_set (record, field)
         && !is_neutral (torget_record_get_text (record, field));
}
