/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetWeekGrid: the week of a person, how full it is and where it collides.
 *
 * Over the hours stand the sum and the collisions in words, under them what has no times. The
 * page provides the actions of #TorgetWeekCanvas, `week.open`, `week.add` and `week.remove`, and
 * `week.move`: how many weeks to go on, 0 for the week of today.
 */
#include "config.h"

#include "ui/widgets/week-grid.h"

#include "ui/widgets/children.h"
#include "ui/widgets/problem-label.h"
#include "ui/widgets/status-chip.h"
#include "ui/widgets/week-canvas.h"
#include "ui/widgets/week-fill.h"
#include "ui/widgets/week-text.h"

#include <glib/gi18n.h>

struct _TorgetWeekGrid
{
  GtkWidget parent_instance;

  GtkLabel *title_label;
  TorgetStatusChip *chip;
  GtkLabel *sum_label;
  TorgetWeekFill *fill;
  TorgetProblemLabel *clash_label;
  TorgetWeekCanvas *canvas;
  GtkWidget *untimed_box;
  GtkLabel *untimed_label;
};

G_DEFINE_FINAL_TYPE (TorgetWeekGrid, torget_week_grid, GTK_TYPE_WIDGET)

static void
torget_week_grid_dispose (GObject *object)
{
  torget_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (torget_week_grid_parent_class)->dispose (object);
}

static void
torget_week_grid_class_init (TorgetWeekGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_week_grid_dispose;

  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  g_type_ensure (TORGET_TYPE_STATUS_CHIP);
  g_type_ensure (TORGET_TYPE_WEEK_CANVAS);
  g_type_ensure (TORGET_TYPE_WEEK_FILL);
  gtk_widget_class_set_css_name (widget_class, "weekgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/week-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekGrid, canvas);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekGrid, chip);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekGrid, clash_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekGrid, fill);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekGrid, sum_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekGrid, title_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekGrid, untimed_box);
  gtk_widget_class_bind_template_child (widget_class, TorgetWeekGrid, untimed_label);
}

static void
torget_week_grid_init (TorgetWeekGrid *self)
{
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * torget_week_grid_new:
 *
 * Returns: (transfer floating): a grid without a week
 */
GtkWidget *
torget_week_grid_new (void)
{
  return g_object_new (TORGET_TYPE_WEEK_GRID, NULL);
}

static void
show_chip (TorgetWeekGrid *self,
           TorgetWeek *week)
{
  TorgetWeekSum sum;
  g_autofree char *duration = NULL;
  g_autofree char *words = NULL;

  torget_week_sum (week, &sum);
  duration = torget_week_dup_duration (sum.over > 0 ? sum.over : sum.gap);
  if (sum.over > 0)
    /* Translators: a duration. */
    words = g_strdup_printf (_("%s too many"), duration);
  else if (sum.gap > 0)
    /* Translators: a duration. */
    words = g_strdup_printf (_("%s left to plan"), duration);
  torget_status_chip_set (self->chip,
                          words != NULL ? TORGET_TONE_WARNING : TORGET_TONE_SUCCESS, NULL,
                          words != NULL ? words : _("Full"));
}

/**
 * torget_week_grid_set:
 * @self: a grid
 * @week: what to show; not modified afterwards
 */
void
torget_week_grid_set (TorgetWeekGrid *self,
                      TorgetWeek *week)
{
  g_autoptr (GArray) clashes = NULL;
  g_autofree char *title = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *collisions = NULL;
  g_autofree char *untimed = NULL;

  g_return_if_fail (TORGET_IS_WEEK_GRID (self));
  g_return_if_fail (week != NULL);

  clashes = torget_week_list_clashes (week);
  title = torget_week_dup_title (week);
  sum = torget_week_dup_sum_text (week);
  collisions = torget_week_dup_clash_text (week, clashes);
  untimed = torget_week_dup_untimed_text (week);
  show_chip (self, week);
  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->sum_label, sum);
  torget_week_fill_set (self->fill, week);
  torget_problem_label_set (self->clash_label, TORGET_TONE_WARNING,
                            clashes->len > 0 ? collisions : NULL);
  torget_week_canvas_set (self->canvas, week, clashes);
  gtk_label_set_text (self->untimed_label, untimed);
  gtk_widget_set_visible (self->untimed_box, torget_week_get_n_untimed (week) > 0);
}
