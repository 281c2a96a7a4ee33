/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of SFI enrolments. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/sfi.h"

#define SFI_ENROLMENT_COLUMNS \
  "id, person_id, status, study_path, course, track, literacy, registered_date, received_date, " \
  "started_date, ended_date, provider, group_name, hours_per_week, next_step, assessment_date, " \
  "time_of_day, interruption_reason"

#define SFI_RIGHT_COLUMNS \
  "id, person_id, arose_date, first_received_date"

#define SFI_EXTENSION_COLUMNS \
  "id, person_id, applied_date, decision_date, extended_to, reason"

#define SFI_STUDY_PLAN_COLUMNS \
  "id, enrolment_id, date, goals, scope, revised_date"

#define SFI_ATTENDANCE_COLUMNS \
  "id, enrolment_id, week_start, planned_hours, attended_hours, reason"

#define SFI_TEST_COLUMNS \
  "id, enrolment_id, course, date, result"

#define SFI_GRADE_COLUMNS \
  "id, enrolment_id, course, date, grade"

static const TorgetRecordSql sfi_types[] = {
  {
    .type = &torget_sfi_enrolment_type,
    .upsert = "INSERT INTO sfi_enrolment (" SFI_ENROLMENT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
              "?17, ?18) ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, status = "
              "excluded.status, study_path = excluded.study_path, course = excluded.course, "
              "track = excluded.track, literacy = excluded.literacy, registered_date = "
              "excluded.registered_date, received_date = excluded.received_date, started_date = "
              "excluded.started_date, ended_date = excluded.ended_date, provider = "
              "excluded.provider, group_name = excluded.group_name, hours_per_week = "
              "excluded.hours_per_week, next_step = excluded.next_step, assessment_date = "
              "excluded.assessment_date, time_of_day = excluded.time_of_day, interruption_reason "
              "= excluded.interruption_reason",
    .remove = "DELETE FROM sfi_enrolment WHERE id = ?1",
    .by_id = "SELECT " SFI_ENROLMENT_COLUMNS " FROM sfi_enrolment WHERE id = ?1",
    .in_scope = "SELECT " SFI_ENROLMENT_COLUMNS " FROM sfi_enrolment "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY registered_date, "
                "id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_sfi_right_type,
    .upsert = "INSERT INTO sfi_right (" SFI_RIGHT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET person_id = "
              "excluded.person_id, arose_date = excluded.arose_date, first_received_date = "
              "excluded.first_received_date",
    .remove = "DELETE FROM sfi_right WHERE id = ?1",
    .by_id = "SELECT " SFI_RIGHT_COLUMNS " FROM sfi_right WHERE id = ?1",
    .in_scope = "SELECT " SFI_RIGHT_COLUMNS " FROM sfi_right "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY arose_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_sfi_extension_type,
    .upsert = "INSERT INTO sfi_extension (" SFI_EXTENSION_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET person_id = "
              "excluded.person_id, applied_date = excluded.applied_date, decision_date = "
              "excluded.decision_date, extended_to = excluded.extended_to, reason = "
              "excluded.reason",
    .remove = "DELETE FROM sfi_extension WHERE id = ?1",
    .by_id = "SELECT " SFI_EXTENSION_COLUMNS " FROM sfi_extension WHERE id = ?1",
    .in_scope = "SELECT " SFI_EXTENSION_COLUMNS " FROM sfi_extension "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY decision_date, "
                "id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_sfi_study_plan_type,
    .upsert = "INSERT INTO sfi_study_plan (" SFI_STUDY_PLAN_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET enrolment_id = "
              "excluded.enrolment_id, date = excluded.date, goals = excluded.goals, scope = "
              "excluded.scope, revised_date = excluded.revised_date",
    .remove = "DELETE FROM sfi_study_plan WHERE id = ?1",
    .by_id = "SELECT " SFI_STUDY_PLAN_COLUMNS " FROM sfi_study_plan WHERE id = ?1",
    .in_scope = "SELECT " SFI_STUDY_PLAN_COLUMNS " FROM sfi_study_plan "
                "WHERE enrolment_id IN (SELECT id FROM sfi_enrolment WHERE person_id IN (SELECT "
                "value FROM json_each (?1))) ORDER BY date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_sfi_attendance_type,
    .upsert = "INSERT INTO sfi_attendance (" SFI_ATTENDANCE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET enrolment_id = "
              "excluded.enrolment_id, week_start = excluded.week_start, planned_hours = "
              "excluded.planned_hours, attended_hours = excluded.attended_hours, reason = "
              "excluded.reason",
    .remove = "DELETE FROM sfi_attendance WHERE id = ?1",
    .by_id = "SELECT " SFI_ATTENDANCE_COLUMNS " FROM sfi_attendance WHERE id = ?1",
    .in_scope = "SELECT " SFI_ATTENDANCE_COLUMNS " FROM sfi_attendance "
                "WHERE enrolment_id IN (SELECT id FROM sfi_enrolment WHERE person_id IN (SELECT "
                "value FROM json_each (?1))) ORDER BY week_start, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_sfi_test_type,
    .upsert = "INSERT INTO sfi_test (" SFI_TEST_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET enrolment_id = "
              "excluded.enrolment_id, course = excluded.course, date = excluded.date, result = "
              "excluded.result",
    .remove = "DELETE FROM sfi_test WHERE id = ?1",
    .by_id = "SELECT " SFI_TEST_COLUMNS " FROM sfi_test WHERE id = ?1",
    .in_scope = "SELECT " SFI_TEST_COLUMNS " FROM sfi_test "
                "WHERE enrolment_id IN (SELECT id FROM sfi_enrolment WHERE person_id IN (SELECT "
                "value FROM json_each (?1))) ORDER BY date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_sfi_grade_type,
    .upsert = "INSERT INTO sfi_grade (" SFI_GRADE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET enrolment_id = "
              "excluded.enrolment_id, course = excluded.course, date = excluded.date, grade = "
              "excluded.grade",
    .remove = "DELETE FROM sfi_grade WHERE id = ?1",
    .by_id = "SELECT " SFI_GRADE_COLUMNS " FROM sfi_grade WHERE id = ?1",
    .in_scope = "SELECT " SFI_GRADE_COLUMNS " FROM sfi_grade "
                "WHERE enrolment_id IN (SELECT id FROM sfi_enrolment WHERE person_id IN (SELECT "
                "value FROM json_each (?1))) ORDER BY date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
};

TORGET_DEFINE_AGGREGATE (sfi)
