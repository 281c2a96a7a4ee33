/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to the person's coordination case: records with a `case_id`. */
#include "config.h"

#include "ui/coordination/case-records.h"

#include "domain/coordination.h"

static gint64
get_case_id (TorgetPersonCase *person_case)
{
  const TorgetCoordinationCase *coordination
      = torget_case_get_coordination (torget_person_case_get_records (person_case),
                                      torget_person_case_get_person_id (person_case));

  return coordination != NULL ? coordination->record.id : 0;
}

/**
 * torget_case_records_list:
 * @person_case: a loaded case
 * @type: a type of records with a `case_id`
 *
 * Returns: (transfer full): those of the person's coordination case, the latest first
 */
GPtrArray *
torget_case_records_list (TorgetPersonCase *person_case,
                          const TorgetRecordType *type)
{
  const gint64 case_id = get_case_id (person_case);
  GPtrArray *ordered = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = NULL;

  if (case_id == 0)
    return ordered;
  all = torget_case_list_owned (torget_person_case_get_records (person_case), type, "case_id",
                                case_id);
  for (guint i = all->len; i > 0; i--)
    g_ptr_array_add (ordered, g_ptr_array_index (all, i - 1));
  return ordered;
}

/**
 * torget_case_records_create:
 * @person_case: a loaded case
 * @type: a type of records with a `case_id`
 *
 * Returns: (transfer full) (nullable): a new record of the person's coordination case, without
 *   id; %NULL while there is no case
 */
gpointer
torget_case_records_create (TorgetPersonCase *person_case,
                            const TorgetRecordType *type)
{
  const gint64 case_id = get_case_id (person_case);
  gpointer record;

  if (case_id == 0)
    return NULL;
  record = torget_record_new (type);
  torget_record_set_number (record, torget_record_type_find (type, "case_id"), case_id);
  return record;
}
