/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"

G_BEGIN_DECLS

gboolean torget_session_path_is_demo (const char *path);
char **torget_session_path_list_users (const char *path);
void torget_session_make_demo_async (TorgetSession *self,
                                     const char *path,
                                     guint n_households,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);


/* Looks at every page and every derived row. */
void torget_session_check_async (TorgetSession *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean torget_session_check_finish (TorgetSession *self,
                                      GAsyncResult *result,
                                      GError **error);

/* An encrypted copy of the file and its key file, verified by opening it. */
void torget_session_backup_async (TorgetSession *self,
                                  const char *path,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean torget_session_backup_finish (TorgetSession *self,
                                       GAsyncResult *result,
                                       GError **error);
void torget_session_restore_async (TorgetSession *self,
                                   const char *copy,
                                   const char *secret,
                                   const char *path,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean torget_session_restore_finish (TorgetSession *self,
                                        GAsyncResult *result,
                                        GError **error);

G_END_DECLS
