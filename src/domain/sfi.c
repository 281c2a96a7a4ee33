/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SFI track (skollagen 20 kap.). Field order here is column order in the store. */
#include "config.h"

#include "domain/sfi.h"

static const TorgetField sfi_enrolment_fields[] = {
  TORGET_LINK (TorgetSfiEnrolment, person_id, "person"),
  TORGET_CODE (TorgetSfiEnrolment, status, "sfi_status"),
  TORGET_CODE (TorgetSfiEnrolment, study_path, "study_path"),
  TORGET_CODE (TorgetSfiEnrolment, course, "sfi_course"),
  TORGET_CODE (TorgetSfiEnrolment, track, "sfi_track"),
  TORGET_FLAG (TorgetSfiEnrolment, literacy),
  TORGET_DATE (TorgetSfiEnrolment, registered_date),
  TORGET_DATE (TorgetSfiEnrolment, received_date),
  TORGET_DATE (TorgetSfiEnrolment, started_date),
  TORGET_DATE (TorgetSfiEnrolment, ended_date),
  TORGET_TEXT (TorgetSfiEnrolment, provider),
  TORGET_TEXT (TorgetSfiEnrolment, group_name),
  TORGET_INT (TorgetSfiEnrolment, hours_per_week),
  TORGET_TEXT (TorgetSfiEnrolment, next_step),
  TORGET_DATE (TorgetSfiEnrolment, assessment_date),
  TORGET_CODE (TorgetSfiEnrolment, time_of_day, "time_of_day"),
  TORGET_CODE (TorgetSfiEnrolment, interruption_reason, "interruption_reason"),
};

TORGET_DEFINE_RECORD (TorgetSfiEnrolment, sfi_enrolment, "sfi_enrolment")

static const TorgetField sfi_right_fields[] = {
  TORGET_LINK (TorgetSfiRight, person_id, "person"),
  TORGET_DATE (TorgetSfiRight, arose_date),
  TORGET_DATE (TorgetSfiRight, first_received_date),
};

TORGET_DEFINE_RECORD (TorgetSfiRight, sfi_right, "sfi_right")

static const TorgetField sfi_extension_fields[] = {
  TORGET_LINK (TorgetSfiExtension, person_id, "person"),
  TORGET_DATE (TorgetSfiExtension, applied_date),
  TORGET_DATE (TorgetSfiExtension, decision_date),
  TORGET_DATE (TorgetSfiExtension, extended_to),
  TORGET_TEXT (TorgetSfiExtension, reason),
};

TORGET_DEFINE_RECORD (TorgetSfiExtension, sfi_extension, "sfi_extension")

static const TorgetField sfi_study_plan_fields[] = {
  TORGET_LINK (TorgetSfiStudyPlan, enrolment_id, "sfi_enrolment"),
  TORGET_DATE (TorgetSfiStudyPlan, date),
  TORGET_TEXT (TorgetSfiStudyPlan, goals),
  TORGET_TEXT (TorgetSfiStudyPlan, scope),
  TORGET_DATE (TorgetSfiStudyPlan, revised_date),
};

TORGET_DEFINE_RECORD (TorgetSfiStudyPlan, sfi_study_plan, "sfi_study_plan")

static const TorgetField sfi_attendance_fields[] = {
  TORGET_LINK (TorgetSfiAttendance, enrolment_id, "sfi_enrolment"),
  TORGET_DATE (TorgetSfiAttendance, week_start),
  TORGET_INT (TorgetSfiAttendance, planned_hours),
  TORGET_INT (TorgetSfiAttendance, attended_hours),
  TORGET_CODE (TorgetSfiAttendance, reason, "sfi_absence_reason"),
};

TORGET_DEFINE_RECORD (TorgetSfiAttendance, sfi_attendance, "sfi_attendance")

static const TorgetField sfi_test_fields[] = {
  TORGET_LINK (TorgetSfiTest, enrolment_id, "sfi_enrolment"),
  TORGET_CODE (TorgetSfiTest, course, "sfi_course"),
  TORGET_DATE (TorgetSfiTest, date),
  TORGET_CODE (TorgetSfiTest, result, "sfi_test_result"),
};

TORGET_DEFINE_RECORD (TorgetSfiTest, sfi_test, "sfi_test")

static const TorgetField sfi_grade_fields[] = {
  TORGET_LINK (TorgetSfiGrade, enrolment_id, "sfi_enrolment"),
  TORGET_CODE (TorgetSfiGrade, course, "sfi_course"),
  TORGET_DATE (TorgetSfiGrade, date),
  TORGET_CODE (TorgetSfiGrade, grade, "sfi_grade"),
};

TORGET_DEFINE_RECORD (TorgetSfiGrade, sfi_grade, "sfi_grade")
