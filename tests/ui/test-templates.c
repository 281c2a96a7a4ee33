/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every template of the program is made once, with warnings fatal, and goes away again.
 *
 * Templates are found in the resources and their types by name, so that a new one is tested
 * without being listed here.
 */
#include "config.h"

#include "gui-test.h"

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
    gtk_window_destroy (GTK_WINDOW (widget));
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
  folders = g_resources_enumerate_children (ROOT, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert_nonnull (folders);
  for (guint i = 0; folders[i] != NULL; i++)
    add_folder (folders[i]);
  return g_test_run ();
}
