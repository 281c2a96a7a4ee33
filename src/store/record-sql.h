/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/* Which ids a record type's `in_scope` statement is given. */
typedef enum
{
  TORGET_SCOPE_PERSONS,
  TORGET_SCOPE_HOUSEHOLDS,
  TORGET_SCOPE_ALL, /* a short register: no parameter */
} TorgetScope;

/**
 * TorgetRecordSql:
 * @type: the record type
 * @upsert: parameters: id, then the fields in the order of the type
 * @remove: parameter: id
 * @by_id: parameter: id; columns: id, then the fields in order
 * @in_scope: as @by_id; parameter: JSON array of the ids that @scope names
 * @scope: whose ids @in_scope takes
 *
 * The SQL of one record type. Each aggregate's statements stand together in one file
 * (person-store.c, plan-store.c, ...) as literal text; record-store.c runs them.
 */
typedef struct
{
  const TorgetRecordType *type;
  const char *upsert;
  const char *remove;
  const char *by_id;
  const char *in_scope;
  TorgetScope scope;
} TorgetRecordSql;

typedef struct
{
  const TorgetRecordSql *types;
  guint n_types;
} TorgetAggregateSql;

extern const TorgetAggregateSql torget_person_sql;
extern const TorgetAggregateSql torget_household_sql;
extern const TorgetAggregateSql torget_plan_sql;
extern const TorgetAggregateSql torget_sfi_sql;
extern const TorgetAggregateSql torget_preschool_sql;
extern const TorgetAggregateSql torget_housing_sql;
extern const TorgetAggregateSql torget_casework_sql;
extern const TorgetAggregateSql torget_work_sql;
extern const TorgetAggregateSql torget_account_sql;
extern const TorgetAggregateSql torget_office_sql;
extern const TorgetAggregateSql torget_offer_sql;

#define TORGET_DEFINE_AGGREGATE(name)                                                             \
  const TorgetAggregateSql torget_##name##_sql = { name##_types, G_N_ELEMENTS (name##_types) };

G_END_DECLS
