/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of persons, their numbers and contacts. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/person.h"

#define PERSON_COLUMNS \
  "id, family_name, given_name, native_name, sex, birth_date, birth_precision, death_date, " \
  "language, country, interpreter, protection, permit_ground, permit_from, permit_to, " \
  "permit_applied_date, reception, assigned_date, received_date, first_registered_date, " \
  "municipality, status, coordinator_id, merged_into"

#define IDENTITY_COLUMNS \
  "id, person_id, kind, value, level, doubtful, valid_from, valid_to, source"

#define CONTACT_COLUMNS \
  "id, person_id, kind, value, valid_from, valid_to"

#define RESIDENCE_COLUMNS \
  "id, person_id, municipality, valid_from, valid_to"

#define RECLAIM_COLUMNS \
  "id, person_id, period_start, period_end, applied_date"

static const TorgetRecordSql person_types[] = {
  {
    .type = &torget_person_type,
    .upsert = "INSERT INTO person (" PERSON_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
              "?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24) ON CONFLICT (id) DO UPDATE SET family_name = "
              "excluded.family_name, given_name = excluded.given_name, native_name = "
              "excluded.native_name, sex = excluded.sex, birth_date = excluded.birth_date, "
              "birth_precision = excluded.birth_precision, death_date = excluded.death_date, "
              "language = excluded.language, country = excluded.country, interpreter = "
              "excluded.interpreter, protection = excluded.protection, permit_ground = "
              "excluded.permit_ground, permit_from = excluded.permit_from, permit_to = "
              "excluded.permit_to, permit_applied_date = excluded.permit_applied_date, "
              "reception = excluded.reception, assigned_date = "
              "excluded.assigned_date, received_date = excluded.received_date, "
              "first_registered_date = excluded.first_registered_date, municipality = "
              "excluded.municipality, status = excluded.status, coordinator_id = "
              "excluded.coordinator_id, merged_into = excluded.merged_into",
    .remove = "DELETE FROM person WHERE id = ?1",
    .by_id = "SELECT " PERSON_COLUMNS " FROM person WHERE id = ?1",
    .in_scope = "SELECT " PERSON_COLUMNS " FROM person "
                "WHERE id IN (SELECT value FROM json_each (?1))",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_identity_type,
    .upsert = "INSERT INTO identity (" IDENTITY_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET "
              "person_id = excluded.person_id, kind = excluded.kind, value = excluded.value, "
              "level = excluded.level, doubtful = excluded.doubtful, valid_from = "
              "excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source",
    .remove = "DELETE FROM identity WHERE id = ?1",
    .by_id = "SELECT " IDENTITY_COLUMNS " FROM identity WHERE id = ?1",
    .in_scope = "SELECT " IDENTITY_COLUMNS " FROM identity "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY person_id, "
                "valid_from, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_contact_type,
    .upsert = "INSERT INTO contact (" CONTACT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET person_id = "
              "excluded.person_id, kind = excluded.kind, value = excluded.value, valid_from = "
              "excluded.valid_from, valid_to = excluded.valid_to",
    .remove = "DELETE FROM contact WHERE id = ?1",
    .by_id = "SELECT " CONTACT_COLUMNS " FROM contact WHERE id = ?1",
    .in_scope = "SELECT " CONTACT_COLUMNS " FROM contact "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY person_id, "
                "kind, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_residence_type,
    .upsert = "INSERT INTO residence (" RESIDENCE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET person_id = "
              "excluded.person_id, municipality = excluded.municipality, valid_from = "
              "excluded.valid_from, valid_to = excluded.valid_to",
    .remove = "DELETE FROM residence WHERE id = ?1",
    .by_id = "SELECT " RESIDENCE_COLUMNS " FROM residence WHERE id = ?1",
    .in_scope = "SELECT " RESIDENCE_COLUMNS " FROM residence "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY valid_from, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_reclaim_type,
    .upsert = "INSERT INTO reclaim (" RECLAIM_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET person_id = "
              "excluded.person_id, period_start = excluded.period_start, period_end = "
              "excluded.period_end, applied_date = excluded.applied_date",
    .remove = "DELETE FROM reclaim WHERE id = ?1",
    .by_id = "SELECT " RECLAIM_COLUMNS " FROM reclaim WHERE id = ?1",
    .in_scope = "SELECT " RECLAIM_COLUMNS " FROM reclaim "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY period_end, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
};

TORGET_DEFINE_AGGREGATE (person)
