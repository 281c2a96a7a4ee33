/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of establishment plans and activities. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/plan.h"

#define PLAN_COLUMNS \
  "id, person_id, status, enrolled_date, mapping_date, plan_date, part_time_reason, " \
  "blocking_application_id, hours_per_week, decided_end_date, discharged_date, outcome, " \
  "outcome_90"

#define ACTIVITY_COLUMNS \
  "id, plan_id, kind, title, agency, provider, start_date, end_date, hours_per_week, status, " \
  "outcome"

static const TorgetRecordSql plan_types[] = {
  {
    .type = &torget_plan_type,
    .upsert = "INSERT INTO plan (" PLAN_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (id) "
              "DO UPDATE SET person_id = excluded.person_id, status = excluded.status, "
              "enrolled_date = excluded.enrolled_date, mapping_date = excluded.mapping_date, "
              "plan_date = excluded.plan_date, part_time_reason = excluded.part_time_reason, "
              "blocking_application_id = excluded.blocking_application_id, hours_per_week = "
              "excluded.hours_per_week, decided_end_date = excluded.decided_end_date, "
              "discharged_date = excluded.discharged_date, outcome = excluded.outcome, "
              "outcome_90 = excluded.outcome_90",
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
};

TORGET_DEFINE_AGGREGATE (plan)
