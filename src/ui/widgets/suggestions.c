/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row suggests while one types in it; see suggestions.h. */
#include "config.h"

#include "ui/widgets/suggestions.h"

#include "ui/widgets/children.h"

#define MAX_CHARS 40

struct _TorgetSuggestions
{
  GtkPopover parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TorgetSuggestions, torget_suggestions, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (TorgetSuggestions *self,
                  GtkListBoxRow *row)
{
  g_autofree char *value = g_strdup (g_object_get_data (G_OBJECT (row), "value"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, value);
}

static void
select_next (TorgetSuggestions *self,
             int step)
{
  const int selected = gtk_list_box_row_get_index (gtk_list_box_get_selected_row (self->list));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, selected + step);

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static void
torget_suggestions_class_init (TorgetSuggestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", TORGET_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/suggestions.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetSuggestions, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
torget_suggestions_init (TorgetSuggestions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_suggestions_new:
 * @row: the row; it unparents the popover when it is disposed of, and presents it when it is
 *   allocated a size
 *
 * Returns: (transfer none): the suggestions, a child of @row
 */
GtkWidget *
torget_suggestions_new (GtkWidget *row)
{
  GtkWidget *self = g_object_new (TORGET_TYPE_SUGGESTIONS, NULL);

  gtk_widget_set_parent (self, row);
  return self;
}

/**
 * torget_suggestions_clear:
 * @self: suggestions
 */
void
torget_suggestions_clear (TorgetSuggestions *self)
{
  torget_list_box_clear (self->list);
}

/**
 * torget_suggestions_add:
 * @self: suggestions
 * @value: what `chosen` is to tell
 * @label: what is shown
 */
void
torget_suggestions_add (TorgetSuggestions *self,
                        const char *value,
                        const char *label)
{
  GtkWidget *text = gtk_label_new (label);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), MAX_CHARS);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), text);
  gtk_widget_set_can_focus (row, FALSE);
  g_object_set_data_full (G_OBJECT (row), "value", g_strdup (value), g_free);
  gtk_list_box_append (self->list, row);
}

/**
 * torget_suggestions_show:
 * @self: suggestions
 *
 * Shows them with the first one selected; nothing is shown when there are none.
 */
void
torget_suggestions_show (TorgetSuggestions *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first == NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  gtk_list_box_select_row (self->list, first);
  gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * torget_suggestions_handle_key:
 * @self: suggestions
 * @key: a key that was pressed in the row
 *
 * The arrow keys choose among the suggestions that are shown, Enter takes one, Escape none.
 *
 * Returns: whether the key meant the suggestions, and not the row
 */
gboolean
torget_suggestions_handle_key (TorgetSuggestions *self,
                               guint key)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      select_next (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      select_next (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      row_activated_cb (self, gtk_list_box_get_selected_row (self->list));
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}
