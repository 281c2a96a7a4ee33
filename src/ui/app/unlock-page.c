/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetUnlockPage: opens a file with its passphrase or recovery key.
 */
#include "config.h"

#include "ui/app/unlock-page.h"

#include "service/error.h"
#include "service/session-files.h"
#include "ui/app/busy.h"
#include "ui/app/copy-offer.h"
#include "ui/app/error-text.h"
#include "ui/app/settings.h"
#include "ui/widgets/combo-texts.h"
#include "ui/widgets/problem-label.h"
#include "wording/error-text.h"

#include <glib/gi18n.h>

struct _TorgetUnlockPage
{
  AdwBin parent_instance;

  AdwStatusPage *status_page;
  AdwComboRow *user_row;
  AdwPasswordEntryRow *secret_row;
  GtkWidget *caps_label;
  TorgetProblemLabel *problem;
  TorgetCopyOffer *copy_offer;
  GtkWidget *unlock_button;
  GtkButton *recovery_button;

  TorgetSession *session;
  char *path;
  gboolean wants_recovery_key;
};

G_DEFINE_FINAL_TYPE (TorgetUnlockPage, torget_unlock_page, ADW_TYPE_BIN)

static const char *
get_secret (TorgetUnlockPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->secret_row));
}

static void
show_problem (TorgetUnlockPage *self,
              const GError *error)
{
  const char *text = torget_error_get_text (error);
  g_autofree char *damage = torget_error_dup_damage (error);

  if (self->wants_recovery_key
      && g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_WRONG_SECRET))
    text = _ ("The recovery key is not the right one. Nothing was opened; try again.");
  torget_problem_label_set (self->problem, TORGET_TONE_ERROR, damage != NULL ? damage : text);
}

static void
edited_cb (TorgetUnlockPage *self)
{
  torget_problem_label_set (self->problem, TORGET_TONE_NEUTRAL, NULL);
  gtk_widget_set_sensitive (self->unlock_button, *get_secret (self) != '\0');
}

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean is_open
      = torget_session_open_finish (TORGET_SESSION (source), result, &error);

  torget_widget_set_busy (GTK_WIDGET (self), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->secret_row), "");
  if (is_open)
    {
      g_settings_set_string (torget_settings_get (), "last-database", self->path);
      return;
    }
  show_problem (self, error);
  torget_copy_offer_look (self->copy_offer, self->session, self->path, error);
  gtk_widget_grab_focus (GTK_WIDGET (self->secret_row));
}

/* (nullable): no name is known of a key file that cannot be read; opening then says why. */
static const char *
get_user (TorgetUnlockPage *self)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (self->user_row);

  return item != NULL ? gtk_string_object_get_string (item) : NULL;
}

static void
unlock_cb (TorgetUnlockPage *self)
{
  if (*get_secret (self) == '\0')
    return;
  torget_widget_set_busy (GTK_WIDGET (self), TRUE);
  torget_session_open_async (self->session, self->path,
                             get_user (self), get_secret (self), NULL, opened_cb, g_object_ref (self));
}

static void
update_recovery (TorgetUnlockPage *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->secret_row),
                                 self->wants_recovery_key ? _ ("Recovery key") : _ ("Passphrase"));
  gtk_button_set_label (self->recovery_button, self->wants_recovery_key
                                                   ? _ ("Use the _passphrase")
                                                   : _ ("Use the _recovery key"));
}

static void
recovery_clicked_cb (TorgetUnlockPage *self)
{
  self->wants_recovery_key = !self->wants_recovery_key;
  gtk_editable_set_text (GTK_EDITABLE (self->secret_row), "");
  /* What was wrong with the other one: an empty field that is emptied has not changed. */
  edited_cb (self);
  update_recovery (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->secret_row));
}

/* Caps Lock belongs to the keyboard, which is there only once there is a display. */
static void
caps_lock_cb (TorgetUnlockPage *self,
              GParamSpec *pspec,
              GdkDevice *keyboard)
{
  gtk_widget_set_visible (self->caps_label, gdk_device_get_caps_lock_state (keyboard));
}

static void
watch_caps_lock (TorgetUnlockPage *self)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  if (keyboard == NULL)
    return;
  g_signal_connect_object (keyboard, "notify::caps-lock-state", G_CALLBACK (caps_lock_cb), self,
                           G_CONNECT_SWAPPED);
  caps_lock_cb (self, NULL, keyboard);
}

static gboolean
torget_unlock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TORGET_UNLOCK_PAGE (widget)->secret_row));
}

static void
torget_unlock_page_dispose (GObject *object)
{
  g_clear_object (&TORGET_UNLOCK_PAGE (object)->session);
  G_OBJECT_CLASS (torget_unlock_page_parent_class)->dispose (object);
}

static void
torget_unlock_page_finalize (GObject *object)
{
  g_free (TORGET_UNLOCK_PAGE (object)->path);
  G_OBJECT_CLASS (torget_unlock_page_parent_class)->finalize (object);
}

static void
torget_unlock_page_class_init (TorgetUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_unlock_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_unlock_page_finalize;
  widget_class->grab_focus = torget_unlock_page_grab_focus;

  g_type_ensure (TORGET_TYPE_COPY_OFFER);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/app/unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetUnlockPage, caps_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetUnlockPage, copy_offer);
  gtk_widget_class_bind_template_child (widget_class, TorgetUnlockPage, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetUnlockPage, recovery_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetUnlockPage, secret_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetUnlockPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, TorgetUnlockPage, unlock_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetUnlockPage, user_row);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, recovery_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
}

static void
torget_unlock_page_init (TorgetUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  torget_combo_texts_attach (self->user_row);
  update_recovery (self);
  watch_caps_lock (self);
}

/**
 * torget_unlock_page_new:
 * @session: a closed session, which is opened
 *
 * Returns: (transfer floating): the page; name the file by torget_unlock_page_set_path()
 */
GtkWidget *
torget_unlock_page_new (TorgetSession *session)
{
  TorgetUnlockPage *self = g_object_new (TORGET_TYPE_UNLOCK_PAGE, NULL);

  self->session = g_object_ref (session);
  adw_status_page_set_title (self->status_page, torget_settings_get_office ());
  return GTK_WIDGET (self);
}

/* Whoever made the file or has it open most often sits at this computer. */
static guint
find_usual_user (char **users)
{
  g_autofree char *usual = torget_settings_dup_user ();

  for (guint i = 0; users[i] != NULL; i++)
    if (g_strcmp0 (users[i], usual) == 0)
      return i;
  return 0;
}

static void
list_users (TorgetUnlockPage *self)
{
  g_auto (GStrv) users = torget_session_path_list_users (self->path);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *) users);

  adw_combo_row_set_model (self->user_row, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->user_row, find_usual_user (users));
  gtk_widget_set_visible (GTK_WIDGET (self->user_row), *users != NULL);
}

/**
 * torget_unlock_page_set_path:
 * @self: an unlock page
 * @path: absolute path of the file to open
 */
void
torget_unlock_page_set_path (TorgetUnlockPage *self,
                             const char *path)
{
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (TORGET_IS_UNLOCK_PAGE (self));

  g_free (self->path);
  self->path = g_strdup (path);
  name = g_filename_display_basename (path);
  shown = g_markup_escape_text (name, -1);
  adw_status_page_set_description (self->status_page, shown);
  list_users (self);
  edited_cb (self);
}
