/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done in the window, and the keys for it, in one table. */
#include "config.h"

#include "ui/app/window-private.h"

#include "service/environment.h"
#include "ui/access/access-window.h"
#include "ui/app/about.h"
#include "ui/app/palette.h"
#include "ui/app/region-actions.h"
#include "ui/app/role-actions.h"
#include "ui/app/views.h"
#include "ui/compat/file-dialog.h"
#include "ui/document/print-window.h"
#include "ui/person/doubles-window.h"
#include "ui/person/new-person.h"
#include "ui/prefs/preferences-window.h"
#include "ui/retention/retention-window.h"

#include <glib/gi18n.h>

static void
show_person_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  TorgetWorkspace *workspace = torget_window_get_workspace (TORGET_WINDOW (widget));

  if (workspace != NULL)
    torget_workspace_show_person (workspace, g_variant_get_int64 (parameter));
}

static void
show_view_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  TorgetWorkspace *workspace = torget_window_get_workspace (TORGET_WINDOW (widget));

  if (workspace != NULL)
    torget_workspace_show_view (workspace, g_variant_get_string (parameter, NULL));
}

static void
set_search_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  TorgetWorkspace *workspace = torget_window_get_workspace (TORGET_WINDOW (widget));

  if (workspace != NULL)
    torget_workspace_set_search (workspace, g_variant_get_string (parameter, NULL));
}

static void
saved_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  gint64 tx;
  const char *label;

  g_variant_get (parameter, "(x&s)", &tx, &label);
  torget_window_show_saved (TORGET_WINDOW (widget), tx, label);
}

static void
toast_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  torget_window_add_toast (TORGET_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
undo_save_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  torget_window_undo (TORGET_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
undo_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  TorgetWindow *self = TORGET_WINDOW (widget);
  const gint64 tx = torget_session_get_last_tx (torget_window_get_session (self), NULL);

  if (tx != 0)
    torget_window_undo (self, tx);
  else
    torget_window_add_toast (self, _ ("There is nothing to take back."));
}

static void
redo_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  torget_window_redo (TORGET_WINDOW (widget));
}

static void
new_person_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  torget_new_person_open (widget, torget_window_get_session (TORGET_WINDOW (widget)),
                          parameter != NULL ? g_variant_get_int64 (parameter) : 0);
}

static void
lock_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  TorgetSession *session = torget_window_get_session (TORGET_WINDOW (widget));

  if (torget_session_is_open (session))
    torget_session_close_async (session, NULL, NULL);
}

static void
preferences_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  GtkWidget *preferences
      = torget_preferences_window_new (torget_window_get_session (TORGET_WINDOW (widget)));

  gtk_window_set_transient_for (GTK_WINDOW (preferences), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (preferences));
}

/* Documents about the person that is shown, or the list when there is none. */
/* What a page has on paper itself. */
static gboolean
print_page (GtkWidget *page)
{
  static const char *const actions[] = { "list.print", "followup.print", "today.print-week" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (gtk_widget_activate_action (page, actions[i], NULL))
      return TRUE;
  return FALSE;
}

static void
print_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  TorgetWindow *self = TORGET_WINDOW (widget);
  TorgetWorkspace *workspace = torget_window_get_workspace (self);
  const gint64 person_id = torget_workspace_get_person_id (workspace);
  GtkWidget *window;

  if (person_id == 0)
    {
      if (!print_page (torget_workspace_get_page (workspace)))
        torget_window_add_toast (self, _ ("Choose the person to print a document about."));
      return;
    }
  window = torget_print_window_new (torget_window_get_session (self), person_id);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (window));
}

/* Of the person who is shown. */
static const struct
{
  const char *name;
  const char *action; /* of the page */
} person_actions[] = {
  { "win.record-move", "person.move" },
  { "win.hand-over", "person.hand-over" },
  { "win.compare", "person.compare" },
  { "win.extract", "person.extract" },
  { "win.propose-erasure", "person.propose-erasure" },
};

static void
person_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  TorgetWindow *self = TORGET_WINDOW (widget);
  TorgetWorkspace *workspace = torget_window_get_workspace (self);

  if (torget_workspace_get_person_id (workspace) == 0)
    {
      torget_window_add_toast (self, _ ("Choose the person first."));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (person_actions); i++)
    if (g_str_equal (person_actions[i].name, name))
      gtk_widget_activate_action (GTK_WIDGET (torget_workspace_get_person_page (workspace)),
                                  person_actions[i].action, NULL);
}

static void
shortcuts_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  torget_shortcuts_present (GTK_WINDOW (widget));
}

static void
doubles_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (torget_doubles_window_new (
      GTK_WINDOW (widget), torget_window_get_session (TORGET_WINDOW (widget)))));
}

static void
check_log_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (torget_access_window_new (
      GTK_WINDOW (widget), torget_window_get_session (TORGET_WINDOW (widget)))));
}

static void
retention_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (torget_retention_window_new (
      GTK_WINDOW (widget), torget_window_get_session (TORGET_WINDOW (widget)))));
}

static void
told_apart_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  torget_window_add_undo_toast (TORGET_WINDOW (widget), _ ("Remembered as two persons"),
                                "win.may-be-same", parameter);
}

static void
may_be_same_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  gint64 first, second;

  g_variant_get (parameter, "(xx)", &first, &second);
  torget_window_forget_strangers (TORGET_WINDOW (widget), first, second);
}

static void
palette_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (torget_palette_new (TORGET_WINDOW (widget))));
}

static void
about_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  torget_about_present (GTK_WINDOW (widget));
}

static void
open_demo_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  torget_window_open_demo (TORGET_WINDOW (widget));
}

static void
file_to_open_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetWindow) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL)
    torget_window_show_unlock (self, g_file_peek_path (file));
}

static void
file_to_make_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetWindow) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL)
    torget_window_show_create (self, g_file_peek_path (file));
}

static void
open_file_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  const TorgetFileKind kinds[] = { { _ ("Files of Torget"), "*.db" }, { NULL } };

  torget_file_dialog_open_async (GTK_WINDOW (widget), _ ("Open a File of Torget"), kinds, NULL,
                                 file_to_open_cb, g_object_ref (widget));
}

static void
new_file_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  const TorgetFileKind kinds[] = { { _ ("Files of Torget"), "*.db" }, { NULL } };

  torget_file_dialog_save_async (GTK_WINDOW (widget), _ ("Create a File of Torget"), "torget.db",
                                 kinds, NULL, file_to_make_cb, g_object_ref (widget));
}

/* Actions that the workspace does. */
static const struct
{
  const char *name;
  void (*run) (TorgetWorkspace *workspace);
} workspace_actions[] = {
  { "win.find", torget_workspace_find },
  { "win.clear-search", torget_workspace_clear_search },
  { "win.close-person", torget_workspace_close_person },
  { "win.toggle-sidebar", torget_workspace_toggle_sidebar },
  { "win.open-menu", torget_workspace_open_menu },
};

static void
workspace_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  TorgetWorkspace *workspace = torget_window_get_workspace (TORGET_WINDOW (widget));

  for (guint i = 0; workspace != NULL && i < G_N_ELEMENTS (workspace_actions); i++)
    if (g_str_equal (workspace_actions[i].name, name))
      workspace_actions[i].run (workspace);
}

typedef struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_file; /* only while a file is open */
  guint key;
  GdkModifierType modifiers;
  const char *title; /* in the palette; NULL for what is no command of its own */
} Action;

static const Action actions[] = {
  { "win.show-person", "x", show_person_cb, TRUE },
  { "win.show-view", "s", show_view_cb, TRUE },
  { "win.set-search", "s", set_search_cb, TRUE },
  { "win.saved", "(xs)", saved_cb, FALSE },
  { "win.toast", "s", toast_cb, FALSE },
  { "win.import", NULL, torget_region_import_action, TRUE, GDK_KEY_i, GDK_CONTROL_MASK,
    N_ ("Import a register") },
  { "win.export", NULL, torget_region_export_action, TRUE, GDK_KEY_e,
    GDK_CONTROL_MASK | GDK_SHIFT_MASK, N_ ("Export to the region") },
  { "win.offers", NULL, torget_region_offers_action, TRUE, 0, 0,
    N_ ("Offers to and from the region") },
  { "win.hand-over-household", "x", torget_region_hand_over_action, TRUE },
  { "win.print", NULL, print_cb, TRUE, GDK_KEY_p, GDK_CONTROL_MASK,
    N_ ("Print or save a document") },
  { "win.undo-save", "x", undo_save_cb, TRUE },
  { "win.undo", NULL, undo_cb, TRUE, GDK_KEY_z, GDK_CONTROL_MASK, N_ ("Undo") },
  { "win.redo", NULL, redo_cb, TRUE, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, N_ ("Redo") },
  { "win.new-person", NULL, new_person_cb, TRUE, GDK_KEY_n, GDK_CONTROL_MASK, N_ ("New person") },
  { "win.new-person-beside", "x", new_person_cb, TRUE },
  { "win.record-move", NULL, person_cb, TRUE, 0, 0, N_ ("Record a move of the household") },
  { "win.hand-over", NULL, person_cb, TRUE, 0, 0, N_ ("Hand the household over to a municipality") },
  { "win.compare", NULL, person_cb, TRUE, 0, 0, N_ ("Compare the person with another one") },
  { "win.extract", NULL, person_cb, TRUE, 0, 0, N_ ("Register extract for the person") },
  { "win.propose-erasure", NULL, person_cb, TRUE, 0, 0, N_ ("Propose to erase the person") },
  { "win.check-log", NULL, check_log_cb, TRUE, 0, 0, N_ ("Check of the access log") },
  { "win.retention", NULL, retention_cb, TRUE, 0, 0, N_ ("Retention and erasure") },
  { "win.lock", NULL, lock_cb, TRUE, GDK_KEY_l, GDK_CONTROL_MASK, N_ ("Lock") },
  { "win.doubles", NULL, doubles_cb, TRUE, 0, 0, N_ ("Possible doubles") },
  { "win.told-apart", "(xx)", told_apart_cb, TRUE },
  { "win.may-be-same", "(xx)", may_be_same_cb, TRUE },
  { "win.palette", NULL, palette_cb, FALSE, GDK_KEY_k, GDK_CONTROL_MASK },
  { "win.find", NULL, workspace_cb, TRUE, GDK_KEY_f, GDK_CONTROL_MASK, N_ ("Search in the list") },
  { "win.clear-search", NULL, workspace_cb, TRUE },
  { "win.close-person", NULL, workspace_cb, TRUE },
  { "win.toggle-sidebar", NULL, workspace_cb, TRUE, GDK_KEY_F9, 0, N_ ("Show or hide the sidebar") },
  { "win.open-menu", NULL, workspace_cb, TRUE, GDK_KEY_F10, 0 },
  { "win.preferences", NULL, preferences_cb, FALSE, GDK_KEY_comma, GDK_CONTROL_MASK,
    N_ ("Preferences") },
  { "win.show-shortcuts", NULL, shortcuts_cb, FALSE, GDK_KEY_question,
    GDK_CONTROL_MASK | GDK_SHIFT_MASK, N_ ("Keyboard shortcuts") },
  { "win.about", NULL, about_cb, FALSE, 0, 0, N_ ("About Torget") },
  { "win.open-demo", NULL, open_demo_cb, FALSE, 0, 0, N_ ("Open the demo") },
  { "win.open-file", NULL, open_file_cb, FALSE, 0, 0, N_ ("Open a file of Torget") },
  { "win.new-file", NULL, new_file_cb, FALSE, 0, 0, N_ ("Create a file of Torget") },
};

static void
add_view_keys (GtkWidgetClass *widget_class)
{
  const TorgetView *view;

  for (guint i = 0; (view = torget_views_get (i)) != NULL; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK,
                                           "win.show-view", "s", view->id);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + i, GDK_CONTROL_MASK,
                                           "win.show-view", "s", view->id);
    }
}

void
torget_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const Action *action = &actions[i];

      gtk_widget_class_install_action (widget_class, action->name, action->parameter,
                                       action->activate);
      if (action->key != 0)
        gtk_widget_class_add_binding_action (widget_class, action->key, action->modifiers,
                                             action->name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "win.show-shortcuts", NULL);
  add_view_keys (widget_class);
}

static const char *const editing_actions[]
    = { "win.hand-over", "win.import", "win.may-be-same", "win.new-person",
        "win.new-person-beside", "win.propose-erasure", "win.record-move", "win.redo",
        "win.told-apart", "win.undo", "win.undo-save", NULL };

void
torget_window_update_actions (TorgetWindow *self)
{
  const gboolean is_open = torget_window_get_workspace (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].needs_file)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, is_open);
  torget_role_actions_limit (GTK_WIDGET (self), torget_window_get_session (self), editing_actions);
}

static gboolean
get_view_command (guint index,
                  TorgetCommand *command)
{
  const TorgetView *view = torget_views_get (index);

  if (view == NULL)
    return FALSE;
  *command = (TorgetCommand){
    "win.show-view", view->id, _ (view->title), TRUE, GDK_KEY_1 + index, GDK_CONTROL_MASK
  };
  return TRUE;
}

gboolean
torget_window_get_command (guint index,
                           TorgetCommand *command)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const Action *action = &actions[i];

      if (action->title == NULL || index-- > 0)
        continue;
      *command = (TorgetCommand){ action->name,       NULL,        _ (action->title),
                                  action->needs_file, action->key, action->modifiers };
      return TRUE;
    }
  return get_view_command (index, command);
}
