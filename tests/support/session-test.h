/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"
#include "service/session.h"

G_BEGIN_DECLS

#define TORGET_TEST_USER "test"
#define TORGET_TEST_PASSPHRASE "sju mollor pa en blank dag"

/**
 * TorgetTestSession:
 * @dir: a folder of its own, removed with everything in it
 * @path: the file in it
 * @session: open
 *
 * A session with a new, empty file, for tests that want the real thing.
 */
typedef struct
{
  char *dir;
  char *path;
  TorgetSession *session;
} TorgetTestSession;

TorgetTestSession *torget_test_session_new (void);
void torget_test_session_free (TorgetTestSession *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetTestSession, torget_test_session_free)

gboolean torget_test_open (TorgetTestSession *self,
                           const char *secret,
                           GError **error);
void torget_test_close (TorgetSession *session);

/* Waits for an async call: give torget_test_wait_cb() and a pointer to a %NULL result to it. */
void torget_test_wait_cb (GObject *source,
                          GAsyncResult *result,
                          gpointer user_data);
GAsyncResult *torget_test_wait (GAsyncResult **result);

/* The calls that most tests make, done when they return; they fail the test when they fail. */
gpointer torget_test_add (TorgetSession *session,
                          TorgetRecordSet *records,
                          const TorgetRecordType *type);
gint64 torget_test_save (TorgetSession *session,
                         TorgetRecordSet *records,
                         TorgetRecordSet *removed);
gint64 torget_test_add_person (TorgetSession *session,
                               const char *given_name,
                               gint64 *id);
guint torget_test_count_persons (TorgetSession *session);
char *torget_test_dup_actions (TorgetSession *session);
gint64 torget_test_undo (TorgetSession *session,
                         gint64 tx);
void torget_test_reveal (TorgetSession *session,
                         gint64 person_id);
typedef void (*TorgetTestLoad) (TorgetSession *session,
                                gint64 person_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
typedef TorgetRecordSet *(*TorgetTestLoadFinish) (TorgetSession *session,
                                                  GAsyncResult *result,
                                                  GError **error);

/* Whether the records of a person come, as one of the session's functions gives them. */
gboolean torget_test_load_records (TorgetSession *session,
                                   gint64 person_id,
                                   TorgetTestLoad load,
                                   TorgetTestLoadFinish finish,
                                   GError **error);
TorgetRecordSet *torget_test_load_case (TorgetSession *session,
                                        gint64 person_id);
GPtrArray *torget_test_list (TorgetSession *session,
                             TorgetListKind kind,
                             const char *search);
GPtrArray *torget_test_list_query (TorgetSession *session,
                                   TorgetListKind kind,
                                   const TorgetListQuery *query);

G_END_DECLS
