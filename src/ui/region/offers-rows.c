/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers to and from the region in words. */
#include "config.h"

#include "ui/region/offers-rows.h"

#include "ui/person/field-value.h"
#include "ui/person/record-row.h"

#include <glib/gi18n.h>

/* @text: (transfer full) */
static void
add (GString *all,
     char *text)
{
  g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", text);
  g_free (text);
}

static char *
dup_own_text (const TorgetOffer *offer)
{
  GString *text = g_string_new (torget_label_of ("region_offer_kind", offer->kind));
  char iso[TORGET_DATE_ISO_SIZE];

  if (offer->title != NULL && offer->place != NULL)
    add (text, g_strdup (offer->place));
  if (offer->places > 0)
    add (text, g_strdup_printf (ngettext ("%d place", "%d places", (gulong) offer->places),
                                offer->places));
  if (offer->valid_to != TORGET_DATE_NONE)
    /* Translators: a date. */
    add (text, g_strdup_printf (_ ("valid until %s"), torget_date_write_iso (offer->valid_to, iso)));
  return g_string_free (text, FALSE);
}

/**
 * torget_offers_row_new_own:
 * @offer: one of our offers
 * @today: the day
 *
 * Returns: (transfer floating): a row that says whether it goes
 */
GtkWidget *
torget_offers_row_new_own (const TorgetOffer *offer,
                           TorgetDate today)
{
  g_autofree char *text = dup_own_text (offer);
  GtkWidget *row = torget_record_row_new (offer->title != NULL ? offer->title : offer->place, text);

  if (torget_offer_is_valid_on (offer, today))
    torget_record_row_add_state (row, TORGET_TONE_SUCCESS, _ ("Goes"));
  else
    torget_record_row_add_state (row, TORGET_TONE_WARNING, _ ("Expired, does not go"));
  return row;
}

static void
count_offers (TorgetRecordSet *records,
              gint64 receipt_id,
              TorgetDate today,
              guint *n_valid,
              guint *n_expired)
{
  GPtrArray *offers = torget_record_set_list (records, &torget_offer_type);

  *n_valid = *n_expired = 0;
  for (guint i = 0; i < offers->len; i++)
    {
      const TorgetOffer *offer = g_ptr_array_index (offers, i);

      if (offer->receipt_id != receipt_id)
        continue;
      if (torget_offer_is_valid_on (offer, today))
        *n_valid += 1;
      else
        *n_expired += 1;
    }
}

/**
 * torget_offers_row_new_sender:
 * @receipt: the file of a municipality
 * @records: all offers
 * @today: the day
 *
 * Returns: (transfer floating): a row that says how much it offers, and how fresh that is
 */
GtkWidget *
torget_offers_row_new_sender (const TorgetOfferReceipt *receipt,
                              TorgetRecordSet *records,
                              TorgetDate today)
{
  GString *text = g_string_new (NULL);
  g_autofree char *subtitle = NULL;
  char iso[TORGET_DATE_ISO_SIZE];
  guint n_valid;
  guint n_expired;

  count_offers (records, receipt->record.id, today, &n_valid, &n_expired);
  add (text, g_strdup_printf (ngettext ("%u offer", "%u offers", n_valid), n_valid));
  if (n_expired > 0)
    add (text, g_strdup_printf (ngettext ("%u has expired", "%u have expired", n_expired),
                                n_expired));
  /* Translators: a date. */
  add (text, g_strdup_printf (_ ("received %s"),
                              torget_date_write_iso (receipt->received_date, iso)));
  subtitle = g_string_free (text, FALSE);
  return torget_record_row_new (torget_label_of ("municipality", receipt->sender), subtitle);
}

/**
 * torget_offers_dup_question:
 * @import: a newer file that somebody sent
 *
 * Returns: (transfer full): what taking it in would mean
 */
char *
torget_offers_dup_question (const TorgetOffersImport *import)
{
  const guint n = torget_record_set_list (import->offers, &torget_offer_type)->len;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("The file has %u offer.", "The file has %u offers.", n),
                          n);
  if (import->n_expired > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u has expired.", "%u have expired.",
                                              import->n_expired),
                              import->n_expired);
    }
  if (import->n_personal > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (
          text,
          ngettext ("%u more is left out, since it has a personal number.",
                    "%u more are left out, since they have a personal number.", import->n_personal),
          import->n_personal);
    }
  g_string_append_c (text, '\n');
  g_string_append_printf (
      text,
      ngettext ("It takes the place of %u earlier offer of the municipality.",
                "It takes the place of %u earlier offers of the municipality.", import->n_replaced),
      import->n_replaced);
  return g_string_free (text, FALSE);
}

/**
 * torget_offers_get_refusal:
 * @verdict: what a file is to us
 *
 * Returns: (transfer none) (nullable): why it is not taken in; %NULL when it is
 */
const char *
torget_offers_get_refusal (TorgetOffersVerdict verdict)
{
  switch (verdict)
    {
    case TORGET_OFFERS_SAME:
      return _ ("This very file is here already.");
    case TORGET_OFFERS_OLDER:
      return _ ("A later file of this municipality is here already. What it offers now is what "
                "that one says.");
    case TORGET_OFFERS_OWN:
      return _ ("This file was written here. It holds our own offers.");
    case TORGET_OFFERS_FUTURE:
      return _ ("This file says that it will be written later than today, so that no other one could "
                "replace it. The clock of whoever wrote it may be wrong: ask for another file.");
    case TORGET_OFFERS_NEWER:
    default:
      return NULL;
    }
}
