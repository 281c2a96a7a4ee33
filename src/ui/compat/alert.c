/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asking a question, or telling something that cannot wait. The floor is libadwaita 1.2, where
 * AdwMessageDialog is what there is; later versions replace it by AdwAlertDialog. Nothing else
 * in the window names either class.
 */
#include "config.h"

#include "ui/compat/alert.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* With big text and long answers the dialog would be as narrow as it can, and higher than a screen. */
#define EXTRA_WIDTH 360 /* pixels */

#define N_FRAMES 3 /* until the answers stand where they stay */

static const AdwResponseAppearance appearances[] = {
  [TORGET_ALERT_PLAIN] = ADW_RESPONSE_DEFAULT,
  [TORGET_ALERT_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
  [TORGET_ALERT_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
};

static AdwMessageDialog *
create_dialog (GtkWindow *parent,
               const char *heading,
               const char *body,
               const TorgetAlertResponse *responses)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  for (const TorgetAlertResponse *response = responses; response->id != NULL; response++)
    {
      adw_message_dialog_add_response (dialog, response->id, response->label);
      adw_message_dialog_set_response_appearance (dialog, response->id,
                                                  appearances[response->look]);
      if (response->look == TORGET_ALERT_SUGGESTED)
        adw_message_dialog_set_default_response (dialog, response->id);
      if (strcmp (response->id, "cancel") == 0)
        adw_message_dialog_set_close_response (dialog, response->id);
    }
  return dialog;
}

static GtkWidget *
find_button (GtkWidget *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* Where there is no room beside each other, AdwMessageDialog has other buttons below each other as
 * soon as it knows its size, the last answer on top, and that one would get the keyboard. */
static gboolean
frame_cb (GtkWidget *dialog,
          GdkFrameClock *clock,
          gpointer user_data)
{
  guint *n_frames = user_data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  AdwMessageDialog *self = ADW_MESSAGE_DIALOG (dialog);
  GtkWidget *child = adw_message_dialog_get_extra_child (self);
  GtkWidget *button;

  if (--*n_frames > 0)
    return G_SOURCE_CONTINUE;
  button = find_button (dialog, adw_message_dialog_get_response_label (self, "cancel"));
  if (button != NULL && (focus == NULL || child == NULL || !gtk_widget_is_ancestor (focus, child)))
    gtk_widget_grab_focus (button);
  return G_SOURCE_REMOVE;
}

/* Without a suggested answer none is given by mistake. */
static void
set_careful_default (AdwMessageDialog *dialog)
{
  guint *n_frames;

  if (adw_message_dialog_get_default_response (dialog) != NULL
      || !adw_message_dialog_has_response (dialog, "cancel"))
    return;
  adw_message_dialog_set_default_response (dialog, "cancel");
  n_frames = g_new (guint, 1);
  *n_frames = N_FRAMES;
  gtk_widget_add_tick_callback (GTK_WIDGET (dialog), frame_cb, n_frames, g_free);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char *response,
             GTask *task)
{
  g_autoptr (GTask) owned = g_object_ref (task);

  g_signal_handlers_disconnect_by_data (dialog, task); /* the first answer counts */
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_strdup (response), g_free);
}

static void
release_task (gpointer task,
              GClosure *closure)
{
  g_object_unref (task);
}

static void
cancelled_cb (GCancellable *cancellable,
              GtkWindow *dialog)
{
  gtk_window_close (dialog);
}

/**
 * torget_alert_choose_async:
 * @parent: (nullable): the window that asks
 * @heading: the question
 * @body: (nullable): what follows from each answer
 * @extra_child: (nullable): a widget under the text
 * @responses: (array zero-terminated=1): the answers, from left to right
 * @cancellable: (nullable): closes the dialog
 * @callback: called when the user has answered
 * @user_data: for @callback
 *
 * Asks. End with torget_alert_choose_finish(). Main thread.
 */
void
torget_alert_choose_async (GtkWindow *parent,
                           const char *heading,
                           const char *body,
                           GtkWidget *extra_child,
                           const TorgetAlertResponse *responses,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  AdwMessageDialog *dialog = create_dialog (parent, heading, body, responses);
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, torget_alert_choose_async);
  set_careful_default (dialog);
  if (extra_child != NULL)
    {
      gtk_widget_set_size_request (extra_child, EXTRA_WIDTH, -1);
      adw_message_dialog_set_extra_child (dialog, extra_child);
    }
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), task, release_task, 0);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (cancelled_cb), dialog, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * torget_alert_choose_finish:
 * @result: what the callback got
 * @error: %G_IO_ERROR_CANCELLED when the caller cancelled
 *
 * Returns: (nullable) (transfer full): the id of the answer; `cancel` (or `close` when there is
 *   no such answer) when the user closed the dialog
 */
char *
torget_alert_choose_finish (GAsyncResult *result,
                            GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Asking for words */

static void
words_changed_cb (GtkEditable *entry,
                  AdwMessageDialog *dialog)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, g_object_get_data (G_OBJECT (dialog), "answer"),
                                           *words != '\0');
}

static void
words_response_cb (AdwMessageDialog *dialog,
                   const char *response,
                   GTask *task)
{
  g_autoptr (GTask) owned = g_object_ref (task);
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  const gboolean is_answer
      = g_strcmp0 (response, g_object_get_data (G_OBJECT (dialog), "answer")) == 0
        && *words != '\0';

  g_signal_handlers_disconnect_by_data (dialog, task);
  g_task_return_pointer (task, is_answer ? g_steal_pointer (&words) : NULL, g_free);
}

static GtkWidget *
create_entry (const char *label,
              const char *words)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), words);
  return entry;
}

/**
 * torget_alert_ask_async:
 * @parent: the window that asks
 * @heading: the question
 * @body: (nullable): what follows
 * @label: what is to be written
 * @words: (nullable): what stands there first
 * @answer: the button that takes it, beside Cancel
 * @callback: called when the user has answered
 * @user_data: for @callback
 *
 * Asks for words, without which there is no answer but Cancel. End with torget_alert_ask_finish().
 * Main thread.
 */
void
torget_alert_ask_async (GtkWindow *parent,
                        const char *heading,
                        const char *body,
                        const char *label,
                        const char *words,
                        const TorgetAlertResponse *answer,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    *answer,
    { NULL },
  };
  AdwMessageDialog *dialog = create_dialog (parent, heading, body, responses);
  GtkWidget *entry = create_entry (label, words);
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, torget_alert_ask_async);
  g_object_set_data_full (G_OBJECT (dialog), "answer", g_strdup (answer->id), g_free);
  adw_message_dialog_set_extra_child (dialog, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (words_changed_cb), dialog, 0);
  words_changed_cb (GTK_EDITABLE (entry), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (words_response_cb), task, release_task, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/**
 * torget_alert_ask_finish:
 * @result: what the callback got
 *
 * Returns: (nullable) (transfer full): the words, without space around them, never empty; %NULL
 *   when the user has cancelled
 */
char *
torget_alert_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * torget_alert_show:
 * @parent: (nullable): the window that tells
 * @heading: what happened
 * @body: (nullable): what was kept, and what to do
 *
 * Tells something and wants no answer. Main thread.
 */
void
torget_alert_show (GtkWindow *parent,
                   const char *heading,
                   const char *body)
{
  const TorgetAlertResponse responses[] = {
    { "close", _("_Close"), TORGET_ALERT_PLAIN },
    { NULL },
  };

  gtk_window_present (GTK_WINDOW (create_dialog (parent, heading, body, responses)));
}
