/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving at once, with the window's toast to take it back. */
#include "config.h"

#include "ui/person/save.h"

#include "domain/case-removal.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"

#include <glib/gi18n.h>

typedef struct
{
  GWeakRef origin;
  char *label;
  TorgetSavedFunc done;
  gpointer user_data;
} Save;

static void
save_free (Save *save)
{
  g_weak_ref_clear (&save->origin);
  g_free (save->label);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

/**
 * torget_save_show_problem:
 * @origin: (nullable): a widget of the page
 * @problem: what went wrong, in the user's language
 *
 * Says over the window that something was not saved.
 */
void
torget_save_show_problem (GtkWidget *origin,
                          const char *problem)
{
  GtkRoot *root = origin != NULL ? gtk_widget_get_root (origin) : NULL;

  if (GTK_IS_WINDOW (root))
    torget_alert_show (GTK_WINDOW (root), _ ("Not saved"), problem);
}

/**
 * torget_save_start:
 * @origin: a widget in the main window, whose `win.saved` tells that it can be undone
 * @label: what is done, in the user's language
 * @done: (nullable): told how it went; without it, a failure is shown over the window
 * @user_data: for @done
 *
 * For what is saved by another call than torget_session_save_async() and ends with
 * torget_session_save_finish(), too.
 *
 * Returns: (transfer full): user data for torget_save_ended_cb(), which must be called once
 */
gpointer
torget_save_start (GtkWidget *origin,
                   const char *label,
                   TorgetSavedFunc done,
                   gpointer user_data)
{
  Save *save = g_new0 (Save, 1);

  g_weak_ref_init (&save->origin, origin);
  save->label = g_strdup (label);
  save->done = done;
  save->user_data = user_data;
  return save;
}

/**
 * torget_save_ended_cb:
 * @source: the session
 * @result: of the save
 * @user_data: (transfer full): from torget_save_start()
 *
 * A #GAsyncReadyCallback that tells the window and whoever asked how a save went.
 */
void
torget_save_ended_cb (GObject *source,
                      GAsyncResult *result,
                      gpointer user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&save->origin);
  g_autoptr (GError) error = NULL;
  const char *problem = NULL;
  gint64 tx = torget_session_save_finish (TORGET_SESSION (source), result, &error);

  if (tx == 0)
    problem = torget_error_get_text (error);
  else if (origin != NULL)
    gtk_widget_activate_action (origin, "win.saved", "(xs)", tx, save->label);
  if (save->done != NULL)
    save->done (problem, save->user_data);
  else if (problem != NULL)
    torget_save_show_problem (origin, problem);
}

/**
 * torget_save:
 * @origin: a widget in the main window, whose `win.saved` tells that it can be undone
 * @session: the session
 * @records: new and changed records
 * @removed: (nullable): records to delete
 * @label: what was done, in the user's language
 * @done: (nullable): told how it went; without it, a failure is shown over the window
 * @user_data: for @done
 *
 * Commits at once, as one transaction.
 */
void
torget_save (GtkWidget *origin,
             TorgetSession *session,
             TorgetRecordSet *records,
             TorgetRecordSet *removed,
             const char *label,
             TorgetSavedFunc done,
             gpointer user_data)
{
  torget_session_save_async (session, records, removed, label, torget_save_ended_cb,
                             torget_save_start (origin, label, done, user_data));
}

/**
 * torget_remove_record:
 * @origin: a widget in the main window
 * @session: the session
 * @record: the record to remove
 * @records: the case that it belongs to
 * @label: what was done, in the user's language
 *
 * Removes a record with what is nothing without it, without asking, since it can be undone.
 */
void
torget_remove_record (GtkWidget *origin,
                      TorgetSession *session,
                      gconstpointer record,
                      TorgetRecordSet *records,
                      const char *label)
{
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();

  torget_case_plan_removal (records, record, changed, removed);
  torget_save (origin, session, changed, removed, label, NULL, NULL);
}

/**
 * torget_save_ask_to_discard_async:
 * @window: a form that is to be closed, although something in it is not saved
 * @callback: reads the answer with torget_alert_choose_finish(): `cancel`, `discard` or `save`
 * @user_data: for @callback
 *
 * Asks what to do with what was typed.
 */
void
torget_save_ask_to_discard_async (GtkWindow *window,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Keep Editing"), TORGET_ALERT_PLAIN },
    { "discard", _ ("_Discard"), TORGET_ALERT_DESTRUCTIVE },
    { "save", _ ("_Save"), TORGET_ALERT_SUGGESTED },
    { NULL },
  };

  torget_alert_choose_async (window, _ ("Save what you have changed?"),
                             _ ("What you have typed is lost if you discard it."), NULL, responses,
                             NULL, callback, user_data);
}
