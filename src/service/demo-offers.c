/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the demo's municipality offers the region, and what two others offer. All invented. */
#include "config.h"

#include "service/demo-build.h"

#include "domain/offer.h"

/* Days are counted from today. */
typedef struct
{
  const char *sender; /* NULL: our own */
  const char *kind;
  const char *title;
  const char *provider;
  const char *place;
  const char *contact;
  int places;
  int starts_in;
  int valid_for;
  const char *course;
  const char *sector;
  int hours_per_week;
  int size_m2;
  int rent;
} Row;

static const Row rows[] = {
  { NULL, "sfi_course", "2C eftermiddag", "Viva", "Umeå", "SFI-expeditionen", 5, 40, 30, "C", NULL,
    15, 0, 0 },
  { NULL, "practice_place", "Köksbiträde, praktik", "Demo storkök", "Umeå",
    "Arbetsmarknadsenheten", 2, 14, 45, "B", "restaurant_food", 24, 0, 0 },
  { "2460", "sfi_course", "3D kväll", "Vännäs lärcentrum", "Vännäs", "Lärcentrum Vännäs", 4, 51, 10,
    "D", NULL, 12, 0, 0 },
  { "2460", "dwelling", NULL, NULL, "Vännäsby", "Bostadssamordningen", 0, 41, 9, NULL, NULL, 0, 74,
    7350 },
  { "2460", "practice_place", "Praktik i storkök", "Exempelköket", "Vännäs",
    "Arbetsmarknadsenheten", 2, 20, 40, "B", "restaurant_food", 24, 0, 0 },
  { "2284", "practice_place", "Lagerarbete, praktik", "Exempellager", "Örnsköldsvik",
    "Arbetsmarknadscentrum", 3, 10, 60, NULL, "transport_warehouse", 30, 0, 0 },
  { "2284", "dwelling", NULL, NULL, "Husum", "Integrationsenheten", 0, 12, 25, NULL, NULL, 0, 61,
    5900 },
  { "2284", "dwelling", NULL, NULL, "Domsjö", "Integrationsenheten", 0, -20, -3, NULL, NULL, 0, 58,
    6100 },
};

/* Returns: row id of the sender's file, which is made when it is first asked for */
static gint64
ensure_receipt (const TorgetDemoSource *source,
                TorgetRecordSet *records,
                const char *sender)
{
  GPtrArray *receipts = torget_record_set_list (records, &torget_offer_receipt_type);
  const TorgetDate received = source->today - 12;
  char iso[TORGET_DATE_ISO_SIZE];
  TorgetOfferReceipt *receipt;

  for (guint i = 0; i < receipts->len; i++)
    if (g_str_equal (((TorgetOfferReceipt *) receipts->pdata[i])->sender, sender))
      return ((TorgetRecord *) receipts->pdata[i])->id;
  receipt = torget_demo_add_record (source, records, &torget_offer_receipt_type);
  receipt->sender = g_strdup (sender);
  receipt->received_date = received;
  receipt->created = g_strconcat (torget_date_write_iso (received, iso), "T08:15:00Z", NULL);
  receipt->file_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, sender, -1);
  return receipt->record.id;
}

static void
add_offer (const TorgetDemoSource *source,
           TorgetRecordSet *records,
           const Row *row,
           guint number)
{
  const gint64 receipt
      = row->sender != NULL ? ensure_receipt (source, records, row->sender) : 0;
  TorgetOffer *offer = torget_demo_add_record (source, records, &torget_offer_type);

  offer->receipt_id = receipt;
  if (receipt != 0)
    offer->reference = g_strdup_printf ("e%u", number);
  offer->kind = g_strdup (row->kind);
  offer->title = g_strdup (row->title);
  offer->provider = g_strdup (row->provider);
  offer->place = g_strdup (row->place);
  offer->contact = g_strdup (row->contact);
  offer->places = row->places;
  offer->start_date = source->today + row->starts_in;
  offer->valid_to = source->today + row->valid_for;
  offer->course = g_strdup (row->course);
  offer->sector = g_strdup (row->sector);
  offer->hours_per_week = row->hours_per_week;
  offer->size_m2 = row->size_m2;
  offer->rent = row->rent;
}

/**
 * torget_demo_add_offers:
 * @source: day and ids
 * @records: takes the offers
 */
void
torget_demo_add_offers (const TorgetDemoSource *source,
                        TorgetRecordSet *records)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_offer (source, records, &rows[i], i + 1);
}
