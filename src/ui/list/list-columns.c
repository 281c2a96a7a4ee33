/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The columns of a list; see list-columns.h.
 *
 * Rows are sorted by the store. GtkColumnView still wants a sorter for each column whose header
 * can be clicked, and 4.8 has no public way to ask which one is the first. So the columns' sorters
 * compare nothing: asked by the view's sorter, the first one notes that it was asked and answers
 * "smaller", which comes back as "larger" when its order is turned around.
 */
#include "config.h"

#include "ui/list/list-columns.h"

#include "ui/list/list-cell.h"

#include <glib/gi18n.h>

/* Room that a cell needs beside its text, and a header for its arrow, in characters. */
#define CELL_PADDING 18
#define ARROW_CHARS 2

struct _TorgetListColumns
{
  GtkColumnView *view;           /* not owned; outlives this */
  const TorgetListSpec *spec;
  GtkScrolledWindow *scroller;   /* not owned; outlives this */
  TorgetListMenu *menu;          /* (nullable): not owned; outlives this */
  guint fit_source;
  GPtrArray *columns;            /* GtkColumnViewColumn */
  const TorgetListColumn *asked; /* while the order is asked for, else %NULL */
};

typedef struct
{
  TorgetListColumns *owner;
  const TorgetListColumn *column;
} SortData;

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer user_data)
{
  const SortData *data = user_data;

  if (data->owner->asked == NULL)
    data->owner->asked = data->column;
  return -1;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          const TorgetListColumn *column)
{
  gtk_list_item_set_child (item, torget_list_cell_new (column));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         gpointer user_data)
{
  torget_list_cell_set_row (TORGET_LIST_CELL (gtk_list_item_get_child (item)),
                            gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           gpointer user_data)
{
  torget_list_cell_set_row (TORGET_LIST_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
set_sorter (TorgetListColumns *self,
            GtkColumnViewColumn *view_column,
            const TorgetListColumn *column)
{
  SortData *data;
  g_autoptr (GtkSorter) sorter = NULL;

  if (column->sort == TORGET_LIST_UNSORTED)
    return;
  data = g_new (SortData, 1);
  *data = (SortData){ self, column };
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, data, g_free));
  gtk_column_view_column_set_sorter (view_column, sorter);
}

static void
add_column (TorgetListColumns *self,
            const TorgetListColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column = gtk_column_view_column_new (_ (column->title), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_column_view_column_set_expand (view_column, self->columns->len == 0);
  set_sorter (self, view_column, column);
  gtk_column_view_append_column (self->view, view_column);
  if (column->sort == (int) self->spec->sort)
    gtk_column_view_sort_by_column (self->view, view_column, GTK_SORT_ASCENDING);
  g_ptr_array_add (self->columns, view_column);
}

/* Of a digit, since dates and days left must not be cut. */
static int
get_char_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int width = pango_font_metrics_get_approximate_digit_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width);
}

static int
get_width (const TorgetListColumn *column,
           int char_width)
{
  const int title_chars = (int) g_utf8_strlen (_ (column->title), -1);
  const int arrow_chars = column->sort != TORGET_LIST_UNSORTED ? ARROW_CHARS : 0;

  return MAX (column->chars, title_chars + arrow_chars) * char_width + CELL_PADDING;
}

static gboolean
is_wanted (TorgetListColumns *self,
           guint index)
{
  return self->menu == NULL || torget_list_menu_has_column (self->menu, index);
}

/* The largest rank up to which all columns fit. */
static int
find_rank (TorgetListColumns *self,
           int width,
           int char_width)
{
  int rank = 0;

  for (;; rank++)
    {
      int needed = 0;
      gboolean is_last = TRUE;

      for (guint i = 0; i < self->spec->n_columns; i++)
        if (self->spec->columns[i].rank > rank + 1)
          is_last = FALSE;
        else if (is_wanted (self, i))
          needed += get_width (&self->spec->columns[i], char_width);
      if (needed > width)
        return rank;
      if (is_last)
        return rank + 1;
    }
}

/* Shows the wanted columns that there is room for, @width pixels, at the text size in use. */
static void
fit (TorgetListColumns *self,
     int width)
{
  const int char_width = get_char_width (GTK_WIDGET (self->view));
  const int rank = find_rank (self, width, char_width);

  for (guint i = 0; i < self->spec->n_columns; i++)
    {
      const TorgetListColumn *column = &self->spec->columns[i];
      GtkColumnViewColumn *view_column = g_ptr_array_index (self->columns, i);
      const gboolean is_visible
          = column->rank <= rank && is_wanted (self, i);

      if (i > 0)
        /* GTK 4.8 reserves the width of columns that are not shown, too. */
        gtk_column_view_column_set_fixed_width (
            view_column, is_visible ? get_width (column, char_width) : 0);
      gtk_column_view_column_set_visible (view_column, is_visible);
    }
}

static gboolean
fit_cb (gpointer user_data)
{
  TorgetListColumns *self = user_data;
  GtkAdjustment *room = gtk_scrolled_window_get_hadjustment (self->scroller);

  self->fit_source = 0;
  fit (self, (int) gtk_adjustment_get_page_size (room));
  return G_SOURCE_REMOVE;
}

/* Not while sizes are being allocated. */
static void
fit_soon (TorgetListColumns *self)
{
  if (self->fit_source == 0)
    self->fit_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

/**
 * torget_list_columns_new:
 * @view: a view without columns
 * @scroller: the window that @view is scrolled in
 * @menu: (nullable): which columns are wanted; all of them without
 * @spec: the list
 *
 * The columns fit themselves to the room that there is.
 *
 * Returns: (transfer full): its columns; to be freed before the widgets go
 */
TorgetListColumns *
torget_list_columns_new (GtkColumnView *view,
                         GtkScrolledWindow *scroller,
                         TorgetListMenu *menu,
                         const TorgetListSpec *spec)
{
  TorgetListColumns *self = g_new0 (TorgetListColumns, 1);

  self->view = view;
  self->scroller = scroller;
  self->menu = menu;
  self->spec = spec;
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < spec->n_columns; i++)
    add_column (self, &spec->columns[i]);
  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (scroller), "notify::page-size",
                            G_CALLBACK (fit_soon), self);
  if (menu != NULL)
    g_signal_connect_swapped (menu, "changed", G_CALLBACK (fit_soon), self);
  fit_soon (self);
  return self;
}

/**
 * torget_list_columns_free:
 * @self: (nullable) (transfer full): columns
 */
void
torget_list_columns_free (TorgetListColumns *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->fit_source, g_source_remove);
  g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_hadjustment (self->scroller), self);
  if (self->menu != NULL)
    g_signal_handlers_disconnect_by_data (self->menu, self);
  for (guint i = 0; i < self->columns->len; i++)
    gtk_column_view_remove_column (self->view, g_ptr_array_index (self->columns, i));
  g_ptr_array_unref (self->columns);
  g_free (self);
}

/**
 * torget_list_columns_set_order:
 * @self: columns
 * @sort: by what the list is to be sorted
 * @descending: whether the largest comes first
 *
 * As clicking the header does; nothing when no header sorts so.
 */
void
torget_list_columns_set_order (TorgetListColumns *self,
                               TorgetSortKey sort,
                               gboolean descending)
{
  for (guint i = 0; i < self->spec->n_columns; i++)
    if (self->spec->columns[i].sort == (int) sort)
      gtk_column_view_sort_by_column (self->view, g_ptr_array_index (self->columns, i),
                                      descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * torget_list_columns_get_order:
 * @self: columns
 * @sort: (out): by what the list is to be sorted
 * @descending: (out): whether the largest comes first
 *
 * Returns: whether any header asks for an order
 */
gboolean
torget_list_columns_get_order (TorgetListColumns *self,
                               TorgetSortKey *sort,
                               gboolean *descending)
{
  int a = 0;
  int b = 0; /* two things to ask about; what they are does not matter */
  GtkOrdering ordering;

  self->asked = NULL;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), &a, &b);
  if (self->asked == NULL)
    return FALSE;
  *sort = (TorgetSortKey) self->asked->sort;
  *descending = ordering == GTK_ORDERING_LARGER;
  self->asked = NULL;
  return TRUE;
}

/**
 * torget_list_columns_list_wanted:
 * @self: columns
 *
 * Returns: (transfer container) (element-type TorgetListColumn): those that are wanted, whether
 *   there is room for them or not
 */
GPtrArray *
torget_list_columns_list_wanted (TorgetListColumns *self)
{
  GPtrArray *wanted = g_ptr_array_new ();

  for (guint i = 0; i < self->spec->n_columns; i++)
    if (is_wanted (self, i))
      g_ptr_array_add (wanted, (gpointer) &self->spec->columns[i]);
  return wanted;
}
