/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/* What the municipalities of the region offer each other: places in SFI, flats, places for
 * practice. An offer never names a person. */

/**
 * TorgetOfferReceipt:
 *
 * A file of offers from another municipality. The newest one of a sender replaces its earlier one.
 */
typedef struct
{
  TorgetRecord record;
  char *sender; /* code of municipality */
  TorgetDate received_date;
  char *created;     /* when the sender wrote it, UTC, ISO 8601 */
  char *file_digest; /* SHA-256 of the file, in hexadecimal */
} TorgetOfferReceipt;

TORGET_DECLARE_RECORD (TorgetOfferReceipt, offer_receipt)

/**
 * TorgetOffer:
 *
 * One offer: our own, made from an entry of a register where there is one, or one of a received
 * file. What is set depends on @kind; torget_offer_has_field() says what belongs to it.
 */
typedef struct
{
  TorgetRecord record;
  gint64 receipt_id; /* the file that it came with; 0 for our own */
  char *reference;   /* what the sender calls it in its file; not set for our own */
  char *kind;        /* code of region_offer_kind */
  gint64 unit_id;    /* the SFI group, the flat or the practice place that it was made from */
  gint64 dwelling_id;
  gint64 practice_place_id;
  char *title;    /* the group, or what is done at the practice place */
  char *provider; /* who teaches, or the employer */
  char *place;    /* locality or district, no address */
  char *contact;  /* a function that answers, not a person */
  int places;     /* free ones */
  TorgetDate start_date; /* first day: of the course, of the flat, of the practice */
  TorgetDate end_date;   /* last day */
  TorgetDate valid_to;   /* last day of the offer */
  char *study_path;      /* code of study_path */
  char *course;          /* code of sfi_course; for practice the least that is asked for */
  char *track;           /* code of sfi_track */
  char *time_of_day;     /* code of time_of_day */
  char *language_support;
  int hours_per_week;
  int size_m2;
  int rooms;
  int rent; /* SEK a month */
  char *accessibility;
  int term_months; /* how long the flat is let */
  char *sector;    /* code of sector */
  char *tasks;
  char *requirements;
} TorgetOffer;

TORGET_DECLARE_RECORD (TorgetOffer, offer)

gboolean torget_offer_has_field (const char *kind,
                                 const char *field);
gboolean torget_offer_needs_field (const char *kind,
                                   const char *field);
gboolean torget_offer_is_own (const TorgetOffer *offer);
gboolean torget_offer_is_valid_on (const TorgetOffer *offer,
                                   TorgetDate day);
const char *torget_offer_find_personal (const TorgetOffer *offer,
                                        TorgetDate today);
TorgetOffer *torget_offer_new_from (TorgetRecordSet *records,
                                    const TorgetRecord *entry);
const TorgetOffer *torget_offers_find_own (TorgetRecordSet *offers,
                                           const TorgetRecord *entry);
TorgetRecordSet *torget_offers_list_sent (TorgetRecordSet *offers,
                                          TorgetDate today);

G_END_DECLS
