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
  char *sector; /* code of sector; wanted trade (branschspår) */
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

/**
 * TorgetAbsence:
 *
 * Absence from the programme (förordning 2017:820, 16-19 §§).
 */
typedef struct
{
  TorgetRecord record;
  gint64 plan_id;
  char *reason; /* code of absence_reason */
  TorgetDate start_date; /* first day */
  TorgetDate end_date; /* last day; %TORGET_DATE_NONE while it goes on */
  TorgetDate certificate_date; /* certificate received; needed after the seventh day of illness */
} TorgetAbsence;

TORGET_DECLARE_RECORD (TorgetAbsence, absence)

/**
 * TorgetReduction:
 *
 * A time of part-time participation (förordning 2017:820, 8 §).
 */
typedef struct
{
  TorgetRecord record;
  gint64 plan_id;
  char *reason; /* code of part_time_reason */
  gint64 application_id; /* the child's application that 8 § p. 3 refers to */
  int hours_per_week; /* what remains, of 40 */
  TorgetDate start_date;
  TorgetDate end_date;
} TorgetReduction;

TORGET_DECLARE_RECORD (TorgetReduction, reduction)

/**
 * TorgetFollowUp:
 *
 * A review meeting of the plan.
 */
typedef struct
{
  TorgetRecord record;
  gint64 plan_id;
  TorgetDate date;
  char *text; /* what was settled */
  TorgetDate next_date; /* the next review */
} TorgetFollowUp;

TORGET_DECLARE_RECORD (TorgetFollowUp, follow_up)

/**
 * TorgetWeekSlot:
 *
 * A recurring time of the week: of an activity, of SFI lessons or of a preschool place. One link
 * is set.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id; /* whose time it is */
  gint64 activity_id;
  gint64 enrolment_id;
  gint64 placement_id;
  int weekday; /* 1 = Monday to 7 = Sunday */
  int start_minute; /* minutes after midnight */
  int end_minute; /* minutes after midnight; larger than @start_minute */
} TorgetWeekSlot;

TORGET_DECLARE_RECORD (TorgetWeekSlot, week_slot)

/**
 * TorgetCivicOrientation:
 *
 * Samhällsorientering: at least 100 hours, normally within a year (lag 2013:156, förordning
 * 2010:1138).
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *language; /* ISO 639-3 */
  char *provider;
  TorgetDate start_date;
  TorgetDate end_date;
  int hours; /* attended */
  gboolean certificate; /* certificate handed over */
} TorgetCivicOrientation;

TORGET_DECLARE_RECORD (TorgetCivicOrientation, civic_orientation)

/* Förordning (2010:1138): the least number of hours. */
#define TORGET_CIVIC_HOURS 100

gboolean torget_civic_orientation_is_done (const TorgetCivicOrientation *orientation);

/**
 * TorgetHealthExamination:
 *
 * The offer of a health examination; never its result.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  TorgetDate offered_date;
  TorgetDate booked_date;
  TorgetDate done_date;
} TorgetHealthExamination;

TORGET_DECLARE_RECORD (TorgetHealthExamination, health_examination)

/**
 * TorgetAgencyDecision:
 *
 * A decision by an agency; a review is asked for within three weeks of the day when it was served
 * (förordning 2017:820, 28 §).
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *agency; /* code of agency */
  char *kind; /* code of decision_kind */
  TorgetDate served_date;
  TorgetDate review_requested_date;
  char *text; /* what was decided */
} TorgetAgencyDecision;

TORGET_DECLARE_RECORD (TorgetAgencyDecision, agency_decision)

G_END_DECLS
