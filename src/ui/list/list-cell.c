/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetListCell: one field of a row in a list: a text, with an icon or a bar where the column
 * has one. A GtkInscription and no more until an icon or a bar is needed: a list of 200 live rows
 * has some 1,600 of these.
 *
 * Where a group of rows begins, the cell of the first column bears its heading above its own
 * text, and the others stand at the bottom of the row: GtkColumnView has no headings in 4.8.
 *
 * The row's record may come later than the row; the cell listens and stays empty until then.
 *
 * The tip is handed out when it is asked for: each gtk_widget_set_tooltip_text() on a mapped widget
 * asks the display where the pointer is, which for all cells together takes longer than the rest
 * of the start.
 */
#include "config.h"

#include "ui/list/list-cell.h"

#include "ui/list/list-text.h"
#include "ui/widgets/children.h"
#include "ui/widgets/two-year-bar.h"

/* Room for a date, whose characters are narrower than the average. */
#define DATE_CHARS 9

#define SPACING 6

struct _TorgetListCell
{
  GtkWidget parent_instance;

  const TorgetListColumn *column;
  TorgetRow *row;
  gulong notify_id;
  GtkWidget *icon; /* made when first needed, like the bars */
  GtkWidget *bar;
  GtkWidget *two_years;
  GtkWidget *text;
  char *tip; /* %NULL: the text itself */
  gboolean is_first; /* of its row: it bears the headings of groups */
  GtkWidget *heading;
  TorgetTone tone;
};

G_DEFINE_FINAL_TYPE (TorgetListCell, torget_list_cell, GTK_TYPE_WIDGET)

static void
set_tone (TorgetListCell *self,
          TorgetTone tone)
{
  if (tone == self->tone)
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self), torget_tone_get_style_class (self->tone));
  gtk_widget_add_css_class (GTK_WIDGET (self), torget_tone_get_style_class (tone));
  self->tone = tone;
}

static void
clear (TorgetListCell *self)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), NULL);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->text), 0);
  torget_list_cell_set_tip (self, NULL);
  set_tone (self, TORGET_TONE_NEUTRAL);
  if (self->icon != NULL)
    gtk_widget_set_visible (self->icon, FALSE);
  if (self->bar != NULL)
    gtk_widget_set_visible (self->bar, FALSE);
  if (self->two_years != NULL)
    gtk_widget_set_visible (self->two_years, FALSE);
}

/* The first cell of a row is a grid: the heading above the icon and the text. */
static void
place (TorgetListCell *self,
       GtkWidget *child,
       int column,
       int row,
       int n_columns)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  if (GTK_IS_GRID_LAYOUT (layout))
    g_object_set (gtk_layout_manager_get_layout_child (layout, child), "column", column, "row", row,
                  "column-span", n_columns, NULL);
}

static void
show_heading (TorgetListCell *self,
              const TorgetListGroup *group)
{
  g_autofree char *text = torget_list_dup_heading (group);

  if (self->heading == NULL)
    {
      self->heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize",
                                    PANGO_ELLIPSIZE_END, NULL);
      gtk_widget_add_css_class (self->heading, "heading");
      gtk_widget_insert_after (self->heading, GTK_WIDGET (self), NULL);
      place (self, self->heading, 0, 0, 2);
    }
  gtk_label_set_text (GTK_LABEL (self->heading), text);
  gtk_widget_set_visible (self->heading, TRUE);
}

static void
show_group (TorgetListCell *self)
{
  const TorgetListGroup *group = self->row != NULL ? torget_row_get_group (self->row) : NULL;

  gtk_widget_set_valign (GTK_WIDGET (self), group != NULL ? GTK_ALIGN_END : GTK_ALIGN_FILL);
  if (self->is_first && group != NULL)
    show_heading (self, group);
  else if (self->heading != NULL)
    gtk_widget_set_visible (self->heading, FALSE);
}

static void
show_record (TorgetListCell *self)
{
  const TorgetRecord *record = self->row != NULL ? torget_row_get_record (self->row) : NULL;
  const TorgetField *field = NULL;

  if (record == NULL || (!self->column->is_open && torget_list_is_protected (record)))
    return;
  if (self->column->field != NULL)
    field = torget_record_type_find (record->type, self->column->field);
  if (self->column->show != NULL)
    self->column->show (self, record, field);
  else
    torget_list_show_field (self, record, field);
}

/* What a screen reader says of the row that the keyboard is on. GTK 4.8 has no name for it, and no
 * other way to it than from a cell. */
static void
name_row (TorgetListCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (self->is_first && row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    torget_list_cell_get_text (self), -1);
}

static void
refresh (TorgetListCell *self)
{
  clear (self);
  show_record (self);
  show_group (self);
  name_row (self);
}

static void
drop_row (TorgetListCell *self)
{
  if (self->row != NULL)
    g_clear_signal_handler (&self->notify_id, self->row);
  g_clear_object (&self->row);
}

static gboolean
torget_list_cell_query_tooltip (GtkWidget *widget,
                                int x,
                                int y,
                                gboolean keyboard,
                                GtkTooltip *tooltip)
{
  TorgetListCell *self = TORGET_LIST_CELL (widget);
  const char *text
      = self->tip != NULL ? self->tip : gtk_inscription_get_text (GTK_INSCRIPTION (self->text));

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL && *text != '\0';
}

static void
torget_list_cell_dispose (GObject *object)
{
  drop_row (TORGET_LIST_CELL (object));
  torget_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (torget_list_cell_parent_class)->dispose (object);
}

static void
torget_list_cell_finalize (GObject *object)
{
  g_free (TORGET_LIST_CELL (object)->tip);
  G_OBJECT_CLASS (torget_list_cell_parent_class)->finalize (object);
}

static void
torget_list_cell_class_init (TorgetListCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_list_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_list_cell_finalize;
  GTK_WIDGET_CLASS (klass)->query_tooltip = torget_list_cell_query_tooltip;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "listcell");
}

static void
torget_list_cell_init (TorgetListCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  self->text = g_object_new (GTK_TYPE_INSCRIPTION,
                             "hexpand", TRUE,
                             "min-chars", 0,
                             "nat-chars", 4,
                             "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                             "yalign", 0.5,
                             NULL);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * torget_list_cell_new:
 * @column: what it shows; static
 *
 * Returns: (transfer floating): a cell without a row
 */
GtkWidget *
torget_list_cell_new (const TorgetListColumn *column)
{
  TorgetListCell *self = g_object_new (TORGET_TYPE_LIST_CELL, NULL);

  self->column = column;
  self->is_first = column->rank == 0;
  if (self->is_first)
    {
      gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_grid_layout_new ());
      place (self, self->text, 1, 1, 1);
    }
  return GTK_WIDGET (self);
}

/**
 * torget_list_cell_set_row:
 * @self: a cell
 * @row: (nullable): what to show from now on
 */
void
torget_list_cell_set_row (TorgetListCell *self,
                          TorgetRow *row)
{
  g_return_if_fail (TORGET_IS_LIST_CELL (self));

  drop_row (self);
  if (row != NULL)
    {
      self->row = g_object_ref (row);
      self->notify_id
          = g_signal_connect_swapped (row, "notify::record", G_CALLBACK (refresh), self);
    }
  refresh (self);
}

/**
 * torget_list_cell_get_text:
 * @self: a cell
 *
 * Returns: (transfer none): what it shows, or an empty text
 */
const char *
torget_list_cell_get_text (TorgetListCell *self)
{
  const char *text;

  g_return_val_if_fail (TORGET_IS_LIST_CELL (self), "");

  text = gtk_inscription_get_text (GTK_INSCRIPTION (self->text));
  return text != NULL ? text : "";
}

/**
 * torget_list_cell_set_text:
 * @self: a cell
 * @text: (nullable): what to show; cut at the end where there is no room
 */
void
torget_list_cell_set_text (TorgetListCell *self,
                           const char *text)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text);
}

/**
 * torget_list_cell_set_tip:
 * @self: a cell
 * @tip: (nullable): what to say when one points at the cell, and to screen readers as its
 *   description; %NULL for the cell's text, which may be cut
 */
void
torget_list_cell_set_tip (TorgetListCell *self,
                          const char *tip)
{
  if (g_strcmp0 (tip, self->tip) == 0)
    return;
  g_free (self->tip);
  self->tip = g_strdup (tip);
  if (tip != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tip,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * torget_list_cell_set_icon:
 * @self: a cell
 * @tone: how the whole cell is coloured
 * @icon_name: (nullable): icon before the text
 */
void
torget_list_cell_set_icon (TorgetListCell *self,
                           TorgetTone tone,
                           const char *icon_name)
{
  set_tone (self, tone);
  if (icon_name == NULL)
    return;
  if (self->icon == NULL)
    {
      self->icon = g_object_new (GTK_TYPE_IMAGE,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 NULL);
      gtk_widget_insert_after (self->icon, GTK_WIDGET (self), NULL);
      place (self, self->icon, 0, 1, 1);
      gtk_widget_set_margin_end (self->icon, self->is_first ? SPACING : 0);
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_widget_set_visible (self->icon, TRUE);
}

/**
 * torget_list_cell_set_status:
 * @self: a cell
 * @tone: how serious it is; its icon goes before the word, and none for one that judges nothing
 * @text: (nullable): the word
 */
void
torget_list_cell_set_status (TorgetListCell *self,
                             TorgetTone tone,
                             const char *text)
{
  torget_list_cell_set_text (self, text);
  if (text != NULL)
    torget_list_cell_set_icon (
        self, tone, tone >= TORGET_TONE_SUCCESS ? torget_tone_get_icon_name (tone) : NULL);
}

/**
 * torget_list_cell_set_done:
 * @self: a cell
 * @text: when it was done
 *
 * For what no longer needs attention: a check mark, and no colour.
 */
void
torget_list_cell_set_done (TorgetListCell *self,
                           const char *text)
{
  torget_list_cell_set_text (self, text);
  torget_list_cell_set_icon (self, TORGET_TONE_NEUTRAL,
                             torget_tone_get_icon_name (TORGET_TONE_SUCCESS));
}

/**
 * torget_list_cell_set_bar:
 * @self: a cell
 * @content: what the bar shows
 * @text: the figure beside it, e.g. `35/40 h`
 * @words: what the bar says, as a sentence; for pointing at it and for screen readers
 */
void
torget_list_cell_set_bar (TorgetListCell *self,
                          const TorgetBarContent *content,
                          const char *text,
                          const char *words)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text);
  torget_list_cell_set_tip (self, words);
  if (self->bar == NULL)
    {
      self->bar = torget_list_bar_new ();
      gtk_widget_set_size_request (self->bar, 84, -1);
      gtk_widget_insert_after (self->bar, GTK_WIDGET (self), NULL);
    }
  torget_list_bar_set_content (TORGET_LIST_BAR (self->bar), content);
  gtk_widget_set_visible (self->bar, TRUE);
}

/**
 * torget_list_cell_set_two_years:
 * @self: a cell
 * @bar: a housing contract
 * @text: the figure beside its bar
 */
void
torget_list_cell_set_two_years (TorgetListCell *self,
                                const TorgetSubletBar *bar,
                                const char *text)
{
  torget_list_cell_set_text (self, text);
  /* The bar takes all the room that it is given. */
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->text), DATE_CHARS);
  if (self->two_years == NULL)
    {
      self->two_years = torget_two_year_bar_new (TRUE);
      gtk_widget_set_size_request (self->two_years, 108, -1);
      gtk_widget_insert_after (self->two_years, GTK_WIDGET (self), NULL);
    }
  torget_two_year_bar_set (TORGET_TWO_YEAR_BAR (self->two_years), bar);
  gtk_widget_set_visible (self->two_years, TRUE);
}
