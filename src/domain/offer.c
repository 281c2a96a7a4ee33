/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers between the municipalities of the region. Field order here is column order in the store. */
#include "config.h"

#include "domain/offer.h"

#include "domain/casework.h"
#include "domain/housing.h"
#include "domain/identifier.h"
#include "domain/work.h"

#include <string.h>

static const TorgetField offer_receipt_fields[] = {
  TORGET_CODE (TorgetOfferReceipt, sender, "municipality"),
  TORGET_DATE (TorgetOfferReceipt, received_date),
  TORGET_TEXT (TorgetOfferReceipt, created),
  TORGET_TEXT (TorgetOfferReceipt, file_digest),
};

TORGET_DEFINE_RECORD (TorgetOfferReceipt, offer_receipt, "offer_receipt")

static const TorgetField offer_fields[] = {
  TORGET_LINK (TorgetOffer, receipt_id, "offer_receipt"),
  TORGET_TEXT (TorgetOffer, reference),
  TORGET_CODE (TorgetOffer, kind, "region_offer_kind"),
  TORGET_LINK (TorgetOffer, unit_id, "unit"),
  TORGET_LINK (TorgetOffer, dwelling_id, "dwelling"),
  TORGET_LINK (TorgetOffer, practice_place_id, "practice_place"),
  TORGET_TEXT (TorgetOffer, title),
  TORGET_TEXT (TorgetOffer, provider),
  TORGET_TEXT (TorgetOffer, place),
  TORGET_TEXT (TorgetOffer, contact),
  TORGET_INT (TorgetOffer, places),
  TORGET_DATE (TorgetOffer, start_date),
  TORGET_DATE (TorgetOffer, end_date),
  TORGET_DATE (TorgetOffer, valid_to),
  TORGET_CODE (TorgetOffer, study_path, "study_path"),
  TORGET_CODE (TorgetOffer, course, "sfi_course"),
  TORGET_CODE (TorgetOffer, track, "sfi_track"),
  TORGET_CODE (TorgetOffer, time_of_day, "time_of_day"),
  TORGET_TEXT (TorgetOffer, language_support),
  TORGET_INT (TorgetOffer, hours_per_week),
  TORGET_INT (TorgetOffer, size_m2),
  TORGET_INT (TorgetOffer, rooms),
  TORGET_INT (TorgetOffer, rent),
  TORGET_TEXT (TorgetOffer, accessibility),
  TORGET_INT (TorgetOffer, term_months),
  TORGET_CODE (TorgetOffer, sector, "sector"),
  TORGET_TEXT (TorgetOffer, tasks),
  TORGET_TEXT (TorgetOffer, requirements),
};

TORGET_DEFINE_RECORD (TorgetOffer, offer, "offer")

/* What does not belong to every kind. */
static const struct
{
  const char *kind;
  const char *fields[14];
} own_fields[] = {
  { "sfi_course",
    { "unit_id", "title", "provider", "places", "end_date", "study_path", "course", "track",
      "time_of_day", "language_support", "hours_per_week", NULL } },
  { "dwelling",
    { "dwelling_id", "size_m2", "rooms", "rent", "accessibility", "term_months", NULL } },
  { "practice_place",
    { "practice_place_id", "title", "provider", "places", "end_date", "course", "hours_per_week",
      "sector", "tasks", "requirements", NULL } },
};

static gboolean
belongs_to_all (const char *field)
{
  static const char *const common[]
      = { "receipt_id", "reference", "kind", "place", "contact", "start_date", "valid_to", NULL };

  return g_strv_contains (common, field);
}

/**
 * torget_offer_has_field:
 * @kind: (nullable): code of region_offer_kind
 * @field: name of a field of #TorgetOffer
 *
 * Thread: any.
 *
 * Returns: whether offers of that kind have something to say there
 */
gboolean
torget_offer_has_field (const char *kind,
                        const char *field)
{
  if (belongs_to_all (field))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (own_fields); i++)
    if (g_strcmp0 (own_fields[i].kind, kind) == 0)
      return g_strv_contains (own_fields[i].fields, field);
  return FALSE;
}

/**
 * torget_offer_needs_field:
 * @kind: (nullable): code of region_offer_kind
 * @field: name of a field of #TorgetOffer
 *
 * Thread: any.
 *
 * Returns: whether an offer of that kind says nothing without it
 */
gboolean
torget_offer_needs_field (const char *kind,
                          const char *field)
{
  static const char *const all[] = { "kind", "contact", "valid_to", NULL };
  const char *name = torget_offer_has_field (kind, "title") ? "title" : "place";

  return g_strv_contains (all, field) || g_str_equal (field, name);
}

/**
 * torget_offer_is_own:
 * @offer: an offer
 *
 * Returns: whether we make it; otherwise another municipality does
 */
gboolean
torget_offer_is_own (const TorgetOffer *offer)
{
  return offer->receipt_id == 0;
}

/**
 * torget_offer_is_valid_on:
 * @offer: an offer
 * @day: a day
 *
 * Returns: whether it still holds on @day
 */
gboolean
torget_offer_is_valid_on (const TorgetOffer *offer,
                          TorgetDate day)
{
  return offer->valid_to != TORGET_DATE_NONE && offer->valid_to >= day;
}

/* No personal data */

static gboolean
has_identifier (const char *text,
                TorgetDate today)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n,;:()/", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strdup (words[i]);
      const gsize length = strlen (word);
      TorgetIdentifier identifier;

      if (length > 0 && word[length - 1] == '.')
        word[length - 1] = '\0';
      identifier = torget_identifier_parse (word, today);
      if (identifier.valid && identifier.birth_date != TORGET_DATE_NONE)
        return TRUE;
    }
  return FALSE;
}

/**
 * torget_offer_find_personal:
 * @offer: an offer
 * @today: the day
 *
 * Looks for a personnummer or samordningsnummer: an offer goes to six other municipalities, and
 * must not name anybody.
 *
 * Returns: (nullable) (transfer none): the name of the field that has one
 */
const char *
torget_offer_find_personal (const TorgetOffer *offer,
                            TorgetDate today)
{
  for (guint i = 0; i < torget_offer_type.n_fields; i++)
    {
      const TorgetField *field = &torget_offer_type.fields[i];

      if (field->kind == TORGET_FIELD_TEXT && torget_record_is_set (offer, field)
          && has_identifier (torget_record_get_text (offer, field), today))
        return field->name;
    }
  return NULL;
}

/* From a register */

static void
take_group (TorgetOffer *offer,
            const TorgetUnit *group)
{
  offer->kind = g_strdup ("sfi_course");
  offer->unit_id = group->record.id;
  offer->title = g_strdup (group->name);
}

/* Not the address: whoever moves in will live there. */
static void
take_dwelling (TorgetOffer *offer,
               const TorgetDwelling *dwelling)
{
  offer->kind = g_strdup ("dwelling");
  offer->dwelling_id = dwelling->record.id;
  offer->place = g_strdup (dwelling->area != NULL ? dwelling->area : dwelling->city);
  offer->size_m2 = dwelling->size_m2;
  offer->rooms = dwelling->rooms;
  offer->rent = dwelling->rent;
  offer->accessibility = g_strdup (dwelling->accessibility);
  offer->start_date = dwelling->available_from;
}

static void
take_practice_place (TorgetOffer *offer,
                     const TorgetPracticePlace *place,
                     const TorgetEmployer *employer)
{
  offer->kind = g_strdup ("practice_place");
  offer->practice_place_id = place->record.id;
  offer->title = g_strdup (place->title);
  offer->provider = g_strdup (employer != NULL ? employer->name : NULL);
  offer->sector = g_strdup (place->sector != NULL || employer == NULL ? place->sector
                                                                      : employer->sector);
  offer->places = place->places;
  offer->course = g_strdup (place->sfi_course);
  offer->hours_per_week = place->hours_per_week;
  offer->start_date = place->start_date;
  offer->end_date = place->end_date;
}

/**
 * torget_offer_new_from:
 * @records: the registers that @entry links to
 * @entry: an SFI group, a flat or a practice place
 *
 * Returns: (transfer full) (nullable): an offer of what the register says about @entry, without a
 *   row id; %NULL when the region is not offered such entries
 */
TorgetOffer *
torget_offer_new_from (TorgetRecordSet *records,
                       const TorgetRecord *entry)
{
  g_autoptr (TorgetOffer) offer = torget_record_new (&torget_offer_type);

  if (entry->type == &torget_unit_type)
    take_group (offer, (const TorgetUnit *) entry);
  else if (entry->type == &torget_dwelling_type)
    take_dwelling (offer, (const TorgetDwelling *) entry);
  else if (entry->type == &torget_practice_place_type)
    take_practice_place (
        offer, (const TorgetPracticePlace *) entry,
        torget_record_set_find (records, &torget_employer_type,
                                ((const TorgetPracticePlace *) entry)->employer_id));
  else
    return NULL;
  return g_steal_pointer (&offer);
}

static gint64
get_origin (const TorgetOffer *offer,
            const TorgetRecordType *type)
{
  if (type == &torget_unit_type)
    return offer->unit_id;
  if (type == &torget_dwelling_type)
    return offer->dwelling_id;
  return type == &torget_practice_place_type ? offer->practice_place_id : 0;
}

/**
 * torget_offers_find_own:
 * @offers: all offers, our own and received ones
 * @entry: an entry of a register
 *
 * Returns: (nullable) (transfer none): our offer that was made from @entry
 */
const TorgetOffer *
torget_offers_find_own (TorgetRecordSet *offers,
                        const TorgetRecord *entry)
{
  GPtrArray *all = torget_record_set_list (offers, &torget_offer_type);

  for (guint i = 0; i < all->len; i++)
    {
      const TorgetOffer *offer = g_ptr_array_index (all, i);

      if (entry->id != 0 && get_origin (offer, entry->type) == entry->id)
        return offer;
    }
  return NULL;
}

/**
 * torget_offers_list_sent:
 * @offers: all offers, our own and received ones
 * @today: the day
 *
 * Returns: (transfer full): copies of our own that hold on @today and name nobody: what a file for
 *   the region has
 */
TorgetRecordSet *
torget_offers_list_sent (TorgetRecordSet *offers,
                         TorgetDate today)
{
  GPtrArray *all = torget_record_set_list (offers, &torget_offer_type);
  TorgetRecordSet *sent = torget_record_set_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const TorgetOffer *offer = g_ptr_array_index (all, i);

      if (torget_offer_is_own (offer) && torget_offer_is_valid_on (offer, today)
          && torget_offer_find_personal (offer, today) == NULL)
        torget_record_set_add (sent, torget_record_copy (offer));
    }
  return sent;
}
