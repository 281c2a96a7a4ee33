/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of SFI enrolments. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/sfi.h"

#define SFI_ENROLMENT_COLUMNS \
  "id, person_id, status, study_path, course, track, literacy, registered_date, received_date, " \
  "started_date, ended_date, provider, group_name, hours_per_week, next_step"

static const TorgetRecordSql sfi_types[] = {
  {
    .type = &torget_sfi_enrolment_type,
    .upsert = "INSERT INTO sfi_enrolment (" SFI_ENROLMENT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) ON "
              "CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, status = "
              "excluded.status, study_path = excluded.study_path, course = excluded.course, "
              "track = excluded.track, literacy = excluded.literacy, registered_date = "
              "excluded.registered_date, received_date = excluded.received_date, started_date = "
              "excluded.started_date, ended_date = excluded.ended_date, provider = "
              "excluded.provider, group_name = excluded.group_name, hours_per_week = "
              "excluded.hours_per_week, next_step = excluded.next_step",
    .remove = "DELETE FROM sfi_enrolment WHERE id = ?1",
    .by_id = "SELECT " SFI_ENROLMENT_COLUMNS " FROM sfi_enrolment WHERE id = ?1",
    .in_scope = "SELECT " SFI_ENROLMENT_COLUMNS " FROM sfi_enrolment "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY "
                "registered_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
};

TORGET_DEFINE_AGGREGATE (sfi)
