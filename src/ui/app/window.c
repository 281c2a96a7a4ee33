/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window; see window.h. Its actions and keys are in window-actions.c. */
#include "config.h"

#include "ui/app/window-private.h"

#include "service/doubles.h"
#include "service/environment.h"
#include "service/error.h"
#include "ui/access/access-warning.h"
#include "ui/app/auto-lock.h"
#include "ui/app/create-page.h"
#include "ui/app/error-text.h"
#include "ui/app/forget.h"
#include "ui/app/morning.h"
#include "ui/app/recovery-page.h"
#include "ui/app/settings.h"
#include "ui/app/unlock-page.h"
#include "ui/compat/alert.h"

#include <glib/gi18n.h>

struct _TorgetWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwToast *toast; /* (nullable): the last message; weak, and NULL when it has gone */
  AdwBin *content; /* workspace, or a start page */
  GtkHeaderBar *start_header;

  TorgetSession *session;
  TorgetAutoLock *auto_lock;
  gboolean shows_key; /* the recovery key is on show; the workspace waits */
};

G_DEFINE_FINAL_TYPE (TorgetWindow, torget_window, ADW_TYPE_APPLICATION_WINDOW)

#define OFFER_SECONDS 10

/* A message with a button stays long enough to be heard, and reached by keyboard. */
static AdwToast *
create_offer (const char *markup,
              const char *button,
              const char *action)
{
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_timeout (toast, OFFER_SECONDS);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  return toast;
}

static void
toast_dismissed_cb (TorgetWindow *self,
                    AdwToast *toast)
{
  if (self->toast == toast)
    g_clear_weak_pointer (&self->toast);
}

/* What happened last is said at once: it does not wait until all that was said before has gone. */
static void
show_toast (TorgetWindow *self,
            AdwToast *toast)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
torget_window_show_offer (TorgetWindow *self,
                          const char *markup,
                          const char *button,
                          const char *action)
{
  show_toast (self, create_offer (markup, button, action));
}

/* What is shown */

/* The keyboard leaves what is thrown away: a text field of GTK 4.8 complains when it is not told. */
static void
set_content (TorgetWindow *self,
             GtkWidget *content)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  adw_bin_set_child (self->content, content);
}

/* A start page has no header bar of its own. */
static void
show_start_page (TorgetWindow *self,
                 GtkWidget *page)
{
  gtk_widget_set_visible (GTK_WIDGET (self->start_header), TRUE);
  set_content (self, page);
  gtk_widget_grab_focus (page);
}

static GApplication *
get_application (TorgetWindow *self)
{
  return (GApplication *) gtk_window_get_application (GTK_WINDOW (self));
}

static void
show_workspace (TorgetWindow *self)
{
  GtkWidget *workspace = torget_workspace_new (self->session);

  gtk_widget_set_visible (GTK_WIDGET (self->start_header), FALSE);
  set_content (self, workspace);
  torget_workspace_show_view (TORGET_WORKSPACE (workspace), "today");
  if (get_application (self) != NULL)
    torget_morning_greet (get_application (self), self->session);
}

void
torget_window_show_unlock (TorgetWindow *self,
                           const char *path)
{
  GtkWidget *page = torget_unlock_page_new (self->session);

  torget_unlock_page_set_path (TORGET_UNLOCK_PAGE (page), path);
  show_start_page (self, page);
}

static void
key_kept_cb (TorgetWindow *self)
{
  self->shows_key = FALSE;
  show_workspace (self);
  torget_window_update_actions (self);
}

static void
file_created_cb (TorgetWindow *self,
                 const char *key)
{
  GtkWidget *page = torget_recovery_page_new (key);

  g_signal_connect_object (page, "done", G_CALLBACK (key_kept_cb), self, G_CONNECT_SWAPPED);
  show_start_page (self, page);
}

void
torget_window_show_create (TorgetWindow *self,
                           const char *path)
{
  GtkWidget *page = torget_create_page_new (self->session, path);

  g_signal_connect_object (page, "created", G_CALLBACK (file_created_cb), self, G_CONNECT_SWAPPED);
  show_start_page (self, page);
}

/* Session */

static void
opened_cb (TorgetWindow *self)
{
  /* A new file first shows its recovery key; the demo, opened from the same page, has none. */
  self->shows_key = TORGET_IS_CREATE_PAGE (adw_bin_get_child (self->content))
                    && !torget_session_is_demo (self->session);
  if (!self->shows_key)
    show_workspace (self);
  torget_window_update_actions (self);
}

static void
closed_cb (TorgetWindow *self)
{
  if (get_application (self) != NULL)
    torget_morning_withdraw (get_application (self));
  torget_forget (GTK_WINDOW (self), self->session);
  torget_window_start (self);
  torget_window_update_actions (self);
}

/**
 * torget_window_take_demo:
 * @self: a window
 * @result: of torget_session_open_demo_async() on its session
 *
 * Shows what came of opening the demo.
 */
void
torget_window_take_demo (TorgetWindow *self,
                         GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TORGET_IS_WINDOW (self));

  if (torget_session_open_demo_finish (self->session, result, &error))
    return;
  torget_window_start (self);
  /* What comes instead looks like a first start, so that this must not pass by. */
  torget_alert_show (GTK_WINDOW (self), _ ("The demo was not opened"),
                     torget_error_get_text (error));
}

static void
demo_opened_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (TorgetWindow) self = user_data;

  torget_window_take_demo (self, result);
}

void
torget_window_open_demo (TorgetWindow *self)
{
  g_autofree char *path = torget_environment_dup_demo_database ();

  torget_session_open_demo_async (self->session, path, NULL, demo_opened_cb, g_object_ref (self));
}

static void
strangers_forgotten_cb (GObject *source,
                        GAsyncResult *result,
                        gpointer user_data)
{
  g_autoptr (TorgetWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (torget_session_set_same_finish (TORGET_SESSION (source), result, &error))
    torget_window_add_toast (self, _ ("Taken back"));
  else
    torget_window_add_toast (self, torget_error_get_text (error));
}

void
torget_window_forget_strangers (TorgetWindow *self,
                                gint64 first,
                                gint64 second)
{
  torget_session_set_same_async (self->session, first, second, TRUE, strangers_forgotten_cb,
                                 g_object_ref (self));
}

static void
torget_window_dispose (GObject *object)
{
  TorgetWindow *self = TORGET_WINDOW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->auto_lock);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_window_parent_class)->dispose (object);
}

static void
torget_window_class_init (TorgetWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/app/window.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetWindow, content);
  gtk_widget_class_bind_template_child (widget_class, TorgetWindow, start_header);
  gtk_widget_class_bind_template_child (widget_class, TorgetWindow, toasts);
  torget_window_install_actions (widget_class);
}

static void
torget_window_init (TorgetWindow *self)
{
  GSettings *settings = torget_settings_get ();
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (settings, "window-width", self, "default-width", flags);
  g_settings_bind (settings, "window-height", self, "default-height", flags);
  g_settings_bind (settings, "window-maximized", self, "maximized", flags);
  self->auto_lock = torget_auto_lock_new (GTK_WINDOW (self), settings);
}

/**
 * torget_window_new:
 * @application: (nullable): the application
 * @session: the session; when it is open, the workspace is shown at once
 *
 * Returns: (transfer floating): a window; begin with torget_window_start(), unless the demo is
 *   being opened
 */
GtkWidget *
torget_window_new (AdwApplication *application,
                   TorgetSession *session)
{
  TorgetWindow *self = g_object_new (TORGET_TYPE_WINDOW, "application", application, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (session, "closed", G_CALLBACK (closed_cb), self);
  torget_access_warning_watch (GTK_WINDOW (self), session);
  if (torget_session_is_open (session))
    show_workspace (self);
  torget_window_update_actions (self);
  return GTK_WIDGET (self);
}

static char *
dup_last_path (void)
{
  g_autofree char *path = g_settings_get_string (torget_settings_get (), "last-database");

  return *path != '\0' ? g_steal_pointer (&path) : torget_environment_dup_database ();
}

/**
 * torget_window_start:
 * @self: a window whose session is closed
 *
 * Asks for the passphrase of the file used last, or, when there is none, for a new one.
 */
void
torget_window_start (TorgetWindow *self)
{
  g_autofree char *path = dup_last_path ();

  g_return_if_fail (TORGET_IS_WINDOW (self));

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    torget_window_show_unlock (self, path);
  else
    torget_window_show_create (self, path);
}

/**
 * torget_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): its session
 */
TorgetSession *
torget_window_get_session (TorgetWindow *self)
{
  g_return_val_if_fail (TORGET_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * torget_window_get_workspace:
 * @self: a window
 *
 * Returns: (nullable) (transfer none): the workspace, or %NULL while a start page is shown
 */
TorgetWorkspace *
torget_window_get_workspace (TorgetWindow *self)
{
  GtkWidget *child;

  g_return_val_if_fail (TORGET_IS_WINDOW (self), NULL);

  child = adw_bin_get_child (self->content);
  return TORGET_IS_WORKSPACE (child) ? TORGET_WORKSPACE (child) : NULL;
}

/**
 * torget_window_add_toast:
 * @self: a window
 * @text: plain text, in the user's language
 *
 * Says something in passing.
 */
void
torget_window_add_toast (TorgetWindow *self,
                         const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  g_return_if_fail (TORGET_IS_WINDOW (self));

  show_toast (self, adw_toast_new (markup));
}

void
torget_window_add_undo_toast (TorgetWindow *self,
                              const char *text,
                              const char *action,
                              GVariant *target)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = create_offer (markup, _ ("_Undo"), action);

  adw_toast_set_action_target_value (toast, target);
  show_toast (self, toast);
}

/**
 * torget_window_show_saved:
 * @self: a window
 * @tx: the transaction that torget_session_save_finish() returned
 * @label: what was done, in the user's language
 *
 * Says what was saved, and offers to take it back.
 */
void
torget_window_show_saved (TorgetWindow *self,
                          gint64 tx,
                          const char *label)
{
  g_return_if_fail (TORGET_IS_WINDOW (self));

  torget_window_add_undo_toast (self, label, "win.undo-save", g_variant_new_int64 (tx));
}
