/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The extract of what the office has about a person, for programs: data/schema says its form. */
#include "config.h"

#include "exchange/extract-writer.h"

#define NAMESPACE "urn:vuxentorget:torget:extract:1.0"
#define VERSION "1.0"

static void
write_value (TorgetXmlWriter *writer,
             const TorgetExtractSection *section,
             const TorgetExtractValue *value)
{
  torget_xml_writer_start (writer, "uppgift");
  torget_xml_writer_add_attribute (writer, "falt", value->field);
  torget_xml_writer_add_attribute (writer, "namn",
                                   value->name != NULL ? value->name : value->field);
  if (value->ground != section->owner->ground)
    torget_xml_writer_add_attribute (writer, "grund", value->ground->id);
  if (value->code != NULL)
    torget_xml_writer_add_attribute (writer, "kod", value->code);
  torget_xml_writer_add_text (writer, value->value);
  torget_xml_writer_end (writer);
}

static void
write_section (TorgetXmlWriter *writer,
               const TorgetExtractSection *section)
{
  torget_xml_writer_start (writer, "avsnitt");
  torget_xml_writer_add_attribute (writer, "tabell", section->table);
  torget_xml_writer_add_attribute (writer, "namn", section->name);
  torget_xml_writer_add_attribute (writer, "agare", section->owner->agency);
  torget_xml_writer_add_attribute (writer, "grund", section->owner->ground->id);
  for (guint i = 0; i < section->records->len; i++)
    {
      GPtrArray *values = g_ptr_array_index (section->records, i);

      torget_xml_writer_start (writer, "post");
      for (guint j = 0; j < values->len; j++)
        write_value (writer, section, g_ptr_array_index (values, j));
      torget_xml_writer_end (writer);
    }
  torget_xml_writer_end (writer);
}

static void
write_recipient (TorgetXmlWriter *writer,
                 const TorgetExtractRecipient *recipient)
{
  char iso[TORGET_DATE_ISO_SIZE];

  torget_xml_writer_start (writer, "mottagare");
  torget_xml_writer_add_attribute (writer, "datum", torget_date_write_iso (recipient->date, iso));
  torget_xml_writer_add_attribute (writer, "handelse", recipient->what);
  torget_xml_writer_add_text (writer, recipient->who);
  torget_xml_writer_end (writer);
}

static void
write_all (TorgetXmlWriter *writer,
           const char *element,
           GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    torget_xml_writer_add_element (writer, element, g_ptr_array_index (sentences, i));
}

/* The grounds that sections and values refer to. */
static void
write_grounds (TorgetXmlWriter *writer,
               const char *language)
{
  const TorgetLegalGround *ground;

  for (guint i = 0; (ground = torget_legal_ground_get_nth (i)) != NULL; i++)
    {
      torget_xml_writer_start (writer, "rattsligGrund");
      torget_xml_writer_add_attribute (writer, "id", ground->id);
      torget_xml_writer_add_attribute (writer, "artiklar", ground->articles);
      torget_xml_writer_add_text (writer, torget_legal_ground_get_act (ground, language));
      torget_xml_writer_end (writer);
    }
}

/**
 * torget_extract_write:
 * @writer: at the begin of a document
 * @extract: what is told
 *
 * Writes the whole document.
 */
void
torget_extract_write (TorgetXmlWriter *writer,
                      const TorgetExtract *extract)
{
  char iso[TORGET_DATE_ISO_SIZE];

  torget_xml_writer_start (writer, "registerutdrag");
  torget_xml_writer_add_attribute (writer, "xmlns", NAMESPACE);
  torget_xml_writer_add_attribute (writer, "version", VERSION);
  torget_xml_writer_add_attribute (writer, "sprak", extract->language);
  torget_xml_writer_add_element (writer, "datum", torget_date_write_iso (extract->today, iso));
  torget_xml_writer_add_element (writer, "person", extract->name);
  write_all (writer, "undantaget", extract->withheld);
  write_all (writer, "andamal", extract->purposes);
  write_grounds (writer, extract->language);
  for (guint i = 0; i < extract->recipients->len; i++)
    write_recipient (writer, g_ptr_array_index (extract->recipients, i));
  write_all (writer, "bevaras", extract->retention);
  write_all (writer, "kalla", extract->sources);
  write_all (writer, "rattighet", extract->rights);
  for (guint i = 0; i < extract->sections->len; i++)
    write_section (writer, g_ptr_array_index (extract->sections, i));
  torget_xml_writer_end (writer);
}
