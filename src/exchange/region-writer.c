/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The region's XML from records, by the table of its names. */
#include "config.h"

#include "exchange/region-writer.h"

#include "base/date.h"
#include "base/moment.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/code-list.h"
#include "domain/disclosure.h"
#include "domain/housing.h"
#include "exchange/region-names.h"

const char *const torget_region_sexes[TORGET_REGION_N_SEXES] = { "female", "male", "unknown" };

/* Records */

/**
 * torget_region_write_id:
 * @writer: a writer whose element has just begun
 * @attribute: name of the attribute
 * @prefix: what ids of its kind begin with
 * @id: a number
 */
void
torget_region_write_id (TorgetXmlWriter *writer,
                        const char *attribute,
                        char prefix,
                        gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%c%" G_GINT64_FORMAT, prefix, id);

  torget_xml_writer_add_attribute (writer, attribute, text);
}

/* One field of a type of records as it is told: found once, since there are many records. */
typedef struct
{
  const TorgetField *field;
  const TorgetRegionField *name;
  const TorgetCodeList *codes; /* of a field that holds a code, else %NULL */
} Told;

typedef struct
{
  const char *element;
  GArray *fields; /* Told */
} ToldRecord;

static void
write_code (TorgetXmlWriter *writer,
            const char *element,
            const TorgetCodeList *list,
            const char *code)
{
  const char *label = torget_code_list_get_label (list, code, "sv");

  torget_xml_writer_start (writer, element);
  torget_xml_writer_add_attribute (writer, "kodverk", list->id);
  torget_xml_writer_add_attribute (writer, "kod", code);
  torget_xml_writer_add_text (writer, label != NULL ? label : code);
  torget_xml_writer_end (writer);
}

static const TorgetCodeList *
find_codes (const TorgetField *field)
{
  return field->kind == TORGET_FIELD_CODE ? torget_code_list_get (field->refers) : NULL;
}

static void
write_value (TorgetXmlWriter *writer,
             gconstpointer record,
             const TorgetField *field,
             const char *element)
{
  char date[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;

  if (field->kind == TORGET_FIELD_TEXT)
    torget_xml_writer_add_element (writer, element, torget_record_get_text (record, field));
  else if (field->kind == TORGET_FIELD_DATE)
    torget_xml_writer_add_element (
        writer, element,
        torget_date_write_iso ((TorgetDate) torget_record_get_number (record, field), date));
  else
    {
      text = torget_record_dup_value (record, field);
      torget_xml_writer_add_element (writer, element, text);
    }
}

static void
write_told (TorgetXmlWriter *writer,
            gconstpointer record,
            const Told *told)
{
  if (!torget_record_is_set (record, told->field))
    return;
  if (told->codes != NULL)
    write_code (writer, told->name->element, told->codes,
                torget_record_get_text (record, told->field));
  else
    write_value (writer, record, told->field, told->name->element);
}

/**
 * torget_region_write_field:
 * @writer: a writer inside the element of @record
 * @record: a record
 * @field: which of its fields; nothing is written while it is not set
 * @element: how the field is called
 */
void
torget_region_write_field (TorgetXmlWriter *writer,
                           gconstpointer record,
                           const TorgetField *field,
                           const char *element)
{
  const TorgetRegionField name = { .field = field->name, .element = element };
  const Told told = { field, &name, find_codes (field) };

  write_told (writer, record, &told);
}

/* What no other agency is told is not among it. */
static void
init_told (ToldRecord *told,
           const TorgetRegionRecord *names)
{
  told->element = names->element;
  told->fields = g_array_new (FALSE, FALSE, sizeof (Told));
  for (const TorgetRegionField *name = names->fields; name->field != NULL; name++)
    {
      const TorgetField *field = torget_record_type_find (names->type, name->field);
      const Told one = { field, name, find_codes (field) };

      if (torget_disclosure_tells (TORGET_DISCLOSURE_ALL, names->type->name, name->field))
        g_array_append_val (told->fields, one);
    }
}

/* How records of the type are told; for good. */
static const ToldRecord *
find_told (const TorgetRecordType *type)
{
  static gsize initialized;
  static ToldRecord *all;
  guint n_records;
  const TorgetRegionRecord *records = torget_region_record_list (&n_records);

  if (g_once_init_enter (&initialized))
    {
      all = g_new (ToldRecord, n_records);
      for (guint i = 0; i < n_records; i++)
        init_told (&all[i], &records[i]);
      g_once_init_leave (&initialized, 1);
    }
  for (guint i = 0; i < n_records; i++)
    if (records[i].type == type)
      return &all[i];
  g_return_val_if_reached (NULL);
}

/* @left_out: (nullable): name of a field that is not told */
static void
write_fields (TorgetXmlWriter *writer,
              const TorgetRecord *record,
              const char *left_out)
{
  const ToldRecord *told = find_told (record->type);

  for (guint i = 0; i < told->fields->len; i++)
    {
      const Told *one = &g_array_index (told->fields, Told, i);

      if (left_out == NULL || !g_str_equal (one->name->field, left_out))
        write_told (writer, record, one);
    }
}

static void
start_record (TorgetXmlWriter *writer,
              const TorgetRecord *record)
{
  torget_xml_writer_start (writer, find_told (record->type)->element);
}

/* Parts of a record: those whose @link is the record's id, and what is inside them. */
typedef struct
{
  const TorgetRecordType *type;
  const char *link;
  const TorgetRecordType *parts[2]; /* of them, linked by @part_link */
  const char *part_link;
} Part;

static const Part person_parts[] = {
  { &torget_identity_type, "person_id" },
  { &torget_contact_type, "person_id" },
  { &torget_consent_type, "person_id" },
  { &torget_plan_type, "person_id", { &torget_activity_type }, "plan_id" },
  { &torget_sfi_enrolment_type, "person_id" },
  { &torget_preschool_application_type,
    "person_id",
    { &torget_preschool_choice_type, &torget_preschool_offer_type },
    "application_id" },
  { &torget_preschool_placement_type, "person_id" },
};

static void
write_owned (TorgetXmlWriter *writer,
             TorgetRecordSet *records,
             const TorgetRecordType *type,
             const char *link,
             gint64 owner_id)
{
  g_autoptr (GPtrArray) owned = torget_case_list_owned (records, type, link, owner_id);

  for (guint i = 0; i < owned->len; i++)
    {
      start_record (writer, g_ptr_array_index (owned, i));
      write_fields (writer, g_ptr_array_index (owned, i), NULL);
      torget_xml_writer_end (writer);
    }
}

static void
write_part (TorgetXmlWriter *writer,
            TorgetRecordSet *records,
            const Part *part,
            gint64 owner_id)
{
  g_autoptr (GPtrArray) owned
      = torget_case_list_owned (records, part->type, part->link, owner_id);

  for (guint i = 0; i < owned->len; i++)
    {
      const TorgetRecord *record = g_ptr_array_index (owned, i);

      start_record (writer, record);
      write_fields (writer, record, NULL);
      for (guint j = 0; j < G_N_ELEMENTS (part->parts) && part->parts[j] != NULL; j++)
        write_owned (writer, records, part->parts[j], part->part_link, record->id);
      torget_xml_writer_end (writer);
    }
}

/* Document */

static void
write_count (TorgetXmlWriter *writer,
             const char *element,
             const TorgetCell *cell)
{
  g_autofree char *text = g_strdup_printf ("%u", cell->count);

  torget_xml_writer_start (writer, element);
  torget_xml_writer_add_attribute (writer, "dold", cell->hidden ? "true" : "false");
  if (!cell->hidden)
    torget_xml_writer_add_text (writer, text);
  torget_xml_writer_end (writer);
}

static void
write_municipality (TorgetXmlWriter *writer,
                    const char *element,
                    const char *code)
{
  torget_xml_writer_start (writer, element);
  torget_xml_writer_add_attribute (writer, "kommunkod", code);
  torget_xml_writer_add_text (writer, torget_code_label ("municipality", code, "sv"));
  torget_xml_writer_end (writer);
}

static void
write_header (TorgetXmlWriter *writer,
              const TorgetRegionHeader *header)
{
  g_autofree char *time = torget_moment_dup_utc (header->created);
  g_autofree char *withheld = g_strdup_printf ("%u", header->withheld);

  torget_xml_writer_start (writer, "huvud");
  torget_xml_writer_add_element (writer, "profil", header->profile);
  write_municipality (writer, "avsandare", header->sender);
  if (header->recipient != NULL)
    write_municipality (writer, "mottagare", header->recipient);
  torget_xml_writer_add_element (writer, "period", header->period);
  torget_xml_writer_add_element (writer, "skapad", time);
  write_count (writer, "population", &header->population);
  torget_xml_writer_add_element (writer, "undantagna", withheld);
  torget_xml_writer_add_element (writer, "rattsligGrund", header->legal_basis);
  torget_xml_writer_end (writer);
}

/**
 * torget_region_write_begin:
 * @writer: a writer at the begin of its document
 * @header: what stands above
 *
 * After it come counts or households and persons, by the profile.
 */
void
torget_region_write_begin (TorgetXmlWriter *writer,
                           const TorgetRegionHeader *header)
{
  torget_xml_writer_start (writer, "vuxentorget");
  torget_xml_writer_add_attribute (writer, "xmlns", TORGET_REGION_NAMESPACE);
  torget_xml_writer_add_attribute (writer, "version", TORGET_REGION_VERSION);
  write_header (writer, header);
  torget_xml_writer_start (writer, torget_region_get_body (header->profile));
}

/**
 * torget_region_write_counts:
 * @writer: a writer
 * @municipality: (nullable): SCB code; %NULL for persons whose municipality is not known
 * @counts: a count for each track, small cells hidden
 * @n_counts: how many
 */
void
torget_region_write_counts (TorgetXmlWriter *writer,
                            const char *municipality,
                            const TorgetRegionCount *counts,
                            guint n_counts)
{
  static const char *const elements[] = { "kvinnor", "man", "okantKon" };

  torget_xml_writer_start (writer, "kommun");
  if (municipality != NULL)
    torget_xml_writer_add_attribute (writer, "kommunkod", municipality);
  for (guint i = 0; i < n_counts; i++)
    {
      torget_xml_writer_start (writer, "spar");
      torget_xml_writer_add_attribute (writer, "kod", counts[i].track);
      for (guint j = 0; j < TORGET_REGION_N_SEXES; j++)
        write_count (writer, elements[j], &counts[i].cells[j]);
      write_count (writer, "totalt", &counts[i].total);
      torget_xml_writer_end (writer);
    }
  torget_xml_writer_end (writer);
}

static gint64
get_number (GHashTable *numbers,
            gint64 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (numbers, &id));
}

static void
write_members (TorgetXmlWriter *writer,
               TorgetRecordSet *records,
               gint64 household_id,
               GHashTable *persons)
{
  g_autoptr (GPtrArray) members
      = torget_case_list_owned (records, &torget_membership_type, "household_id", household_id);

  for (guint i = 0; i < members->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (members, i);

      if (!g_hash_table_contains (persons, &membership->person_id))
        continue;
      start_record (writer, &membership->record);
      torget_region_write_id (writer, "person", 'p',
                              get_number (persons, membership->person_id));
      write_fields (writer, &membership->record, NULL);
      torget_xml_writer_end (writer);
    }
}

static void
write_linked (TorgetXmlWriter *writer,
              TorgetRecordSet *records,
              const TorgetRecordType *type,
              gint64 id,
              const TorgetRecordType *inner_type,
              const char *inner_link)
{
  const TorgetRecord *record = torget_record_set_find (records, type, id);

  if (record == NULL)
    return;
  start_record (writer, record);
  write_fields (writer, record, NULL);
  if (inner_type != NULL)
    write_linked (writer, records, inner_type,
                  torget_record_get_number (record, torget_record_type_find (type, inner_link)),
                  NULL, NULL);
  torget_xml_writer_end (writer);
}

static void
write_sublets (TorgetXmlWriter *writer,
               TorgetRecordSet *records,
               gint64 household_id)
{
  g_autoptr (GPtrArray) sublets
      = torget_case_list_owned (records, &torget_sublet_type, "household_id", household_id);

  for (guint i = 0; i < sublets->len; i++)
    {
      const TorgetSublet *sublet = g_ptr_array_index (sublets, i);

      start_record (writer, &sublet->record);
      write_fields (writer, &sublet->record, NULL);
      write_linked (writer, records, &torget_dwelling_type, sublet->dwelling_id,
                    &torget_head_lease_type, "head_lease_id");
      torget_xml_writer_end (writer);
    }
}

/**
 * torget_region_write_household:
 * @writer: a writer of a handover
 * @records: the case
 * @household_id: a household of it
 * @ids: what it and its members are called
 * @scope: what is told of the household
 */
void
torget_region_write_household (TorgetXmlWriter *writer,
                               TorgetRecordSet *records,
                               gint64 household_id,
                               const TorgetRegionIds *ids,
                               const TorgetExportScope *scope)
{
  const TorgetRecord *household
      = torget_record_set_find (records, &torget_household_type, household_id);

  g_return_if_fail (household != NULL);

  start_record (writer, household);
  torget_region_write_id (writer, "id", 'h', get_number (ids->households, household_id));
  write_fields (writer, household, scope->name ? NULL : "name");
  write_members (writer, records, household_id, ids->persons);
  if (scope->contracts)
    write_sublets (writer, records, household_id);
  torget_xml_writer_end (writer);
}

/**
 * torget_region_write_person:
 * @writer: a writer of a handover
 * @records: the case
 * @person_id: a person of it who goes
 * @ids: what the person is called
 */
void
torget_region_write_person (TorgetXmlWriter *writer,
                            TorgetRecordSet *records,
                            gint64 person_id,
                            const TorgetRegionIds *ids)
{
  const TorgetPerson *person = torget_case_get_person (records, person_id);

  start_record (writer, &person->record);
  torget_region_write_id (writer, "id", 'p', get_number (ids->persons, person_id));
  write_fields (writer, &person->record, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (person_parts); i++)
    write_part (writer, records, &person_parts[i], person_id);
  torget_xml_writer_end (writer);
}

/**
 * torget_region_write_end:
 * @writer: a writer
 */
void
torget_region_write_end (TorgetXmlWriter *writer)
{
  torget_xml_writer_end (writer);
  torget_xml_writer_end (writer);
}
