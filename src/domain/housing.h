/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetHeadLease:
 *
 * The municipality's own lease from the landlord.
 */
typedef struct
{
  TorgetRecord record;
  char *landlord;
  char *contract_number;
  char *block; /* code of block_lease; rented with two others or more to sublet (12:45 2 st) */
  TorgetDate start_date;
  TorgetDate end_date;
} TorgetHeadLease;

TORGET_DECLARE_RECORD (TorgetHeadLease, head_lease)

/**
 * TorgetDwelling:
 *
 * A flat or house.
 */
typedef struct
{
  TorgetRecord record;
  gint64 head_lease_id;
  char *address;
  char *apartment;
  char *postal_code;
  char *city;
  char *municipality; /* code of municipality */
  int size_m2;
  int rooms;
  int rent; /* SEK a month */
  char *area; /* district */
  char *accessibility;
  TorgetDate available_from;
} TorgetDwelling;

TORGET_DECLARE_RECORD (TorgetDwelling, dwelling)

/**
 * TorgetSublet:
 *
 * A household's contract for a dwelling.
 */
typedef struct
{
  TorgetRecord record;
  gint64 household_id;
  gint64 dwelling_id;
  char *tenure; /* code of tenure_type */
  char *status; /* code of sublet_status */
  TorgetDate signed_date;
  TorgetDate start_date; /* first day */
  TorgetDate end_date; /* last day */
  TorgetDate landlord_notified_date; /* 12:39 */
  char *waiver; /* code of waiver_status; 12:45 a */
  TorgetDate decision_date; /* decision before the end */
  TorgetDate notice_served_date; /* 12:8 */
  char *delivery_method; /* code of delivery_method */
  char *notice_reason; /* code of notice_reason */
  TorgetDate moved_out_date;
  char *onward_plan;
  int term_months; /* agreed length; 0 = the office's own term */
  TorgetDate waiver_filed_date;
  TorgetDate waiver_approved_date; /* decision of the rent tribunal */
  TorgetDate waiver_to; /* last day of the approved waiver */
  TorgetDate notice_drafted_date;
  char *delivery_proof; /* number of the registered letter, or what the receipt says */
  TorgetDate disputed_date;
  TorgetDate referred_date; /* to the rent tribunal (12:49) */
  char *queue_place; /* place in the local housing queue */
  TorgetDate queue_since;
} TorgetSublet;

TORGET_DECLARE_RECORD (TorgetSublet, sublet)

/**
 * TorgetInspection:
 *
 * An inspection of the flat.
 */
typedef struct
{
  TorgetRecord record;
  gint64 sublet_id;
  char *kind; /* code of inspection_kind */
  TorgetDate date;
  char *protocol; /* what was found */
} TorgetInspection;

TORGET_DECLARE_RECORD (TorgetInspection, inspection)

/**
 * TorgetDwellingKey:
 *
 * Keys that were handed out.
 */
typedef struct
{
  TorgetRecord record;
  gint64 sublet_id;
  char *number;
  char *tag;
  int count;
  TorgetDate handed_out_date;
  TorgetDate returned_date;
} TorgetDwellingKey;

TORGET_DECLARE_RECORD (TorgetDwellingKey, dwelling_key)

/**
 * TorgetInsurance:
 *
 * The tenant's home insurance.
 */
typedef struct
{
  TorgetRecord record;
  gint64 sublet_id;
  char *insurer;
  char *policy_number;
  TorgetDate valid_to; /* last day */
} TorgetInsurance;

TORGET_DECLARE_RECORD (TorgetInsurance, insurance)

/**
 * TorgetArrears:
 *
 * Rent that was not paid in time: forfeiture after a week, regained within three weeks
 * (jordabalken 12:42, 44).
 */
typedef struct
{
  TorgetRecord record;
  gint64 sublet_id;
  TorgetDate due_date;
  int amount; /* SEK */
  TorgetDate paid_date;
  TorgetDate social_notified_date; /* notice to the social welfare committee */
} TorgetArrears;

TORGET_DECLARE_RECORD (TorgetArrears, arrears)

G_END_DECLS
