/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers in the region's XML; see region-offers.h. The names are part of the published format. */
#include "config.h"

#include "exchange/region-offers.h"

#include "exchange/region-records.h"
#include "exchange/region-writer.h"

static const TorgetRegionField course_fields[] = {
  { "valid_to", "giltigTill", "Erbjudandets sista dag", "Last day of the offer" },
  { "title", "grupp", "Gruppens namn", "Name of the group" },
  { "provider", "anordnare", "Vem som undervisar", "Who teaches" },
  { "place", "ort", "Ort eller stadsdel", "Locality or district" },
  { "study_path", "studievag", "Studieväg", "Study path" },
  { "course", "kurs", "Kurs inom SFI", "Course of SFI" },
  { "track", "spar", "Spår, till exempel yrkes-SFI", "Track, such as vocational SFI" },
  { "time_of_day", "tidPaDagen", "När på dagen undervisningen ges",
    "At what time of the day lessons are" },
  { "hours_per_week", "timmarPerVecka", "Timmar i veckan", "Hours a week" },
  { "places", "platser", "Antal lediga platser", "How many places are free" },
  { "start_date", "start", "Första dag", "First day" },
  { "end_date", "slut", "Sista dag", "Last day" },
  { "language_support", "sprakstod", "Språkstöd, till exempel modersmålsstöd",
    "Language support, such as support in the mother tongue" },
  { "contact", "kontakt", "En funktion som svarar, aldrig en person",
    "A function that answers, never a person" },
  { NULL },
};

static const TorgetRegionField dwelling_fields[] = {
  { "valid_to", "giltigTill", "Erbjudandets sista dag", "Last day of the offer" },
  { "place", "omrade", "Ort eller stadsdel; aldrig adressen",
    "Locality or district; never the address" },
  { "size_m2", "storlek", "Boarea i kvadratmeter", "Floor area in square metres" },
  { "rooms", "rum", "Antal rum, utan kök", "Rooms, without the kitchen" },
  { "rent", "manadshyra", "Hyra i kronor per månad", "Rent in SEK a month" },
  { "accessibility", "tillganglighet", "Tillgänglighet, till exempel hiss eller antal trappor",
    "Accessibility, such as a lift or the number of stairs" },
  { "start_date", "ledigFran", "Första dag som bostaden är ledig",
    "First day on which the flat is vacant" },
  { "term_months", "avtalstid", "Hur länge bostaden hyrs ut, i månader",
    "How long the flat is let, in months" },
  { "contact", "kontakt", "En funktion som svarar, aldrig en person",
    "A function that answers, never a person" },
  { NULL },
};

static const TorgetRegionField practice_place_fields[] = {
  { "valid_to", "giltigTill", "Erbjudandets sista dag", "Last day of the offer" },
  { "title", "benamning", "Vad praktiken gäller", "What the practice is" },
  { "provider", "arbetsgivare", "Arbetsgivarens namn", "Name of the employer" },
  { "place", "ort", "Ort eller stadsdel", "Locality or district" },
  { "sector", "bransch", "Bransch", "Sector" },
  { "tasks", "arbetsuppgifter", "Arbetsuppgifter", "Tasks" },
  { "hours_per_week", "timmarPerVecka", "Timmar i veckan", "Hours a week" },
  { "places", "platser", "Antal lediga platser", "How many places are free" },
  { "start_date", "start", "Första dag", "First day" },
  { "end_date", "slut", "Sista dag", "Last day" },
  { "course", "lagstaKurs", "Den lägsta kurs i SFI som arbetsgivaren frågar efter",
    "The least course of SFI that the employer asks for" },
  { "requirements", "krav", "Övriga krav", "Other requirements" },
  { "contact", "kontakt", "En funktion som svarar, aldrig en person",
    "A function that answers, never a person" },
  { NULL },
};

static const TorgetRegionOffer kinds[] = {
  { "sfi_course", "sfiplats", "Lediga platser i en grupp i SFI", "Free places in an SFI group",
    course_fields },
  { "dwelling", "ledigBostad", "En ledig bostad, utan adress", "A vacant flat, without its address",
    dwelling_fields },
  { "practice_place", "praktikplats", "Lediga praktikplatser hos en arbetsgivare",
    "Free places for practice at an employer", practice_place_fields },
};

/**
 * torget_region_offer_get_nth:
 * @index: from 0
 *
 * Returns: (nullable): a kind of offers, %NULL after the last one
 */
const TorgetRegionOffer *
torget_region_offer_get_nth (guint index)
{
  return index < G_N_ELEMENTS (kinds) ? &kinds[index] : NULL;
}

/**
 * torget_region_write_offer:
 * @writer: a writer of a document of the profile offers
 * @offer: an offer of a known kind
 */
void
torget_region_write_offer (TorgetXmlWriter *writer,
                           const TorgetOffer *offer)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].kind, offer->kind) != 0)
        continue;
      torget_xml_writer_start (writer, kinds[i].element);
      torget_region_write_id (writer, "id", 'e', offer->record.id);
      for (const TorgetRegionField *name = kinds[i].fields; name->field != NULL; name++)
        torget_region_write_field (writer, offer,
                                   torget_record_type_find (&torget_offer_type, name->field),
                                   name->element);
      torget_xml_writer_end (writer);
    }
}

static const TorgetRegionOffer *
find_element (const char *element)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].element, element))
      return &kinds[i];
  return NULL;
}

static const TorgetField *
find_field (const TorgetRegionOffer *names,
            const char *element)
{
  for (const TorgetRegionField *name = names->fields; name->field != NULL; name++)
    if (g_str_equal (name->element, element))
      return torget_record_type_find (&torget_offer_type, name->field);
  return NULL;
}

/**
 * torget_region_read_offer:
 * @element: an element of a document of the profile offers
 * @error: return location of %TORGET_EXCHANGE_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the offer, without a row id and not yet of any file; %NULL
 *   for what cannot be kept although it follows the schema
 */
TorgetOffer *
torget_region_read_offer (const TorgetRegionElement *element,
                          GError **error)
{
  const TorgetRegionOffer *names = find_element (element->name);
  g_autoptr (TorgetOffer) offer = torget_record_new (&torget_offer_type);

  if (names == NULL)
    {
      torget_region_refuse (element, error);
      return NULL;
    }
  offer->kind = g_strdup (names->kind);
  offer->reference = g_strdup (torget_region_element_get_attribute (element, "id"));
  for (guint i = 0; i < element->parts->len; i++)
    {
      const TorgetRegionElement *part = g_ptr_array_index (element->parts, i);
      const TorgetField *field = find_field (names, part->name);

      if (field == NULL || !torget_region_read_field (offer, field, part))
        {
          torget_region_refuse (part, error);
          return NULL;
        }
    }
  return g_steal_pointer (&offer);
}
