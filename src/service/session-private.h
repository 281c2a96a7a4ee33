/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/account.h"
#include "domain/office-parameters.h"
#include "service/access-private.h"
#include "service/session.h"
#include "store/database.h"

G_BEGIN_DECLS

/* For the files of this layer only. Main thread unless said otherwise. */

/* A file that has just been opened on the database thread. */
typedef struct
{
  char *path;
  char *user;
  TorgetRole role;
  gboolean demo;
  guint32 incarnation;
  gint last_counter; /* the bits of a guint32 */
  TorgetOfficeParameters parameters;
  TorgetAccessState log_state;
  gboolean clock_back; /* the clock is before the newest change or look */
} TorgetOpened;

void torget_opened_free (TorgetOpened *opened);

void torget_session_set_opened (TorgetSession *self,
                                TorgetOpened *opened);
/* Says that the file is about to be closed: the last moment to save. */
void torget_session_emit_closing (TorgetSession *self);
void torget_session_set_closed (TorgetSession *self);
/* What counts in the open file, to read and to change. */
TorgetOfficeParameters *torget_session_peek_parameters (TorgetSession *self);
/* (transfer full) (element-type gint64): the transactions that Undo and Redo may take back. */
GArray *torget_session_list_steps (TorgetSession *self);
/* Leaves nothing for Undo and Redo: what they would bring back was erased. */
void torget_session_forget_steps (TorgetSession *self);
void torget_session_emit_changed (TorgetSession *self);
void torget_session_push_undo (TorgetSession *self,
                               gint64 tx,
                               const char *label);
void torget_session_push_undone (TorgetSession *self,
                                 gint64 undone,
                                 gint64 tx,
                                 const char *label);

/* A transaction that the database thread has written: the result of every call that saves. */
typedef struct
{
  gint64 tx;
  gint64 undone; /* the step that it took back, or 0 */
  char *label;   /* of what was done, or of what was taken back */
} TorgetSaved;

TorgetSaved *torget_saved_new (gint64 tx,
                               gint64 undone,
                               const char *label);
void torget_saved_free (TorgetSaved *saved);
gint64 torget_session_finish_write (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error);

/* Runs @func on the database thread; @input is freed with @destroy, and a result
 * that nobody takes, since the call was cancelled, with @free_result. The task's pointer result is
 * @func's, its errors are service errors. torget_session_call() answers LOCKED while no file is
 * open, and NOT_ALLOWED to what has the priority of a write when the user's role is only to read.
 * torget_session_call_closed() is for opening. */
void torget_session_call (TorgetSession *self,
                          TorgetPriority priority,
                          TorgetDatabaseFunc func,
                          gpointer input,
                          GDestroyNotify destroy,
                          GDestroyNotify free_result,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
void torget_session_call_closed (TorgetSession *self,
                                 TorgetDatabaseFunc func,
                                 gpointer input,
                                 GDestroyNotify destroy,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

TorgetDatabase *torget_session_get_database (TorgetSession *self);

/* (nullable): the open file. */
const TorgetOpened *torget_session_peek_opened (TorgetSession *self);

/* What the access log knows of the session. Its functions are for the database thread. */
TorgetAccessBook *torget_session_get_access_book (TorgetSession *self);

/* Somebody searches: it is put on record when no more is typed, whatever becomes of the program. */
void torget_session_await_search (TorgetSession *self);

/* The database key while a file is open, for copies of it. Database thread. */
const guint8 *torget_session_get_key (TorgetSession *self);
void torget_session_set_key (TorgetSession *self,
                             const guint8 *key);

/* Before what one wants to go back from: whether there is a copy that holds all changes, which a
 * demo need not have. Database thread, outside a transaction. */
gboolean torget_session_copy_first (TorgetSession *self,
                                    TorgetConnection *connection,
                                    GError **error);

G_END_DECLS
