/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetPreschoolApplication:
 *
 * An application for a place. The guarantee of 8:14 counts from @wish_date, the municipality's
 * queue from @signed_date.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id; /* the child */
  char *status; /* code of preschool_status */
  TorgetDate wish_date; /* wish first notified */
  TorgetDate signed_date; /* all guardians have signed */
  TorgetDate wanted_start;
  char *municipality; /* code of municipality */
  int hours_per_week;
  char *form; /* code of placement_kind; what is applied for; %NULL = preschool */
  gboolean special_support; /* needs special support (8:7, 8:14) */
  gboolean sibling_priority; /* a sibling has a place at the first choice */
} TorgetPreschoolApplication;

TORGET_DECLARE_RECORD (TorgetPreschoolApplication, preschool_application)

/**
 * TorgetPreschoolChoice:
 *
 * A wished unit, in order.
 */
typedef struct
{
  TorgetRecord record;
  gint64 application_id;
  int rank; /* 1 to 5 */
  char *unit;
} TorgetPreschoolChoice;

TORGET_DECLARE_RECORD (TorgetPreschoolChoice, preschool_choice)

/**
 * TorgetPreschoolOffer:
 *
 * An offered place.
 */
typedef struct
{
  TorgetRecord record;
  gint64 application_id;
  char *kind; /* code of offer_kind */
  char *unit;
  TorgetDate offered_date;
  TorgetDate answer_by;
  char *answer; /* code of offer_answer */
  TorgetDate answered_date;
  TorgetDate start_date;
} TorgetPreschoolOffer;

TORGET_DECLARE_RECORD (TorgetPreschoolOffer, preschool_offer)

/**
 * TorgetPreschoolPlacement:
 *
 * A place that the child has.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id; /* the child */
  gint64 application_id;
  char *kind; /* code of placement_kind */
  char *unit;
  TorgetDate start_date;
  TorgetDate end_date;
  int hours_per_week;
  TorgetDate notice_date;   /* notice given */
  TorgetDate assessed_date; /* of a school: what the pupil knows was assessed (skollagen 3:12 d-f) */
} TorgetPreschoolPlacement;

TORGET_DECLARE_RECORD (TorgetPreschoolPlacement, preschool_placement)

/**
 * TorgetPreschoolSignature:
 *
 * A guardian's signature on an application; all guardians sign.
 */
typedef struct
{
  TorgetRecord record;
  gint64 application_id;
  gint64 guardian_id;
  TorgetDate signed_date;
} TorgetPreschoolSignature;

TORGET_DECLARE_RECORD (TorgetPreschoolSignature, preschool_signature)

G_END_DECLS
