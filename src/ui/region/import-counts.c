/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetImportCounts: the figures of an import or of its trial. They are read, not chosen: the
 * keyboard passes by. */
#include "config.h"

#include "ui/region/import-counts.h"

#include <glib/gi18n.h>

struct _TorgetImportCounts
{
  AdwBin parent_instance;

  GtkFlowBox *figures;
};

G_DEFINE_FINAL_TYPE (TorgetImportCounts, torget_import_counts, ADW_TYPE_BIN)

static const struct
{
  const char *text;
  gsize offset;
} counts[] = {
  { N_ ("rows in the file"), G_STRUCT_OFFSET (TorgetImportResult, rows) },
  { N_ ("new persons"), G_STRUCT_OFFSET (TorgetImportResult, persons_new) },
  { N_ ("persons updated"), G_STRUCT_OFFSET (TorgetImportResult, persons_updated) },
  { N_ ("persons unchanged"), G_STRUCT_OFFSET (TorgetImportResult, persons_unchanged) },
  { N_ ("new households"), G_STRUCT_OFFSET (TorgetImportResult, households_new) },
  { N_ ("new sublets"), G_STRUCT_OFFSET (TorgetImportResult, leases_new) },
  { N_ ("repeated rows"), G_STRUCT_OFFSET (TorgetImportResult, repeated_rows) },
};

static GtkWidget *
create_label (const char *text,
              const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, style_class);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
add_figure (TorgetImportCounts *self,
            guint count,
            const char *text)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%u", count);

  gtk_box_append (GTK_BOX (box), create_label (number, "title-2"));
  gtk_box_append (GTK_BOX (box), create_label (text, "caption"));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->figures, child);
}

static void
torget_import_counts_class_init (TorgetImportCountsClass *klass)
{
}

static void
torget_import_counts_init (TorgetImportCounts *self)
{
  self->figures = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->figures, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (self->figures, TRUE);
  gtk_flow_box_set_min_children_per_line (self->figures, 3);
  gtk_flow_box_set_max_children_per_line (self->figures, G_N_ELEMENTS (counts));
  gtk_widget_add_css_class (GTK_WIDGET (self->figures), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->figures), "figures");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->figures), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Counts"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->figures));
}

/**
 * torget_import_counts_show:
 * @self: the figures
 * @result: what they are of
 */
void
torget_import_counts_show (TorgetImportCounts *self,
                           const TorgetImportResult *result)
{
  GtkWidget *child;

  g_return_if_fail (TORGET_IS_IMPORT_COUNTS (self) && result != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_flow_box_remove (self->figures, child);
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    add_figure (self, G_STRUCT_MEMBER (guint, result, counts[i].offset), _ (counts[i].text));
}
