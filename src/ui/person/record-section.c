/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What most sections of a person's page have in common: their records link to the person, or to
 * a record of the person. */
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

/* Returns 0 while there is nothing that records could belong to. */
static gint64
get_owner_id (const TorgetRecordSection *section,
              TorgetPersonCase *person_case)
{
  const TorgetRecord *owner;

  if (section->get_owner == NULL)
    return torget_person_case_get_person_id (person_case);
  owner = section->get_owner (person_case);
  return owner != NULL ? owner->id : 0;
}

/**
 * torget_record_section_can_end:
 * @section: a section
 * @record: one of its records
 *
 * Returns: whether the record can be ended from here
 */
gboolean
torget_record_section_can_end (const TorgetRecordSection *section,
                               gconstpointer record)
{
  return section->end_spec != NULL && (section->is_over == NULL || !section->is_over (record));
}

/**
 * torget_record_section_list:
 * @section: a section
 * @person_case: a loaded case
 *
 * Returns: (transfer container): the records that stand in the section, those that count first
 */
GPtrArray *
torget_record_section_list (const TorgetRecordSection *section,
                            TorgetPersonCase *person_case)
{
  const gint64 owner_id = section->link != NULL ? get_owner_id (section, person_case) : 0;
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *latest_first;

  if (section->list != NULL)
    return section->list (person_case);
  latest_first = g_ptr_array_new ();
  if (owner_id == 0)
    return latest_first;
  all = torget_case_list_owned (torget_person_case_get_records (person_case), section->spec->type,
                                section->link, owner_id);
  for (guint i = all->len; i > 0; i--)
    g_ptr_array_add (latest_first, g_ptr_array_index (all, i - 1));
  return latest_first;
}

/* A record that has nothing but its link; nothing while there is nothing that it could belong to. */
static gpointer
create_linked (const TorgetRecordSection *section,
               TorgetPersonCase *person_case)
{
  const gint64 owner_id = get_owner_id (section, person_case);
  TorgetRecord *record;

  if (owner_id == 0)
    return NULL;
  record = torget_record_new (section->spec->type);
  torget_record_set_number (record, torget_record_type_find (record->type, section->link),
                            owner_id);
  return record;
}

/**
 * torget_record_section_create:
 * @section: a section
 * @person_case: a loaded case
 *
 * Returns: (transfer full) (nullable): a new record without id, or %NULL while none can be added
 */
gpointer
torget_record_section_create (const TorgetRecordSection *section,
                              TorgetPersonCase *person_case)
{
  if (section->create != NULL)
    return section->create (person_case);
  if (section->link == NULL || section->add_label == NULL)
    return NULL;
  return create_linked (section, person_case);
}

/**
 * torget_record_section_open:
 * @section: a section
 * @origin: a widget of the page
 * @person_case: a loaded case
 * @record: a record of the case, or a new one with its id
 * @suffix: which form of it: %TORGET_DRAFT_NEW, %TORGET_DRAFT_END, or empty
 *
 * Returns: (nullable) (transfer none): the form, which is shown, and kept while it is not saved
 */
TorgetRecordDialog *
torget_record_section_open (const TorgetRecordSection *section,
                            GtkWidget *origin,
                            TorgetPersonCase *person_case,
                            const TorgetRecord *record,
                            const char *suffix)
{
  if (g_str_equal (suffix, TORGET_DRAFT_NEW) && section->open_new != NULL)
    return section->open_new (origin, person_case, record);
  return torget_record_dialog_present (
      origin, torget_person_case_get_session (person_case),
      g_str_equal (suffix, TORGET_DRAFT_END) ? section->end_spec : section->spec, record,
      torget_person_case_get_records (person_case),
      torget_person_case_get_person_id (person_case), suffix);
}

/**
 * torget_record_section_dup_headline:
 * @section: a section
 * @person_case: a case, loaded
 * @record: a record of the section
 *
 * Returns: (transfer full): the words of its row
 */
char *
torget_record_section_dup_headline (const TorgetRecordSection *section,
                                    TorgetPersonCase *person_case,
                                    gconstpointer record)
{
  if (section->dup_headline != NULL)
    return section->dup_headline (person_case, record);
  return torget_record_spec_dup_headline (section->spec, record,
                                          torget_person_case_get_records (person_case));
}

/**
 * torget_record_section_dup_details:
 * @section: a section
 * @person_case: a case, loaded
 * @record: a record of the section
 *
 * Returns: (transfer full) (nullable): the dim line of its row
 */
char *
torget_record_section_dup_details (const TorgetRecordSection *section,
                                   TorgetPersonCase *person_case,
                                   gconstpointer record)
{
  if (section->dup_details != NULL)
    return section->dup_details (person_case, record);
  return torget_record_spec_dup_details (section->spec, record,
                                         torget_person_case_get_records (person_case));
}
