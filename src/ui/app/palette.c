/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetPalette: people and commands by typing; see palette.h.
 *
 * 1. At most one question to the store is under way; a newer one cancels it.
 * 2. The keyboard moves into the list, so that a screen reader reads the row that Enter would
 *    open; typing goes on in the entry from there.
 */
#include "config.h"

#include "ui/app/palette.h"

#include "base/text.h"
#include "service/person-search.h"
#include "ui/app/palette-row.h"
#include "ui/app/window-private.h"
#include "ui/widgets/children.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_PEOPLE 6

struct _TorgetPalette
{
  AdwWindow parent_instance;

  GtkSearchEntry *entry;
  GtkListBox *list;

  TorgetWindow *window; /* not owned; this window does not outlive it */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TorgetPalette, torget_palette, ADW_TYPE_WINDOW)

static const char *
get_text (TorgetPalette *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Filling */

static void
add_people (TorgetPalette *self,
            GPtrArray *people,
            TorgetPaletteGroup group)
{
  for (guint i = 0; i < people->len; i++)
    gtk_list_box_append (self->list,
                         torget_palette_row_new_person (g_ptr_array_index (people, i), group));
}

/* The text is the beginning of the title or of a word in it. */
static gboolean
is_called (const char *title,
           const char *text)
{
  g_autofree char *name = torget_text_name_key (title);
  g_autofree char *typed = torget_text_name_key (text);
  g_autofree char *inside = g_strconcat (" ", typed, NULL);

  return g_str_has_prefix (name, typed) || strstr (name, inside) != NULL;
}

static void
add_commands (TorgetPalette *self)
{
  const gboolean is_open = torget_window_get_workspace (self->window) != NULL;
  TorgetCommand command;

  for (guint i = 0; torget_window_get_command (i, &command); i++)
    if ((is_open || !command.needs_file) && is_called (command.title, get_text (self)))
      gtk_list_box_append (self->list, torget_palette_row_new_command (&command));
}

/* Tells a screen reader, which stays with the entry while one types, what Enter would do. */
static void
describe_first (TorgetPalette *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);
  const char *name = row != NULL ? torget_palette_row_get_name (TORGET_PALETTE_ROW (row))
                                 : _ ("Nobody and nothing is called that.");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
}

/* @found: (nullable): who */
static void
fill (TorgetPalette *self,
      const TorgetPersonSearch *found)
{
  torget_list_box_clear (self->list);
  if (found != NULL)
    {
      add_people (self, found->exact, TORGET_PALETTE_PEOPLE);
      add_people (self, found->similar, TORGET_PALETTE_SIMILAR);
    }
  add_commands (self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  describe_first (self);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetPalette) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetPersonSearch) found
      = torget_session_search_finish (TORGET_SESSION (source), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fill (self, found);
}

static void
text_changed_cb (TorgetPalette *self)
{
  TorgetSession *session = torget_window_get_session (self->window);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (*get_text (self) == '\0' || !torget_session_is_open (session))
    {
      fill (self, NULL);
      return;
    }
  self->cancellable = g_cancellable_new ();
  torget_session_search_async (session, get_text (self), MAX_PEOPLE, self->cancellable, found_cb,
                               g_object_ref (self));
}

/* Choosing */

/* The palette is gone before the action runs: it may open a window of its own. */
static void
row_activated_cb (TorgetPalette *self,
                  GtkListBoxRow *row)
{
  g_autofree char *action
      = g_strdup (torget_palette_row_get_action (TORGET_PALETTE_ROW (row)));
  g_autoptr (GVariant) target = torget_palette_row_ref_target (TORGET_PALETTE_ROW (row));
  g_autoptr (TorgetWindow) window = g_object_ref (self->window);

  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target);
}

static void
activate_cb (TorgetPalette *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    row_activated_cb (self, row);
}

static void
go_to (TorgetPalette *self,
       int step)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  const int index = selected != NULL ? gtk_list_box_row_get_index (selected) + step : 0;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row != NULL)
    {
      gtk_list_box_select_row (self->list, row);
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  else if (index < 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static gboolean
key_pressed_cb (TorgetPalette *self,
                guint key,
                guint keycode,
                GdkModifierType modifiers)
{
  const gboolean is_again = (key == GDK_KEY_k || key == GDK_KEY_K)
                            && (modifiers & GDK_CONTROL_MASK) != 0;

  if (key == GDK_KEY_Escape || is_again)
    gtk_window_close (GTK_WINDOW (self));
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    go_to (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    go_to (self, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
add_header_cb (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer unused)
{
  torget_palette_row_update_header (TORGET_PALETTE_ROW (row),
                                    before != NULL ? TORGET_PALETTE_ROW (before) : NULL);
}

static void
torget_palette_dispose (GObject *object)
{
  TorgetPalette *self = TORGET_PALETTE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (torget_palette_parent_class)->dispose (object);
}

static void
torget_palette_class_init (TorgetPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_palette_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/app/palette.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, TorgetPalette, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
torget_palette_init (TorgetPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, add_header_cb, NULL, NULL);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
}

/**
 * torget_palette_new:
 * @window: what the commands are done in
 *
 * Returns: (transfer floating): a palette over the window, which shows all commands
 */
GtkWidget *
torget_palette_new (TorgetWindow *window)
{
  TorgetPalette *self = g_object_new (TORGET_TYPE_PALETTE, "transient-for", window, NULL);

  self->window = window;
  /* Nothing of the file stays on the screen when it is locked. */
  g_signal_connect_object (torget_window_get_session (window), "closed",
                           G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  fill (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GTK_WIDGET (self);
}

/**
 * torget_palette_set_text:
 * @self: a palette
 * @text: as if it had been typed
 */
void
torget_palette_set_text (TorgetPalette *self,
                         const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}
