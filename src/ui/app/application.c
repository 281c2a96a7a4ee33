/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program; see application.h.
 *
 * A new language needs new widgets: templates are translated when they are built. The window is
 * made anew over the same session, and shows what the old one showed.
 */
#include "config.h"

#include "ui/app/application.h"

#include "service/environment.h"
#include "service/session-files.h"
#include "service/session.h"
#include "ui/app/settings.h"
#include "ui/app/tour.h"
#include "ui/app/window.h"
#include "ui/compat/button-names.h"
#include "ui/compat/closed-windows.h"
#include "ui/compat/lost-keys.h"
#include "ui/prefs/preferences-window.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  gboolean demo;
  char *screenshots;
  char *language;
  char *theme;
  char *size;
} Options;

struct _TorgetApplication
{
  AdwApplication parent_instance;

  TorgetSession *session;
  TorgetTour *tour; /* while screenshots are taken, else %NULL */
  guint remake_source;
  gboolean opens_demo; /* it has been asked for */
  Options options;
};

G_DEFINE_FINAL_TYPE (TorgetApplication, torget_application, ADW_TYPE_APPLICATION)

/* Language and theme; the command line goes before the settings. */

static void
apply_language (TorgetApplication *self)
{
  g_autofree char *setting = g_settings_get_string (torget_settings_get (), "language");
  const char *language = self->options.language != NULL ? self->options.language : setting;

  torget_environment_set_language (g_str_equal (language, "system") ? NULL : language);
}

static void
apply_theme (TorgetApplication *self)
{
  g_autofree char *setting = g_settings_get_string (torget_settings_get (), "theme");
  const char *theme = self->options.theme != NULL ? self->options.theme : setting;
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (theme, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  else if (g_str_equal (theme, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

/* Window */

static TorgetWindow *
get_window (TorgetApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (TORGET_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
apply_size (TorgetApplication *self,
            TorgetWindow *window)
{
  int width;
  int height;

  if (self->options.size != NULL && sscanf (self->options.size, "%dx%d", &width, &height) == 2)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
}

static TorgetWindow *
create_window (TorgetApplication *self)
{
  GtkWidget *window = torget_window_new (ADW_APPLICATION (self), self->session);

  apply_size (self, TORGET_WINDOW (window));
  return TORGET_WINDOW (window);
}

/* Shows in the new window what the old one shows. */
static void
move_place (TorgetWindow *from,
            TorgetWindow *to)
{
  TorgetWorkspace *old_place = torget_window_get_workspace (from);
  TorgetWorkspace *new_place = torget_window_get_workspace (to);
  gint64 person_id;

  if (old_place == NULL || new_place == NULL)
    {
      torget_window_start (to);
      return;
    }
  torget_workspace_show_view (new_place, torget_workspace_get_view (old_place));
  torget_workspace_set_search (new_place, torget_workspace_get_search (old_place));
  person_id = torget_workspace_get_person_id (old_place);
  if (person_id != 0)
    torget_workspace_show_person (new_place, person_id);
}

static gboolean
has_preferences (TorgetWindow *window)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (TORGET_IS_PREFERENCES_WINDOW (other)
          && gtk_window_get_transient_for (other) == GTK_WINDOW (window))
        return TRUE;
    }
  return FALSE;
}

static gboolean
remake_window_cb (gpointer user_data)
{
  TorgetApplication *self = user_data;
  TorgetWindow *old_window = get_window (self);
  const gboolean shows_preferences = old_window != NULL && has_preferences (old_window);
  TorgetWindow *new_window;

  self->remake_source = 0;
  if (old_window == NULL)
    return G_SOURCE_REMOVE;
  new_window = create_window (self);
  move_place (old_window, new_window);
  gtk_window_present (GTK_WINDOW (new_window));
  gtk_window_destroy (GTK_WINDOW (old_window));
  if (shows_preferences)
    gtk_widget_activate_action (GTK_WIDGET (new_window), "win.preferences", NULL);
  return G_SOURCE_REMOVE;
}

/* Not at once: the row that has changed the language goes with the old window. */
static void
language_changed_cb (TorgetApplication *self)
{
  apply_language (self);
  if (self->remake_source == 0)
    self->remake_source = g_idle_add (remake_window_cb, self);
}

static void
tour_done_cb (TorgetApplication *self)
{
  g_application_quit (G_APPLICATION (self));
}

static void
start_tour (TorgetApplication *self,
            TorgetWindow *window)
{
  self->tour = torget_tour_new (window, self->options.screenshots);
  g_signal_connect_object (self->tour, "done", G_CALLBACK (tour_done_cb), self, G_CONNECT_SWAPPED);
}

static void
demo_opened_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (TorgetApplication) self = user_data;
  TorgetWindow *window = get_window (self);

  if (window != NULL)
    torget_window_take_demo (window, result);
}

static void
open_demo (TorgetApplication *self)
{
  g_autofree char *path = torget_environment_dup_demo_database ();

  if (self->opens_demo)
    return;
  self->opens_demo = TRUE;
  torget_session_open_demo_async (self->session, path, NULL, demo_opened_cb, g_object_ref (self));
}

/* The demo opens while the display does; what came of it is heard of when there is a window. One
 * that is still to be made waits: without a display the program ends, and would leave it half made. */
static void
open_demo_early (TorgetApplication *self)
{
  g_autofree char *path = torget_environment_dup_demo_database ();

  if (self->options.demo && torget_session_path_is_demo (path))
    open_demo (self);
}

static void
torget_application_activate (GApplication *application)
{
  TorgetApplication *self = TORGET_APPLICATION (application);
  TorgetWindow *window = get_window (self);

  if (window == NULL)
    {
      window = create_window (self);
      if (self->options.screenshots != NULL)
        start_tour (self, window);
      if (self->options.demo)
        open_demo (self);
      else
        torget_window_start (window);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
torget_application_startup (GApplication *application)
{
  TorgetApplication *self = TORGET_APPLICATION (application);
  GSettings *settings;

  self->session = torget_session_new ();
  open_demo_early (self);
  G_APPLICATION_CLASS (torget_application_parent_class)->startup (application);
  torget_button_names_watch ();
  torget_closed_windows_watch ();
  torget_lost_keys_watch ();
  settings = torget_settings_get ();
  /* A file's name may tell who it is about. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  gtk_window_set_default_icon_name (TORGET_APP_ID);
  apply_language (self);
  apply_theme (self);
  g_signal_connect_object (settings, "changed::language", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::theme", G_CALLBACK (apply_theme), self,
                           G_CONNECT_SWAPPED);
}

/* A second program over another file is a program of its own. */
static int
torget_application_handle_local_options (GApplication *application,
                                         GVariantDict *values)
{
  TorgetApplication *self = TORGET_APPLICATION (application);

  if (self->options.screenshots != NULL)
    self->options.demo = TRUE;
  if (self->options.demo)
    g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
torget_application_dispose (GObject *object)
{
  TorgetApplication *self = TORGET_APPLICATION (object);

  g_clear_handle_id (&self->remake_source, g_source_remove);
  g_clear_object (&self->tour);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_application_parent_class)->dispose (object);
}

static void
torget_application_finalize (GObject *object)
{
  Options *options = &TORGET_APPLICATION (object)->options;

  g_free (options->screenshots);
  g_free (options->language);
  g_free (options->theme);
  g_free (options->size);
  G_OBJECT_CLASS (torget_application_parent_class)->finalize (object);
}

static void
torget_application_class_init (TorgetApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = torget_application_dispose;
  object_class->finalize = torget_application_finalize;
  application_class->activate = torget_application_activate;
  application_class->handle_local_options = torget_application_handle_local_options;
  application_class->startup = torget_application_startup;
}

static void
torget_application_init (TorgetApplication *self)
{
  const GOptionEntry entries[] = {
    { "demo", 0, 0, G_OPTION_ARG_NONE, &self->options.demo, N_ ("Open the demo data"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &self->options.language,
      N_ ("Speak this language: sv or en"), N_ ("LANGUAGE") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &self->options.theme,
      N_ ("Look light or dark"), N_ ("THEME") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->options.size,
      N_ ("Size of the window, e.g. 1280x800"), N_ ("SIZE") },
    { "screenshots", 0, 0, G_OPTION_ARG_FILENAME, &self->options.screenshots,
      N_ ("Take a picture of every view of the demo, and quit"), N_ ("FOLDER") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), NULL);
}

/**
 * torget_application_new:
 *
 * Returns: (transfer full): the program
 */
TorgetApplication *
torget_application_new (void)
{
  return g_object_new (TORGET_TYPE_APPLICATION,
                       "application-id", TORGET_APP_ID,
                       "resource-base-path", "/se/vuxentorget/Torget",
                       NULL);
}
