/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetListSelection: which rows of a list are selected, and which one is opened.
 *
 * One selected row is opened once the selection has rested for a moment, so that holding an arrow
 * key down does not open everybody on the way. Several selected rows are there to be changed
 * together: nobody is opened.
 *
 * Rows are remembered by their ids, so that the selection survives another order or filter. One row
 * is remembered even while it is filtered away, since its person is still beside the list; of
 * several, those that are no longer shown are no longer selected.
 *
 * Signals: `changed`, when other rows are selected; `open` with the row to be opened.
 */
#include "config.h"

#include "ui/list/list-selection.h"

#define REST_MILLISECONDS 120

/* More than a screen has, and shown for so many frames before all rows come. */
#define FIRST_ROWS 40
#define FRAMES 3

struct _TorgetListSelection
{
  GObject parent_instance;

  TorgetListModel *model;
  GtkSliceListModel *slice; /* of the model: the first rows, then everything */
  GtkMultiSelection *selection;
  GArray *ids;        /* gint64, selected rows, shown or not */
  gint64 opened_id;   /* row that was opened last, or 0 */
  guint rest_source;
  guint n_frames; /* left before everything is shown */
  gboolean is_restoring;
};

G_DEFINE_FINAL_TYPE (TorgetListSelection, torget_list_selection, G_TYPE_OBJECT)

enum
{
  CHANGED,
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkSelectionModel *
get_selection (TorgetListSelection *self)
{
  return GTK_SELECTION_MODEL (self->selection);
}

static void
show_all (TorgetListSelection *self)
{
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
}

static void
stop_resting (TorgetListSelection *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
}

static void
open_row (TorgetListSelection *self,
          guint position)
{
  g_autoptr (TorgetRow) row = g_list_model_get_item (G_LIST_MODEL (self->slice), position);

  if (row == NULL)
    return;
  self->opened_id = torget_row_get_id (row);
  g_signal_emit (self, signals[OPEN], 0, row);
}

static gboolean
rested_cb (gpointer user_data)
{
  TorgetListSelection *self = user_data;
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (get_selection (self));

  self->rest_source = 0;
  if (gtk_bitset_get_size (selected) == 1)
    open_row (self, gtk_bitset_get_minimum (selected));
  return G_SOURCE_REMOVE;
}

static GArray *
read_ids (TorgetListSelection *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (get_selection (self));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  for (gboolean is_more = gtk_bitset_iter_init_first (&iter, selected, &position); is_more;
       is_more = gtk_bitset_iter_next (&iter, &position))
    {
      const gint64 id = torget_list_model_get_id (self->model, position);

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
selection_changed_cb (TorgetListSelection *self)
{
  if (self->is_restoring)
    return;
  g_array_unref (self->ids);
  self->ids = read_ids (self);
  stop_resting (self);
  if (self->ids->len == 1 && g_array_index (self->ids, gint64, 0) != self->opened_id)
    self->rest_source = g_timeout_add (REST_MILLISECONDS, rested_cb, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
torget_list_selection_dispose (GObject *object)
{
  TorgetListSelection *self = TORGET_LIST_SELECTION (object);

  stop_resting (self);
  g_clear_object (&self->selection);
  g_clear_object (&self->slice);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (torget_list_selection_parent_class)->dispose (object);
}

static void
torget_list_selection_finalize (GObject *object)
{
  g_array_unref (TORGET_LIST_SELECTION (object)->ids);
  G_OBJECT_CLASS (torget_list_selection_parent_class)->finalize (object);
}

static void
torget_list_selection_class_init (TorgetListSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_list_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_list_selection_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, TORGET_TYPE_ROW);
}

static void
torget_list_selection_init (TorgetListSelection *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * torget_list_selection_new:
 * @model: what is listed
 *
 * Returns: (transfer full): a selection without rows; only the first of them are shown until
 *   torget_list_selection_show_all_soon()
 */
TorgetListSelection *
torget_list_selection_new (TorgetListModel *model)
{
  TorgetListSelection *self = g_object_new (TORGET_TYPE_LIST_SELECTION, NULL);

  self->model = g_object_ref (model);
  self->slice = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (model)), 0, FIRST_ROWS);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->slice)));
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * torget_list_selection_get_model:
 * @self: a selection
 *
 * Returns: (transfer none): what a view shows
 */
GtkSelectionModel *
torget_list_selection_get_model (TorgetListSelection *self)
{
  return get_selection (self);
}

/* Not the first frames any more. */
static gboolean
frame_cb (GtkWidget *view,
          GdkFrameClock *clock,
          gpointer user_data)
{
  TorgetListSelection *self = user_data;

  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;
  show_all (self);
  return G_SOURCE_REMOVE;
}

/**
 * torget_list_selection_show_all_soon:
 * @self: a selection
 * @view: what shows the rows
 *
 * GTK makes widgets for some 200 rows at once, most of them out of sight; so a view starts with
 * fewer, and gets the others some frames later.
 */
void
torget_list_selection_show_all_soon (TorgetListSelection *self,
                                     GtkWidget *view)
{
  if (gtk_slice_list_model_get_size (self->slice) == G_MAXUINT || self->n_frames > 0)
    return;
  self->n_frames = FRAMES;
  gtk_widget_add_tick_callback (view, frame_cb, g_object_ref (self), g_object_unref);
}

/**
 * torget_list_selection_count:
 * @self: a selection
 *
 * Returns: how many rows are selected
 */
guint
torget_list_selection_count (TorgetListSelection *self)
{
  return self->ids->len;
}

/**
 * torget_list_selection_dup_ids:
 * @self: a selection
 *
 * Returns: (transfer full) (element-type gint64): ids of the selected rows
 */
GArray *
torget_list_selection_dup_ids (TorgetListSelection *self)
{
  return g_array_copy (self->ids);
}

/**
 * torget_list_selection_select:
 * @self: a selection
 * @position: of the only row to be selected
 */
void
torget_list_selection_select (TorgetListSelection *self,
                              guint position)
{
  gtk_selection_model_select_item (get_selection (self), position, TRUE);
}

/**
 * torget_list_selection_clear:
 * @self: a selection
 *
 * Selects nothing, and opens nothing.
 */
void
torget_list_selection_clear (TorgetListSelection *self)
{
  self->opened_id = 0;
  gtk_selection_model_unselect_all (get_selection (self));
  /* A row that is filtered away is selected without the model knowing. */
  selection_changed_cb (self);
}

static GtkBitset *
find_positions (TorgetListSelection *self)
{
  const guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  GtkBitset *positions = gtk_bitset_new_empty ();

  for (guint i = 0; i < self->ids->len; i++)
    g_hash_table_add (ids, &g_array_index (self->ids, gint64, i));
  for (guint i = 0; i < n_rows; i++)
    {
      const gint64 id = torget_list_model_get_id (self->model, i);

      if (g_hash_table_contains (ids, &id))
        gtk_bitset_add (positions, i);
    }
  return positions;
}

/* Lets the view select the rows of which we know. */
static guint
show_ids (TorgetListSelection *self)
{
  g_autoptr (GtkBitset) positions = find_positions (self);
  g_autoptr (GtkBitset) everything = NULL;

  if (!gtk_bitset_is_empty (positions)
      && gtk_bitset_get_maximum (positions) >= gtk_slice_list_model_get_size (self->slice))
    show_all (self);
  everything = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->slice)));
  self->is_restoring = TRUE;
  gtk_selection_model_set_selection (get_selection (self), positions, everything);
  self->is_restoring = FALSE;
  return (guint) gtk_bitset_get_size (positions);
}

/**
 * torget_list_selection_restore:
 * @self: a selection
 *
 * After the rows have been read anew: selects those that were selected before.
 */
void
torget_list_selection_restore (TorgetListSelection *self)
{
  guint n_shown;

  if (self->ids->len == 0)
    return;
  n_shown = show_ids (self);
  if (self->ids->len == 1 || n_shown == self->ids->len)
    return;
  g_array_unref (self->ids);
  self->ids = read_ids (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * torget_list_selection_follow:
 * @self: a selection
 * @id: of a row, shown or not, or 0
 *
 * Something that the list has not opened is shown beside it: selects its row, or nothing. Several
 * rows stay selected, since they are there for something else.
 */
void
torget_list_selection_follow (TorgetListSelection *self,
                              gint64 id)
{
  if (self->ids->len > 1)
    return;
  stop_resting (self);
  self->opened_id = id;
  g_array_set_size (self->ids, 0);
  if (id != 0)
    g_array_append_val (self->ids, id);
  show_ids (self);
}

/**
 * torget_list_selection_open:
 * @self: a selection
 * @position: of a row
 *
 * Opens a row at once.
 */
void
torget_list_selection_open (TorgetListSelection *self,
                            guint position)
{
  stop_resting (self);
  open_row (self, position);
}
