/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of establishment plans and activities. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/plan.h"

#define PLAN_COLUMNS \
  "id, person_id, status, enrolled_date, mapping_date, plan_date, part_time_reason, " \
  "blocking_application_id, hours_per_week, decided_end_date, discharged_date, outcome, " \
  "outcome_90, sector"

#define ACTIVITY_COLUMNS \
  "id, plan_id, kind, title, agency, provider, start_date, end_date, hours_per_week, status, " \
  "outcome"

#define ABSENCE_COLUMNS \
  "id, plan_id, reason, start_date, end_date, certificate_date"

#define REDUCTION_COLUMNS \
  "id, plan_id, reason, application_id, hours_per_week, start_date, end_date"

#define FOLLOW_UP_COLUMNS \
  "id, plan_id, date, text, next_date"

#define WEEK_SLOT_COLUMNS \
  "id, person_id, activity_id, enrolment_id, placement_id, weekday, start_minute, end_minute"

#define CIVIC_ORIENTATION_COLUMNS \
  "id, person_id, language, provider, start_date, end_date, hours, certificate"

#define HEALTH_EXAMINATION_COLUMNS \
  "id, person_id, offered_date, booked_date, done_date"

#define AGENCY_DECISION_COLUMNS \
  "id, person_id, agency, kind, served_date, review_requested_date, text"

static const TorgetRecordSql plan_types[] = {
  {
    .type = &torget_plan_type,
    .upsert = "INSERT INTO plan (" PLAN_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) ON CONFLICT "
              "(id) DO UPDATE SET person_id = excluded.person_id, status = excluded.status, "
              "enrolled_date = excluded.enrolled_date, mapping_date = excluded.mapping_date, "
              "plan_date = excluded.plan_date, part_time_reason = excluded.part_time_reason, "
              "blocking_application_id = excluded.blocking_application_id, hours_per_week = "
              "excluded.hours_per_week, decided_end_date = excluded.decided_end_date, "
              "discharged_date = excluded.discharged_date, outcome = excluded.outcome, "
              "outcome_90 = excluded.outcome_90, sector = excluded.sector",
    .remove = "DELETE FROM plan WHERE id = ?1",
    .by_id = "SELECT " PLAN_COLUMNS " FROM plan WHERE id = ?1",
    .in_scope = "SELECT " PLAN_COLUMNS " FROM plan "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY enrolled_date, "
                "id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_activity_type,
    .upsert = "INSERT INTO activity (" ACTIVITY_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (id) DO UPDATE "
              "SET plan_id = excluded.plan_id, kind = excluded.kind, title = excluded.title, "
              "agency = excluded.agency, provider = excluded.provider, start_date = "
              "excluded.start_date, end_date = excluded.end_date, hours_per_week = "
              "excluded.hours_per_week, status = excluded.status, outcome = excluded.outcome",
    .remove = "DELETE FROM activity WHERE id = ?1",
    .by_id = "SELECT " ACTIVITY_COLUMNS " FROM activity WHERE id = ?1",
    .in_scope = "SELECT " ACTIVITY_COLUMNS " FROM activity "
                "WHERE plan_id IN (SELECT id FROM plan WHERE person_id IN (SELECT value FROM "
                "json_each (?1))) ORDER BY start_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_absence_type,
    .upsert = "INSERT INTO absence (" ABSENCE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET plan_id = "
              "excluded.plan_id, reason = excluded.reason, start_date = excluded.start_date, "
              "end_date = excluded.end_date, certificate_date = excluded.certificate_date",
    .remove = "DELETE FROM absence WHERE id = ?1",
    .by_id = "SELECT " ABSENCE_COLUMNS " FROM absence WHERE id = ?1",
    .in_scope = "SELECT " ABSENCE_COLUMNS " FROM absence "
                "WHERE plan_id IN (SELECT id FROM plan WHERE person_id IN (SELECT value FROM "
                "json_each (?1))) ORDER BY start_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_reduction_type,
    .upsert = "INSERT INTO reduction (" REDUCTION_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET plan_id = "
              "excluded.plan_id, reason = excluded.reason, application_id = "
              "excluded.application_id, hours_per_week = excluded.hours_per_week, start_date = "
              "excluded.start_date, end_date = excluded.end_date",
    .remove = "DELETE FROM reduction WHERE id = ?1",
    .by_id = "SELECT " REDUCTION_COLUMNS " FROM reduction WHERE id = ?1",
    .in_scope = "SELECT " REDUCTION_COLUMNS " FROM reduction "
                "WHERE plan_id IN (SELECT id FROM plan WHERE person_id IN (SELECT value FROM "
                "json_each (?1))) ORDER BY start_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_follow_up_type,
    .upsert = "INSERT INTO follow_up (" FOLLOW_UP_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET plan_id = "
              "excluded.plan_id, date = excluded.date, text = excluded.text, next_date = "
              "excluded.next_date",
    .remove = "DELETE FROM follow_up WHERE id = ?1",
    .by_id = "SELECT " FOLLOW_UP_COLUMNS " FROM follow_up WHERE id = ?1",
    .in_scope = "SELECT " FOLLOW_UP_COLUMNS " FROM follow_up "
                "WHERE plan_id IN (SELECT id FROM plan WHERE person_id IN (SELECT value FROM "
                "json_each (?1))) ORDER BY date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_week_slot_type,
    .upsert = "INSERT INTO week_slot (" WEEK_SLOT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO UPDATE SET person_id "
              "= excluded.person_id, activity_id = excluded.activity_id, enrolment_id = "
              "excluded.enrolment_id, placement_id = excluded.placement_id, weekday = "
              "excluded.weekday, start_minute = excluded.start_minute, end_minute = "
              "excluded.end_minute",
    .remove = "DELETE FROM week_slot WHERE id = ?1",
    .by_id = "SELECT " WEEK_SLOT_COLUMNS " FROM week_slot WHERE id = ?1",
    .in_scope = "SELECT " WEEK_SLOT_COLUMNS " FROM week_slot "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY weekday, "
                "start_minute, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_civic_orientation_type,
    .upsert = "INSERT INTO civic_orientation (" CIVIC_ORIENTATION_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO UPDATE SET person_id "
              "= excluded.person_id, language = excluded.language, provider = excluded.provider, "
              "start_date = excluded.start_date, end_date = excluded.end_date, hours = "
              "excluded.hours, certificate = excluded.certificate",
    .remove = "DELETE FROM civic_orientation WHERE id = ?1",
    .by_id = "SELECT " CIVIC_ORIENTATION_COLUMNS " FROM civic_orientation WHERE id = ?1",
    .in_scope = "SELECT " CIVIC_ORIENTATION_COLUMNS " FROM civic_orientation "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY start_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_health_examination_type,
    .upsert = "INSERT INTO health_examination (" HEALTH_EXAMINATION_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET person_id = "
              "excluded.person_id, offered_date = excluded.offered_date, booked_date = "
              "excluded.booked_date, done_date = excluded.done_date",
    .remove = "DELETE FROM health_examination WHERE id = ?1",
    .by_id = "SELECT " HEALTH_EXAMINATION_COLUMNS " FROM health_examination WHERE id = ?1",
    .in_scope = "SELECT " HEALTH_EXAMINATION_COLUMNS " FROM health_examination "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY offered_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_agency_decision_type,
    .upsert = "INSERT INTO agency_decision (" AGENCY_DECISION_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET person_id = "
              "excluded.person_id, agency = excluded.agency, kind = excluded.kind, served_date = "
              "excluded.served_date, review_requested_date = excluded.review_requested_date, "
              "text = excluded.text",
    .remove = "DELETE FROM agency_decision WHERE id = ?1",
    .by_id = "SELECT " AGENCY_DECISION_COLUMNS " FROM agency_decision WHERE id = ?1",
    .in_scope = "SELECT " AGENCY_DECISION_COLUMNS " FROM agency_decision "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY served_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
};

TORGET_DEFINE_AGGREGATE (plan)
