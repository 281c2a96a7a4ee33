/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A register file, read and mapped away from the main thread; see import.h. */
#include "config.h"

#include "service/import-private.h"

#include "exchange/table-wire.h"
#include "service/error-private.h"
#include "service/foreign.h"

G_DEFINE_FINAL_TYPE (TorgetImport, torget_import, G_TYPE_OBJECT)

static void
clear_file (TorgetImport *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->table, torget_table_free);
  g_clear_pointer (&self->map, g_ptr_array_unref);
}

static void
torget_import_finalize (GObject *object)
{
  TorgetImport *self = TORGET_IMPORT (object);

  clear_file (self);
  g_object_unref (self->session);
  G_OBJECT_CLASS (torget_import_parent_class)->finalize (object);
}

static void
torget_import_class_init (TorgetImportClass *class)
{
  G_OBJECT_CLASS (class)->finalize = torget_import_finalize;
}

static void
torget_import_init (TorgetImport *self)
{
}

TorgetImport *
torget_import_new (TorgetSession *session)
{
  TorgetImport *self;

  g_return_val_if_fail (TORGET_IS_SESSION (session), NULL);

  self = g_object_new (TORGET_TYPE_IMPORT, NULL);
  self->session = g_object_ref (session);
  return self;
}

void
torget_import_result_free (TorgetImportResult *result)
{
  g_clear_pointer (&result->problems, g_ptr_array_unref);
  g_free (result);
}

/* Loading */

typedef struct
{
  GFile *file;
  char *remembered; /* mapping of earlier files */
  char *sha256;
  TorgetTable *table;
  GPtrArray *map;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->file);
  g_free (load->remembered);
  g_free (load->sha256);
  g_clear_pointer (&load->table, torget_table_free);
  g_clear_pointer (&load->map, g_ptr_array_unref);
  g_free (load);
}

static gboolean
read_table (Load *load,
            GBytes *bytes,
            GCancellable *cancellable,
            GError **error)
{
  static const char *const arguments[] = { "table", NULL };
  g_autoptr (GBytes) packed
      = torget_foreign_read_bytes (bytes, arguments, cancellable, error);

  load->table = packed != NULL ? torget_table_unpack (packed, error) : NULL;
  return load->table != NULL;
}

static void
read_file (GTask *task,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  Load *load = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = torget_foreign_load (load->file, TORGET_TABLE_MAX_FILE, cancellable, &error);

  if (bytes == NULL || !read_table (load, bytes, cancellable, &error))
    {
      g_task_return_error (task, torget_service_error_translate (g_steal_pointer (&error)));
      return;
    }
  load->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  load->map = torget_import_map_columns (load->table, load->remembered);
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The reading thread gets a task without the import, which it could otherwise be the last to drop. */
static void
read_in_thread (GTask *task,
                Load *load)
{
  g_autoptr (GTask) reading
      = g_task_new (NULL, g_task_get_cancellable (task), read_cb, g_object_ref (task));

  g_task_set_task_data (reading, load, NULL);
  g_task_run_in_thread (reading, read_file);
}

static void
mapping_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Load *load = g_task_get_task_data (task);
  GError *error = NULL;

  load->remembered
      = torget_session_get_setting_finish (TORGET_SESSION (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    read_in_thread (task, load);
}

void
torget_import_load_async (TorgetImport *self,
                          GFile *file,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Load *load;
  GTask *task;

  g_return_if_fail (TORGET_IS_IMPORT (self) && !self->busy);

  load = g_new0 (Load, 1);
  task = g_task_new (self, cancellable, callback, user_data);
  load->file = g_object_ref (file);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  torget_session_get_setting_async (self->session, TORGET_IMPORT_SETTING, mapping_cb, task);
}

gboolean
torget_import_load_finish (TorgetImport *self,
                           GAsyncResult *result,
                           GError **error)
{
  Load *load = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  clear_file (self);
  self->name = g_file_get_basename (load->file);
  self->sha256 = g_steal_pointer (&load->sha256);
  self->table = g_steal_pointer (&load->table);
  self->map = g_steal_pointer (&load->map);
  return TRUE;
}

/* What was loaded */

const char *
torget_import_get_name (TorgetImport *self)
{
  return self->name;
}

const char *
torget_import_get_encoding (TorgetImport *self)
{
  return self->table->encoding;
}

guint
torget_import_get_n_columns (TorgetImport *self)
{
  return torget_table_get_n_columns (self->table);
}

guint
torget_import_get_n_records (TorgetImport *self)
{
  return torget_table_get_n_records (self->table);
}

const char *
torget_import_get_header (TorgetImport *self,
                          guint column)
{
  return torget_table_get_header (self->table, column);
}

const char *
torget_import_get_cell (TorgetImport *self,
                        guint record,
                        guint column)
{
  return torget_table_get_cell (self->table, record, column);
}

const char *const *
torget_import_list_meanings (void)
{
  static const char **ids;
  guint n_columns;
  const TorgetImportColumn *columns = torget_import_column_list (&n_columns);

  if (g_once_init_enter (&ids))
    {
      const char **list = g_new0 (const char *, n_columns + 1);

      for (guint i = 0; i < n_columns; i++)
        list[i] = columns[i].id;
      g_once_init_leave (&ids, list);
    }
  return ids;
}

const char *
torget_import_get_meaning (TorgetImport *self,
                           guint column)
{
  const TorgetImportColumn *meaning = g_ptr_array_index (self->map, column);

  return meaning != NULL ? meaning->id : NULL;
}

void
torget_import_set_meaning (TorgetImport *self,
                           guint column,
                           const char *meaning)
{
  const TorgetImportColumn *wanted = meaning != NULL ? torget_import_column_find (meaning) : NULL;
  guint other;

  g_return_if_fail (TORGET_IS_IMPORT (self) && column < self->map->len);

  if (wanted != NULL && g_ptr_array_find (self->map, wanted, &other))
    self->map->pdata[other] = NULL;
  self->map->pdata[column] = (gpointer) wanted;
}
