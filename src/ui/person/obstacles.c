/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says why a step was not taken back: which value is another now, since when and by whom. */
#include "config.h"

#include "ui/person/obstacles.h"

#include "service/error.h"
#include "service/history.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/person/history-text.h"

#include <glib/gi18n.h>

typedef struct
{
  GWeakRef origin;
  gboolean hides_places;
} Question;

static void
question_free (Question *question)
{
  g_weak_ref_clear (&question->origin);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
show_text (GtkWidget *origin,
           const char *text)
{
  GtkRoot *root = origin != NULL ? gtk_widget_get_root (origin) : NULL;

  if (GTK_IS_WINDOW (root))
    torget_alert_show (GTK_WINDOW (root), _ ("Not taken back"), text);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&question->origin);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetHistory) history
      = torget_session_find_obstacles_finish (TORGET_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (history != NULL)
    {
      const TorgetChangeWords words = { history->linked, question->hides_places };

      text = torget_obstacles_dup_text (history->changes, &words);
    }
  show_text (origin, text != NULL ? text : torget_error_get_text (error));
}

/**
 * torget_obstacles_show:
 * @origin: a widget of the window
 * @session: the session
 * @tx: a transaction that was to be taken back
 * @only: (nullable): the one change of it that was
 * @hides_places: whether what tells where somebody is must not be shown
 * @problem: what torget_session_undo_finish() told
 *
 * Says over the window why nothing was taken back; for a conflict, which field has which value now.
 */
void
torget_obstacles_show (GtkWidget *origin,
                       TorgetSession *session,
                       gint64 tx,
                       const TorgetChange *only,
                       gboolean hides_places,
                       const GError *problem)
{
  Question *question;

  if (!g_error_matches (problem, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_CONFLICT))
    {
      show_text (origin, torget_error_get_text (problem));
      return;
    }
  question = g_new0 (Question, 1);
  g_weak_ref_init (&question->origin, origin);
  question->hides_places = hides_places;
  torget_session_find_obstacles_async (session, tx, only, found_cb, question);
}
