/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetCompareRow: one field of two persons; see compare-row.h. */
#include "config.h"

#include "ui/person/compare-row.h"

#include <glib/gi18n.h>

struct _TorgetCompareRow
{
  AdwPreferencesRow parent_instance;

  GtkCheckButton *kept; /* NULL where there is nothing to choose */
  GtkCheckButton *other;
};

G_DEFINE_FINAL_TYPE (TorgetCompareRow, torget_compare_row, ADW_TYPE_PREFERENCES_ROW)

static guint chosen_signal;

static void
torget_compare_row_class_init (TorgetCompareRowClass *klass)
{
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
torget_compare_row_init (TorgetCompareRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* The width of the column counts, not the shape of the text. */
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_title (const char *title)
{
  GtkWidget *label = create_label (title, "dim-label");

  gtk_widget_add_css_class (label, "caption");
  return label;
}

/* Two columns of one width, so that they stand below each other in all rows. The title is above
 * them: beside them, large text would leave no column as wide as its words. */
static void
set_columns (TorgetCompareRow *self,
             const char *title,
             GtkWidget *kept,
             GtkWidget *other)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_widget_add_css_class (box, "compare");
  if (title != NULL)
    gtk_box_append (GTK_BOX (box), create_title (title));
  gtk_box_append (GTK_BOX (columns), kept);
  gtk_box_append (GTK_BOX (columns), other);
  gtk_box_append (GTK_BOX (box), columns);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * torget_compare_row_new:
 * @title: the field
 * @kept: in words, what the person who stays has
 * @other: in words, what the other one has
 *
 * Returns: (transfer floating): a row without a choice
 */
GtkWidget *
torget_compare_row_new (const char *title,
                        const char *kept,
                        const char *other)
{
  TorgetCompareRow *self = g_object_new (TORGET_TYPE_COMPARE_ROW, NULL);

  set_columns (self, title, create_label (kept, NULL), create_label (other, NULL));
  return GTK_WIDGET (self);
}

static GtkWidget *
create_heading (const char *name,
                const char *role)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), create_label (name, "heading"));
  gtk_box_append (GTK_BOX (box), create_label (role, "dim-label"));
  return box;
}

/**
 * torget_compare_row_new_heading:
 * @kept: the name of the person who stays
 * @other: the name of the person who goes
 *
 * Returns: (transfer floating): the names above the columns, and what becomes of each
 */
GtkWidget *
torget_compare_row_new_heading (const char *kept,
                                const char *other)
{
  TorgetCompareRow *self = g_object_new (TORGET_TYPE_COMPARE_ROW, NULL);

  set_columns (self, NULL, create_heading (kept, _ ("Stays")),
               create_heading (other, _ ("Is merged into the first")));
  return GTK_WIDGET (self);
}

static void
toggled_cb (TorgetCompareRow *self,
            GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    g_signal_emit (self, chosen_signal, 0);
}

static GtkCheckButton *
create_button (TorgetCompareRow *self,
               const char *title,
               const char *value)
{
  GtkWidget *button = gtk_check_button_new ();
  /* Translators: a field and one of the values to choose from. */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, value);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), create_label (value, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return GTK_CHECK_BUTTON (button);
}

/**
 * torget_compare_row_new_choice:
 * @title: the field
 * @kept: in words, what the person who stays has
 * @other: in words, what the other one has
 *
 * Returns: (transfer floating): a row with nothing chosen
 */
GtkWidget *
torget_compare_row_new_choice (const char *title,
                               const char *kept,
                               const char *other)
{
  TorgetCompareRow *self = g_object_new (TORGET_TYPE_COMPARE_ROW, NULL);

  self->kept = create_button (self, title, kept);
  self->other = create_button (self, title, other);
  gtk_check_button_set_group (self->other, self->kept);
  set_columns (self, title, GTK_WIDGET (self->kept), GTK_WIDGET (self->other));
  return GTK_WIDGET (self);
}

/**
 * torget_compare_row_choose:
 * @self: a row with a choice
 * @choice: whose value
 */
void
torget_compare_row_choose (TorgetCompareRow *self,
                           TorgetMergeChoice choice)
{
  gtk_check_button_set_active (self->kept, choice == TORGET_MERGE_KEEP);
  gtk_check_button_set_active (self->other, choice == TORGET_MERGE_TAKE);
}

/**
 * torget_compare_row_get_choice:
 * @self: a row with a choice
 *
 * Returns: whose value is chosen
 */
TorgetMergeChoice
torget_compare_row_get_choice (TorgetCompareRow *self)
{
  if (gtk_check_button_get_active (self->kept))
    return TORGET_MERGE_KEEP;
  return gtk_check_button_get_active (self->other) ? TORGET_MERGE_TAKE : TORGET_MERGE_UNDECIDED;
}
