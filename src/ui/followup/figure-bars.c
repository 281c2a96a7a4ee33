/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a split as bars under each other. Each is a button to the list of those behind it. */
#include "config.h"

#include "ui/followup/figure-bars.h"

#include "ui/followup/figure-bar.h"
#include "ui/followup/figure-cell.h"
#include "ui/followup/figure-text.h"

#include <glib/gi18n.h>

/* Bars of women and men begin and end alike in all rows of a page. */
#define NAME_CHARS 8
#define VALUE_CHARS 15

#define LONG_NAME_CHARS 22

typedef struct
{
  const TorgetFigure *figure;
  TorgetSplit split;
  double largest;
  GtkSizeGroup *names;
  GtkSizeGroup *values;
} Bars;

/**
 * torget_figure_get_largest:
 * @figure: a figure
 * @split: a split that it has
 *
 * A share is read against all; anything else against the largest one.
 *
 * Returns: the value of which a bar has its full length; 0 when nothing is told
 */
double
torget_figure_get_largest (const TorgetFigure *figure,
                           TorgetSplit split)
{
  double largest = 0;
  double value;

  if (figure->indicator->measure == TORGET_MEASURE_SHARE)
    return 100;
  for (guint i = 0; i < torget_split_get_n_cells (split); i++)
    if (torget_figure_get_value (figure, &figure->cells[split][i], &value))
      largest = MAX (largest, value);
  return largest;
}

static GtkWidget *
create_label (const char *text,
              GtkSizeGroup *group,
              float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_size_group_add_widget (group, label);
  return label;
}

static GtkWidget *
create_content (const Bars *bars,
                guint cell)
{
  const TorgetFigureCell *figure_cell = &bars->figure->cells[bars->split][cell];
  GtkWidget *name = create_label (torget_figure_get_cell_name (bars->split, cell), bars->names, 0);
  const gboolean is_share = bars->figure->indicator->measure == TORGET_MEASURE_SHARE;
  g_autofree char *value_text = is_share ? torget_figure_dup_value_of (bars->figure, figure_cell)
                                         : torget_figure_dup_value (bars->figure, figure_cell);
  GtkWidget *value_label = create_label (value_text, bars->values, 1);
  const gboolean is_striped = bars->split == TORGET_SPLIT_SEX && cell == 1;
  double value;

  if (!torget_figure_get_value (bars->figure, figure_cell, &value) || bars->largest <= 0)
    value = 0;
  gtk_widget_add_css_class (value_label, "numeric");
  if (figure_cell->hides_numerator)
    gtk_widget_add_css_class (value_label, "dim-label");
  gtk_label_set_width_chars (GTK_LABEL (name), bars->split == TORGET_SPLIT_SEX ? NAME_CHARS
                                                                               : LONG_NAME_CHARS);
  gtk_label_set_width_chars (GTK_LABEL (value_label), VALUE_CHARS);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  return torget_figure_cell_new (
      name,
      torget_figure_bar_new (bars->largest > 0 ? value / bars->largest : 0,
                             is_striped ? TORGET_BAR_STRIPED : TORGET_BAR_PLAIN),
      value_label);
}

static GtkWidget *
create_button (const Bars *bars,
               guint cell)
{
  const TorgetFigureCell *figure_cell = &bars->figure->cells[bars->split][cell];
  g_autofree char *value = torget_figure_dup_value_of (bars->figure, figure_cell);
  /* Translators: whose figure, then the figure. */
  g_autofree char *name = g_strdup_printf (
      _ ("%s: %s"), torget_figure_get_cell_name (bars->split, cell), value);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), create_content (bars, cell));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-bar");
  gtk_widget_set_tooltip_text (button, _ ("Show Who"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "followup.show-behind");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(suu)",
                                    bars->figure->indicator->id, (guint) bars->split, cell);
  return button;
}

/* Nobody at all needs no bar; but women and men always stand beside each other. */
static gboolean
is_shown (const Bars *bars,
          guint cell)
{
  return bars->figure->cells[bars->split][cell].denominator > 0
         || (bars->split == TORGET_SPLIT_SEX && cell < 2);
}

/**
 * torget_figure_bars_new:
 * @figure: a figure; not kept
 * @split: a split that it has
 *
 * The buttons activate `followup.show-behind`, (suu): the indicator, the split, the cell.
 *
 * Returns: (transfer floating): the bars
 */
GtkWidget *
torget_figure_bars_new (const TorgetFigure *figure,
                        TorgetSplit split)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) values = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  const Bars bars = { figure, split, torget_figure_get_largest (figure, split), names, values };

  for (guint i = 0; i < torget_split_get_n_cells (split); i++)
    if (is_shown (&bars, i))
      gtk_box_append (GTK_BOX (box), create_button (&bars, i));
  return box;
}
