/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When fields that tell where somebody can be found are not shown: as soon as one member of the
 * household is protected, since the others live in the same place. */
#include "config.h"

#include "ui/person/field-place.h"

#include "domain/person.h"
#include "ui/person/person-text.h"

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
