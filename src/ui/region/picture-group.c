/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One indicator in all municipalities: a row for each, with women and men as bars. A row is read out
 * as a whole. */
#include "config.h"

#include "ui/region/picture-group.h"

#include "domain/code-list.h"
#include "ui/followup/figure-bar.h"
#include "ui/followup/figure-text.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

#define SPACING 12
#define MARGIN 9
#define NAME_CHARS 13
#define VALUE_CHARS 12

/* What a row of the group is made of. */
typedef struct
{
  const TorgetRegionPicture *picture;
  const TorgetIndicator *indicator;
  double largest; /* of which a bar has its full length */
} Group;

/**
 * torget_picture_get_hidden_text:
 *
 * Returns: what stands instead of a figure that could point at a person
 */
const char *
torget_picture_get_hidden_text (void)
{
  /* Translators: instead of a figure that could point at a person. Keep it short. */
  return _ ("hidden");
}

static const char *
get_state_text (TorgetRegionState state)
{
  switch (state)
    {
    case TORGET_REGION_HIDDEN:
      return torget_picture_get_hidden_text ();
    case TORGET_REGION_NOT_COUNTED:
      /* Translators: a file of a municipality lacks a figure. Keep it short. */
      return _ ("not sent");
    case TORGET_REGION_OTHER_DEFINITION:
      /* Translators: a municipality counts by another version of a definition. Keep it short. */
      return _ ("other definition");
    case TORGET_REGION_TOLD:
    case TORGET_REGION_MISSING:
    case TORGET_REGION_NOBODY:
    default:
      return "–";
    }
}

static double
find_largest (const TorgetRegionPicture *picture,
              const TorgetIndicator *indicator)
{
  double largest = indicator->measure == TORGET_MEASURE_SHARE ? 100 : 0;

  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    for (guint part = 0; part < TORGET_REGION_ALL; part++)
      {
        TorgetFigureCell cell;
        double value;

        torget_region_picture_get (picture, i, indicator, (TorgetRegionPart) part, &cell, &value);
        largest = MAX (largest, value);
      }
  return largest;
}

static GtkWidget *
append_label (GtkWidget *box,
              const char *text,
              int width,
              float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* Rows */

/**
 * torget_picture_row_begin:
 * @self: (out caller-allocates): a row
 * @name: what stands first in it
 * @name_chars: how wide that is; the same in all rows of a list
 * @value_chars: how wide a figure is, likewise
 */
void
torget_picture_row_begin (TorgetPictureRow *self,
                          const char *name,
                          int name_chars,
                          int value_chars)
{
  GtkWidget *label;

  self->row = gtk_list_box_row_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  self->spoken = g_string_new (name);
  self->value_chars = value_chars;
  gtk_widget_set_margin_start (self->box, SPACING);
  gtk_widget_set_margin_end (self->box, SPACING);
  gtk_widget_set_margin_top (self->box, MARGIN);
  gtk_widget_set_margin_bottom (self->box, MARGIN);
  label = append_label (self->box, name, name_chars, 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), name_chars);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
}

/**
 * torget_picture_row_append:
 * @self: a row that has begun
 * @part: of whom
 * @fraction: length of the bar, from 0 to 1
 * @text: the figure, or why there is none
 * @is_told: whether there is one
 */
void
torget_picture_row_append (TorgetPictureRow *self,
                           TorgetRegionPart part,
                           double fraction,
                           const char *text,
                           gboolean is_told)
{
  static const char *const names[] = { N_ ("Women"), N_ ("Men"), N_ ("All") };
  GtkWidget *label;

  if (part != TORGET_REGION_ALL)
    gtk_box_append (GTK_BOX (self->box),
                    torget_figure_bar_new (fraction, part == TORGET_REGION_MEN ? TORGET_BAR_STRIPED
                                                                               : TORGET_BAR_PLAIN));
  label = append_label (self->box, text, self->value_chars, part == TORGET_REGION_ALL ? 1 : 0);
  if (!is_told)
    gtk_widget_add_css_class (label, "dim-label");
  /* Translators: in a list that is read out, such as “Women: 12”. */
  g_string_append_printf (self->spoken, _ (", %s: %s"), _ (names[part]), text);
}

/**
 * torget_picture_row_end:
 * @self: a row that has begun
 *
 * Returns: (transfer floating): the row; nothing is left of @self
 */
GtkWidget *
torget_picture_row_end (TorgetPictureRow *self)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->row), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->spoken->str, -1);
  g_string_free (self->spoken, TRUE);
  return self->row;
}

static void
append_part (TorgetPictureRow *row,
             const Group *group,
             guint municipality,
             TorgetRegionPart part)
{
  const TorgetFigure figure = { .indicator = group->indicator };
  TorgetFigureCell cell;
  double value;
  const TorgetRegionState state = torget_region_picture_get (group->picture, municipality,
                                                             group->indicator, part, &cell, &value);
  g_autofree char *text = state == TORGET_REGION_TOLD ? torget_figure_dup_value (&figure, &cell)
                                                      : g_strdup (get_state_text (state));

  torget_picture_row_append (row, part, group->largest > 0 ? value / group->largest : 0, text,
                             state == TORGET_REGION_TOLD);
}

static void
append_nothing (TorgetPictureRow *row)
{
  const char *text = _ ("has sent nothing of this year");

  gtk_widget_add_css_class (append_label (row->box, text, -1, 0), "dim-label");
  g_string_append_printf (row->spoken, ", %s", text);
}

static GtkWidget *
create_row (const Group *group,
            guint municipality)
{
  TorgetPictureRow row;

  torget_picture_row_begin (&row,
                            torget_code_label ("municipality",
                                               group->picture->municipalities[municipality],
                                               torget_ui_language ()),
                            NAME_CHARS, VALUE_CHARS);
  if (group->picture->aggregates[municipality] == NULL)
    append_nothing (&row);
  else
    for (guint part = 0; part < TORGET_REGION_N_PARTS; part++)
      append_part (&row, group, municipality, (TorgetRegionPart) part);
  return torget_picture_row_end (&row);
}

static char *
dup_description (const TorgetRegionPicture *picture,
                 const TorgetIndicator *indicator)
{
  const TorgetFigure figure = { .indicator = indicator };
  const char *description = torget_indicator_text (&indicator->description, torget_ui_language ());
  TorgetFigureCell sum;
  g_autofree char *text = NULL;
  double value;

  if (!torget_region_picture_get_total (picture, indicator, TORGET_REGION_ALL, &sum, &value))
    return g_strdup (description);
  text = torget_figure_dup_value (&figure, &sum);
  /* Translators: what an indicator says, then its value for the region as a whole. */
  return g_strdup_printf (_ ("%s All municipalities: %s."), description, text);
}

/**
 * torget_picture_list_new:
 * @title: its heading
 * @description: (nullable): what it tells
 * @list: (out) (transfer none): gets the rows
 *
 * Returns: (transfer floating): a group without rows
 */
GtkWidget *
torget_picture_list_new (const char *title,
                         const char *description,
                         GtkListBox **list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 2);
  GtkWidget *heading = append_label (box, title, -1, 0);
  GtkWidget *rows = gtk_list_box_new ();

  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  if (description != NULL)
    {
      GtkWidget *words = append_label (box, description, -1, 0);

      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_widget_add_css_class (words, "dim-label");
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), rows);
  *list = GTK_LIST_BOX (rows);
  return box;
}

/**
 * torget_picture_group_new:
 * @picture: the municipalities
 * @indicator: which figure
 *
 * Which municipalities have told nothing is said in the group of the headline alone.
 *
 * Returns: (transfer floating): a group of rows
 */
GtkWidget *
torget_picture_group_new (const TorgetRegionPicture *picture,
                          const TorgetIndicator *indicator)
{
  const Group group = { picture, indicator, find_largest (picture, indicator) };
  g_autofree char *description = dup_description (picture, indicator);
  GtkListBox *list;
  GtkWidget *box = torget_picture_list_new (
      torget_indicator_text (&indicator->name, torget_ui_language ()), description, &list);

  for (guint i = 0; i < TORGET_REGION_N_MUNICIPALITIES; i++)
    if (picture->aggregates[i] != NULL || indicator->is_headline)
      gtk_list_box_append (list, create_row (&group, i));
  return box;
}
