/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL of households and memberships. */
#include "config.h"

#include "store/record-sql.h"

#include "domain/household.h"

#define HOUSEHOLD_COLUMNS \
  "id, label, name"

#define MEMBERSHIP_COLUMNS \
  "id, household_id, person_id, role, valid_from, valid_to"

static const TorgetRecordSql household_types[] = {
  {
    .type = &torget_household_type,
    .upsert = "INSERT INTO household (" HOUSEHOLD_COLUMNS ") "
              "VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET label = excluded.label, name "
              "= excluded.name",
    .remove = "DELETE FROM household WHERE id = ?1",
    .by_id = "SELECT " HOUSEHOLD_COLUMNS " FROM household WHERE id = ?1",
    .in_scope = "SELECT " HOUSEHOLD_COLUMNS " FROM household "
                "WHERE id IN (SELECT value FROM json_each (?1))",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
  {
    .type = &torget_membership_type,
    .upsert = "INSERT INTO membership (" MEMBERSHIP_COLUMNS ") "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET household_id = "
              "excluded.household_id, person_id = excluded.person_id, role = excluded.role, "
              "valid_from = excluded.valid_from, valid_to = excluded.valid_to",
    .remove = "DELETE FROM membership WHERE id = ?1",
    .by_id = "SELECT " MEMBERSHIP_COLUMNS " FROM membership WHERE id = ?1",
    .in_scope = "SELECT " MEMBERSHIP_COLUMNS " FROM membership "
                "WHERE household_id IN (SELECT value FROM json_each (?1)) ORDER BY "
                "household_id, id",
    .scope = TORGET_SCOPE_HOUSEHOLDS,
  },
};

TORGET_DEFINE_AGGREGATE (household)
