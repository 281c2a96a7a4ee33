/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of head leases, dwellings and sublets. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/housing.h"

#define HEAD_LEASE_COLUMNS \
  "id, landlord, contract_number, block, start_date, end_date"

#define DWELLING_COLUMNS \
  "id, head_lease_id, address, apartment, postal_code, city, municipality, size_m2, rooms, rent, " \
  "area, accessibility, available_from"

#define SUBLET_COLUMNS \
  "id, household_id, dwelling_id, tenure, status, signed_date, start_date, end_date, " \
  "landlord_notified_date, waiver, decision_date, notice_served_date, delivery_method, " \
  "notice_reason, moved_out_date, onward_plan, term_months, waiver_filed_date, " \
  "waiver_approved_date, waiver_to, notice_drafted_date, delivery_proof, disputed_date, " \
  "referred_date, queue_place, queue_since"

#define INSPECTION_COLUMNS \
  "id, sublet_id, kind, date, protocol"

#define DWELLING_KEY_COLUMNS \
  "id, sublet_id, number, tag, count, handed_out_date, returned_date"

#define INSURANCE_COLUMNS \
  "id, sublet_id, insurer, policy_number, valid_to"

#define ARREARS_COLUMNS \
  "id, sublet_id, due_date, amount, paid_date, social_notified_date"

static const TorgetRecordSql housing_types[] = {
  {
    .type = &torget_head_lease_type,
    .upsert = "INSERT INTO head_lease (" HEAD_LEASE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET landlord = "
              "excluded.landlord, contract_number = excluded.contract_number, block = "
              "excluded.block, start_date = excluded.start_date, end_date = excluded.end_date",
    .remove = "DELETE FROM head_lease WHERE id = ?1",
    .by_id = "SELECT " HEAD_LEASE_COLUMNS " FROM head_lease WHERE id = ?1",
    .in_scope = "SELECT " HEAD_LEASE_COLUMNS " FROM head_lease "
                "WHERE id IN (SELECT head_lease_id FROM dwelling WHERE id IN (SELECT "
                "dwelling_id FROM sublet WHERE household_id IN (SELECT value FROM json_each "
                "(?1))))",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
  {
    .type = &torget_dwelling_type,
    .upsert = "INSERT INTO dwelling (" DWELLING_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (id) "
              "DO UPDATE SET head_lease_id = excluded.head_lease_id, address = excluded.address, "
              "apartment = excluded.apartment, postal_code = excluded.postal_code, city = "
              "excluded.city, municipality = excluded.municipality, size_m2 = excluded.size_m2, "
              "rooms = excluded.rooms, rent = excluded.rent, area = excluded.area, accessibility "
              "= excluded.accessibility, available_from = excluded.available_from",
    .remove = "DELETE FROM dwelling WHERE id = ?1",
    .by_id = "SELECT " DWELLING_COLUMNS " FROM dwelling WHERE id = ?1",
    .in_scope = "SELECT " DWELLING_COLUMNS " FROM dwelling "
                "WHERE id IN (SELECT dwelling_id FROM sublet WHERE household_id IN (SELECT value "
                "FROM json_each (?1))) ORDER BY id",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
  {
    .type = &torget_sublet_type,
    .upsert = "INSERT INTO sublet (" SUBLET_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
              "?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26) ON CONFLICT (id) DO UPDATE SET "
              "household_id = excluded.household_id, dwelling_id = excluded.dwelling_id, tenure "
              "= excluded.tenure, status = excluded.status, signed_date = excluded.signed_date, "
              "start_date = excluded.start_date, end_date = excluded.end_date, "
              "landlord_notified_date = excluded.landlord_notified_date, waiver = "
              "excluded.waiver, decision_date = excluded.decision_date, notice_served_date = "
              "excluded.notice_served_date, delivery_method = excluded.delivery_method, "
              "notice_reason = excluded.notice_reason, moved_out_date = excluded.moved_out_date, "
              "onward_plan = excluded.onward_plan, term_months = excluded.term_months, "
              "waiver_filed_date = excluded.waiver_filed_date, waiver_approved_date = "
              "excluded.waiver_approved_date, waiver_to = excluded.waiver_to, "
              "notice_drafted_date = excluded.notice_drafted_date, delivery_proof = "
              "excluded.delivery_proof, disputed_date = excluded.disputed_date, referred_date = "
              "excluded.referred_date, queue_place = excluded.queue_place, queue_since = "
              "excluded.queue_since",
    .remove = "DELETE FROM sublet WHERE id = ?1",
    .by_id = "SELECT " SUBLET_COLUMNS " FROM sublet WHERE id = ?1",
    .in_scope = "SELECT " SUBLET_COLUMNS " FROM sublet "
                "WHERE household_id IN (SELECT value FROM json_each (?1)) ORDER BY start_date, "
                "id",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
  {
    .type = &torget_inspection_type,
    .upsert = "INSERT INTO inspection (" INSPECTION_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET sublet_id = "
              "excluded.sublet_id, kind = excluded.kind, date = excluded.date, protocol = "
              "excluded.protocol",
    .remove = "DELETE FROM inspection WHERE id = ?1",
    .by_id = "SELECT " INSPECTION_COLUMNS " FROM inspection WHERE id = ?1",
    .in_scope = "SELECT " INSPECTION_COLUMNS " FROM inspection "
                "WHERE sublet_id IN (SELECT id FROM sublet WHERE household_id IN (SELECT value "
                "FROM json_each (?1))) ORDER BY date, id",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
  {
    .type = &torget_dwelling_key_type,
    .upsert = "INSERT INTO dwelling_key (" DWELLING_KEY_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET sublet_id = "
              "excluded.sublet_id, number = excluded.number, tag = excluded.tag, count = "
              "excluded.count, handed_out_date = excluded.handed_out_date, returned_date = "
              "excluded.returned_date",
    .remove = "DELETE FROM dwelling_key WHERE id = ?1",
    .by_id = "SELECT " DWELLING_KEY_COLUMNS " FROM dwelling_key WHERE id = ?1",
    .in_scope = "SELECT " DWELLING_KEY_COLUMNS " FROM dwelling_key "
                "WHERE sublet_id IN (SELECT id FROM sublet WHERE household_id IN (SELECT value "
                "FROM json_each (?1))) ORDER BY handed_out_date, id",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
  {
    .type = &torget_insurance_type,
    .upsert = "INSERT INTO insurance (" INSURANCE_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET sublet_id = "
              "excluded.sublet_id, insurer = excluded.insurer, policy_number = "
              "excluded.policy_number, valid_to = excluded.valid_to",
    .remove = "DELETE FROM insurance WHERE id = ?1",
    .by_id = "SELECT " INSURANCE_COLUMNS " FROM insurance WHERE id = ?1",
    .in_scope = "SELECT " INSURANCE_COLUMNS " FROM insurance "
                "WHERE sublet_id IN (SELECT id FROM sublet WHERE household_id IN (SELECT value "
                "FROM json_each (?1))) ORDER BY valid_to, id",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
  {
    .type = &torget_arrears_type,
    .upsert = "INSERT INTO arrears (" ARREARS_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET sublet_id = "
              "excluded.sublet_id, due_date = excluded.due_date, amount = excluded.amount, "
              "paid_date = excluded.paid_date, social_notified_date = "
              "excluded.social_notified_date",
    .remove = "DELETE FROM arrears WHERE id = ?1",
    .by_id = "SELECT " ARREARS_COLUMNS " FROM arrears WHERE id = ?1",
    .in_scope = "SELECT " ARREARS_COLUMNS " FROM arrears "
                "WHERE sublet_id IN (SELECT id FROM sublet WHERE household_id IN (SELECT value "
                "FROM json_each (?1))) ORDER BY due_date, id",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
};

TORGET_DEFINE_AGGREGATE (housing)
