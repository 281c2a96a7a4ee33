/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a deadline asks for next, and doing it right there: the case is read, and the form of the
 * event, the record, the note or the document is opened on it. What does not fit what is on record
 * any more opens the person instead. */
#include "config.h"

#include "ui/today/next-action.h"

#include "domain/code-list.h"
#include "domain/track-event.h"
#include "ui/document/print-window.h"
#include "ui/person/event-dialog.h"
#include "ui/person/field-value.h"
#include "ui/person/person-case.h"
#include "ui/person/quick-note.h"

#include <glib/gi18n.h>

static const struct
{
  const char *track;
  const char *icon_name;
} icons[] = {
  { "plan", "torget-plan-symbolic" },
  { "sfi", "torget-sfi-symbolic" },
  { "preschool", "torget-preschool-symbolic" },
  { "housing", "torget-housing-symbolic" },
  { "household", "torget-household-symbolic" },
  { "case", "torget-coordination-symbolic" },
};

/* What is done for the office as a whole has a window of its own. */
static const struct
{
  const char *name;
  const char *action;
} windows[] = {
  { "check_log", "win.check-log" },
  { "retention", "win.retention" },
};

/**
 * torget_track_get_icon_name:
 * @track: code of a track
 *
 * Returns: (transfer none): the icon of it
 */
const char *
torget_track_get_icon_name (const char *track)
{
  for (gsize i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].track, track))
      return icons[i].icon_name;
  return "torget-person-symbolic";
}

/* What comes after the colon of an action such as `event:sublet_decided`. */
static const char *
get_argument (const TorgetDeadline *deadline,
              const char *kind)
{
  const char *action = deadline->rule->action;

  return g_str_has_prefix (action, kind) ? action + strlen (kind) : NULL;
}

static const char *
find_window (const TorgetDeadline *deadline)
{
  const char *name = get_argument (deadline, "window:");

  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (windows); i++)
    if (g_str_equal (windows[i].name, name))
      return windows[i].action;
  return NULL;
}

/**
 * torget_next_action_get_label:
 * @deadline: a deadline
 *
 * Returns: (transfer none): what its button says
 */
const char *
torget_next_action_get_label (const TorgetDeadline *deadline)
{
  const char *event = get_argument (deadline, "event:");

  if (event != NULL)
    return torget_label_of ("event_kind", event);
  if (get_argument (deadline, "document:") != NULL)
    return _ ("Write the Notice");
  if (get_argument (deadline, "record:") != NULL || get_argument (deadline, "window:") != NULL)
    return _ ("Open");
  return g_str_equal (deadline->rule->action, "call") ? _ ("Record a Call") : _ ("Note");
}

/* One action under way: what is needed once the case is read. */
typedef struct
{
  GtkWidget *origin;
  TorgetDeadline deadline;
  gboolean is_note;
} Run;

static void
run_free (Run *run,
          GClosure *closure)
{
  torget_deadline_clear (&run->deadline);
  g_object_unref (run->origin);
  g_free (run);
}

static void
show_person (Run *run)
{
  gtk_widget_activate_action (run->origin, "win.show-person", "x", run->deadline.person_id);
}

static gboolean
present_event (Run *run,
               TorgetPersonCase *person_case,
               const char *kind)
{
  const TorgetTrackEvent *event = torget_track_event_find (kind);
  const TorgetRecord *subject
      = torget_record_set_find (torget_person_case_get_records (person_case),
                                run->deadline.subject, run->deadline.subject_id);

  if (event == NULL || subject == NULL
      || event->type != run->deadline.subject)
    return FALSE;
  torget_event_dialog_present (run->origin, person_case, event, subject);
  return TRUE;
}

/* The kind of note that the form begins with: a call that was asked for is recorded as one. */
static const char *
get_note_kind (Run *run)
{
  const char *action = run->deadline.rule->action;

  if (!run->is_note && g_str_equal (action, "call"))
    return "call";
  return run->is_note || g_str_equal (action, "note") ? "note" : NULL;
}

static void
present (Run *run,
         TorgetPersonCase *person_case)
{
  const char *event = get_argument (&run->deadline, "event:");
  const gboolean is_document = get_argument (&run->deadline, "document:") != NULL;
  const char *note_kind = get_note_kind (run);
  TorgetSession *session = torget_person_case_get_session (person_case);

  if (note_kind != NULL)
    torget_quick_note_present (run->origin, person_case, note_kind, run->deadline.rule->track);
  else if (is_document)
    {
      GtkWidget *window = torget_print_window_new (session, run->deadline.person_id);

      gtk_window_set_transient_for (GTK_WINDOW (window),
                                    GTK_WINDOW (gtk_widget_get_root (run->origin)));
      gtk_window_present (GTK_WINDOW (window));
    }
  else if (event == NULL || !present_event (run, person_case, event))
    show_person (run);
}

static void
loaded_cb (TorgetPersonCase *person_case,
           Run *run)
{
  if (torget_person_case_get_person (person_case) != NULL)
    present (run, person_case);
  else
    show_person (run); /* where a reason is asked for, when the case is protected */
  /* Once: the case is read anew when something is saved. This frees @run. */
  g_signal_handlers_disconnect_by_func (person_case, loaded_cb, run);
}

static void
start (GtkWidget *origin,
       TorgetSession *session,
       const TorgetDeadline *deadline,
       gboolean is_note)
{
  TorgetPersonCase *person_case = torget_person_case_new (session);
  Run *run = g_new0 (Run, 1);

  run->origin = g_object_ref (origin);
  run->deadline = *deadline;
  if (deadline->periods != NULL)
    g_array_ref (deadline->periods);
  run->is_note = is_note;
  g_signal_connect_data (person_case, "loaded", G_CALLBACK (loaded_cb), run,
                         (GClosureNotify) run_free, 0);
  torget_person_case_show (person_case, deadline->person_id);
  /* Its forms hold it as long as they need it. */
  g_object_set_data_full (G_OBJECT (origin), "next-action", person_case, g_object_unref);
}

/**
 * torget_next_action_run:
 * @origin: the widget that it was asked for on
 * @session: an open session
 * @deadline: a deadline
 *
 * Opens what its next action is done with.
 */
void
torget_next_action_run (GtkWidget *origin,
                        TorgetSession *session,
                        const TorgetDeadline *deadline)
{
  const char *action = find_window (deadline);

  if (action != NULL)
    gtk_widget_activate_action (origin, action, NULL);
  else if (deadline->person_id == 0 || get_argument (deadline, "record:") != NULL)
    gtk_widget_activate_action (origin, "win.show-person", "x", deadline->person_id);
  else
    start (origin, session, deadline, FALSE);
}

/**
 * torget_next_action_run_note:
 * @origin: the widget that it was asked for on
 * @session: an open session
 * @deadline: a deadline
 *
 * Opens a note about it.
 */
void
torget_next_action_run_note (GtkWidget *origin,
                             TorgetSession *session,
                             const TorgetDeadline *deadline)
{
  start (origin, session, deadline, TRUE);
}
