/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prepared statements, cached by their text, and the bridge between rows and records. */
#include "config.h"

#include "store/statement-private.h"

#include "store/error.h"

struct _TorgetStatement
{
  TorgetConnection *connection;
  sqlite3_stmt *stmt;
};

/**
 * torget_statement_get:
 * @connection: an open connection
 * @sql: one statement
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the statement, ready to be bound
 */
TorgetStatement *
torget_statement_get (TorgetConnection *connection,
                      const char *sql,
                      GError **error)
{
  TorgetStatement *self;
  gpointer key = NULL;
  gpointer stmt = NULL;

  g_assert (connection->thread == g_thread_self ());
  if (g_hash_table_steal_extended (connection->statements, sql, &key, &stmt))
    g_free (key);
  else
    {
      int code = sqlite3_prepare_v3 (connection->db,
                                     sql,
                                     -1,
                                     SQLITE_PREPARE_PERSISTENT,
                                     (sqlite3_stmt **) &stmt,
                                     NULL);

      if (code != SQLITE_OK)
        {
          torget_store_set_error (error, code, sql);
          return NULL;
        }
    }
  self = g_new (TorgetStatement, 1);
  self->connection = connection;
  self->stmt = stmt;
  return self;
}

/**
 * torget_statement_release:
 * @self: (transfer full): a statement
 *
 * Forgets what was bound and gives the statement back to the cache.
 */
void
torget_statement_release (TorgetStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  g_hash_table_replace (self->connection->statements,
                        g_strdup (sqlite3_sql (self->stmt)),
                        self->stmt);
  g_free (self);
}

/**
 * torget_statement_rewind:
 * @self: a statement
 *
 * Makes it ready to run again, as it is bound or with other values: worth it when it runs for each
 * of many, since finding a statement takes longer than running a short one.
 */
void
torget_statement_rewind (TorgetStatement *self)
{
  sqlite3_reset (self->stmt);
}

void
torget_statement_bind_int64 (TorgetStatement *self,
                             int index,
                             gint64 value)
{
  sqlite3_bind_int64 (self->stmt, index, value);
}

void
torget_statement_bind_text (TorgetStatement *self,
                            int index,
                            const char *value)
{
  if (value == NULL)
    sqlite3_bind_null (self->stmt, index);
  else
    sqlite3_bind_text (self->stmt, index, value, -1, SQLITE_TRANSIENT);
}

void
torget_statement_bind_date (TorgetStatement *self,
                            int index,
                            TorgetDate value)
{
  char buffer[TORGET_DATE_ISO_SIZE];

  torget_statement_bind_text (self,
                              index,
                              value == TORGET_DATE_NONE ? NULL
                                                        : torget_date_write_iso (value, buffer));
}

void
torget_statement_bind_blob (TorgetStatement *self,
                            int index,
                            GBytes *value)
{
  gsize size;
  const void *data;

  if (value == NULL)
    {
      sqlite3_bind_null (self->stmt, index);
      return;
    }
  data = g_bytes_get_data (value, &size);
  sqlite3_bind_blob64 (self->stmt, index, data != NULL ? data : "", size, SQLITE_TRANSIENT);
}

void
torget_statement_bind_value (TorgetStatement *self,
                             int index,
                             sqlite3_value *value)
{
  sqlite3_bind_value (self->stmt, index, value);
}

void
torget_statement_bind_named_text (TorgetStatement *self,
                                  const char *name,
                                  const char *value)
{
  torget_statement_bind_text (self, sqlite3_bind_parameter_index (self->stmt, name), value);
}

void
torget_statement_bind_named_int64 (TorgetStatement *self,
                                   const char *name,
                                   gint64 value)
{
  torget_statement_bind_int64 (self, sqlite3_bind_parameter_index (self->stmt, name), value);
}

static void
bind_field (TorgetStatement *self,
            int index,
            gconstpointer record,
            const TorgetField *field)
{
  gint64 number;

  switch (field->kind)
    {
    case TORGET_FIELD_TEXT:
    case TORGET_FIELD_CODE:
      torget_statement_bind_text (self, index, torget_record_get_text (record, field));
      break;
    case TORGET_FIELD_DATE:
      torget_statement_bind_date (self, index, (TorgetDate) torget_record_get_number (record, field));
      break;
    case TORGET_FIELD_INT:
    case TORGET_FIELD_LINK:
    case TORGET_FIELD_FLAG:
    default:
      number = torget_record_get_number (record, field);
      if (number != 0 || field->kind == TORGET_FIELD_FLAG)
        torget_statement_bind_int64 (self, index, number);
      else
        sqlite3_bind_null (self->stmt, index);
    }
}

/**
 * torget_statement_bind_record:
 * @self: a statement
 * @index: the parameter that takes the id; the fields follow in the order of the type
 * @record: a record
 */
void
torget_statement_bind_record (TorgetStatement *self,
                              int index,
                              gconstpointer record)
{
  const TorgetRecord *base = record;

  torget_statement_bind_int64 (self, index, base->id);
  for (guint i = 0; i < base->type->n_fields; i++)
    bind_field (self, index + 1 + (int) i, record, &base->type->fields[i]);
}

/**
 * torget_statement_step:
 * @self: a statement
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether there is a row, no more row, or an error
 */
TorgetStep
torget_statement_step (TorgetStatement *self,
                       GError **error)
{
  int code = sqlite3_step (self->stmt);

  if (code == SQLITE_ROW)
    return TORGET_STEP_ROW;
  if (code == SQLITE_DONE)
    return TORGET_STEP_DONE;
  torget_store_set_error (error, code, sqlite3_sql (self->stmt));
  return TORGET_STEP_ERROR;
}

/**
 * torget_statement_run:
 * @self: a statement that gives no rows
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it ran
 */
gboolean
torget_statement_run (TorgetStatement *self,
                      GError **error)
{
  return torget_statement_step (self, error) != TORGET_STEP_ERROR;
}

/**
 * torget_statement_run_for_id:
 * @self: a statement that changes rows and gives their ids with RETURNING
 * @id: (out): the row id of the last row that was changed, or 0 when none was
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Runs the statement to its end: outside a transaction that is where its change is committed, so
 * that a full disk is told there and not at the first row.
 *
 * Returns: whether it ran, and is kept if no transaction is open
 */
gboolean
torget_statement_run_for_id (TorgetStatement *self,
                             gint64 *id,
                             GError **error)
{
  TorgetStep step;

  *id = 0;
  while ((step = torget_statement_step (self, error)) == TORGET_STEP_ROW)
    *id = torget_statement_get_int64 (self, 0);
  return step == TORGET_STEP_DONE;
}

gint64
torget_statement_get_int64 (TorgetStatement *self,
                            int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

sqlite3_value *
torget_statement_get_value (TorgetStatement *self,
                            int column)
{
  return sqlite3_column_value (self->stmt, column);
}

int
torget_statement_count_columns (TorgetStatement *self)
{
  return sqlite3_column_count (self->stmt);
}

const char *
torget_statement_get_text (TorgetStatement *self,
                           int column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

/**
 * torget_statement_dup_blob:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: (transfer full): the column's bytes; none for NULL
 */
GBytes *
torget_statement_dup_blob (TorgetStatement *self,
                           int column)
{
  const void *data = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->stmt, column));
}

TorgetDate
torget_statement_get_date (TorgetStatement *self,
                           int column)
{
  return torget_date_from_iso (torget_statement_get_text (self, column));
}

/**
 * torget_statement_read_record_at:
 * @self: a statement at a row
 * @first: the column of the id; then come the fields in the order of @type
 * @type: a record type
 *
 * Returns: (transfer full): that part of the row as a record
 */
gpointer
torget_statement_read_record_at (TorgetStatement *self,
                                 int first,
                                 const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = torget_statement_get_int64 (self, first);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetField *field = &type->fields[i];
      int column = first + (int) i + 1;

      if (field->kind == TORGET_FIELD_TEXT || field->kind == TORGET_FIELD_CODE)
        torget_record_set_text (record, field, torget_statement_get_text (self, column));
      else if (field->kind == TORGET_FIELD_DATE)
        torget_record_set_number (record, field, torget_statement_get_date (self, column));
      else
        torget_record_set_number (record, field, torget_statement_get_int64 (self, column));
    }
  return record;
}

/**
 * torget_statement_read_record:
 * @self: a statement at a row: id, then the fields in the order of @type
 * @type: a record type
 *
 * Returns: (transfer full): the row as a record
 */
gpointer
torget_statement_read_record (TorgetStatement *self,
                              const TorgetRecordType *type)
{
  return torget_statement_read_record_at (self, 0, type);
}

/**
 * torget_statement_read_all:
 * @self: a bound statement
 * @type: type of its rows
 * @records: where they are added
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether all rows were read
 */
gboolean
torget_statement_read_all (TorgetStatement *self,
                           const TorgetRecordType *type,
                           TorgetRecordSet *records,
                           GError **error)
{
  TorgetStep step;

  while ((step = torget_statement_step (self, error)) == TORGET_STEP_ROW)
    torget_record_set_add (records, torget_statement_read_record (self, type));
  return step == TORGET_STEP_DONE;
}

/**
 * torget_statement_list_records:
 * @self: a bound statement, whose rows are records
 * @type: their type
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetRecord): all rows in their order
 */
GPtrArray *
torget_statement_list_records (TorgetStatement *self,
                               const TorgetRecordType *type,
                               GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (torget_record_free);
  TorgetStep step;

  while ((step = torget_statement_step (self, error)) == TORGET_STEP_ROW)
    g_ptr_array_add (records, torget_statement_read_record (self, type));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

/**
 * torget_statement_list_ids:
 * @self: a bound statement, whose first column is a row id
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids in their order
 */
GArray *
torget_statement_list_ids (TorgetStatement *self,
                           GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  TorgetStep step;

  while ((step = torget_statement_step (self, error)) == TORGET_STEP_ROW)
    {
      const gint64 id = torget_statement_get_int64 (self, 0);

      g_array_append_val (ids, id);
    }
  return step == TORGET_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}
