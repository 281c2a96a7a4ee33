/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"

G_BEGIN_DECLS

/* Courses A to D. */
#define TORGET_SFI_N_COURSES 4

/**
 * TorgetSfiPeriod:
 * @course: 0 (A) to 3 (D)
 * @from: first day
 * @to: last day; %TORGET_DATE_NONE while it goes on
 * @is_interruption: a time without studies, until the person came back
 * @is_passed: whether the course was passed at its end
 * @record: the enrolment; belongs to the case
 *
 * A time in a course, or away from it.
 */
typedef struct
{
  int course;
  TorgetDate from;
  TorgetDate to;
  gboolean is_interruption;
  gboolean is_passed;
  const TorgetSfiEnrolment *record;
} TorgetSfiPeriod;

/**
 * TorgetSfiMark:
 * @course: 0 (A) to 3 (D)
 * @date: the day
 * @list: code list of @code: `sfi_grade` or `sfi_test_result`
 * @code: (nullable): the grade or the result
 * @record: the grade or the test; belongs to the case
 *
 * A grade or a national test.
 */
typedef struct
{
  int course;
  TorgetDate date;
  const char *list;
  const char *code;
  const TorgetRecord *record;
} TorgetSfiMark;

/**
 * TorgetSfiRightState:
 * @TORGET_SFI_RIGHT_UNKNOWN: not received yet, so that nothing runs
 * @TORGET_SFI_RIGHT_RUNNING: runs
 * @TORGET_SFI_RIGHT_NEAR: ends within six months
 * @TORGET_SFI_RIGHT_URGENT: ends within two months: an extension must be decided before
 * @TORGET_SFI_RIGHT_ENDED: has ended
 * @TORGET_SFI_RIGHT_DONE: course D is passed; nothing is left to extend for
 *
 * Where the right to SFI stands. Rules 15 and 16 of the programme's deadlines.
 */
typedef enum
{
  TORGET_SFI_RIGHT_UNKNOWN,
  TORGET_SFI_RIGHT_RUNNING,
  TORGET_SFI_RIGHT_NEAR,
  TORGET_SFI_RIGHT_URGENT,
  TORGET_SFI_RIGHT_ENDED,
  TORGET_SFI_RIGHT_DONE,
} TorgetSfiRightState;

#define TORGET_N_SFI_RIGHT_STATES (TORGET_SFI_RIGHT_DONE + 1)

/**
 * TorgetSfiCourses:
 * @today: the day that @state is about
 * @state: where the right stands
 * @received: first reception, from which the right runs
 * @right_end: end of the three years
 * @extended_to: end with all extensions; the same day when there is none
 * @periods: (element-type TorgetSfiPeriod): in order of date
 * @marks: (element-type TorgetSfiMark): grades and tests in order of date
 * @extensions: (element-type TorgetSfiExtension): in order of date; belong to the case
 *
 * A person's way through the courses. Dates that are not known are %TORGET_DATE_NONE.
 */
typedef struct
{
  TorgetDate today;
  TorgetSfiRightState state;
  TorgetDate received;
  TorgetDate right_end;
  TorgetDate extended_to;
  GArray *periods;
  GArray *marks;
  GPtrArray *extensions;
} TorgetSfiCourses;

TorgetDate torget_sfi_get_first_received (TorgetRecordSet *records,
                                          gint64 person_id);
TorgetDate torget_sfi_get_right_end (TorgetRecordSet *records,
                                     gint64 person_id);
TorgetSfiCourses *torget_sfi_courses_new (TorgetRecordSet *records,
                                          gint64 person_id,
                                          TorgetDate today);
void torget_sfi_courses_free (TorgetSfiCourses *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetSfiCourses, torget_sfi_courses_free)

G_END_DECLS
