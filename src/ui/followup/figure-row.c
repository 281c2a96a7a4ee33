/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetFigureRow: an indicator: its value, how it has changed, women and men beside each other;
 * and on demand all else that is known of it.
 *
 * 1. What is on demand is made when it is asked for, and anew when other figures are shown.
 */
#include "config.h"

#include "ui/followup/figure-row.h"

#include "ui/followup/figure-bars.h"
#include "ui/followup/figure-details.h"
#include "ui/followup/figure-text.h"
#include "ui/widgets/language.h"
#include "ui/widgets/late-focus.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _TorgetFigureRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *name;
  GtkLabel *value;
  GtkLabel *change;
  GtkLabel *goal;
  AdwBin *bars;
  GtkToggleButton *more;
  GtkRevealer *revealer;

  const TorgetFollowupSeries *series; /* of the page, which outlives its rows' use of it */
  TorgetGoals *goals; /* likewise; (nullable) */
  guint indicator;
};

G_DEFINE_FINAL_TYPE (TorgetFigureRow, torget_figure_row, GTK_TYPE_LIST_BOX_ROW)

/* Makes the details anew. The keyboard stays where the goal is set, which may be why. */
static void
renew_details (TorgetFigureRow *self)
{
  GtkWidget *before = gtk_revealer_get_child (self->revealer);
  GtkWidget *details = torget_figure_details_new (self->series, self->goals, self->indicator);
  const gboolean is_at_goal
      = before != NULL && torget_late_focus_is_at (torget_figure_details_get_goal_button (before));

  gtk_revealer_set_child (self->revealer, details);
  if (is_at_goal)
    torget_late_focus_give (torget_figure_details_get_goal_button (details));
}

static void
set_details (TorgetFigureRow *self)
{
  const gboolean is_open = gtk_toggle_button_get_active (self->more);

  if (is_open)
    renew_details (self);
  gtk_revealer_set_reveal_child (self->revealer, is_open);
  gtk_button_set_icon_name (GTK_BUTTON (self->more),
                            is_open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED, is_open,
                               -1);
}

static void
toggled_cb (TorgetFigureRow *self)
{
  set_details (self);
}

static void
torget_figure_row_class_init (TorgetFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/followup/figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetFigureRow, bars);
  gtk_widget_class_bind_template_child (widget_class, TorgetFigureRow, change);
  gtk_widget_class_bind_template_child (widget_class, TorgetFigureRow, goal);
  gtk_widget_class_bind_template_child (widget_class, TorgetFigureRow, more);
  gtk_widget_class_bind_template_child (widget_class, TorgetFigureRow, name);
  gtk_widget_class_bind_template_child (widget_class, TorgetFigureRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, TorgetFigureRow, value);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
torget_figure_row_init (TorgetFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_figure_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
torget_figure_row_new (void)
{
  return g_object_new (TORGET_TYPE_FIGURE_ROW, NULL);
}

/* A row is read out as a whole: what is counted, how many, what has changed, and the goal. */
static void
set_spoken (TorgetFigureRow *self)
{
  GtkLabel *const labels[] = { self->name, self->value, self->change, self->goal };
  GString *spoken = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (labels[i])))
      g_string_append_printf (spoken, "%s%s", i > 0 ? ", " : "", gtk_label_get_label (labels[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
  g_string_free (spoken, TRUE);
}

/**
 * torget_figure_row_show:
 * @self: a row
 * @series: the figures; must live until others are shown
 * @goals: (nullable): the goals; must live as long
 * @indicator: position of the indicator
 */
void
torget_figure_row_show (TorgetFigureRow *self,
                        const TorgetFollowupSeries *series,
                        TorgetGoals *goals,
                        guint indicator)
{
  const TorgetFigure *figure;
  g_autofree char *goal = torget_figure_dup_goal (series->periods[0], indicator, goals);
  g_autofree char *value = NULL;
  g_autofree char *base = NULL;
  g_autofree char *change = NULL;
  g_autofree char *both = NULL;

  g_return_if_fail (TORGET_IS_FIGURE_ROW (self));

  self->series = series;
  self->goals = goals;
  self->indicator = indicator;
  figure = &series->periods[0]->figures[indicator];
  value = torget_figure_dup_value (figure, &figure->total);
  base = torget_figure_dup_base (figure, &figure->total);
  change = torget_figure_dup_change (series->periods[0], series->periods[1], indicator);
  gtk_label_set_label (self->name, torget_indicator_text (&figure->indicator->name,
                                                          torget_ui_language ()));
  gtk_label_set_label (self->value, value);
  both = base != NULL && change != NULL ? g_strdup_printf ("%s · %s", base, change)
                                        : g_strdup (base != NULL ? base : change);
  gtk_label_set_label (self->change, both != NULL ? both : "");
  gtk_widget_set_visible (GTK_WIDGET (self->change), both != NULL);
  gtk_label_set_label (self->goal, goal != NULL ? goal : "");
  gtk_widget_set_visible (GTK_WIDGET (self->goal), goal != NULL);
  set_spoken (self);
  adw_bin_set_child (self->bars, torget_figure_bars_new (figure, TORGET_SPLIT_SEX));
  set_details (self);
}
