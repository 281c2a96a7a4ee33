/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons for a practice place, and places for a person; see matching.h. */
#include "config.h"

#include "service/matching.h"

#include "base/clock.h"
#include "service/session-private.h"
#include "store/error.h"
#include "store/matching-store.h"

typedef struct
{
  gint64 id; /* of the place or of the person */
  gboolean with_undecided;
  TorgetDate today;
} Question;

static Question *
question_new (gint64 id,
              gboolean with_undecided)
{
  Question *question = g_new0 (Question, 1);

  question->id = id;
  question->with_undecided = with_undecided;
  question->today = torget_clock_get_today ();
  return question;
}

/* Thread: database. */
static gpointer
match_persons (TorgetConnection *connection,
               gpointer input,
               GCancellable *cancellable,
               GError **error)
{
  const Question *question = input;
  g_autoptr (GPtrArray) places
      = torget_matching_store_list_places (connection, question->id, 0, question->today, error);

  if (places == NULL)
    return NULL;
  if (places->len == 0)
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND,
                           "the practice place is gone");
      return NULL;
    }
  return torget_matching_store_list_persons (connection, places->pdata[0],
                                             question->with_undecided, question->today, error);
}

/* The places that are possible, with the reasons; the others are dropped. */
static void
judge_places (TorgetPersonMatch *person,
              GPtrArray *places,
              gboolean with_undecided)
{
  for (guint i = places->len; i > 0; i--)
    {
      TorgetPlaceMatch *place = g_ptr_array_index (places, i - 1);
      TorgetMatchReasons reasons;

      person->experience = place->experience;
      if (torget_match_judge (person, place, with_undecided, &reasons))
        place->reasons = (int) reasons;
      else
        g_ptr_array_remove_index (places, i - 1);
    }
}

static gint
compare_scores (gconstpointer a,
                gconstpointer b)
{
  const TorgetPlaceMatch *first = *(TorgetPlaceMatch *const *) a;
  const TorgetPlaceMatch *second = *(TorgetPlaceMatch *const *) b;

  return torget_match_score (second->reasons) - torget_match_score (first->reasons);
}

/* Thread: database. */
static gpointer
match_places (TorgetConnection *connection,
              gpointer input,
              GCancellable *cancellable,
              GError **error)
{
  const Question *question = input;
  GError *problem = NULL;
  g_autoptr (TorgetPersonMatch) person = torget_matching_store_load_person (
      connection, question->id, question->today, &problem);
  GPtrArray *places;

  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return NULL;
    }
  if (person == NULL)
    return g_ptr_array_new_with_free_func (torget_record_free);
  places = torget_matching_store_list_places (connection, 0, question->id, question->today, error);
  if (places == NULL)
    return NULL;
  judge_places (person, places, question->with_undecided);
  g_ptr_array_sort (places, compare_scores);
  return places;
}

static void
ask (TorgetSession *self,
     TorgetDatabaseFunc func,
     Question *question,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, func, question, g_free,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * torget_session_match_persons_async:
 * @self: an open session
 * @place_id: row id of a practice place
 * @with_undecided: also persons who have named no sector
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_match_persons_async (TorgetSession *self,
                                    gint64 place_id,
                                    gboolean with_undecided,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  ask (self, match_persons, question_new (place_id, with_undecided), cancellable, callback,
       user_data);
}

/**
 * torget_session_match_persons_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetPersonMatch): whom the place is possible
 *   for, the best matches first
 */
GPtrArray *
torget_session_match_persons_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * torget_session_match_places_async:
 * @self: an open session
 * @person_id: row id of a person
 * @with_undecided: also places of any sector, for somebody who has named none
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_match_places_async (TorgetSession *self,
                                   gint64 person_id,
                                   gboolean with_undecided,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  ask (self, match_places, question_new (person_id, with_undecided), cancellable, callback,
       user_data);
}

/**
 * torget_session_match_places_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetPlaceMatch): places that are possible
 *   for the person, the best matches first
 */
GPtrArray *
torget_session_match_places_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
