/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the main record of a section says: labels and values. */
#include "config.h"

#include "ui/person/record-facts.h"

#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"

static void
add_field (GPtrArray *facts,
           const TorgetRecord *record,
           const char *field_name,
           TorgetRecordSet *records)
{
  const TorgetField *field = torget_record_type_find (record->type, field_name);

  if (!torget_record_is_set (record, field))
    return;
  g_ptr_array_add (facts, g_strdup (torget_field_label (record->type->name, field_name)));
  g_ptr_array_add (facts, torget_field_value_dup_of (record, field, records));
}

/**
 * torget_record_facts_list:
 * @section: a section with a main record
 * @person_case: a loaded case
 * @record: the main record
 *
 * Returns: (transfer full) (element-type utf8): what the section says of it, otherwise each field
 *   of its form that is filled in: a label, its value, the next label and so on
 */
GPtrArray *
torget_record_facts_list (const TorgetRecordSection *section,
                          TorgetPersonCase *person_case,
                          gconstpointer record)
{
  GPtrArray *facts;

  if (section->list_facts != NULL)
    return section->list_facts (person_case, record);
  facts = g_ptr_array_new_with_free_func (g_free);
  for (const TorgetSpecGroup *group = section->spec->groups; group->fields[0] != NULL; group++)
    for (guint i = 0; group->fields[i] != NULL; i++)
      add_field (facts, record, group->fields[i], torget_person_case_get_records (person_case));
  return facts;
}
