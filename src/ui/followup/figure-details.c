/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is known of a figure besides women and men: what it says, how it went over time, the
 * other splits, who has come and gone, what is missing, and how it is defined. */
#include "config.h"

#include "ui/followup/figure-details.h"

#include "ui/followup/figure-bars.h"
#include "ui/followup/figure-line.h"
#include "ui/followup/figure-text.h"
#include "ui/followup/goal-button.h"
#include "ui/widgets/language.h"
#include "ui/widgets/wrap-layout.h"

#include <glib/gi18n.h>

#define SPACING 18
#define BUTTON_SPACING 6

static GtkWidget *
append_text (GtkBox *box,
             const char *text,
             const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  gtk_box_append (box, label);
  return label;
}

static void
append_split (GtkBox *box,
              const TorgetFigure *figure,
              TorgetSplit split)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  append_text (GTK_BOX (part),
               torget_code_label ("followup_split", torget_split_get_id (split),
                                  torget_ui_language ()),
               "caption-heading");
  gtk_box_append (GTK_BOX (part), torget_figure_bars_new (figure, split));
  gtk_box_append (box, part);
}

static void
append_button (GtkBox *box,
               const char *title,
               const char *action,
               const char *indicator)
{
  GtkWidget *button = gtk_button_new_with_label (title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", indicator);
  gtk_box_append (box, button);
}

static void
append_buttons (GtkBox *box,
                const TorgetFollowup *followup,
                TorgetGoals *goals,
                guint indicator)
{
  const TorgetFigure *figure = &followup->figures[indicator];
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, BUTTON_SPACING);

  gtk_widget_set_layout_manager (buttons, torget_wrap_layout_new (BUTTON_SPACING));
  append_button (GTK_BOX (buttons), _ ("Show All"), "followup.show-all", figure->indicator->id);
  append_button (GTK_BOX (buttons), _ ("Who Has Come and Gone"), "followup.show-change",
                 figure->indicator->id);
  if (figure->n_gaps > 0)
    append_button (GTK_BOX (buttons), _ ("What Is Missing"), "followup.show-gaps",
                   figure->indicator->id);
  gtk_box_append (GTK_BOX (buttons),
                  torget_goal_button_new (figure->indicator, &followup->period, goals));
  gtk_box_append (box, buttons);
}

static void
append_definition (GtkBox *box,
                   const TorgetIndicator *indicator)
{
  const char *language = torget_ui_language ();
  const char *counted = torget_indicator_text (&indicator->counted, language);
  const char *source = torget_indicator_text (&indicator->source, language);
  g_autofree char *text = NULL;

  if (indicator->measure == TORGET_MEASURE_COUNT)
    /* Translators: how a figure is defined: what is counted, the source, the version. */
    text = g_strdup_printf (_ ("Counted: %s\nSource: %s\nDefinition %d"), counted, source,
                            indicator->version);
  else
    /* Translators: how a figure is defined: the numerator, the denominator, the source, the
     * version. */
    text = g_strdup_printf (_ ("Counted: %s\nAmong: %s\nSource: %s\nDefinition %d"), counted,
                            torget_indicator_text (&indicator->among, language), source,
                            indicator->version);
  append_text (box, text, "caption");
}

static void
append_time (GtkBox *box,
             const TorgetFollowupSeries *series,
             guint indicator)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *table = torget_figure_table_new (series, indicator);

  gtk_widget_set_valign (table, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (part), torget_figure_line_new (series, indicator));
  gtk_box_append (GTK_BOX (part), table);
  gtk_box_append (box, part);
}

/**
 * torget_figure_details_new:
 * @series: the figures over time; not kept
 * @goals: (nullable): the goals; not kept
 * @indicator: position of the indicator
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
torget_figure_details_new (const TorgetFollowupSeries *series,
                           TorgetGoals *goals,
                           guint indicator)
{
  const TorgetFigure *figure = &series->periods[0]->figures[indicator];
  const char *caution
      = torget_indicator_text (&figure->indicator->caution, torget_ui_language ());
  g_autofree char *gaps = torget_figure_dup_gaps (figure);
  GtkWidget *widget = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkBox *box = GTK_BOX (widget);

  gtk_widget_set_margin_top (widget, SPACING);
  gtk_widget_set_margin_end (widget, BUTTON_SPACING);
  append_text (box, torget_indicator_text (&figure->indicator->description, torget_ui_language ()),
               NULL);
  if (caution != NULL)
    append_text (box, caution, "heading");
  append_time (box, series, indicator);
  if (figure->cells[TORGET_SPLIT_MEASURE] != NULL)
    append_split (box, figure, TORGET_SPLIT_MEASURE);
  for (guint i = 0; i < TORGET_SPLIT_MEASURE; i++)
    if (i != TORGET_SPLIT_SEX && figure->cells[i] != NULL)
      append_split (box, figure, (TorgetSplit) i);
  if (gaps != NULL)
    append_text (box, gaps, "warning");
  append_buttons (box, series->periods[0], goals, indicator);
  append_definition (box, figure->indicator);
  return widget;
}

/**
 * torget_figure_details_get_goal_button:
 * @widget: details
 *
 * Returns: (transfer none): the button that sets the goal
 */
GtkWidget *
torget_figure_details_get_goal_button (GtkWidget *widget)
{
  GtkWidget *definition = gtk_widget_get_last_child (widget);

  return gtk_widget_get_last_child (gtk_widget_get_prev_sibling (definition));
}
