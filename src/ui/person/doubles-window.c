/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetDoublesWindow: pairs to compare; see doubles-window.h. */
#include "config.h"

#include "ui/person/doubles-window.h"

#include "service/doubles.h"
#include "ui/app/error-text.h"
#include "ui/app/session-window.h"
#include "ui/list/list-text.h"
#include "ui/person/alike-text.h"
#include "ui/person/compare-window.h"

#include <glib/gi18n.h>

/* More are shown when these have been gone through. */
#define MAX_PAIRS 100

struct _TorgetDoublesWindow
{
  AdwWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *nothing;
  AdwPreferencesGroup *group;

  TorgetSession *session;
  GCancellable *cancellable;
  GPtrArray *rows; /* not owned */
};

G_DEFINE_FINAL_TYPE (TorgetDoublesWindow, torget_doubles_window, ADW_TYPE_WINDOW)

static char *
dup_person (const TorgetPersonRow *person)
{
  g_autofree char *name = torget_list_dup_name (person);
  g_autofree char *details = torget_list_dup_details (person);

  return details != NULL ? g_strdup_printf ("%s (%s)", name, details) : g_steal_pointer (&name);
}

static void
compare_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  TorgetDoublesWindow *self = TORGET_DOUBLES_WINDOW (widget);
  gint64 first, second;

  g_variant_get (parameter, "(xx)", &first, &second);
  torget_compare_open (GTK_WINDOW (self),
                       GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                       self->session, first, second);
}

static GtkWidget *
create_button (const TorgetDouble *pair,
               const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (C_ ("button", "_Compare"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "doubles.compare");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)", pair->first->record.id,
                                    pair->second->record.id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
  return button;
}

static void
add_pair (TorgetDoublesWindow *self,
          const TorgetDouble *pair)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  g_autofree char *first = dup_person (pair->first);
  g_autofree char *second = dup_person (pair->second);
  g_autofree char *title = g_strdup_printf ("%s\n%s", first, second);
  g_autofree char *reasons = torget_alikeness_dup_text (pair->alikeness);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reasons);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_button (pair, title));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_pairs (TorgetDoublesWindow *self,
            GPtrArray *pairs)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < pairs->len; i++)
    add_pair (self, g_ptr_array_index (pairs, i));
  gtk_stack_set_visible_child_name (self->stack, pairs->len > 0 ? "pairs" : "nothing");
}

static void
show_problem (TorgetDoublesWindow *self,
              const GError *error)
{
  adw_status_page_set_icon_name (self->nothing, "dialog-warning-symbolic");
  adw_status_page_set_title (self->nothing, _ ("Cannot look through the file"));
  adw_status_page_set_description (self->nothing, torget_error_get_text (error));
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetDoublesWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs
      = torget_session_doubles_finish (TORGET_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (pairs != NULL)
    show_pairs (self, pairs);
  else
    show_problem (self, error);
}

static void
load (TorgetDoublesWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  torget_session_list_doubles_async (self->session, MAX_PAIRS, self->cancellable, listed_cb,
                                     g_object_ref (self));
}

static void
torget_doubles_window_dispose (GObject *object)
{
  TorgetDoublesWindow *self = TORGET_DOUBLES_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_doubles_window_parent_class)->dispose (object);
}

static void
torget_doubles_window_finalize (GObject *object)
{
  g_ptr_array_unref (TORGET_DOUBLES_WINDOW (object)->rows);
  G_OBJECT_CLASS (torget_doubles_window_parent_class)->finalize (object);
}

static void
torget_doubles_window_class_init (TorgetDoublesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = torget_doubles_window_dispose;
  object_class->finalize = torget_doubles_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/person/doubles-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetDoublesWindow, group);
  gtk_widget_class_bind_template_child (widget_class, TorgetDoublesWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, TorgetDoublesWindow, stack);
  gtk_widget_class_install_action (widget_class, "doubles.compare", "(xx)", compare_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
torget_doubles_window_init (TorgetDoublesWindow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_doubles_window_new:
 * @parent: the main window
 * @session: an open session
 *
 * Returns: (transfer floating): the window, which looks through the file at once and after each
 *   change
 */
GtkWidget *
torget_doubles_window_new (GtkWindow *parent,
                           TorgetSession *session)
{
  TorgetDoublesWindow *self
      = g_object_new (TORGET_TYPE_DOUBLES_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  torget_session_window_bind (GTK_WINDOW (self), session);
  load (self);
  return GTK_WIDGET (self);
}

/**
 * torget_doubles_window_get_n_pairs:
 * @self: a window
 *
 * Returns: how many pairs it shows
 */
guint
torget_doubles_window_get_n_pairs (TorgetDoublesWindow *self)
{
  return self->rows->len;
}
