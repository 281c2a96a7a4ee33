/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves, removes and loads records of every type by the statements of their aggregates. Runs
 * inside the caller's transaction; foreign keys are deferred, so the order of records is free. */
#include "config.h"

#include "store/record-store.h"

#include "store/error.h"
#include "store/statement.h"

static const TorgetAggregateSql *const aggregates[] = {
  &torget_person_sql,    &torget_household_sql, &torget_plan_sql,     &torget_sfi_sql,
  &torget_preschool_sql, &torget_housing_sql,   &torget_casework_sql, &torget_work_sql,
  &torget_account_sql,   &torget_office_sql,    &torget_offer_sql,
};

typedef gboolean (*SqlFunc) (const TorgetRecordSql *sql,
                             gpointer user_data);

/* Calls @func for each record type until it returns %FALSE, which is then returned. */
static gboolean
foreach_sql (SqlFunc func,
             gpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aggregates); i++)
    for (guint j = 0; j < aggregates[i]->n_types; j++)
      if (!func (&aggregates[i]->types[j], user_data))
        return FALSE;
  return TRUE;
}

static const TorgetRecordSql *
find_sql (const TorgetRecordType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aggregates); i++)
    for (guint j = 0; j < aggregates[i]->n_types; j++)
      if (aggregates[i]->types[j].type == type)
        return &aggregates[i]->types[j];
  g_return_val_if_reached (NULL);
}

typedef struct
{
  TorgetConnection *connection;
  TorgetRecordSet *records;
  TorgetScope scope;
  TorgetTypeFunc wants; /* %NULL: every type */
  const char *ids;
  GError **error;
} Work;

static gboolean
save_type (const TorgetRecordSql *sql,
           gpointer user_data)
{
  Work *work = user_data;
  GPtrArray *records = torget_record_set_list (work->records, sql->type);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (TorgetStatement) statement
          = torget_statement_get (work->connection, sql->upsert, work->error);

      if (statement == NULL)
        return FALSE;
      torget_statement_bind_record (statement, 1, g_ptr_array_index (records, i));
      if (!torget_statement_run (statement, work->error))
        return FALSE;
    }
  return TRUE;
}

/**
 * torget_record_store_save:
 * @connection: a connection in a logged transaction
 * @records: new and changed records; every one has its id
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: whether all were written
 */
gboolean
torget_record_store_save (TorgetConnection *connection,
                          TorgetRecordSet *records,
                          GError **error)
{
  Work work = { .connection = connection, .records = records, .error = error };

  return foreach_sql (save_type, &work);
}

static gboolean
remove_type (const TorgetRecordSql *sql,
             gpointer user_data)
{
  Work *work = user_data;
  GPtrArray *records = torget_record_set_list (work->records, sql->type);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (TorgetStatement) statement
          = torget_statement_get (work->connection, sql->remove, work->error);

      if (statement == NULL)
        return FALSE;
      torget_statement_bind_int64 (statement,
                                   1,
                                   ((TorgetRecord *) g_ptr_array_index (records, i))->id);
      if (!torget_statement_run (statement, work->error))
        return FALSE;
    }
  return TRUE;
}

/**
 * torget_record_store_remove:
 * @connection: a connection in a logged transaction
 * @records: what to remove; rows that still point at one make the commit fail
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: whether all were removed
 */
gboolean
torget_record_store_remove (TorgetConnection *connection,
                            TorgetRecordSet *records,
                            GError **error)
{
  Work work = { .connection = connection, .records = records, .error = error };

  return foreach_sql (remove_type, &work);
}

/**
 * torget_record_store_get:
 * @connection: a connection
 * @type: a record type
 * @id: row id
 * @error: return location of %TORGET_STORE_ERROR, NOT_FOUND when there is no such row
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
torget_record_store_get (TorgetConnection *connection,
                         const TorgetRecordType *type,
                         gint64 id,
                         GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, find_sql (type)->by_id, error);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, id);
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_ROW)
    return torget_statement_read_record (statement, type);
  if (step == TORGET_STEP_DONE)
    g_set_error (error,
                 TORGET_STORE_ERROR,
                 TORGET_STORE_ERROR_NOT_FOUND,
                 "no row %" G_GINT64_FORMAT " in %s",
                 id,
                 type->name);
  return NULL;
}

static gboolean
load_type (const TorgetRecordSql *sql,
           gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (TorgetStatement) statement = NULL;

  if (sql->scope != work->scope || (work->wants != NULL && !work->wants (sql->type)))
    return TRUE;
  statement = torget_statement_get (work->connection, sql->in_scope, work->error);
  if (statement == NULL)
    return FALSE;
  if (work->scope != TORGET_SCOPE_ALL)
    torget_statement_bind_text (statement, 1, work->ids);
  return torget_statement_read_all (statement, sql->type, work->records, work->error);
}

/**
 * torget_record_store_load_scope:
 * @connection: a connection
 * @scope: persons or households
 * @ids: JSON array of their ids
 * @wants: (nullable): tells of each type whether it is loaded
 * @records: where the records are added
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Loads every record that hangs on the given persons, or on the given households.
 *
 * Thread: database.
 *
 * Returns: whether all was read
 */
gboolean
torget_record_store_load_scope (TorgetConnection *connection,
                                TorgetScope scope,
                                const char *ids,
                                TorgetTypeFunc wants,
                                TorgetRecordSet *records,
                                GError **error)
{
  Work work = { .connection = connection,
                .records = records,
                .scope = scope,
                .wants = wants,
                .ids = ids,
                .error = error };

  return foreach_sql (load_type, &work);
}

/**
 * torget_record_store_load_register:
 * @connection: a connection
 * @type: a type of scope %TORGET_SCOPE_ALL
 * @records: where the records are added
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Thread: database.
 *
 * Returns: whether all was read
 */
gboolean
torget_record_store_load_register (TorgetConnection *connection,
                                   const TorgetRecordType *type,
                                   TorgetRecordSet *records,
                                   GError **error)
{
  Work work = {
    .connection = connection, .records = records, .scope = TORGET_SCOPE_ALL, .error = error
  };

  return load_type (find_sql (type), &work);
}
