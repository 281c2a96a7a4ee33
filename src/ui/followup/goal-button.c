/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button whose popover sets the goal of an indicator for a year: `followup.set-goal` (sid), and
 * `followup.remove-goal` (si). */
#include "config.h"

#include "ui/followup/goal-button.h"

#include <glib/gi18n.h>

#define SPACING 6

typedef struct
{
  const TorgetIndicator *indicator;
  int year;
} Goal;

static const char *
get_unit (const TorgetIndicator *indicator)
{
  switch (indicator->measure)
    {
    case TORGET_MEASURE_SHARE:
      return _ ("Per cent");
    case TORGET_MEASURE_MEDIAN:
      return _ ("Days");
    case TORGET_MEASURE_LOST_TIME:
      return _ ("Full-time weeks");
    case TORGET_MEASURE_COUNT:
    default:
      return _ ("Number");
    }
}

static void
set_cb (GtkWidget *button,
        gpointer unused)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
}

/* What the button sets is what stands in the field. */
static void
value_changed_cb (GtkSpinButton *spin,
                  GtkActionable *set)
{
  const Goal *goal = g_object_get_data (G_OBJECT (spin), "goal");

  gtk_actionable_set_action_target (set, "(sid)", goal->indicator->id, goal->year,
                                    gtk_spin_button_get_value (spin));
}

/* A goal is a whole number: what else was typed would be set as 0. The `numeric` of a spin button
 * of GTK 4.8 keeps nothing out. */
static void
insert_text_cb (GtkEditable *text,
                const char *inserted,
                int length,
                int *position,
                gpointer unused)
{
  for (int i = 0; i < length; i++)
    if (!g_ascii_isdigit (inserted[i]))
      {
        g_signal_stop_emission_by_name (text, "insert-text");
        return;
      }
}

static GtkWidget *
create_spin (const Goal *goal,
             double value)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, torget_goal_get_max (goal->indicator), 1);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (spin));

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_text_set_activates_default (GTK_TEXT (text), TRUE);
  g_signal_connect (text, "insert-text", G_CALLBACK (insert_text_cb), NULL);
  g_object_set_data_full (G_OBJECT (spin), "goal", g_memdup2 (goal, sizeof *goal), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_unit (goal->indicator), -1);
  return spin;
}

/* Enter in the field is as good as the button that sets. */
static void
fill_popover (GtkPopover *popover,
              const Goal *goal,
              double value,
              gboolean has_goal)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *spin = create_spin (goal, value);
  GtkWidget *set = gtk_button_new_with_label (_ ("Set Goal"));
  GtkWidget *remove = gtk_button_new_with_label (_ ("Remove Goal"));

  gtk_widget_add_css_class (set, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (set), "followup.set-goal");
  value_changed_cb (GTK_SPIN_BUTTON (spin), GTK_ACTIONABLE (set));
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (value_changed_cb), set, 0);
  g_signal_connect (set, "clicked", G_CALLBACK (set_cb), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "followup.remove-goal");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "(si)", goal->indicator->id,
                                    goal->year);
  gtk_widget_set_visible (remove, has_goal);
  gtk_box_append (GTK_BOX (box), gtk_label_new (get_unit (goal->indicator)));
  gtk_box_append (GTK_BOX (box), spin);
  gtk_box_append (GTK_BOX (box), set);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_popover_set_child (popover, box);
  gtk_popover_set_default_widget (popover, set);
}

/**
 * torget_goal_button_new:
 * @indicator: an indicator
 * @period: a year or a part of one
 * @goals: (nullable): the goals
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
torget_goal_button_new (const TorgetIndicator *indicator,
                        const TorgetPeriod *period,
                        TorgetGoals *goals)
{
  const Goal goal = { indicator, torget_date_get_year (period->from) };
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  /* Translators: %d is a year. */
  g_autofree char *title = g_strdup_printf (_ ("Goal for %d"), goal.year);
  double value = 0;
  const gboolean has_goal = torget_goals_get (goals, indicator, period, &value);

  fill_popover (GTK_POPOVER (popover), &goal, value, has_goal);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), title);
  /* What holds the button is not called by its type. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  return button;
}
