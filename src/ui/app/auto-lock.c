/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Locking without being asked; see auto-lock.h. One timer runs to the moment when the window
 * would lock; use only notes the time, and the timer then runs on for what is left. */
#include "config.h"

#include "ui/app/auto-lock.h"

#include "ui/compat/file-dialog.h"

/* What the desktop says when it locks or is about to sleep. */
#define N_SIGNALS 4

struct _TorgetAutoLock
{
  GObject parent_instance;

  GtkWindow *window; /* not owned; owns this */
  GSettings *settings;
  gint64 last_use; /* monotonic, microseconds */
  gint64 minute;   /* microseconds */
  guint timer;
  GCancellable *cancellable;
  GDBusConnection *buses[N_SIGNALS];
  guint subscriptions[N_SIGNALS];
};

G_DEFINE_FINAL_TYPE (TorgetAutoLock, torget_auto_lock, G_TYPE_OBJECT)

/* One with an argument says whether it begins, or has ended. */
static const struct
{
  GBusType bus;
  const char *sender;
  const char *interface;
  const char *signal;
  gboolean is_of_session; /* sent by the object of one session */
} desktop_signals[N_SIGNALS] = {
  { G_BUS_TYPE_SESSION, "org.gnome.ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged" },
  { G_BUS_TYPE_SESSION, "org.freedesktop.ScreenSaver", "org.freedesktop.ScreenSaver",
    "ActiveChanged" },
  { G_BUS_TYPE_SYSTEM, "org.freedesktop.login1", "org.freedesktop.login1.Manager",
    "PrepareForSleep" },
  { G_BUS_TYPE_SYSTEM, "org.freedesktop.login1", "org.freedesktop.login1.Session", "Lock", TRUE },
};

static void start_timer (TorgetAutoLock *self);

static gint64
get_limit (TorgetAutoLock *self)
{
  return g_settings_get_int (self->settings, "auto-lock-minutes") * self->minute;
}

static void
lock (TorgetAutoLock *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.lock", NULL);
}

static gboolean
timer_cb (gpointer user_data)
{
  TorgetAutoLock *self = user_data;

  self->timer = 0;
  if (g_get_monotonic_time () - self->last_use >= get_limit (self))
    {
      lock (self);
      self->last_use = g_get_monotonic_time ();
    }
  start_timer (self);
  return G_SOURCE_REMOVE;
}

static void
start_timer (TorgetAutoLock *self)
{
  const gint64 limit = get_limit (self);
  const gint64 left = self->last_use + limit - g_get_monotonic_time ();

  g_clear_handle_id (&self->timer, g_source_remove);
  if (limit > 0)
    self->timer = g_timeout_add ((guint) (MAX (left, 0) / 1000 + 1), timer_cb, self);
}

/* Every window that stands before it counts as it: who types into a form uses the program, and can
 * lock from there, too. Where a file is chosen, Ctrl+L is GTK's: it asks for the file's path. */

static gboolean
stands_before (GtkWidget *toplevel,
               GtkWindow *window)
{
  GtkWindow *parent = GTK_WINDOW (toplevel);

  while (parent != NULL && parent != window)
    parent = gtk_window_get_transient_for (parent);
  return parent != NULL;
}

static gboolean
event_cb (TorgetAutoLock *self,
          GdkEvent *event,
          GtkEventController *events)
{
  if (stands_before (gtk_event_controller_get_widget (events), self->window))
    self->last_use = g_get_monotonic_time ();
  return GDK_EVENT_PROPAGATE;
}

static gboolean
lock_key_cb (GtkWidget *toplevel,
             GVariant *arguments,
             gpointer unused)
{
  for (GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (toplevel)); parent != NULL;
       parent = gtk_window_get_transient_for (parent))
    if (gtk_widget_activate_action (GTK_WIDGET (parent), "win.lock", NULL))
      return GDK_EVENT_STOP;
  return GDK_EVENT_PROPAGATE;
}

static void
add_lock_key (GtkWidget *toplevel)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_l, GDK_CONTROL_MASK),
                        gtk_callback_action_new (lock_key_cb, NULL, NULL)));
  gtk_widget_add_controller (toplevel, keys);
}

static void
watch_use (TorgetAutoLock *self,
           GtkWidget *toplevel)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (toplevel, events);
}

static void
windows_changed_cb (TorgetAutoLock *self,
                    guint position,
                    guint n_removed,
                    guint n_added,
                    GListModel *toplevels)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      watch_use (self, toplevel);
      if (!torget_file_dialog_owns (GTK_WINDOW (toplevel)))
        add_lock_key (toplevel);
    }
}

static void
desktop_signal_cb (GDBusConnection *bus,
                   const char *sender,
                   const char *path,
                   const char *interface,
                   const char *signal,
                   GVariant *parameters,
                   gpointer user_data)
{
  gboolean begins = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);
  if (begins)
    lock (user_data);
}

/* The object of the user's session, with the rules of D-Bus for the names of paths; without a session
 * that is known, any session that is locked counts. */
static char *
dup_session_path (void)
{
  const char *id = g_getenv ("XDG_SESSION_ID");
  GString *path;

  if (id == NULL || *id == '\0')
    return NULL;
  path = g_string_new ("/org/freedesktop/login1/session/");
  for (const char *c = id; *c != '\0'; c++)
    if (g_ascii_isalpha (*c) || (g_ascii_isdigit (*c) && c != id))
      g_string_append_c (path, *c);
    else
      g_string_append_printf (path, "_%02x", (guchar) *c);
  return g_string_free (path, FALSE);
}

/* What a bus is waited for with. */
typedef struct
{
  TorgetAutoLock *self;
  guint index; /* in desktop_signals */
} Waiting;

static void
bus_cb (GObject *source,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autofree Waiting *waiting = user_data;
  g_autoptr (TorgetAutoLock) self = waiting->self;
  const guint index = waiting->index;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  g_autofree char *path = desktop_signals[index].is_of_session ? dup_session_path () : NULL;

  /* Without a bus there is no desktop that could lock. */
  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->subscriptions[index] = g_dbus_connection_signal_subscribe (
      bus, desktop_signals[index].sender, desktop_signals[index].interface,
      desktop_signals[index].signal, path, NULL, G_DBUS_SIGNAL_FLAGS_NONE, desktop_signal_cb, self,
      NULL);
  self->buses[index] = g_steal_pointer (&bus);
}

static void
watch_desktop (TorgetAutoLock *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (desktop_signals); i++)
    {
      Waiting *waiting = g_new (Waiting, 1);

      *waiting = (Waiting){ g_object_ref (self), i };
      g_bus_get (desktop_signals[i].bus, self->cancellable, bus_cb, waiting);
    }
}

static void
torget_auto_lock_dispose (GObject *object)
{
  TorgetAutoLock *self = TORGET_AUTO_LOCK (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->buses); i++)
    {
      if (self->buses[i] != NULL)
        g_dbus_connection_signal_unsubscribe (self->buses[i], self->subscriptions[i]);
      g_clear_object (&self->buses[i]);
    }
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (torget_auto_lock_parent_class)->dispose (object);
}

static void
torget_auto_lock_finalize (GObject *object)
{
  g_object_unref (TORGET_AUTO_LOCK (object)->cancellable);
  G_OBJECT_CLASS (torget_auto_lock_parent_class)->finalize (object);
}

static void
torget_auto_lock_class_init (TorgetAutoLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_auto_lock_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_auto_lock_finalize;
}

static void
torget_auto_lock_init (TorgetAutoLock *self)
{
  self->cancellable = g_cancellable_new ();
  self->last_use = g_get_monotonic_time ();
  self->minute = 60 * G_USEC_PER_SEC;
}

/**
 * torget_auto_lock_new:
 * @window: the window to watch; must own what is returned
 * @settings: the settings with `auto-lock-minutes`, where 0 never locks
 *
 * Returns: (transfer full): a watch
 */
TorgetAutoLock *
torget_auto_lock_new (GtkWindow *window,
                      GSettings *settings)
{
  TorgetAutoLock *self = g_object_new (TORGET_TYPE_AUTO_LOCK, NULL);

  self->window = window;
  self->settings = g_object_ref (settings);
  watch_use (self, GTK_WIDGET (window));
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed",
                           G_CALLBACK (windows_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::auto-lock-minutes", G_CALLBACK (start_timer), self,
                           G_CONNECT_SWAPPED);
  start_timer (self);
  watch_desktop (self);
  return self;
}

/**
 * torget_auto_lock_set_minute:
 * @self: a watch
 * @minute: how long a minute lasts, in microseconds; tests cannot wait for a real one
 */
void
torget_auto_lock_set_minute (TorgetAutoLock *self,
                             gint64 minute)
{
  g_return_if_fail (TORGET_IS_AUTO_LOCK (self));

  self->minute = minute;
  start_timer (self);
}
