/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A name, a bar and a value beside each other. Where that leaves the bar too short to be read
 * (narrow windows, large text), the bar has the line below.
 */
#include "config.h"

#include "ui/followup/figure-cell.h"

#include "ui/widgets/char-width.h"

#define SPACING 12
#define LINE_SPACING 4
#define MIN_BAR_CHARS 8 /* of the bar beside its words */

typedef struct
{
  GtkWidget *name;
  GtkWidget *bar;
  GtkWidget *value;
} Parts;

static Parts
get_parts (GtkWidget *cell)
{
  GtkWidget *name = gtk_widget_get_first_child (cell);
  GtkWidget *bar = gtk_widget_get_next_sibling (name);

  return (Parts){ name, bar, gtk_widget_get_next_sibling (bar) };
}

static int
get_natural (GtkWidget *widget,
             GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_min_bar (GtkWidget *cell)
{
  return MIN_BAR_CHARS * torget_widget_get_char_width (cell);
}

/* What the words take of a line. */
static int
get_words (const Parts *parts)
{
  return get_natural (parts->name, GTK_ORIENTATION_HORIZONTAL)
         + get_natural (parts->value, GTK_ORIENTATION_HORIZONTAL) + SPACING;
}

static gboolean
is_one_line (GtkWidget *cell,
             const Parts *parts,
             int width)
{
  return width >= get_words (parts) + SPACING + get_min_bar (cell);
}

static int
get_words_height (const Parts *parts)
{
  return MAX (get_natural (parts->name, GTK_ORIENTATION_VERTICAL),
              get_natural (parts->value, GTK_ORIENTATION_VERTICAL));
}

static GtkSizeRequestMode
get_mode (GtkWidget *cell)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *cell,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  const Parts parts = get_parts (cell);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (parts.name, orientation, -1, minimum, NULL, NULL, NULL);
      *minimum += get_natural (parts.value, orientation) + SPACING;
      *natural = get_words (&parts) + SPACING
                 + MAX (get_natural (parts.bar, orientation), get_min_bar (cell));
      return;
    }
  *minimum = get_words_height (&parts);
  if (for_size >= 0 && !is_one_line (cell, &parts, for_size))
    *minimum += get_natural (parts.bar, orientation) + LINE_SPACING;
  *natural = *minimum;
}

/* @x: from the left where text begins at the left */
static void
place (GtkWidget *cell,
       GtkWidget *part,
       int x,
       int y,
       int width,
       int height)
{
  if (gtk_widget_get_direction (cell) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (cell) - x - width;
  gtk_widget_size_allocate (part, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
allocate (GtkWidget *cell,
          int width,
          int height,
          int baseline)
{
  const Parts parts = get_parts (cell);
  const gboolean is_one = is_one_line (cell, &parts, width);
  const int value = get_natural (parts.value, GTK_ORIENTATION_HORIZONTAL);
  const int name
      = MIN (get_natural (parts.name, GTK_ORIENTATION_HORIZONTAL), width - value - SPACING);
  const int line = is_one ? height : get_words_height (&parts);

  place (cell, parts.name, 0, 0, name, line);
  place (cell, parts.value, width - value, 0, value, line);
  if (is_one)
    place (cell, parts.bar, name + SPACING, 0, width - name - value - 2 * SPACING, line);
  else
    place (cell, parts.bar, 0, line + LINE_SPACING, width, height - line - LINE_SPACING);
}

/**
 * torget_figure_cell_new:
 * @name: (transfer floating): whose figure
 * @bar: (transfer floating): the bar
 * @value: (transfer floating): the figure
 *
 * Returns: (transfer floating): all of them
 */
GtkWidget *
torget_figure_cell_new (GtkWidget *name,
                        GtkWidget *bar,
                        GtkWidget *value)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (cell), name);
  gtk_box_append (GTK_BOX (cell), bar);
  gtk_box_append (GTK_BOX (cell), value);
  gtk_widget_set_layout_manager (cell, gtk_custom_layout_new (get_mode, measure, allocate));
  return cell;
}
