/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetFollowupPage: the view of follow-up: the headline, then the groups of indicators.
 *
 * Actions: `followup.show-behind` (suu: indicator, split, cell), `.show-all`, `.show-change`,
 * `.show-gaps` (s: indicator), `.set-goal` (sid: indicator, year, goal), `.remove-goal` (si),
 * `.print`, `.save`.
 *
 * 1. At most one question is under way; a newer one cancels it.
 * 2. Everybody is read once and again after a change, when the page is seen; a period and a
 *    municipality are computed from what has been read.
 * 3. The rows show the figures in hand: both change together.
 */
#include "config.h"

#include "ui/followup/followup-page.h"

#include "base/clock.h"
#include "service/followup-series.h"
#include "service/followup.h"
#include "service/goals.h"
#include "ui/app/error-text.h"
#include "ui/app/role-actions.h"
#include "ui/followup/behind-window.h"
#include "ui/followup/figure-row.h"
#include "ui/followup/figure-text.h"
#include "ui/followup/followup-report.h"
#include "ui/widgets/language.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

/* What can be chosen: years, quarters, months, the latest first. */
static const guint n_periods[] = { 5, 6, 12 };

struct _TorgetFollowupPage
{
  AdwBin parent_instance;

  GtkDropDown *period;
  GtkDropDown *municipality;
  GtkLabel *as_of;
  GtkStack *stack;
  TorgetProblemLabel *problem;
  GtkBox *groups;

  TorgetSession *session;
  GArray *periods; /* of TorgetPeriod, as in the drop-down */
  TorgetFigureRow **rows; /* of each indicator */
  TorgetObservations *observations;
  TorgetFollowupSeries *series;
  TorgetGoals *goals;
  GCancellable *cancellable;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (TorgetFollowupPage, torget_followup_page, ADW_TYPE_BIN)

static const TorgetPeriod *
get_period (TorgetFollowupPage *self)
{
  return &g_array_index (self->periods, TorgetPeriod, gtk_drop_down_get_selected (self->period));
}

/* The first is for all of them. Returns: (nullable): code */
static const char *
get_municipality (TorgetFollowupPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->municipality);

  return selected > 0 ? torget_split_get_code (TORGET_SPLIT_MUNICIPALITY, selected - 1) : NULL;
}

/* Figures */

static void
set_as_of (TorgetFollowupPage *self)
{
  const TorgetFollowup *followup = self->series->periods[0];
  char day[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;

  torget_date_write_iso (followup->as_of, day);
  /* Translators: %s is a day. */
  text = g_strdup_printf (followup->as_of < followup->period.to ? _ ("Until %s") : _ ("As of %s"),
                          day);
  gtk_label_set_label (self->as_of, text);
}

/* Takes over @goals. */
static void
set_goals (TorgetFollowupPage *self,
           TorgetGoals *goals)
{
  g_autoptr (GHashTable) before = self->goals;

  self->goals = goals;
  for (guint i = 0; self->series != NULL && i < torget_n_indicators; i++)
    torget_figure_row_show (self->rows[i], self->series, goals, i);
}

static void
show_series (TorgetFollowupPage *self,
             TorgetFollowupSeries *series)
{
  g_autoptr (TorgetFollowupSeries) before = self->series;

  self->series = series;
  for (guint i = 0; i < torget_n_indicators; i++)
    torget_figure_row_show (self->rows[i], series, self->goals, i);
  set_as_of (self);
  gtk_stack_set_visible_child_name (self->stack, "figures");
}

static void
tell_problem (TorgetFollowupPage *self,
              const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  torget_problem_label_set (self->problem, TORGET_TONE_ERROR, torget_error_get_text (error));
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
computed_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetFollowupPage) self = user_data;
  g_autoptr (GError) error = NULL;
  TorgetFollowupSeries *series = torget_followup_series_finish (result, &error);

  if (series != NULL)
    show_series (self, series);
  else
    tell_problem (self, error);
}

static void
renew_cancellable (TorgetFollowupPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
compute (TorgetFollowupPage *self)
{
  renew_cancellable (self);
  torget_followup_series_async (self->observations, get_period (self), get_municipality (self),
                                self->cancellable, computed_cb, g_object_ref (self));
}

static void
goals_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetFollowupPage) self = user_data;
  g_autoptr (GError) error = NULL;
  TorgetGoals *goals = torget_session_load_goals_finish (TORGET_SESSION (source), result, &error);

  if (goals == NULL)
    {
      tell_problem (self, error);
      return;
    }
  set_goals (self, goals);
  compute (self);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetFollowupPage) self = user_data;
  g_autoptr (GError) error = NULL;
  TorgetObservations *observations
      = torget_session_load_observations_finish (TORGET_SESSION (source), result, &error);

  if (observations == NULL)
    {
      tell_problem (self, error);
      return;
    }
  g_clear_pointer (&self->observations, torget_observations_unref);
  self->observations = observations;
  torget_session_load_goals_async (self->session, self->cancellable, goals_loaded_cb,
                                   g_object_ref (self));
}

static void
load (TorgetFollowupPage *self)
{
  self->is_stale = FALSE;
  renew_cancellable (self);
  torget_session_load_observations_async (self->session, self->cancellable, loaded_cb,
                                          g_object_ref (self));
}

static void
changed_cb (TorgetFollowupPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

static void
chosen_cb (TorgetFollowupPage *self)
{
  if (self->observations != NULL)
    compute (self);
}

static void
torget_followup_page_map (GtkWidget *widget)
{
  TorgetFollowupPage *self = TORGET_FOLLOWUP_PAGE (widget);

  GTK_WIDGET_CLASS (torget_followup_page_parent_class)->map (widget);
  if (self->is_stale && torget_session_is_open (self->session))
    load (self);
}

/* Actions */

static TorgetFigureKey
create_key (TorgetFollowupPage *self,
            const char *indicator)
{
  return (TorgetFigureKey){ .indicator = torget_indicator_find (indicator),
                            .period = *get_period (self),
                            .municipality = get_municipality (self),
                            .split = TORGET_N_SPLITS };
}

static void
behind_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  TorgetFollowupPage *self = TORGET_FOLLOWUP_PAGE (widget);
  const char *indicator;
  guint split;
  TorgetFigureKey key;

  g_variant_get_child (parameter, 0, "&s", &indicator);
  key = create_key (self, indicator);
  g_variant_get_child (parameter, 1, "u", &split);
  g_variant_get_child (parameter, 2, "u", &key.cell);
  key.split = (TorgetSplit) split;
  torget_behind_window_present (widget, self->session, self->observations, &key);
}

static void
part_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  TorgetFollowupPage *self = TORGET_FOLLOWUP_PAGE (widget);
  TorgetFigureKey key = create_key (self, g_variant_get_string (parameter, NULL));

  if (g_str_equal (action_name, "followup.show-gaps"))
    key.part = TORGET_BEHIND_GAPS;
  torget_behind_window_present (widget, self->session, self->observations, &key);
}

static void
change_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  TorgetFollowupPage *self = TORGET_FOLLOWUP_PAGE (widget);
  const TorgetFigureKey key = create_key (self, g_variant_get_string (parameter, NULL));

  torget_behind_window_present_change (widget, self->session, self->observations, &key);
}

static void
goal_set_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetFollowupPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!torget_session_set_goal_finish (TORGET_SESSION (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                torget_error_get_text (error));
}

static void
goal_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  TorgetFollowupPage *self = TORGET_FOLLOWUP_PAGE (widget);
  const gboolean is_set = g_variant_n_children (parameter) > 2;
  const char *indicator;
  int year;
  double value = 0;

  g_variant_get_child (parameter, 0, "&s", &indicator);
  g_variant_get_child (parameter, 1, "i", &year);
  if (is_set)
    g_variant_get_child (parameter, 2, "d", &value);
  torget_session_set_goal_async (self->session, indicator, year, is_set ? &value : NULL,
                                 goal_set_cb, g_object_ref (self));
}

static void
print_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  TorgetFollowupPage *self = TORGET_FOLLOWUP_PAGE (widget);

  if (self->series != NULL)
    torget_followup_report_open (widget, self->session, self->series, self->goals);
}

static void
save_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  TorgetFollowupPage *self = TORGET_FOLLOWUP_PAGE (widget);

  if (self->series != NULL)
    torget_followup_report_save (widget, self->session, self->series, self->goals);
}

/* Making it */

static void
add_list (TorgetFollowupPage *self,
          const char *title,
          const char *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "title-4");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < torget_n_indicators; i++)
    {
      const TorgetIndicator *indicator = &torget_indicators[i];

      if (group == NULL ? !indicator->is_headline
                        : indicator->is_headline || !g_str_equal (indicator->group, group))
        continue;
      self->rows[i] = TORGET_FIGURE_ROW (torget_figure_row_new ());
      if (indicator->is_headline)
        gtk_widget_add_css_class (GTK_WIDGET (self->rows[i]), "headline-figure");
      gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->rows[i]));
    }
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->groups, box);
}

static void
fill_periods (TorgetFollowupPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint unit = 0; unit < G_N_ELEMENTS (n_periods); unit++)
    {
      TorgetPeriod period = torget_period_at ((TorgetPeriodUnit) unit, torget_clock_get_today ());

      for (guint i = 0; i < n_periods[unit]; i++)
        {
          gtk_string_list_take (names, torget_period_dup_name (&period));
          g_array_append_val (self->periods, period);
          period = torget_period_shift (&period, -1);
        }
    }
  gtk_drop_down_set_model (self->period, G_LIST_MODEL (names));
}

static void
fill_municipalities (TorgetFollowupPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const guint n = torget_split_get_n_cells (TORGET_SPLIT_MUNICIPALITY) - 1;

  gtk_string_list_append (names, _ ("All municipalities"));
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, torget_figure_get_cell_name (TORGET_SPLIT_MUNICIPALITY, i));
  gtk_drop_down_set_model (self->municipality, G_LIST_MODEL (names));
}

static void
torget_followup_page_dispose (GObject *object)
{
  TorgetFollowupPage *self = TORGET_FOLLOWUP_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_followup_page_parent_class)->dispose (object);
}

static void
torget_followup_page_finalize (GObject *object)
{
  TorgetFollowupPage *self = TORGET_FOLLOWUP_PAGE (object);

  g_array_unref (self->periods);
  g_free (self->rows);
  torget_observations_unref (self->observations);
  torget_followup_series_free (self->series);
  g_clear_pointer (&self->goals, g_hash_table_unref);
  G_OBJECT_CLASS (torget_followup_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "followup.show-behind", "(suu)", behind_action);
  gtk_widget_class_install_action (widget_class, "followup.show-all", "s", part_action);
  gtk_widget_class_install_action (widget_class, "followup.show-change", "s", change_action);
  gtk_widget_class_install_action (widget_class, "followup.show-gaps", "s", part_action);
  gtk_widget_class_install_action (widget_class, "followup.set-goal", "(sid)", goal_action);
  gtk_widget_class_install_action (widget_class, "followup.remove-goal", "(si)", goal_action);
  gtk_widget_class_install_action (widget_class, "followup.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "followup.save", NULL, save_action);
}

static void
torget_followup_page_class_init (TorgetFollowupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_followup_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_followup_page_finalize;
  widget_class->map = torget_followup_page_map;
  install_actions (widget_class);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/followup/followup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetFollowupPage, as_of);
  gtk_widget_class_bind_template_child (widget_class, TorgetFollowupPage, groups);
  gtk_widget_class_bind_template_child (widget_class, TorgetFollowupPage, municipality);
  gtk_widget_class_bind_template_child (widget_class, TorgetFollowupPage, period);
  gtk_widget_class_bind_template_child (widget_class, TorgetFollowupPage, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetFollowupPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
torget_followup_page_init (TorgetFollowupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_stale = TRUE;
  self->periods = g_array_new (FALSE, FALSE, sizeof (TorgetPeriod));
  self->rows = g_new0 (TorgetFigureRow *, torget_n_indicators);
  fill_periods (self);
  fill_municipalities (self);
  add_list (self, _ ("What the preschool queue costs"), NULL);
  for (guint i = 0; i < torget_n_indicator_groups; i++)
    add_list (self, torget_code_get_label (&torget_indicator_groups[i], torget_ui_language ()),
              torget_indicator_groups[i].code);
}

/**
 * torget_followup_page_new:
 * @session: an open session
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
torget_followup_page_new (TorgetSession *session)
{
  TorgetFollowupPage *self = g_object_new (TORGET_TYPE_FOLLOWUP_PAGE, NULL);

  self->session = g_object_ref (session);
  torget_role_actions_limit (
      GTK_WIDGET (self), session,
      (const char *[]){ "followup.set-goal", "followup.remove-goal", NULL });
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
