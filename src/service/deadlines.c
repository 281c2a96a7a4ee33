/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines of a session; see deadlines.h. */
#include "config.h"

#include "service/deadlines.h"

#include "base/clock.h"
#include "service/session-private.h"
#include "store/deadline-rows.h"
#include "store/deadline-store.h"

/* The texts of the filter, owned. */
typedef struct
{
  TorgetDeadlineFilter filter;
  char *municipality;
  char *track;
  char *rule;
} Question;

static Question *
question_new (const TorgetDeadlineFilter *filter)
{
  Question *question = g_new0 (Question, 1);

  question->filter = *filter;
  question->filter.municipality = question->municipality = g_strdup (filter->municipality);
  question->filter.track = question->track = g_strdup (filter->track);
  question->filter.rule = question->rule = g_strdup (filter->rule);
  if (filter->as_of == TORGET_DATE_NONE)
    question->filter.as_of = torget_clock_get_today ();
  return question;
}

static void
question_free (Question *question)
{
  g_free (question->municipality);
  g_free (question->track);
  g_free (question->rule);
  g_free (question);
}

/* Thread: database. */
static gpointer
list_deadlines (TorgetConnection *connection,
                gpointer input,
                GCancellable *cancellable,
                GError **error)
{
  const Question *question = input;

  return torget_deadline_store_list (connection, &question->filter, error);
}

/**
 * torget_session_list_deadlines_async:
 * @self: an open session
 * @filter: which ones; copied
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Lists stored deadlines with the persons that they stand with.
 */
void
torget_session_list_deadlines_async (TorgetSession *self,
                                     const TorgetDeadlineFilter *filter,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, list_deadlines, question_new (filter),
                       (GDestroyNotify) question_free, (GDestroyNotify) g_ptr_array_unref,
                       cancellable, callback, user_data);
}

GPtrArray *
torget_session_list_deadlines_finish (TorgetSession *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  TorgetDate from;
  TorgetDate until;
  TorgetDate today;
} Days;

/* Thread: database. */
static gpointer
count_deadlines (TorgetConnection *connection,
                 gpointer input,
                 GCancellable *cancellable,
                 GError **error)
{
  const Days *days = input;

  return torget_deadline_store_count (connection, days->from, days->until, days->today, error);
}

/**
 * torget_session_count_deadlines_async:
 * @self: an open session
 * @from: first day
 * @until: last day
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Counts everybody's open deadlines that fall within the days, but for what was put off.
 */
void
torget_session_count_deadlines_async (TorgetSession *self,
                                      TorgetDate from,
                                      TorgetDate until,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  const Days days = { from, until, torget_clock_get_today () };

  torget_session_call (self, TORGET_PRIORITY_PAGE, count_deadlines,
                       g_memdup2 (&days, sizeof days), g_free,
                       (GDestroyNotify) g_hash_table_unref, cancellable, callback, user_data);
}

GHashTable *
torget_session_count_deadlines_finish (TorgetSession *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * torget_deadline_row_create_mark:
 * @row: a row
 *
 * The mark on it to fill in and save, or a new one: with whom, which rule, record and day it is
 * about, and by nobody yet.
 *
 * Returns: (transfer full): a mark
 */
TorgetDeadlineMark *
torget_deadline_row_create_mark (const TorgetDeadlineRow *row)
{
  TorgetDeadlineMark *mark = row->mark != NULL ? torget_record_copy (row->mark)
                                               : torget_record_new (&torget_deadline_mark_type);

  if (row->mark == NULL)
    {
      mark->person_id = row->deadline.person_id;
      mark->household_id = row->deadline.household_id;
      mark->rule = g_strdup (row->deadline.rule->id);
      mark->record_table = g_strdup (row->deadline.subject->name);
      mark->record_id = row->deadline.subject_id;
    }
  mark->due = row->deadline.computed;
  return mark;
}

/* Thread: database. */
static gpointer
recompute (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  return torget_deadline_store_recompute (connection, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

/**
 * torget_session_recompute_deadlines_async:
 * @self: an open session
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Computes the deadlines of everybody anew. Nothing differs afterwards, unless the office has set
 * other numbers.
 */
void
torget_session_recompute_deadlines_async (TorgetSession *self,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_WRITE, recompute, NULL, NULL, NULL, cancellable,
                       callback, user_data);
}

gboolean
torget_session_recompute_deadlines_finish (TorgetSession *self,
                                           GAsyncResult *result,
                                           GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
