/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetSfiEnrolment:
 *
 * A person's way through SFI with one provider and study path. The three-year right of 31 a §
 * runs from @received_date.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *status; /* code of sfi_status */
  char *study_path; /* code of study_path */
  char *course; /* code of sfi_course */
  char *track; /* code of sfi_track */
  gboolean literacy; /* alfabetisering within the study path */
  TorgetDate registered_date; /* anmäld (29 §) */
  TorgetDate received_date; /* mottagen (31 a §) */
  TorgetDate started_date; /* first lesson */
  TorgetDate ended_date;
  char *provider;
  char *group_name;
  int hours_per_week;
  char *next_step;
  TorgetDate assessment_date; /* called for assessment on */
  char *time_of_day; /* code of time_of_day; when lessons are */
  char *interruption_reason; /* code of interruption_reason */
} TorgetSfiEnrolment;

TORGET_DECLARE_RECORD (TorgetSfiEnrolment, sfi_enrolment)

/**
 * TorgetSfiRight:
 *
 * The right to SFI (skollagen 20:31, 31 a).
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  TorgetDate arose_date; /* the right arose (29 §) */
  TorgetDate first_received_date; /* first received to SFI anywhere; the three years run from here */
} TorgetSfiRight;

TORGET_DECLARE_RECORD (TorgetSfiRight, sfi_right)

/**
 * TorgetSfiExtension:
 *
 * A decision to extend the right: at most six months each, three years in all (skollagen 20:31
 * a).
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  TorgetDate applied_date;
  TorgetDate decision_date;
  TorgetDate extended_to; /* last day of the extended right */
  char *reason; /* the special personal reasons */
} TorgetSfiExtension;

TORGET_DECLARE_RECORD (TorgetSfiExtension, sfi_extension)

/**
 * TorgetSfiStudyPlan:
 *
 * Individual study plan (skollagen 20:8 a).
 */
typedef struct
{
  TorgetRecord record;
  gint64 enrolment_id;
  TorgetDate date;
  char *goals;
  char *scope;
  TorgetDate revised_date;
} TorgetSfiStudyPlan;

TORGET_DECLARE_RECORD (TorgetSfiStudyPlan, sfi_study_plan)

/**
 * TorgetSfiAttendance:
 *
 * One week of attendance.
 */
typedef struct
{
  TorgetRecord record;
  gint64 enrolment_id;
  TorgetDate week_start; /* the Monday */
  int planned_hours;
  int attended_hours;
  char *reason; /* code of sfi_absence_reason; why hours were missed */
} TorgetSfiAttendance;

TORGET_DECLARE_RECORD (TorgetSfiAttendance, sfi_attendance)

/**
 * TorgetSfiTest:
 *
 * A national test: at the end of courses B, C and D.
 */
typedef struct
{
  TorgetRecord record;
  gint64 enrolment_id;
  char *course; /* code of sfi_course */
  TorgetDate date;
  char *result; /* code of sfi_test_result */
} TorgetSfiTest;

TORGET_DECLARE_RECORD (TorgetSfiTest, sfi_test)

/**
 * TorgetSfiGrade:
 *
 * A grade (skollagen 20:36).
 */
typedef struct
{
  TorgetRecord record;
  gint64 enrolment_id;
  char *course; /* code of sfi_course */
  TorgetDate date;
  char *grade; /* code of sfi_grade */
} TorgetSfiGrade;

TORGET_DECLARE_RECORD (TorgetSfiGrade, sfi_grade)

G_END_DECLS
