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
} TorgetSublet;

TORGET_DECLARE_RECORD (TorgetSublet, sublet)

G_END_DECLS
