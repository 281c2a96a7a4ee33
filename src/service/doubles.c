/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons who may have been entered twice; see doubles.h. */
#include "config.h"

#include "service/doubles.h"

#include "domain/casework.h"
#include "domain/person.h"
#include "service/session-private.h"
#include "store/alike-store.h"
#include "store/case-store.h"
#include "store/double-store.h"
#include "store/error.h"
#include "store/record-store.h"

/* What the database thread is asked; the members that a call does not need are not set. */
typedef struct
{
  gint64 ids[2];
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  gboolean may_be_same;
  char *user;
  char *given_name;
  char *family_name;
  char *number;
  TorgetDate birth_date;
  guint limit;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->user);
  g_free (request->given_name);
  g_free (request->family_name);
  g_free (request->number);
  g_free (request);
}

/* Finding */

static gpointer
run_list (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Request *request = input;

  return torget_double_store_list (connection, request->limit, error);
}

/**
 * torget_session_list_doubles_async:
 * @self: an open session
 * @limit: how many pairs at most
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result, for torget_session_doubles_finish()
 * @user_data: for @callback
 *
 * Looks through the whole file for pairs that may be one person.
 */
void
torget_session_list_doubles_async (TorgetSession *self,
                                   guint limit,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->limit = limit;
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_list, request, request_free,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

static gpointer
run_find (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Request *request = input;

  return torget_alike_store_find (connection, request->given_name, request->family_name,
                                  request->birth_date, request->number, request->limit, error);
}

/**
 * torget_session_find_alike_async:
 * @self: an open session
 * @given_name: (nullable): what is typed so far
 * @family_name: (nullable): what is typed so far
 * @birth_date: the date of birth, if it is known
 * @number: (nullable): a whole identity number
 * @limit: how many persons at most
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result, for torget_session_doubles_finish()
 * @user_data: for @callback
 *
 * Looks for those in the file whom somebody who is being entered may be.
 */
void
torget_session_find_alike_async (TorgetSession *self,
                                 const char *given_name,
                                 const char *family_name,
                                 TorgetDate birth_date,
                                 const char *number,
                                 guint limit,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->given_name = g_strdup (given_name);
  request->family_name = g_strdup (family_name);
  request->birth_date = birth_date;
  request->number = g_strdup (number);
  request->limit = limit;
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_find, request, request_free,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * torget_session_doubles_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetDouble): the pairs
 */
GPtrArray *
torget_session_doubles_finish (TorgetSession *self,
                               GAsyncResult *result,
                               GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Comparing */

static gpointer
run_load_pair (TorgetConnection *connection,
               gpointer input,
               GCancellable *cancellable,
               GError **error)
{
  const Request *request = input;
  g_autoptr (TorgetRecordSet) records
      = torget_case_store_load (connection, request->ids, G_N_ELEMENTS (request->ids), error);

  if (records == NULL
      || !torget_record_store_load_register (connection, &torget_coordinator_type, records, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (request->ids); i++)
    if (torget_record_set_find (records, &torget_person_type, request->ids[i]) == NULL)
      {
        g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND,
                             "no such person");
        return NULL;
      }
    else if (!torget_access_book_look (request->book, connection, request->ids[i], error))
      return NULL;
  return g_steal_pointer (&records);
}

/**
 * torget_session_load_pair_async:
 * @self: an open session
 * @first: row id of a person
 * @second: row id of another
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_load_pair_async (TorgetSession *self,
                                gint64 first,
                                gint64 second,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->book = torget_session_get_access_book (self);
  request->ids[0] = first;
  request->ids[1] = second;
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_load_pair, request, request_free,
                       (GDestroyNotify) torget_record_set_unref, cancellable, callback, user_data);
}

/**
 * torget_session_load_pair_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR: NOT_FOUND when one of them is gone
 *
 * Returns: (transfer full) (nullable): the cases of both, and all coordinators
 */
TorgetRecordSet *
torget_session_load_pair_finish (TorgetSession *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Telling apart */

static gpointer
run_set_same (TorgetConnection *connection,
              gpointer input,
              GCancellable *cancellable,
              GError **error)
{
  Request *request = input;

  return torget_double_store_set_same (connection, request->ids[0], request->ids[1],
                                       request->may_be_same, request->user, error)
             ? request
             : NULL;
}

/**
 * torget_session_set_same_async:
 * @self: an open session
 * @first: row id of a person
 * @second: row id of another; the order does not matter
 * @may_be_same: %FALSE to remember that they are not the same, %TRUE to forget that
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_set_same_async (TorgetSession *self,
                               gint64 first,
                               gint64 second,
                               gboolean may_be_same,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->ids[0] = first;
  request->ids[1] = second;
  request->may_be_same = may_be_same;
  request->user = g_strdup (torget_session_get_user (self));
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_set_same, request, request_free, NULL, NULL,
                       callback, user_data);
}

/**
 * torget_session_set_same_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: whether it is remembered; `changed` follows
 */
gboolean
torget_session_set_same_finish (TorgetSession *self,
                                GAsyncResult *result,
                                GError **error)
{
  if (g_task_propagate_pointer (G_TASK (result), error) == NULL)
    return FALSE;
  torget_session_emit_changed (self);
  return TRUE;
}
