/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No. 26: the desktop locks, sleeps or locks the session, or nobody is there: the file is closed and
 * nothing of it is on the screen. The desktop is played by this test, on buses of its own. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "gui-test.h"
#include "support/session-test.h"
#include "support/test-folder.h"
#include "ui/app/auto-lock.h"
#include "ui/app/settings.h"
#include "ui/app/unlock-page.h"
#include "ui/app/window-private.h"

#include <string.h>

#define NAME "Zebulonia"
#define SESSION_ID "7c"
#define SESSION_PATH "/org/freedesktop/login1/session/_37c"

/* What the desktop says. */
typedef struct
{
  const char *name;
  GBusType bus;
  const char *owner;
  const char *path;
  const char *interface;
  const char *signal;
  const char *argument; /* (nullable): in text form */
  gboolean locks;
} Said;

static const Said said[] = {
  { "gnome", G_BUS_TYPE_SESSION, "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver",
    "org.gnome.ScreenSaver", "ActiveChanged", "(true,)", TRUE },
  { "gnome-ends", G_BUS_TYPE_SESSION, "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver",
    "org.gnome.ScreenSaver", "ActiveChanged", "(false,)", FALSE },
  { "freedesktop", G_BUS_TYPE_SESSION, "org.freedesktop.ScreenSaver", "/ScreenSaver",
    "org.freedesktop.ScreenSaver", "ActiveChanged", "(true,)", TRUE },
  { "sleep", G_BUS_TYPE_SYSTEM, "org.freedesktop.login1", "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager", "PrepareForSleep", "(true,)", TRUE },
  { "wakes", G_BUS_TYPE_SYSTEM, "org.freedesktop.login1", "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager", "PrepareForSleep", "(false,)", FALSE },
  { "session", G_BUS_TYPE_SYSTEM, "org.freedesktop.login1", SESSION_PATH,
    "org.freedesktop.login1.Session", "Lock", NULL, TRUE },
  { "other-session", G_BUS_TYPE_SYSTEM, "org.freedesktop.login1",
    "/org/freedesktop/login1/session/_38", "org.freedesktop.login1.Session", "Lock", NULL, FALSE },
  /* A program that is no desktop says the same. */
  { "impostor", G_BUS_TYPE_SESSION, "se.vuxentorget.Impostor", "/org/gnome/ScreenSaver",
    "org.gnome.ScreenSaver", "ActiveChanged", "(true,)", FALSE },
};

typedef struct
{
  TorgetTestSession *file;
  TorgetWindow *window;
} Fixture;

static gboolean
shows_name (GtkWidget *widget)
{
  GtkWidget *label;

  for (guint i = 0; (label = torget_gui_test_find (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), NAME) != NULL)
      return TRUE;
  return FALSE;
}

/* On any window of the program. */
static gboolean
is_on_screen (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  gboolean shows = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      shows = shows || shows_name (toplevel);
    }
  return shows;
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  gint64 person_id;

  fixture->file = torget_test_session_new ();
  g_settings_set_string (torget_settings_get (), "last-database", fixture->file->path);
  torget_test_add_person (fixture->file->session, NAME, &person_id);
  fixture->window = TORGET_WINDOW (torget_window_new (NULL, fixture->file->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-person", "x", person_id);
  torget_gui_test_wait (is_on_screen ());
  g_assert_true (torget_test_has_open (fixture->file->path));
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_settle ();
  torget_test_session_free (fixture->file);
}

static void
assert_locked (Fixture *fixture)
{
  torget_gui_test_wait (!torget_session_is_open (fixture->file->session));
  torget_gui_test_wait (!torget_test_has_open (fixture->file->path));
  g_assert_false (is_on_screen ());
  g_assert_nonnull (torget_gui_test_find (GTK_WIDGET (fixture->window), TORGET_TYPE_UNLOCK_PAGE, 0));
}

/* A connection of its own, since a signal's sender must be the owner of the name. */
static GDBusConnection *
connect_as (const Said *words)
{
  g_autofree char *address = g_dbus_address_get_for_bus_sync (words->bus, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  GDBusConnection *bus = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);

  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "RequestName",
                                        g_variant_new ("(su)", words->owner, 0), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  return bus;
}

/* The desktop says it again until it is heard: the window may not listen yet. */
static gboolean
say_cb (gpointer user_data)
{
  gpointer *pair = user_data;
  const Said *words = pair[0];
  GVariant *argument = words->argument != NULL
                           ? g_variant_parse (NULL, words->argument, NULL, NULL, NULL)
                           : NULL;

  g_assert_true (g_dbus_connection_emit_signal (pair[1], NULL, words->path, words->interface,
                                                words->signal, argument, NULL));
  return G_SOURCE_CONTINUE;
}

static gboolean
count_cb (gpointer user_data)
{
  guint *n = user_data;

  (*n)++;
  return G_SOURCE_CONTINUE;
}

static void
test_desktop (Fixture *fixture,
              gconstpointer data)
{
  const Said *words = data;
  g_autoptr (GDBusConnection) bus = connect_as (words);
  gpointer pair[] = { (gpointer) words, bus };
  const guint source = g_timeout_add (20, say_cb, pair);
  guint n_ticks = 0;
  const guint ticks = g_timeout_add (20, count_cb, &n_ticks);

  if (words->locks)
    assert_locked (fixture);
  else
    {
      torget_gui_test_wait (n_ticks == 20);
      g_assert_true (torget_session_is_open (fixture->file->session));
      g_assert_true (is_on_screen ());
    }
  g_source_remove (source);
  g_source_remove (ticks);
  g_dbus_connection_close_sync (bus, NULL, NULL);
}

/* Nobody touches anything; a minute lasts 50 ms here. */
static void
test_idle (Fixture *fixture,
           gconstpointer unused)
{
  TorgetAutoLock *watch
      = torget_auto_lock_new (GTK_WINDOW (fixture->window), torget_settings_get ());

  torget_auto_lock_set_minute (watch, 50 * 1000);
  assert_locked (fixture);
  g_object_unref (watch);
}

/* Stopped at the end, and never freed: the window's own connection to it stays to the end. */
static GTestDBus *system_bus;

int
main (int argc,
      char *argv[])
{
  g_autofree char *session_address = g_strdup (g_getenv ("DBUS_SESSION_BUS_ADDRESS"));
  int status;

  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  /* It forgets the display, which is open by now. */
  system_bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (system_bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (system_bus), TRUE);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", session_address, TRUE);
  g_setenv ("XDG_SESSION_ID", SESSION_ID, TRUE);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/desktop-lock/", said[i].name, NULL);

      g_test_add (path, Fixture, &said[i], set_up, test_desktop, tear_down);
    }
  g_test_add ("/ui/desktop-lock/idle", Fixture, NULL, set_up, test_idle, tear_down);
  status = g_test_run ();
  g_test_dbus_stop (system_bus);
  return status;
}
