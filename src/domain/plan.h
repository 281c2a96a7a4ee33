/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetPlan:
 *
 * A person's time in the establishment programme with the handlingsplan of 11 §.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *status; /* code of plan_status */
  TorgetDate enrolled_date; /* assigned to the programme */
  TorgetDate mapping_date; /* mapping done */
  TorgetDate plan_date; /* handlingsplan settled */
  char *part_time_reason; /* code of part_time_reason; 8 §; only while part time */
  gint64 blocking_application_id; /* the child's application that 8 § p. 3 refers to */
  int hours_per_week; /* planned hours a week; full time is 40 */
  TorgetDate decided_end_date; /* end decided by Arbetsförmedlingen; overrides the computed one */
  TorgetDate discharged_date;
  char *outcome; /* code of outcome; at discharge */
  char *outcome_90; /* code of outcome; 90 days after discharge */
} TorgetPlan;

TORGET_DECLARE_RECORD (TorgetPlan, plan)

/**
 * TorgetActivity:
 *
 * One activity of the plan (13 §).
 */
typedef struct
{
  TorgetRecord record;
  gint64 plan_id;
  char *kind; /* code of activity_kind */
  char *title;
  char *agency; /* code of agency */
  char *provider;
  TorgetDate start_date;
  TorgetDate end_date;
  int hours_per_week;
  char *status; /* code of activity_status */
  char *outcome;
} TorgetActivity;

TORGET_DECLARE_RECORD (TorgetActivity, activity)

G_END_DECLS
