/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which fields tell where somebody can be found, or under which number to look, and when they
 * are not shown: as soon as one member of the household is protected, since the others live in the
 * same place. */
#include "config.h"

#include "ui/person/field-place.h"

#include "domain/person.h"
#include "ui/person/person-text.h"

static const struct
{
  const char *table;
  const char *column; /* NULL: every one */
} places[] = {
  { "person", "municipality" },
  { "identity", "value" },
  { "contact", "value" },
  { "preschool_application", "municipality" },
  { "preschool_choice", "unit" },
  { "preschool_offer", "unit" },
  { "preschool_placement", "unit" },
  { "sfi_enrolment", "provider" },
  { "sfi_enrolment", "group_name" },
  { "activity", "provider" },
  { "coordination_case", "carrier_unit_id" },
  { "case_contact", "unit_id" },
  { "meeting", "place" },
  { "work_placement", "practice_place_id" },
  { "work_placement", "employer_id" },
  { "mentor_link", "mentor_id" },
  { "sublet", "dwelling_id" },
  { "sublet", "onward_plan" },
  { "dwelling", NULL },
  { "head_lease", NULL },
};

/**
 * torget_field_tells_place:
 * @table: name of a record type
 * @column: one of its fields
 *
 * Returns: whether the field tells where somebody can be found
 */
gboolean
torget_field_tells_place (const char *table,
                          const char *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].table, table)
        && (places[i].column == NULL || g_strcmp0 (places[i].column, column) == 0))
      return TRUE;
  return FALSE;
}

/**
 * torget_records_hide_places:
 * @records: (nullable): a case
 *
 * Returns: whether somebody of the case is protected, so that nothing may be shown that tells
 *   where the household is
 */
gboolean
torget_records_hide_places (TorgetRecordSet *records)
{
  GPtrArray *persons;

  if (records == NULL)
    return FALSE;
  persons = torget_record_set_list (records, &torget_person_type);
  for (guint i = 0; i < persons->len; i++)
    if (torget_person_is_protected (g_ptr_array_index (persons, i)))
      return TRUE;
  return FALSE;
}
