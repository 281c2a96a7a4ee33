/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of preschool applications, choices, offers and placements. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/preschool.h"

#define PRESCHOOL_APPLICATION_COLUMNS \
  "id, person_id, status, wish_date, signed_date, wanted_start, municipality, hours_per_week, " \
  "form, special_support, sibling_priority"

#define PRESCHOOL_CHOICE_COLUMNS \
  "id, application_id, rank, unit"

#define PRESCHOOL_OFFER_COLUMNS \
  "id, application_id, kind, unit, offered_date, answer_by, answer, answered_date, start_date"

#define PRESCHOOL_PLACEMENT_COLUMNS \
  "id, person_id, application_id, kind, unit, start_date, end_date, hours_per_week, notice_date, " \
  "assessed_date"

#define PRESCHOOL_SIGNATURE_COLUMNS \
  "id, application_id, guardian_id, signed_date"

static const TorgetRecordSql preschool_types[] = {
  {
    .type = &torget_preschool_application_type,
    .upsert = "INSERT INTO preschool_application (" PRESCHOOL_APPLICATION_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (id) DO UPDATE "
              "SET person_id = excluded.person_id, status = excluded.status, wish_date = "
              "excluded.wish_date, signed_date = excluded.signed_date, wanted_start = "
              "excluded.wanted_start, municipality = excluded.municipality, hours_per_week = "
              "excluded.hours_per_week, form = excluded.form, special_support = "
              "excluded.special_support, sibling_priority = excluded.sibling_priority",
    .remove = "DELETE FROM preschool_application WHERE id = ?1",
    .by_id = "SELECT " PRESCHOOL_APPLICATION_COLUMNS " FROM preschool_application WHERE id = ?1",
    .in_scope = "SELECT " PRESCHOOL_APPLICATION_COLUMNS " FROM preschool_application "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY wish_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_preschool_choice_type,
    .upsert = "INSERT INTO preschool_choice (" PRESCHOOL_CHOICE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET application_id = "
              "excluded.application_id, rank = excluded.rank, unit = excluded.unit",
    .remove = "DELETE FROM preschool_choice WHERE id = ?1",
    .by_id = "SELECT " PRESCHOOL_CHOICE_COLUMNS " FROM preschool_choice WHERE id = ?1",
    .in_scope = "SELECT " PRESCHOOL_CHOICE_COLUMNS " FROM preschool_choice "
                "WHERE application_id IN (SELECT id FROM preschool_application WHERE person_id "
                "IN (SELECT value FROM json_each (?1))) ORDER BY application_id, rank, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_preschool_offer_type,
    .upsert = "INSERT INTO preschool_offer (" PRESCHOOL_OFFER_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET "
              "application_id = excluded.application_id, kind = excluded.kind, unit = "
              "excluded.unit, offered_date = excluded.offered_date, answer_by = "
              "excluded.answer_by, answer = excluded.answer, answered_date = "
              "excluded.answered_date, start_date = excluded.start_date",
    .remove = "DELETE FROM preschool_offer WHERE id = ?1",
    .by_id = "SELECT " PRESCHOOL_OFFER_COLUMNS " FROM preschool_offer WHERE id = ?1",
    .in_scope = "SELECT " PRESCHOOL_OFFER_COLUMNS " FROM preschool_offer "
                "WHERE application_id IN (SELECT id FROM preschool_application WHERE person_id "
                "IN (SELECT value FROM json_each (?1))) ORDER BY offered_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_preschool_placement_type,
    .upsert = "INSERT INTO preschool_placement (" PRESCHOOL_PLACEMENT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO UPDATE SET "
              "person_id = excluded.person_id, application_id = excluded.application_id, kind = "
              "excluded.kind, unit = excluded.unit, start_date = excluded.start_date, end_date = "
              "excluded.end_date, hours_per_week = excluded.hours_per_week, notice_date = "
              "excluded.notice_date, assessed_date = excluded.assessed_date",
    .remove = "DELETE FROM preschool_placement WHERE id = ?1",
    .by_id = "SELECT " PRESCHOOL_PLACEMENT_COLUMNS " FROM preschool_placement WHERE id = ?1",
    .in_scope = "SELECT " PRESCHOOL_PLACEMENT_COLUMNS " FROM preschool_placement "
                "WHERE person_id IN (SELECT value FROM json_each (?1)) ORDER BY start_date, id",
    .scope = TORGET_SCOPE_PERSONS,
  },
  {
    .type = &torget_preschool_signature_type,
    .upsert = "INSERT INTO preschool_signature (" PRESCHOOL_SIGNATURE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET application_id = "
              "excluded.application_id, guardian_id = excluded.guardian_id, signed_date = "
              "excluded.signed_date",
    .remove = "DELETE FROM preschool_signature WHERE id = ?1",
    .by_id = "SELECT " PRESCHOOL_SIGNATURE_COLUMNS " FROM preschool_signature WHERE id = ?1",
    .in_scope = "SELECT " PRESCHOOL_SIGNATURE_COLUMNS " FROM preschool_signature "
                "WHERE application_id IN (SELECT id FROM preschool_application WHERE person_id "
                "IN (SELECT value FROM json_each (?1))) ORDER BY id",
    .scope = TORGET_SCOPE_PERSONS,
  },
};

TORGET_DEFINE_AGGREGATE (preschool)
