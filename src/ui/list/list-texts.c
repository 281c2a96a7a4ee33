/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a list shows, as texts: the rows in their order, the wanted columns, and in each cell what
 * the list shows, so that whoever is masked there is masked here. Dates are written out, where the
 * list counts days.
 *
 * Rows are read and written down piece by piece, so that the window stays alive.
 */
#include "config.h"

#include "ui/list/list-texts.h"

#include "domain/list-rows.h"
#include "service/list-export.h"
#include "ui/list/list-cell.h"
#include "ui/list/list-text.h"

#include <glib/gi18n.h>

#define PIECE 500 /* rows */

typedef struct
{
  TorgetSession *session;
  TorgetListKind kind;
  GPtrArray *columns; /* const TorgetListColumn, static */
  GPtrArray *cells;   /* TorgetListCell, one a column, out of sight */
  GArray *ids;        /* gint64, of what is shown when it starts */
  GArray *persons;    /* gint64, whom the rows are about */
  guint n_asked;
  guint n_read;
  TorgetListTextsFunc func;
  gpointer func_data;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->session);
  g_ptr_array_unref (reading->columns);
  g_ptr_array_unref (reading->cells);
  g_array_unref (reading->ids);
  g_array_unref (reading->persons);
  g_free (reading);
}

static Reading *
reading_new (TorgetSession *session,
             TorgetListModel *model,
             GPtrArray *columns)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
  Reading *reading = g_new0 (Reading, 1);

  reading->session = g_object_ref (session);
  reading->kind = torget_list_model_get_kind (model);
  reading->columns = g_ptr_array_ref (columns);
  reading->cells = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (reading->cells,
                     g_object_ref_sink (torget_list_cell_new (g_ptr_array_index (columns, i))));
  reading->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
  reading->persons = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
  for (guint i = 0; i < n; i++)
    {
      const gint64 id = torget_list_model_get_id (model, i);

      g_array_append_val (reading->ids, id);
    }
  return reading;
}

/* Text */

static const TorgetField *
find_date (const TorgetListColumn *column,
           gconstpointer record)
{
  const TorgetField *field
      = column->field != NULL
            ? torget_record_type_find (((const TorgetRecord *) record)->type, column->field)
            : NULL;

  return field != NULL && field->kind == TORGET_FIELD_DATE ? field : NULL;
}

/* Marks that turn a name's direction mean nothing in another program. */
static char *
dup_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u2068", "", 0);
  g_string_replace (plain, "\u2069", "", 0);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static char *
dup_cell (TorgetListCell *cell,
          const TorgetListColumn *column,
          TorgetRow *row)
{
  gconstpointer record = torget_row_get_record (row);
  const TorgetField *date = find_date (column, record);
  char *text;

  if (date != NULL && (column->is_open || !torget_list_is_protected (record)))
    {
      text = torget_record_dup_value (record, date);
      return text != NULL ? text : g_strdup ("");
    }
  torget_list_cell_set_row (cell, row);
  text = dup_plain (torget_list_cell_get_text (cell));
  torget_list_cell_set_row (cell, NULL);
  return text;
}

/* @record: (transfer full) */
static void
tell_record (Reading *reading,
             TorgetRecord *record)
{
  g_autoptr (TorgetRow) row = torget_row_new (record->id);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const gint64 person_id = torget_list_row_get_person (record);

  /* Rows that are gone are passed over. */
  while (g_array_index (reading->ids, gint64, reading->n_read) != record->id)
    reading->n_read++;
  if (person_id != 0)
    g_array_append_val (reading->persons, person_id);
  torget_row_take_record (row, record);
  for (guint i = 0; i < reading->columns->len; i++)
    g_ptr_array_add (texts, dup_cell (g_ptr_array_index (reading->cells, i),
                                      g_ptr_array_index (reading->columns, i), row));
  g_ptr_array_add (texts, NULL);
  reading->func ((const char *const *) texts->pdata, reading->n_read++, reading->func_data);
}

/* Reading */

static void read_piece (GTask *task);

static void
piece_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) records
      = torget_session_load_rows_finish (TORGET_SESSION (source), result, &error);

  if (records == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < records->len; i++)
    tell_record (reading, g_steal_pointer (&g_ptr_array_index (records, i)));
  reading->n_read = reading->n_asked;
  read_piece (g_steal_pointer (&task));
}

/* Takes over @task. */
static void
read_piece (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);
  const guint n = MIN (PIECE, reading->ids->len - reading->n_asked);

  reading->func (NULL, reading->n_read, reading->func_data);
  if (n == 0)
    {
      g_task_return_int (task, reading->ids->len);
      g_object_unref (task);
      return;
    }
  reading->n_asked += n;
  torget_session_load_rows_async (reading->session, reading->kind,
                                  &g_array_index (reading->ids, gint64, reading->n_read), n,
                                  g_task_get_cancellable (task), piece_read_cb, task);
}

/**
 * torget_list_texts_read_async:
 * @session: the session
 * @model: the list, as it is shown now
 * @columns: (element-type TorgetListColumn): the wanted columns, in their order
 * @func: told each row
 * @func_data: for @func
 * @cancellable: (nullable): ends the reading
 * @callback: told at the end
 * @user_data: for @callback
 */
void
torget_list_texts_read_async (TorgetSession *session,
                              TorgetListModel *model,
                              GPtrArray *columns,
                              TorgetListTextsFunc func,
                              gpointer func_data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Reading *reading = reading_new (session, model, columns);

  reading->func = func;
  reading->func_data = func_data;
  g_task_set_task_data (task, reading, reading_free);
  read_piece (task);
}

/**
 * torget_list_texts_read_finish:
 * @result: what the callback was given
 * @persons: (out) (transfer full) (element-type gint64): row ids of those whom the rows are about
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: how many rows the list had; 0 with @error set when they could not be read
 */
guint
torget_list_texts_read_finish (GAsyncResult *result,
                               GArray **persons,
                               GError **error)
{
  const Reading *reading = g_task_get_task_data (G_TASK (result));
  const gssize n = g_task_propagate_int (G_TASK (result), error);

  *persons = g_array_ref (reading->persons);
  return n > 0 ? (guint) n : 0;
}

/**
 * torget_list_texts_dup_titles:
 * @columns: (element-type TorgetListColumn): columns
 *
 * Returns: (transfer full): their headings
 */
GStrv
torget_list_texts_dup_titles (GPtrArray *columns)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0; i < columns->len; i++)
    g_strv_builder_add (titles, _ (((const TorgetListColumn *) columns->pdata[i])->title));
  return g_strv_builder_end (titles);
}
