/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetSelectionBar: how many rows of a list are selected, and what can be done with all of them,
 * by the actions of the list. Out of sight until there are several.
 */
#include "config.h"

#include "ui/list/selection-bar.h"

#include "ui/widgets/wrap-layout.h"

#include <glib/gi18n.h>

struct _TorgetSelectionBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkWidget *content;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (TorgetSelectionBar, torget_selection_bar, ADW_TYPE_BIN)

static void
torget_selection_bar_class_init (TorgetSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/list/selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetSelectionBar, content);
  gtk_widget_class_bind_template_child (widget_class, TorgetSelectionBar, label);
  gtk_widget_class_bind_template_child (widget_class, TorgetSelectionBar, revealer);
}

static void
torget_selection_bar_init (TorgetSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->content, torget_wrap_layout_new (6));
}

/**
 * torget_selection_bar_set_count:
 * @self: a bar
 * @count: how many rows are selected
 */
void
torget_selection_bar_set_count (TorgetSelectionBar *self,
                                guint count)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u row selected", "%u rows selected", count), count);

  g_return_if_fail (TORGET_IS_SELECTION_BAR (self));

  gtk_label_set_text (self->label, text);
  gtk_revealer_set_reveal_child (self->revealer, count > 1);
}
