/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of offices, coordinators, consents and notes. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/casework.h"

#define OFFICE_COLUMNS \
  "id, name, municipality"

#define COORDINATOR_COLUMNS \
  "id, name, email, phone, office_id, active"

#define CONSENT_COLUMNS \
  "id, person_id, agency, purpose, scope, given_date, expires_date, withdrawn_date, language, " \
  "interpreter"

#define NOTE_COLUMNS \
  "id, person_id, household_id, kind, track, date, text, author"

static const TorgetRecordSql casework_types[] = {
  {
    .type = &torget_office_type,
    .upsert = "INSERT INTO office (" OFFICE_COLUMNS ") "
              "VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
              "municipality = excluded.municipality",
    .remove = "DELETE FROM office WHERE id = ?1",
    .by_id = "SELECT " OFFICE_COLUMNS " FROM office WHERE id = ?1",
    .in_scope = "SELECT " OFFICE_COLUMNS " FROM office "
                "ORDER BY name",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_coordinator_type,
    .upsert = "INSERT INTO coordinator (" COORDINATOR_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET name = "
              "excluded.name, email = excluded.email, phone = excluded.phone, office_id = "
              "excluded.office_id, active = excluded.active",
    .remove = "DELETE FROM coordinator WHERE id = ?1",
    .by_id = "SELECT " COORDINATOR_COLUMNS " FROM coordinator WHERE id = ?1",
    .in_scope = "SELECT " COORDINATOR_COLUMNS " FROM coordinator "
                "ORDER BY name",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_consent_type,
    .upsert = "INSERT INTO consent (" CONSENT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO UPDATE SET "
              "person_id = excluded.person_id, agency = excluded.agency, purpose = "
              "excluded.purpose, scope = excluded.scope, given_date = excluded.given_date, "
              "expires_date = excluded.expires_date, withdrawn_date = excluded.withdrawn_date, "
              "language = excluded.language, interpreter = excluded.interpreter",
    .remove = "DELETE FROM consent WHERE id = ?1",
    .by_id = "SELECT " CONSENT_COLUMNS " FROM consent WHERE id = ?1",
    .in_scope = "SELECT " CONSENT_COLUMNS " FROM consent "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY given_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_note_type,
    .upsert = "INSERT INTO note (" NOTE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO UPDATE SET person_id "
              "= excluded.person_id, household_id = excluded.household_id, kind = "
              "excluded.kind, track = excluded.track, date = excluded.date, text = "
              "excluded.text, author = excluded.author",
    .remove = "DELETE FROM note WHERE id = ?1",
    .by_id = "SELECT " NOTE_COLUMNS " FROM note WHERE id = ?1",
    .in_scope = "SELECT " NOTE_COLUMNS " FROM note "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) OR household_id IN "
                "(SELECT household_id FROM membership WHERE person_id IN (SELECT value FROM "
                "json_each (?1))) ORDER BY date DESC, id DESC",
    .scope = TORGET_SCOPE_PERSONS,
  },
};

TORGET_DEFINE_AGGREGATE (casework)
