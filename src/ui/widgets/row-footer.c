/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetRowFooter: what stands under the field of a form row: a dim hint ("Guarantee date
 * becomes 2027-03-20.") and the problem with what was typed. Takes no room while both are empty.
 */
#include "config.h"

#include "ui/widgets/row-footer.h"

#include "ui/widgets/children.h"

struct _TorgetRowFooter
{
  GtkWidget parent_instance;

  GtkLabel *hint;
  TorgetProblemLabel *problem;
};

G_DEFINE_FINAL_TYPE (TorgetRowFooter, torget_row_footer, GTK_TYPE_WIDGET)

static void
update_visible (TorgetRowFooter *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_visible (GTK_WIDGET (self->hint))
                              || gtk_widget_get_visible (GTK_WIDGET (self->problem)));
}

static void
torget_row_footer_dispose (GObject *object)
{
  torget_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (torget_row_footer_parent_class)->dispose (object);
}

static void
torget_row_footer_class_init (TorgetRowFooterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_row_footer_dispose;

  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_css_name (widget_class, "rowfooter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/row-footer.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetRowFooter, hint);
  gtk_widget_class_bind_template_child (widget_class, TorgetRowFooter, problem);
}

static void
torget_row_footer_init (TorgetRowFooter *self)
{
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * torget_row_footer_new:
 *
 * Returns: (transfer floating): an empty, hidden footer
 */
GtkWidget *
torget_row_footer_new (void)
{
  return g_object_new (TORGET_TYPE_ROW_FOOTER, NULL);
}

/**
 * torget_row_footer_set_hint:
 * @self: a row footer
 * @text: (nullable): a whole sentence, or %NULL for none
 */
void
torget_row_footer_set_hint (TorgetRowFooter *self,
                            const char *text)
{
  g_return_if_fail (TORGET_IS_ROW_FOOTER (self));

  gtk_label_set_text (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL && *text != '\0');
  update_visible (self);
}

/**
 * torget_row_footer_get_hint:
 * @self: a row footer
 *
 * Returns: (nullable) (transfer none): the hint
 */
const char *
torget_row_footer_get_hint (TorgetRowFooter *self)
{
  g_return_val_if_fail (TORGET_IS_ROW_FOOTER (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->hint)) ? gtk_label_get_text (self->hint) : NULL;
}

/**
 * torget_row_footer_set_problem:
 * @self: a row footer
 * @tone: how grave the problem is
 * @text: (nullable): a whole sentence, or %NULL for none
 */
void
torget_row_footer_set_problem (TorgetRowFooter *self,
                               TorgetTone tone,
                               const char *text)
{
  g_return_if_fail (TORGET_IS_ROW_FOOTER (self));

  torget_problem_label_set (self->problem, tone, text);
  update_visible (self);
}
