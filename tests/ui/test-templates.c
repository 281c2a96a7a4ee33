/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every template of the program is made once, with warnings fatal, and goes away again.
 *
 * Templates are found in the resources and their types by name, so that a new one is tested
 * without being listed here.
 */
#include "config.h"

#include "gui-test.h"

#include "ui/compat/button-names.h"

#define ROOT "/se/vuxentorget/Torget/ui"

static char *
dup_template_class (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_no_error (error);
  if (!g_regex_match (regex, g_bytes_get_data (bytes, NULL), 0, &match))
    return NULL;
  return g_match_info_fetch (match, 1);
}

static gboolean
has_access_key (GtkWidget *widget)
{
  g_autofree char *label = NULL;
  gboolean use_underline;

  if (!GTK_IS_BUTTON (widget) && !GTK_IS_CHECK_BUTTON (widget))
    return FALSE;
  g_object_get (widget, "label", &label, "use-underline", &use_underline, NULL);
  return label != NULL && use_underline;
}

/* GTK 4.8 calls a button without a text by its type, whatever its tooltip says. */
static gboolean
has_name (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* A button that shows an icon only; what AdwButtonContent shows is its button's name. */
static gboolean
is_nameless (GtkWidget *widget)
{
  const char *icon_name;

  if (GTK_IS_MENU_BUTTON (widget))
    icon_name = gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget));
  else if (GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    icon_name = gtk_button_get_icon_name (GTK_BUTTON (widget));
  else
    return FALSE;
  return icon_name != NULL && gtk_widget_get_tooltip_text (widget) != NULL && !has_name (widget);
}

/* A button's name is its label's alone: without the underscore that marks an access key. */
static void
check_names (GtkWidget *widget)
{
  if (has_access_key (widget))
    {
      gtk_widget_realize (widget);
      g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                                       GTK_ACCESSIBLE_RELATION_LABELLED_BY));
      g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                        GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
  if (is_nameless (widget))
    g_error ("the button “%s” has no name", gtk_widget_get_tooltip_text (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child);
}

/* The display must have seen the new window before it goes. */
static void
check_realized_names (GtkWidget *widget)
{
  check_names (widget);
  torget_gui_test_settle ();
}

static void
check_names_in_window (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), widget);
  check_realized_names (widget);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_template (gconstpointer data)
{
  g_autofree char *name = dup_template_class (data);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  const GType type = gtk_builder_get_type_from_name (builder, name);
  GtkWidget *widget;

  if (type == G_TYPE_INVALID)
    g_error ("%s: there is no type %s", (const char *) data, name);
  widget = g_object_ref_sink (g_object_new (type, NULL));
  g_assert_nonnull (gtk_widget_get_first_child (widget));
  if (GTK_IS_WINDOW (widget))
    {
      check_realized_names (widget);
      gtk_window_destroy (GTK_WINDOW (widget));
    }
  else if (!GTK_IS_POPOVER (widget))
    check_names_in_window (widget);
  torget_gui_test_settle ();
  g_assert_finalize_object (widget);
}

/* A file without a template is a window of its own. */
static void
test_window (gconstpointer data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (data);
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  guint n_windows = 0;

  for (GSList *l = objects; l != NULL; l = l->next)
    if (GTK_IS_WINDOW (l->data))
      {
        n_windows++;
        gtk_window_destroy (l->data);
      }
  g_assert_cmpuint (n_windows, ==, 1);
}

static void
add_file (const char *folder,
          const char *file)
{
  char *path = g_build_path ("/", ROOT, folder, file, NULL);
  g_autofree char *test = g_strdup_printf ("/ui/templates/%s%s", folder, file);
  g_autofree char *name = dup_template_class (path);

  g_test_add_data_func_full (test, path, name != NULL ? test_template : test_window, g_free);
}

static void
add_folder (const char *folder)
{
  g_autofree char *path = g_build_path ("/", ROOT, folder, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; files[i] != NULL; i++)
    add_file (folder, files[i]);
}

int
main (int argc,
      char **argv)
{
  g_auto (GStrv) folders = NULL;

  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_button_names_watch ();
  folders = g_resources_enumerate_children (ROOT, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert_nonnull (folders);
  for (guint i = 0; folders[i] != NULL; i++)
    add_folder (folders[i]);
  return g_test_run ();
}
