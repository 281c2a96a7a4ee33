/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list view makes widgets for some two hundred lines at once, far more than a screen holds. The
 * first frame needs the first lines; the others join them when nothing else is to be done. */
#include "config.h"

#include "ui/today/today-growth.h"

#define FIRST_LINES 8
#define MORE_LINES 8

/* A frame that waits to be drawn comes before this. */
#define PRIORITY_OF_MORE (GDK_PRIORITY_REDRAW + 50)

static gboolean
grow_cb (gpointer user_data)
{
  GtkSliceListModel *slice = user_data;
  const guint n_lines = g_list_model_get_n_items (gtk_slice_list_model_get_model (slice));
  const guint size = gtk_slice_list_model_get_size (slice) + MORE_LINES;

  gtk_slice_list_model_set_size (slice, size);
  if (size < n_lines)
    return G_SOURCE_CONTINUE;
  g_object_set_data (G_OBJECT (slice), "growing", NULL);
  return G_SOURCE_REMOVE;
}

static void
lines_changed_cb (GListModel *lines,
                  guint position,
                  guint removed,
                  guint added,
                  GtkSliceListModel *slice)
{
  if (gtk_slice_list_model_get_size (slice) >= g_list_model_get_n_items (lines)
      || g_object_get_data (G_OBJECT (slice), "growing") != NULL)
    return;
  g_object_set_data (G_OBJECT (slice), "growing", slice);
  g_idle_add_full (PRIORITY_OF_MORE, grow_cb, g_object_ref (slice), g_object_unref);
}

/**
 * torget_today_growth_new:
 * @lines: all lines
 *
 * Returns: (transfer full): the lines, of which the first are there at once and the others follow
 */
GListModel *
torget_today_growth_new (GListModel *lines)
{
  GtkSliceListModel *slice = gtk_slice_list_model_new (g_object_ref (lines), 0, FIRST_LINES);

  g_signal_connect_object (lines, "items-changed", G_CALLBACK (lines_changed_cb), slice, 0);
  return G_LIST_MODEL (slice);
}
