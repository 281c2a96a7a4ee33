/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of head leases, dwellings and sublets. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/housing.h"

#define HEAD_LEASE_COLUMNS \
  "id, landlord, contract_number, block, start_date, end_date"

#define DWELLING_COLUMNS \
  "id, head_lease_id, address, apartment, postal_code, city, municipality, size_m2, rooms, rent"

#define SUBLET_COLUMNS \
  "id, household_id, dwelling_id, tenure, status, signed_date, start_date, end_date, " \
  "landlord_notified_date, waiver, decision_date, notice_served_date, delivery_method, " \
  "notice_reason, moved_out_date, onward_plan"

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
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO UPDATE SET "
              "head_lease_id = excluded.head_lease_id, address = excluded.address, apartment = "
              "excluded.apartment, postal_code = excluded.postal_code, city = excluded.city, "
              "municipality = excluded.municipality, size_m2 = excluded.size_m2, rooms = "
              "excluded.rooms, rent = excluded.rent",
    .remove = "DELETE FROM dwelling WHERE id = ?1",
    .by_id = "SELECT " DWELLING_COLUMNS " FROM dwelling WHERE id = ?1",
    .in_scope = "SELECT " DWELLING_COLUMNS " FROM dwelling "
                "WHERE id IN (SELECT dwelling_id FROM sublet WHERE household_id IN (SELECT "
                "value FROM json_each (?1)))",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
  {
    .type = &torget_sublet_type,
    .upsert = "INSERT INTO sublet (" SUBLET_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) "
              "ON CONFLICT (id) DO UPDATE SET household_id = excluded.household_id, dwelling_id "
              "= excluded.dwelling_id, tenure = excluded.tenure, status = excluded.status, "
              "signed_date = excluded.signed_date, start_date = excluded.start_date, end_date = "
              "excluded.end_date, landlord_notified_date = excluded.landlord_notified_date, "
              "waiver = excluded.waiver, decision_date = excluded.decision_date, "
              "notice_served_date = excluded.notice_served_date, delivery_method = "
              "excluded.delivery_method, notice_reason = excluded.notice_reason, moved_out_date "
              "= excluded.moved_out_date, onward_plan = excluded.onward_plan",
    .remove = "DELETE FROM sublet WHERE id = ?1",
    .by_id = "SELECT " SUBLET_COLUMNS " FROM sublet WHERE id = ?1",
    .in_scope = "SELECT " SUBLET_COLUMNS " FROM sublet "
                "WHERE household_id IN (SELECT value FROM json_each (?1)) ORDER BY start_date, "
                "id",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
};

TORGET_DEFINE_AGGREGATE (housing)
