/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * TorgetSession:
 *
 * One person's work with one file: what the window and the command line know of the store.
 * Locked until opened. Every `_async` runs on the database thread and returns to the caller's
 * thread-default main context; functions that do not wait may be called from the main thread
 * only. Errors are of %TORGET_SERVICE_ERROR (service/error.h), whose codes name the remedy.
 *
 * Signals:
 * - `opened`, `closed`
 * - `closing`: before `closed`, while what is called is still done before the file is closed
 * - `changed`: after every commit; pages and models load anew
 */
#define TORGET_TYPE_SESSION (torget_session_get_type ())
G_DECLARE_FINAL_TYPE (TorgetSession, torget_session, TORGET, SESSION, GObject)

TorgetSession *torget_session_new (void);

gboolean torget_session_is_open (TorgetSession *self);
gboolean torget_session_is_demo (TorgetSession *self);
const char *torget_session_get_path (TorgetSession *self);
const char *torget_session_get_user (TorgetSession *self);
gboolean torget_session_has_come_back (TorgetSession *self);

/* Files: create, open, close. The passphrase is copied into locked memory and wiped after use. */
void torget_session_create_async (TorgetSession *self,
                                  const char *path,
                                  const char *user,
                                  const char *passphrase,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Returns: (transfer full): the recovery key as printable text, shown once */
char *torget_session_create_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error);
/* @user: (nullable): whose passphrase it is; with %NULL every user's slot is tried, which takes longer;
 * @secret: the passphrase, or the recovery key. Whose slot opens is the user from then on. */
void torget_session_open_async (TorgetSession *self,
                                const char *path,
                                const char *user,
                                const char *secret,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean torget_session_open_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error);
/* Opens the demo file, making it first when it is missing; no passphrase is asked for. */
void torget_session_open_demo_async (TorgetSession *self,
                                     const char *path,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean torget_session_open_demo_finish (TorgetSession *self,
                                          GAsyncResult *result,
                                          GError **error);
void torget_session_close_async (TorgetSession *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean torget_session_close_finish (TorgetSession *self,
                                      GAsyncResult *result,
                                      GError **error);
void torget_session_change_passphrase_async (TorgetSession *self,
                                             const char *old_passphrase,
                                             const char *new_passphrase,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
gboolean torget_session_change_passphrase_finish (TorgetSession *self,
                                                  GAsyncResult *result,
                                                  GError **error);

/* Cases. A case is the record set of everything about a person's current households: the
 * household, memberships, all members with numbers, contacts, consents, notes and tracks. */
void torget_session_load_case_async (TorgetSession *self,
                                     gint64 person_id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Returns: (transfer full): the case, or %NULL with NOT_FOUND when the person is gone */
TorgetRecordSet *torget_session_load_case_finish (TorgetSession *self,
                                                  GAsyncResult *result,
                                                  GError **error);
/* Coordinators, offices and other short registers, whole, by type. */
void torget_session_load_register_async (TorgetSession *self,
                                         const TorgetRecordType *type,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
/* Returns: (transfer full) */
TorgetRecordSet *torget_session_load_register_finish (TorgetSession *self,
                                                      GAsyncResult *result,
                                                      GError **error);

/* Saving. A save is one transaction; new records get their id from torget_session_new_id(), so
 * that records saved together can refer to each other. That function may be called from the
 * database thread, too. */
gint64 torget_session_new_id (TorgetSession *self);
/* @records: new and changed records; @removed: (nullable): records to delete;
 * @label: what was done, in the user's language, for Undo and History */
void torget_session_save_async (TorgetSession *self,
                                TorgetRecordSet *records,
                                TorgetRecordSet *removed,
                                const char *label,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* Returns: the transaction's number for torget_session_undo_async(), or 0 with @error set;
 * what the form holds is then not saved */
gint64 torget_session_save_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error);
/* The session's own undo stack, for torget_session_undo_async() (service/history.h); 0 and %NULL
 * when there is nothing to take back. */
gint64 torget_session_get_last_tx (TorgetSession *self,
                                   const char **label);
/* What was taken back last; undoing that is doing it again. */
gint64 torget_session_get_undone_tx (TorgetSession *self,
                                     const char **label);

/* Settings kept in the encrypted file. */
void torget_session_get_setting_async (TorgetSession *self,
                                       const char *name,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
char *torget_session_get_setting_finish (TorgetSession *self,
                                         GAsyncResult *result,
                                         GError **error);
void torget_session_set_setting_async (TorgetSession *self,
                                       const char *name,
                                       const char *value,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean torget_session_set_setting_finish (TorgetSession *self,
                                            GAsyncResult *result,
                                            GError **error);

G_END_DECLS
