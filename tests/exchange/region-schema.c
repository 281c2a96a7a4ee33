/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema of the region's XML as the tables of the program say it: field tables, names and code
 * lists, put into region-schema.xsd.in, which has what they do not know. Prints it, or, with a file
 * as argument, tests that the file is the same: the schema that is published and the program that
 * writes can never part. */
#include "config.h"

#include "domain/code-list.h"
#include "domain/casework.h"
#include "domain/field-name.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"
#include "exchange/region-names.h"
#include "exchange/region-offers.h"

#include <stdio.h>
#include <string.h>

static const struct
{
  const TorgetRecordType *type;
  const char *attribute;
  const char *attribute_type;
  const char *swedish;
  const char *english;
} ids[] = {
  { &torget_household_type, "id", "hushallsid", "Hushållets id i filen",
    "Id of the household in the file" },
  { &torget_membership_type, "person", "personid", "Vem: id för en person i filen",
    "Who: id of a person in the file" },
  { &torget_person_type, "id", "personid", "Personens id i filen", "Id of the person in the file" },
  { &torget_offer_type, "id", "erbjudandeid", "Erbjudandets id hos avsändaren",
    "What the sender calls the offer" },
};

/* Code lists that the fixed part of the schema names, besides those of the records. */
static const char *const named_lists[] = { "municipality", "followup_split" };

static char *
dup_type (const TorgetField *field)
{
  switch (field->kind)
    {
    case TORGET_FIELD_CODE:
      return g_strdup_printf ("kod.%s", field->refers);
    case TORGET_FIELD_DATE:
      return g_strdup ("xs:date");
    case TORGET_FIELD_INT:
      return g_strdup ("heltal");
    case TORGET_FIELD_FLAG:
      return g_strdup ("xs:boolean");
    case TORGET_FIELD_TEXT:
    case TORGET_FIELD_LINK:
    default:
      return g_strdup ("text");
    }
}

static void
add_documentation (GString *out,
                   const char *indent,
                   const char *swedish,
                   const char *english)
{
  g_autofree char *sv = g_markup_escape_text (swedish, -1);
  g_autofree char *en = g_markup_escape_text (english, -1);

  g_string_append_printf (out,
                          "%s<xs:annotation>\n"
                          "%s  <xs:documentation xml:lang=\"sv\">%s</xs:documentation>\n"
                          "%s  <xs:documentation xml:lang=\"en\">%s</xs:documentation>\n"
                          "%s</xs:annotation>\n",
                          indent, indent, sv, indent, en, indent);
}

static void
add_names (GString *out,
           const char *indent,
           const char *table,
           const char *column)
{
  add_documentation (out, indent, torget_field_name_get (table, column, "sv"),
                     torget_field_name_get (table, column, "en"));
}

static void
add_field (GString *out,
           const TorgetRecordType *type,
           const TorgetRegionField *name,
           gboolean is_needed,
           GPtrArray *lists)
{
  const TorgetField *field = torget_record_type_find (type, name->field);
  g_autofree char *value = dup_type (field);

  g_string_append_printf (out, "      <xs:element name=\"%s\" type=\"%s\"%s>\n", name->element,
                          value, is_needed ? "" : " minOccurs=\"0\"");
  if (name->swedish != NULL)
    add_documentation (out, "        ", name->swedish, name->english);
  else
    add_names (out, "        ", type->name, name->field);
  g_string_append (out, "      </xs:element>\n");
  if (field->kind == TORGET_FIELD_CODE
      && !g_ptr_array_find_with_equal_func (lists, field->refers, g_str_equal, NULL))
    g_ptr_array_add (lists, (gpointer) field->refers);
}

static void
add_inner (GString *out,
           const TorgetRecordType *outer)
{
  guint n_parts;
  const TorgetRegionPart *parts = torget_region_part_list (&n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      const char *element = torget_region_record_find (parts[i].inner)->element;

      if (parts[i].outer != outer)
        continue;
      g_string_append_printf (out, "      <xs:element name=\"%s\" type=\"%s\" minOccurs=\"0\"%s>\n",
                              element, element, parts[i].many ? " maxOccurs=\"unbounded\"" : "");
      add_names (out, "        ", parts[i].inner->name, NULL);
      g_string_append (out, "      </xs:element>\n");
    }
}

static void
add_ids (GString *out,
         const TorgetRecordType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    if (ids[i].type == type)
      {
        g_string_append_printf (out,
                                "    <xs:attribute name=\"%s\" type=\"%s\" use=\"required\">\n",
                                ids[i].attribute, ids[i].attribute_type);
        add_documentation (out, "      ", ids[i].swedish, ids[i].english);
        g_string_append (out, "    </xs:attribute>\n");
      }
}

static void
add_record (GString *out,
            const TorgetRegionRecord *record,
            GPtrArray *lists)
{
  g_string_append_printf (out, "\n  <xs:complexType name=\"%s\">\n", record->element);
  add_names (out, "    ", record->type->name, NULL);
  g_string_append (out, "    <xs:sequence>\n");
  for (const TorgetRegionField *name = record->fields; name->field != NULL; name++)
    add_field (out, record->type, name, FALSE, lists);
  add_inner (out, record->type);
  g_string_append (out, "    </xs:sequence>\n");
  add_ids (out, record->type);
  g_string_append (out, "  </xs:complexType>\n");
}

static void
add_offer (GString *out,
           const TorgetRegionOffer *offer,
           GPtrArray *lists)
{
  g_string_append_printf (out, "\n  <xs:complexType name=\"%s\">\n", offer->element);
  add_documentation (out, "    ", offer->swedish, offer->english);
  g_string_append (out, "    <xs:sequence>\n");
  for (const TorgetRegionField *name = offer->fields; name->field != NULL; name++)
    add_field (out, &torget_offer_type, name,
               torget_offer_needs_field (offer->kind, name->field), lists);
  g_string_append (out, "    </xs:sequence>\n");
  add_ids (out, &torget_offer_type);
  g_string_append (out, "  </xs:complexType>\n");
}

static void
add_offer_kind (GString *out,
                const TorgetRegionOffer *offer)
{
  g_string_append_printf (out, "      <xs:element name=\"%s\" type=\"%s\">\n", offer->element,
                          offer->element);
  add_documentation (out, "        ", offer->swedish, offer->english);
  g_string_append (out, "      </xs:element>\n");
}

static void
add_code (GString *out,
          const TorgetCode *code)
{
  g_string_append_printf (out, "      <xs:enumeration value=\"%s\">\n", code->code);
  add_documentation (out, "        ", torget_code_get_label (code, "sv"),
                     torget_code_get_label (code, "en"));
  g_string_append (out, "      </xs:enumeration>\n");
}

static void
add_list (GString *out,
          const char *id)
{
  const TorgetCodeList *list = torget_code_list_get (id);

  g_string_append_printf (out,
                          "\n  <xs:simpleType name=\"lista.%s\">\n"
                          "    <xs:restriction base=\"xs:string\">\n",
                          id);
  for (guint i = 0; i < list->n_codes; i++)
    add_code (out, &list->codes[i]);
  g_string_append_printf (
      out,
      "    </xs:restriction>\n"
      "  </xs:simpleType>\n"
      "\n  <xs:complexType name=\"kod.%s\">\n"
      "    <xs:simpleContent>\n"
      "      <xs:extension base=\"text\">\n"
      "        <xs:attribute name=\"kodverk\" fixed=\"%s\"/>\n"
      "        <xs:attribute name=\"kod\" type=\"lista.%s\" use=\"required\"/>\n"
      "      </xs:extension>\n"
      "    </xs:simpleContent>\n"
      "  </xs:complexType>\n",
      id, id, id);
}

static char *
dup_records (void)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  GString *out = g_string_new (NULL);
  guint n_records;
  const TorgetRegionRecord *records = torget_region_record_list (&n_records);
  const TorgetRegionOffer *offer;

  for (gsize i = 0; i < G_N_ELEMENTS (named_lists); i++)
    g_ptr_array_add (lists, (gpointer) named_lists[i]);
  for (guint i = 0; i < n_records; i++)
    add_record (out, &records[i], lists);
  for (guint i = 0; (offer = torget_region_offer_get_nth (i)) != NULL; i++)
    add_offer (out, offer, lists);
  for (guint i = 0; i < lists->len; i++)
    add_list (out, g_ptr_array_index (lists, i));
  return g_string_free (out, FALSE);
}

static char *
dup_offer_kinds (void)
{
  GString *out = g_string_new (NULL);
  const TorgetRegionOffer *offer;

  for (guint i = 0; (offer = torget_region_offer_get_nth (i)) != NULL; i++)
    add_offer_kind (out, offer);
  return g_string_free (out, FALSE);
}

static char *
dup_schema (void)
{
  g_autofree char *template = NULL;
  g_autofree char *records = dup_records ();
  g_autofree char *kinds = dup_offer_kinds ();
  GString *out;

  if (!g_file_get_contents (TEMPLATE, &template, NULL, NULL))
    return g_strdup ("");
  out = g_string_new (template);
  g_string_replace (out, "<!-- offers -->\n", kinds, 1);
  g_string_replace (out, "<!-- records -->\n", records, 1);
  return g_string_free (out, FALSE);
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *schema = dup_schema ();
  g_autofree char *published = NULL;

  if (argc != 2)
    {
      fputs (schema, stdout);
      return 0;
    }
  puts ("1..1");
  if (g_file_get_contents (argv[1], &published, NULL, NULL) && strcmp (schema, published) == 0)
    puts ("ok 1 /region-schema/published");
  else
    puts ("not ok 1 /region-schema/published");
  return 0;
}
