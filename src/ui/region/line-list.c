/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of two texts; see line-list.h. A line is one string, its parts divided by a line feed. */
#include "config.h"

#include "ui/region/line-list.h"

struct _TorgetLineList
{
  AdwBin parent_instance;

  GtkStringList *lines;
};

G_DEFINE_FINAL_TYPE (TorgetLineList, torget_line_list, ADW_TYPE_BIN)

static GtkWidget *
create_label (const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), create_label (NULL));
  gtk_box_append (GTK_BOX (box), create_label ("dim-label"));
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *item)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *subtitle = gtk_widget_get_next_sibling (title);
  const char *line = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_auto (GStrv) parts = g_strsplit (line, "\n", 2);

  gtk_label_set_text (GTK_LABEL (title), parts[0]);
  gtk_label_set_text (GTK_LABEL (subtitle), parts[1] != NULL ? parts[1] : "");
  gtk_widget_set_visible (subtitle, parts[1] != NULL && *parts[1] != '\0');
}

static void
torget_line_list_finalize (GObject *object)
{
  g_object_unref (TORGET_LINE_LIST (object)->lines);
  G_OBJECT_CLASS (torget_line_list_parent_class)->finalize (object);
}

static void
torget_line_list_class_init (TorgetLineListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_line_list_finalize;
}

static GtkWidget *
create_view (TorgetLineList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  view = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->lines)))),
      factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  return view;
}

static void
torget_line_list_init (TorgetLineList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->lines = gtk_string_list_new (NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), create_view (self));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 160);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * torget_line_list_clear:
 * @self: a list
 */
void
torget_line_list_clear (TorgetLineList *self)
{
  gtk_string_list_splice (self->lines, 0, torget_line_list_get_n_lines (self), NULL);
}

/**
 * torget_line_list_add:
 * @self: a list
 * @title: a line of text
 * @subtitle: (nullable): what stands under it
 */
void
torget_line_list_add (TorgetLineList *self,
                      const char *title,
                      const char *subtitle)
{
  g_autofree char *line = g_strjoin ("\n", title, subtitle, NULL);

  gtk_string_list_append (self->lines, line);
}

/**
 * torget_line_list_get_n_lines:
 * @self: a list
 *
 * Returns: how many lines it has
 */
guint
torget_line_list_get_n_lines (TorgetLineList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->lines));
}
