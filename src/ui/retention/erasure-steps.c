/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposing, approving, refusing and erasing; see erasure-steps.h. */
#include "config.h"

#include "ui/retention/erasure-steps.h"

#include "base/clock.h"
#include "domain/disclosure.h"
#include "service/document.h"
#include "service/error.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/document/print-window.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/date-row.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

/* What is asked before a step is taken. */
typedef struct
{
  const char *heading;
  const char *body;
  const char *label; /* of the button that takes the step */
  TorgetAlertLook look;
  const char *grounds; /* nullable: code list, asked for unless the step has its ground */
  const char *ground;  /* nullable: its code that is chosen at first */
  gboolean has_reason;
  gboolean has_day;
} Question;

static const Question questions[] = {
  [TORGET_ERASURE_STEP_PROPOSE] = {
    .heading = N_ ("Propose to erase the person?"),
    .body = N_ ("Nothing is erased yet. Another user, an administrator, looks at the proposal and "
                "approves or refuses it."),
    .label = N_ ("_Propose"),
    .look = TORGET_ALERT_SUGGESTED,
    .grounds = "erasure_ground",
    .ground = TORGET_ERASURE_REQUEST,
    .has_reason = TRUE,
  },
  [TORGET_ERASURE_STEP_APPROVE] = {
    .heading = N_ ("Approve the erasure?"),
    .body = N_ ("You answer for it that nothing keeps the record: no dispute, no placed child, no "
                "public record that is to be preserved. It is erased in a step of its own."),
    .label = N_ ("_Approve"),
    .look = TORGET_ALERT_PLAIN,
    .has_reason = TRUE,
  },
  [TORGET_ERASURE_STEP_REFUSE] = {
    .heading = N_ ("Keep the record?"),
    .body = N_ ("The refusal is put on record with its ground. Without a day to look again the "
                "record is not proposed any more."),
    .label = N_ ("_Keep"),
    .look = TORGET_ALERT_PLAIN,
    .grounds = "retention_exception",
    .ground = "legal_claim",
    .has_reason = TRUE,
    .has_day = TRUE,
  },
  [TORGET_ERASURE_STEP_ERASE] = {
    .heading = N_ ("Erase the person for good?"),
    .body = N_ ("The person goes from every list, search, log and attachment, and cannot be brought "
                "back by Undo. Earlier backups hold the data until they have been replaced. A "
                "certificate stays, which does not say who it was."),
    .label = N_ ("_Erase for Good"),
    .look = TORGET_ALERT_DESTRUCTIVE,
  },
};

/* A step that is being asked about; the rows that it does not ask for are NULL. */
typedef struct
{
  GWeakRef origin;
  TorgetSession *session;
  TorgetErasureStep step;
  GtkWidget *group;
  TorgetCodeRow *ground;
  GtkEditable *reason;
  TorgetDateRow *until;
} Asking;

static Asking *
asking_new (GtkWidget *origin,
            TorgetSession *session,
            const TorgetErasureStep *step)
{
  Asking *asking = g_new0 (Asking, 1);

  g_weak_ref_init (&asking->origin, origin);
  asking->session = g_object_ref (session);
  asking->step = *step;
  asking->step.ground = g_intern_string (step->ground);
  asking->group = g_object_ref_sink (adw_preferences_group_new ());
  return asking;
}

static void
asking_free (Asking *asking)
{
  g_weak_ref_clear (&asking->origin);
  g_object_unref (asking->session);
  g_object_unref (asking->group);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static GtkWindow *
get_window (Asking *asking)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&asking->origin);
  GtkRoot *root = origin != NULL ? gtk_widget_get_root (origin) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Why a step was refused, where that is more than the error's own text says. */
static const char *
get_problem (const GError *error)
{
  if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_ALLOWED))
    return _ ("Who proposed an erasure cannot approve it: that takes another user, with the role of "
              "an administrator.");
  if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_CONFLICT))
    return _ ("The proposal is not approved, was decided already, or something was entered since "
              "that keeps the record.");
  if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID))
    return _ ("The record is still to be kept, or a proposal about the person is open.");
  return torget_error_get_text (error);
}

/* Rows to fill in */

static void
add_row (Asking *asking,
         GtkWidget *row,
         const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (asking->group), row);
}

static void
ask_ground (Asking *asking,
            const char *list_id,
            const char *first)
{
  asking->ground = TORGET_CODE_ROW (torget_code_row_new ());
  torget_code_row_set_list_id (asking->ground, list_id);
  torget_code_row_set_code (asking->ground, first);
  /* A ground is long, and the question narrow: below the title it is told whole. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (asking->ground), TRUE);
  add_row (asking, GTK_WIDGET (asking->ground), _ ("Ground"));
}

static void
ask_reason (Asking *asking)
{
  GtkWidget *row = adw_entry_row_new ();

  asking->reason = GTK_EDITABLE (row);
  add_row (asking, row, _ ("Reason"));
}

static void
ask_until (Asking *asking)
{
  asking->until = g_object_new (TORGET_TYPE_DATE_ROW, NULL);
  /* Translators: a record is kept; on this day it is proposed to erase it again. */
  add_row (asking, GTK_WIDGET (asking->until), _ ("Look again on"));
}

/* Steps */

static void
taken_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetErasure) erasure
      = torget_session_erasure_finish (TORGET_SESSION (source), result, &error);
  GtkWindow *window = get_window (asking);

  if (window == NULL)
    return;
  if (erasure == NULL)
    torget_alert_show (window, _ ("Nothing was done"), get_problem (error));
  else if (erasure->number != 0)
    torget_erasure_show_certificate (window, asking->session, erasure);
  else if (asking->step.kind == TORGET_ERASURE_STEP_PROPOSE)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.toast", "s",
                                _ ("Proposed. Another user decides, under Retention and Erasure."));
}

static void
take_step (Asking *asking)
{
  const char *reason = asking->reason != NULL ? gtk_editable_get_text (asking->reason) : "";

  if (asking->ground != NULL)
    asking->step.ground = torget_code_row_get_code (asking->ground);
  asking->step.reason = *reason != '\0' ? reason : NULL;
  if (asking->until != NULL)
    asking->step.kept_until = torget_date_row_get_date (asking->until);
  torget_session_take_erasure_step_async (asking->session, &asking->step, taken_cb, asking);
}

/* Without a day a record is kept for ever: a day that cannot be read is not none. */
static gboolean
has_bad_day (Asking *asking)
{
  return asking->until != NULL && *gtk_editable_get_text (GTK_EDITABLE (asking->until)) != '\0'
         && torget_date_row_get_date (asking->until) == TORGET_DATE_NONE;
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autofree char *answer = torget_alert_choose_finish (result, NULL);

  if (g_strcmp0 (answer, "do") != 0 || !torget_session_is_open (asking->session))
    return;
  if (has_bad_day (asking))
    torget_alert_show (get_window (asking), _ ("Nothing was done"),
                       _ ("The day to look again cannot be read. Write it as 2030-12-31."));
  else
    take_step (g_steal_pointer (&asking));
}

static void
ask (Asking *asking,
     const Question *question)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "do", _ (question->label), question->look },
    { NULL },
  };

  torget_alert_choose_async (get_window (asking), _ (question->heading), _ (question->body),
                             asking->reason != NULL ? asking->group : NULL, responses, NULL,
                             answered_cb, asking);
}

/**
 * torget_erasure_step_present:
 * @origin: a widget in a window
 * @session: an open session
 * @step: which step, about whom or which proposal; with its ground when that is not to be asked for
 *
 * Asks, and takes the step; to erase shows the certificate.
 */
void
torget_erasure_step_present (GtkWidget *origin,
                             TorgetSession *session,
                             const TorgetErasureStep *step)
{
  const Question *question = &questions[step->kind];
  Asking *asking = asking_new (origin, session, step);

  if (question->grounds != NULL && step->ground == NULL)
    ask_ground (asking, question->grounds, question->ground);
  if (question->has_reason)
    ask_reason (asking);
  if (question->has_day)
    ask_until (asking);
  ask (asking, question);
}

/**
 * torget_erasure_show_certificate:
 * @parent: a window
 * @session: an open session
 * @certificate: of an erasure
 *
 * Shows the certificate, to be printed or saved.
 */
void
torget_erasure_show_certificate (GtkWindow *parent,
                                 TorgetSession *session,
                                 const TorgetErasure *certificate)
{
  const TorgetDocumentUse use = { "certificate", 0, TORGET_RECIPIENT_OFFICE, NULL };
  const TorgetCertificate printed = {
    .erasure = certificate,
    .language = torget_ui_language (),
    .today = torget_clock_get_today (),
    .is_demo = torget_session_is_demo (session),
  };
  g_autoptr (TorgetDocument) document = torget_build_certificate (&printed);
  GtkWidget *window = torget_print_window_new_for (
      session, document, &use,
      _ ("What was erased, by which rule, who proposed and who approved. It names nobody who was "
         "erased. It can be printed again at any time."));

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
