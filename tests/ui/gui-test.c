/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests with a display share. Without one they are skipped. */
#include "config.h"

#include "gui-test.h"

#include "ui/compat/closed-windows.h"
#include "ui/compat/lost-keys.h"

#include <string.h>

/*
 * AdwMessageDialog of libadwaita 1.7 measures a long heading for less than its width, before it
 * takes the heading that wraps. With the version that the program is written for, the same
 * warning from anybody is fatal.
 */
static gboolean
is_of_library (const GLogField *fields,
               gsize n_fields)
{
  if (adw_get_minor_version () < 7)
    return FALSE;
  for (gsize i = 0; i < n_fields; i++)
    if (strcmp (fields[i].key, "MESSAGE") == 0)
      return g_str_has_prefix (fields[i].value, "Trying to measure GtkLabel ");
  return FALSE;
}

static GLogWriterOutput
write_log (GLogLevelFlags level,
           const GLogField *fields,
           gsize n_fields,
           gpointer unused)
{
  return is_of_library (fields, n_fields) ? G_LOG_WRITER_HANDLED
                                          : g_log_writer_default (level, fields, n_fields, NULL);
}

/**
 * torget_gui_test_init:
 * @argc: (inout): of main()
 * @argv: (inout): of main()
 *
 * Returns: whether there is a display; without one it has told the test runner that the whole
 *   program is skipped
 */
gboolean
torget_gui_test_init (int *argc,
                      char ***argv)
{
  g_log_set_writer_func (write_log, NULL, NULL);
  g_setenv ("GTK_A11Y", "test", FALSE);
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return FALSE;
    }
  adw_init ();
  torget_closed_windows_watch ();
  torget_lost_keys_watch ();
  g_test_init (argc, argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  return TRUE;
}

/**
 * torget_gui_test_get_patience:
 *
 * Returns: how long anything may take, in microseconds: thirty seconds, and as many times more as
 *   the environment variable `TORGET_PATIENCE` says
 */
gint64
torget_gui_test_get_patience (void)
{
  const char *factor = g_getenv ("TORGET_PATIENCE");

  return 30 * G_TIME_SPAN_SECOND * (factor != NULL ? g_ascii_strtoll (factor, NULL, 10) : 1);
}

/**
 * torget_gui_test_settle:
 *
 * Lets everything that waits in the main loop happen.
 */
void
torget_gui_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * torget_gui_test_drop:
 * @object: (transfer full): an object of which this is the last use
 *
 * Gives @object back and checks that nothing else keeps it. What still waits for an answer of the
 * database thread keeps it until the answer comes.
 */
void
torget_gui_test_drop (gpointer object)
{
  torget_gui_test_wait (G_OBJECT (object)->ref_count == 1);
  g_assert_finalize_object (object);
}

/**
 * torget_gui_test_show:
 * @child: what to look at
 *
 * Returns: (transfer none): a window that shows @child; end with gtk_window_destroy()
 */
GtkWidget *
torget_gui_test_show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  torget_gui_test_wait (gtk_widget_get_mapped (child) && gtk_widget_get_width (child) > 0);
  return window;
}

/**
 * torget_gui_test_find:
 * @widget: where to look
 * @type: what to look for
 * @nth: which of them, from 0, in the order of the tree
 *
 * Returns: (nullable) (transfer none): the descendant
 */
GtkWidget *
torget_gui_test_find (GtkWidget *widget,
                      GType type,
                      guint nth)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    g_ptr_array_add (queue, child);
  while (queue->len > 0)
    {
      GtkWidget *next = g_ptr_array_steal_index (queue, queue->len - 1);

      if (g_type_is_a (G_OBJECT_TYPE (next), type) && nth-- == 0)
        return next;
      for (GtkWidget *child = gtk_widget_get_last_child (next); child != NULL;
           child = gtk_widget_get_prev_sibling (child))
        g_ptr_array_add (queue, child);
    }
  return NULL;
}

/**
 * torget_gui_test_find_button:
 * @widget: where to look
 * @action: a full name such as `win.undo`
 *
 * Returns: (nullable) (transfer none): the first button that does it
 */
GtkWidget *
torget_gui_test_find_button (GtkWidget *widget,
                             const char *action)
{
  GtkWidget *button;

  for (guint i = 0; (button = torget_gui_test_find (widget, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0)
      return button;
  return NULL;
}

/**
 * torget_gui_test_find_window:
 * @type: a type of windows
 *
 * Returns: (nullable) (transfer none): a window of that type
 */
gpointer
torget_gui_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

/**
 * torget_gui_test_wait_for_window:
 * @type: a type of windows
 *
 * Returns: (transfer none): a window of that type, as soon as there is one and all is quiet
 */
gpointer
torget_gui_test_wait_for_window (GType type)
{
  torget_gui_test_wait (torget_gui_test_find_window (type) != NULL);
  torget_gui_test_settle ();
  return torget_gui_test_find_window (type);
}

static gboolean
press_on (GtkWidget *widget,
          GListModel *shortcuts,
          guint key)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger)
          && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
          && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0
          && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                           GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                           gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

/**
 * torget_gui_test_press:
 * @window: a window with a focused widget
 * @key: a key, pressed without modifiers
 *
 * Does what the key is bound to, on the focused widget or the nearest one around it, short of
 * the window itself. Needs no window manager, since no event is made.
 *
 * Returns: whether a binding took the key
 */
gboolean
torget_gui_test_press (GtkWidget *window,
                       guint key)
{
  for (GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (window));
       widget != NULL && widget != window; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_SHORTCUT_CONTROLLER (controller)
              && press_on (widget, G_LIST_MODEL (controller), key))
            return TRUE;
        }
    }
  return FALSE;
}

static int
get_minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static GtkWidget *
find_widest_child (GtkWidget *widget)
{
  GtkWidget *widest = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child)
        && (widest == NULL || get_minimum_width (child) > get_minimum_width (widest)))
      widest = child;
  return widest;
}

/**
 * torget_gui_test_tell_width:
 * @widget: a widget that may be too wide
 *
 * Writes the least widths down the widest way, so that a failing test names the culprit.
 */
void
torget_gui_test_tell_width (GtkWidget *widget)
{
  for (GtkWidget *next = widget; next != NULL; next = find_widest_child (next))
    g_test_message ("%s %d", G_OBJECT_TYPE_NAME (next), get_minimum_width (next));
}
