/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a chart as a table. */
#include "config.h"

#include "ui/followup/figure-line.h"
#include "ui/followup/figure-text.h"

#include <glib/gi18n.h>

#define COLUMN_SPACING 18
#define ROW_SPACING 6

static const char *const row_titles[] = { N_ ("Women"), N_ ("Men"), N_ ("All") };

#define N_ROWS ((int) G_N_ELEMENTS (row_titles))

static GtkWidget *
attach (GtkGrid *grid,
        const char *text,
        int column,
        int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  if (row == 0)
    gtk_widget_add_css_class (label, "dim-label");
  if (column > 0)
    gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return label;
}

/* A figure is read out with what its row and its column stand for. */
static void
attach_value (GtkGrid *grid,
              const char *value,
              const char *period,
              int column,
              int row)
{
  /* Translators: a figure that is read out: of whom, the period, the value; such as “Women, 2026:
   * 12”. */
  g_autofree char *spoken
      = g_strdup_printf (_ ("%s, %s: %s"), _ (row_titles[row - 1]), period, value);

  gtk_accessible_update_property (GTK_ACCESSIBLE (attach (grid, value, column, row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* The mark of the chart's line, for the eye only. */
static void
attach_mark (GtkGrid *grid,
             const char *mark,
             const char *style_class,
             int row)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", mark, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  gtk_grid_attach (grid, label, -1, row, 1, 1);
}

static void
attach_period (GtkGrid *grid,
               const TorgetFollowup *followup,
               guint indicator,
               int column)
{
  const TorgetFigure *figure = &followup->figures[indicator];
  const TorgetFigureCell *cells[N_ROWS] = { &figure->cells[TORGET_SPLIT_SEX][0],
                                            &figure->cells[TORGET_SPLIT_SEX][1], &figure->total };
  char period[TORGET_PERIOD_SIZE];

  attach (grid, torget_period_write (&followup->period, period), column, 0);
  for (int i = 0; i < N_ROWS; i++)
    {
      g_autofree char *value = torget_figure_dup_value (figure, cells[i]);

      attach_value (grid, value, period, column, i + 1);
    }
}

/**
 * torget_figure_table_new:
 * @series: the figures over time; not kept
 * @indicator: position of the indicator
 *
 * Returns: (transfer floating): a table, the earliest period first
 */
GtkWidget *
torget_figure_table_new (const TorgetFollowupSeries *series,
                         guint indicator)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), COLUMN_SPACING);
  gtk_grid_set_row_spacing (GTK_GRID (grid), ROW_SPACING);
  for (int i = 0; i < N_ROWS; i++)
    attach (GTK_GRID (grid), _ (row_titles[i]), 0, i + 1);
  attach_mark (GTK_GRID (grid), "●", "accent", 1);
  attach_mark (GTK_GRID (grid), "◆", NULL, 2);
  for (int i = 0; i < TORGET_SERIES_PERIODS; i++)
    attach_period (GTK_GRID (grid), series->periods[TORGET_SERIES_PERIODS - 1 - i], indicator,
                   i + 1);
  return grid;
}
