/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What most sections of a person's page have in common: their records have a `person_id`. */
#include "config.h"

#include "ui/person/record-section.h"

#include "domain/case-view.h"

/**
 * torget_record_section_list_owned:
 * @person_case: a loaded case
 * @type: a type of records with a `person_id`
 * @main: (nullable): the one that counts
 *
 * Returns: (transfer full): the person's records of that type, @main first, then the latest
 */
GPtrArray *
torget_record_section_list_owned (TorgetPersonCase *person_case,
                                  const TorgetRecordType *type,
                                  gconstpointer main)
{
  g_autoptr (GPtrArray) all
      = torget_case_list_owned (torget_person_case_get_records (person_case), type, "person_id",
                                torget_person_case_get_person_id (person_case));
  GPtrArray *ordered = g_ptr_array_new ();

  if (main != NULL)
    g_ptr_array_add (ordered, (gpointer) main);
  for (guint i = all->len; i > 0; i--)
    if (g_ptr_array_index (all, i - 1) != main)
      g_ptr_array_add (ordered, g_ptr_array_index (all, i - 1));
  return ordered;
}

/**
 * torget_record_section_create_owned:
 * @person_case: a loaded case
 * @type: a type of records with a `person_id`
 *
 * Returns: (transfer full): a new record of the person, without id
 */
gpointer
torget_record_section_create_owned (TorgetPersonCase *person_case,
                                    const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  torget_record_set_number (record, torget_record_type_find (type, "person_id"),
                            torget_person_case_get_person_id (person_case));
  return record;
}
