/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of offers: our own and those of the other municipalities. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/offer.h"

#define OFFER_RECEIPT_COLUMNS \
  "id, sender, received_date, created, file_digest"

#define OFFER_COLUMNS \
  "id, receipt_id, reference, kind, unit_id, dwelling_id, practice_place_id, title, provider, " \
  "place, contact, places, start_date, end_date, valid_to, study_path, course, track, " \
  "time_of_day, language_support, hours_per_week, size_m2, rooms, rent, accessibility, " \
  "term_months, sector, tasks, requirements"

static const TorgetRecordSql offer_types[] = {
  {
    .type = &torget_offer_receipt_type,
    .upsert = "INSERT INTO offer_receipt (" OFFER_RECEIPT_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET sender = "
              "excluded.sender, received_date = excluded.received_date, created = "
              "excluded.created, file_digest = excluded.file_digest",
    .remove = "DELETE FROM offer_receipt WHERE id = ?1",
    .by_id = "SELECT " OFFER_RECEIPT_COLUMNS " FROM offer_receipt WHERE id = ?1",
    .in_scope = "SELECT " OFFER_RECEIPT_COLUMNS " FROM offer_receipt ORDER BY sender, id",
    .scope = TORGET_SCOPE_ALL,
  },
  {
    .type = &torget_offer_type,
    .upsert = "INSERT INTO offer (" OFFER_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
              "?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29) ON "
              "CONFLICT (id) DO UPDATE SET receipt_id = excluded.receipt_id, reference = "
              "excluded.reference, kind = excluded.kind, unit_id = excluded.unit_id, "
              "dwelling_id = excluded.dwelling_id, practice_place_id = "
              "excluded.practice_place_id, title = excluded.title, provider = "
              "excluded.provider, place = excluded.place, contact = excluded.contact, places = "
              "excluded.places, start_date = excluded.start_date, end_date = "
              "excluded.end_date, valid_to = excluded.valid_to, study_path = "
              "excluded.study_path, course = excluded.course, track = excluded.track, "
              "time_of_day = excluded.time_of_day, language_support = "
              "excluded.language_support, hours_per_week = excluded.hours_per_week, size_m2 = "
              "excluded.size_m2, rooms = excluded.rooms, rent = excluded.rent, accessibility = "
              "excluded.accessibility, term_months = excluded.term_months, sector = "
              "excluded.sector, tasks = excluded.tasks, requirements = excluded.requirements",
    .remove = "DELETE FROM offer WHERE id = ?1",
    .by_id = "SELECT " OFFER_COLUMNS " FROM offer WHERE id = ?1",
    .in_scope = "SELECT " OFFER_COLUMNS " FROM offer ORDER BY kind, place, title, id",
    .scope = TORGET_SCOPE_ALL,
  },
};

TORGET_DEFINE_AGGREGATE (offer)
