/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions for tests; see session-test.h. */
#include "config.h"

#include "session-test.h"

#include "domain/person.h"
#include "service/access.h"
#include "service/history.h"
#include "service/search.h"
#include "support/session-template.h"
#include "support/test-folder.h"

/**
 * torget_test_wait_cb:
 * @source: (nullable): what the call was made on
 * @result: its result
 * @user_data: a #GAsyncResult pointer that is %NULL
 */
void
torget_test_wait_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/**
 * torget_test_wait:
 * @result: what was given to the call
 *
 * Runs the main context until the call is done.
 *
 * Returns: (transfer full): its result
 */
GAsyncResult *
torget_test_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (result);
}

/**
 * torget_test_session_new:
 *
 * Returns: (transfer full): a session with a new file
 */
TorgetTestSession *
torget_test_session_new (void)
{
  TorgetTestSession *self = g_new0 (TorgetTestSession, 1);
  g_autoptr (GError) error = NULL;

  self->dir = torget_test_folder_new ();
  self->path = g_build_filename (self->dir, "test.db", NULL);
  self->session = torget_session_new ();
  torget_test_template_copy (self->path);
  torget_test_open (self, TORGET_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  return self;
}

/**
 * torget_test_open:
 * @self: a session that has been closed
 * @secret: passphrase or recovery key
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: whether the file is open again
 */
gboolean
torget_test_open (TorgetTestSession *self,
                  const char *secret,
                  GError **error)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_open_async (self->session, self->path, TORGET_TEST_USER, secret, NULL,
                             torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_open_finish (self->session, result, error);
}

/**
 * torget_test_close:
 * @session: an open session
 */
void
torget_test_close (TorgetSession *session)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_close_async (session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_close_finish (session, result, &error);
  g_assert_no_error (error);
}

/**
 * torget_test_session_free:
 * @self: (transfer full): a session
 *
 * Closes the file and removes it.
 */
void
torget_test_session_free (TorgetTestSession *self)
{
  if (torget_session_is_open (self->session))
    torget_test_close (self->session);
  g_object_unref (self->session);
  torget_test_folder_remove (self->dir);
  g_free (self->path);
  g_free (self);
}

/**
 * torget_test_add:
 * @session: an open session
 * @records: gets the record, which torget_test_save() saves
 * @type: what it is a record of
 *
 * Returns: (transfer none): a new record with a row id
 */
gpointer
torget_test_add (TorgetSession *session,
                 TorgetRecordSet *records,
                 const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = torget_session_new_id (session);
  return torget_record_set_add (records, record);
}

/**
 * torget_test_save:
 * @session: an open session
 * @records: new and changed records
 * @removed: (nullable): records to remove
 *
 * Returns: the transaction
 */
gint64
torget_test_save (TorgetSession *session,
                  TorgetRecordSet *records,
                  TorgetRecordSet *removed)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 tx;

  torget_session_save_async (session, records, removed, "Test", torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  tx = torget_session_save_finish (session, result, &error);
  g_assert_no_error (error);
  return tx;
}

/**
 * torget_test_add_person:
 * @session: an open session
 * @given_name: given name of a new person
 * @id: (out) (optional): row id of the person
 *
 * Returns: the transaction that saved the person
 */
gint64
torget_test_add_person (TorgetSession *session,
                        const char *given_name,
                        gint64 *id)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_set_add (records, torget_record_new (&torget_person_type));

  person->record.id = torget_session_new_id (session);
  person->given_name = g_strdup (given_name);
  person->family_name = g_strdup ("Testsson");
  if (id != NULL)
    *id = person->record.id;
  return torget_test_save (session, records, NULL);
}

/**
 * torget_test_count_persons:
 * @session: an open session
 *
 * Returns: how many persons the list shows
 */
guint
torget_test_count_persons (TorgetSession *session)
{
  g_autoptr (GPtrArray) rows = torget_test_list (session, TORGET_LIST_PERSONS, NULL);

  return rows->len;
}

/**
 * torget_test_dup_actions:
 * @session: an open session
 *
 * Returns: what the access log says was done, in its order, each ended by a semicolon
 */
char *
torget_test_dup_actions (TorgetSession *session)
{
  const TorgetAccessQuery everything = { 0 };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  torget_session_list_access_async (session, &everything, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  lines = torget_session_list_access_finish (session, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s;", ((TorgetAccessLine *) lines->pdata[i])->action);
  return g_string_free (text, FALSE);
}

/**
 * torget_test_undo:
 * @session: an open session
 * @tx: a transaction
 *
 * Returns: the transaction that took @tx back
 */
gint64
torget_test_undo (TorgetSession *session,
                  gint64 tx)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 undo;

  torget_session_undo_async (session, tx, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  undo = torget_session_undo_finish (session, result, &error);
  g_assert_no_error (error);
  return undo;
}

/**
 * torget_test_reveal:
 * @session: an open session
 * @person_id: a person
 *
 * Gives a reason for opening the person's case, which may be protected.
 */
void
torget_test_reveal (TorgetSession *session,
                    gint64 person_id)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_reveal_async (session, person_id, "own_case", torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_reveal_finish (session, result, &error);
  g_assert_no_error (error);
}

/**
 * torget_test_load_records:
 * @session: an open session
 * @person_id: a person
 * @load: a function of the session that reads what belongs to the person
 * @finish: its other half
 * @error: return location
 *
 * Returns: whether the records came
 */
gboolean
torget_test_load_records (TorgetSession *session,
                          gint64 person_id,
                          TorgetTestLoad load,
                          TorgetTestLoadFinish finish,
                          GError **error)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;

  load (session, person_id, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  records = finish (session, result, error);
  return records != NULL;
}

/**
 * torget_test_load_case:
 * @session: an open session
 * @person_id: a person
 *
 * Gives a reason first, since the case may be protected.
 *
 * Returns: (transfer full): the person's case
 */
TorgetRecordSet *
torget_test_load_case (TorgetSession *session,
                       gint64 person_id)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetRecordSet *records;

  torget_test_reveal (session, person_id);
  torget_session_load_case_async (session, person_id, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  records = torget_session_load_case_finish (session, result, &error);
  g_assert_no_error (error);
  return records;
}

/**
 * torget_test_list:
 * @session: an open session
 * @kind: a list
 * @search: (nullable): what to look for; %NULL for everybody
 *
 * Returns: (transfer full): the rows
 */
GPtrArray *
torget_test_list (TorgetSession *session,
                  TorgetListKind kind,
                  const char *search)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();

  query->search = g_strdup (search);
  return torget_test_list_query (session, kind, query);
}

/**
 * torget_test_list_query:
 * @session: an open session
 * @kind: a list
 * @query: what to list
 *
 * Returns: (transfer full): the rows
 */
GPtrArray *
torget_test_list_query (TorgetSession *session,
                        TorgetListKind kind,
                        const TorgetListQuery *query)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  torget_session_list_async (session, kind, query, G_MAXINT, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  rows = torget_session_list_finish (session, result, &error);
  g_assert_no_error (error);
  return rows;
}
