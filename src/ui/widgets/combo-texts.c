/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The texts of a row that chooses one of several. libadwaita 1.2 cuts them off after 20
 * characters, in the row and in its list: too little for a Swedish ground in law. Here they take
 * the room that there is, and what is cut off all the same is told by a tooltip.
 */
#include "config.h"

#include "ui/widgets/combo-texts.h"

/* More than any text of ours: what somebody has named may be longer. */
#define MAX_CHARS 60

static GtkWidget *
create_label (float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  return label;
}

static const char *
get_text (GtkListItem *item)
{
  return gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item)));
}

/* What is chosen, at the end of the row */

static void
set_up_chosen (GtkListItemFactory *factory,
               GtkListItem *item)
{
  gtk_list_item_set_child (item, create_label (1));
}

static void
bind_chosen (GtkListItemFactory *factory,
             GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), get_text (item));
  gtk_widget_set_tooltip_text (label, get_text (item));
}

/* What can be chosen, with a mark on what is */

static void
show_mark (AdwComboRow *row,
           GParamSpec *pspec,
           GtkListItem *item)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  const gboolean is_chosen = adw_combo_row_get_selected (row) == gtk_list_item_get_position (item);

  gtk_widget_set_opacity (mark, is_chosen ? 1 : 0);
}

static void
set_up_choice (GtkListItemFactory *factory,
               GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = create_label (0);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
bind_choice (GtkListItemFactory *factory,
             GtkListItem *item,
             AdwComboRow *row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_text (GTK_LABEL (label), get_text (item));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (show_mark), item, 0);
  show_mark (row, NULL, item);
}

static void
unbind_choice (GtkListItemFactory *factory,
               GtkListItem *item,
               AdwComboRow *row)
{
  g_signal_handlers_disconnect_by_func (row, show_mark, item);
}

/**
 * torget_combo_texts_attach:
 * @row: a row whose model is a #GtkStringList
 *
 * Lets the row show its texts as wide as there is room for.
 */
void
torget_combo_texts_attach (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) choices = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (chosen, "setup", G_CALLBACK (set_up_chosen), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (bind_chosen), NULL);
  g_signal_connect (choices, "setup", G_CALLBACK (set_up_choice), NULL);
  g_signal_connect_object (choices, "bind", G_CALLBACK (bind_choice), row, 0);
  g_signal_connect_object (choices, "unbind", G_CALLBACK (unbind_choice), row, 0);
  adw_combo_row_set_factory (row, chosen);
  adw_combo_row_set_list_factory (row, choices);
}
