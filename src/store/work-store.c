/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of employers, practice, mentors and their links to persons. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/work.h"

#define EMPLOYER_COLUMNS \
  "id, name, sector, municipality, phone, email"

#define PRACTICE_PLACE_COLUMNS \
  "id, employer_id, title, sector, municipality, places, sfi_course, hours_per_week, start_date, " \
  "end_date"

#define WORK_PLACEMENT_COLUMNS \
  "id, person_id, practice_place_id, employer_id, kind, sector, start_date, end_date, " \
  "hours_per_week, outcome"

#define MENTOR_COLUMNS \
  "id, name, kind, organisation, phone, email"

#define MENTOR_LINK_COLUMNS \
  "id, person_id, mentor_id, start_date, end_date"

static const TorgetRecordSql work_types[] = {
  {
    .type = &torget_employer_type,
    .upsert = "INSERT INTO employer (" EMPLOYER_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET name = "
              "excluded.name, sector = excluded.sector, municipality = excluded.municipality, "
              "phone = excluded.phone, email = excluded.email",
    .remove = "DELETE FROM employer WHERE id = ?1",
    .by_id = "SELECT " EMPLOYER_COLUMNS " FROM employer WHERE id = ?1",
    .in_scope = "SELECT " EMPLOYER_COLUMNS " FROM employer "
                "ORDER BY name",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_practice_place_type,
    .upsert = "INSERT INTO practice_place (" PRACTICE_PLACE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO UPDATE SET "
              "employer_id = excluded.employer_id, title = excluded.title, sector = "
              "excluded.sector, municipality = excluded.municipality, places = excluded.places, "
              "sfi_course = excluded.sfi_course, hours_per_week = excluded.hours_per_week, "
              "start_date = excluded.start_date, end_date = excluded.end_date",
    .remove = "DELETE FROM practice_place WHERE id = ?1",
    .by_id = "SELECT " PRACTICE_PLACE_COLUMNS " FROM practice_place WHERE id = ?1",
    .in_scope = "SELECT " PRACTICE_PLACE_COLUMNS " FROM practice_place "
                "ORDER BY title",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_work_placement_type,
    .upsert = "INSERT INTO work_placement (" WORK_PLACEMENT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO UPDATE SET "
              "person_id = excluded.person_id, practice_place_id = excluded.practice_place_id, "
              "employer_id = excluded.employer_id, kind = excluded.kind, sector = "
              "excluded.sector, start_date = excluded.start_date, end_date = excluded.end_date, "
              "hours_per_week = excluded.hours_per_week, outcome = excluded.outcome",
    .remove = "DELETE FROM work_placement WHERE id = ?1",
    .by_id = "SELECT " WORK_PLACEMENT_COLUMNS " FROM work_placement WHERE id = ?1",
    .in_scope = "SELECT " WORK_PLACEMENT_COLUMNS " FROM work_placement "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY start_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_mentor_type,
    .upsert = "INSERT INTO mentor (" MENTOR_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET name = "
              "excluded.name, kind = excluded.kind, organisation = excluded.organisation, phone "
              "= excluded.phone, email = excluded.email",
    .remove = "DELETE FROM mentor WHERE id = ?1",
    .by_id = "SELECT " MENTOR_COLUMNS " FROM mentor WHERE id = ?1",
    .in_scope = "SELECT " MENTOR_COLUMNS " FROM mentor "
                "ORDER BY name",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_mentor_link_type,
    .upsert = "INSERT INTO mentor_link (" MENTOR_LINK_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET person_id = "
              "excluded.person_id, mentor_id = excluded.mentor_id, start_date = "
              "excluded.start_date, end_date = excluded.end_date",
    .remove = "DELETE FROM mentor_link WHERE id = ?1",
    .by_id = "SELECT " MENTOR_LINK_COLUMNS " FROM mentor_link WHERE id = ?1",
    .in_scope = "SELECT " MENTOR_LINK_COLUMNS " FROM mentor_link "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY start_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
};

TORGET_DEFINE_AGGREGATE (work)
