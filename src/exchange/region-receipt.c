/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Receipts in the region's XML. */
#include "config.h"

#include "exchange/region-receipt.h"

#define ACCEPTED "accepted"
#define DECLINED "declined"

/**
 * torget_region_receipt_clear:
 * @self: a receipt
 */
void
torget_region_receipt_clear (TorgetRegionReceipt *self)
{
  g_clear_pointer (&self->package, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->reason, g_free);
}

/**
 * torget_region_write_receipt:
 * @writer: a writer at the begin of its document
 * @header: what stands above; profile receipt
 * @receipt: the answer
 */
void
torget_region_write_receipt (TorgetXmlWriter *writer,
                             const TorgetRegionHeader *header,
                             const TorgetRegionReceipt *receipt)
{
  g_autofree char *persons = g_strdup_printf ("%u", receipt->persons);

  torget_region_write_begin (writer, header);
  torget_xml_writer_add_element (writer, "meddelande", receipt->package);
  torget_xml_writer_add_element (writer, "kontrollsumma", receipt->sha256);
  torget_xml_writer_add_element (writer, "svar", receipt->is_accepted ? ACCEPTED : DECLINED);
  torget_xml_writer_add_element (writer, "personer", persons);
  torget_xml_writer_add_element (writer, "skal", receipt->reason);
  torget_region_write_end (writer);
}

/**
 * torget_region_receipt_take:
 * @self: a receipt
 * @element: an element of the body of a receipt
 */
void
torget_region_receipt_take (TorgetRegionReceipt *self,
                            const TorgetRegionElement *element)
{
  const struct
  {
    const char *name;
    char **place;
  } texts[] = {
    { "meddelande", &self->package },
    { "kontrollsumma", &self->sha256 },
    { "skal", &self->reason },
  };
  guint64 persons;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (element->name, texts[i].name))
      {
        g_free (*texts[i].place);
        *texts[i].place = g_strdup (element->text);
      }
  if (g_str_equal (element->name, "svar"))
    self->is_accepted = g_str_equal (element->text, ACCEPTED);
  else if (g_str_equal (element->name, "personer")
           && g_ascii_string_to_unsigned (element->text, 10, 0, G_MAXUINT, &persons, NULL))
    self->persons = (guint) persons;
}
