/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/double.h"
#include "domain/record-set.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Persons who may have been entered twice: finding them, and saying that they are not the same.
 * How two become one is torget_person_merge_apply() and a save. */

void torget_session_list_doubles_async (TorgetSession *self,
                                        guint limit,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
void torget_session_find_alike_async (TorgetSession *self,
                                      const char *given_name,
                                      const char *family_name,
                                      TorgetDate birth_date,
                                      const char *number,
                                      guint limit,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GPtrArray *torget_session_doubles_finish (TorgetSession *self,
                                          GAsyncResult *result,
                                          GError **error);

void torget_session_load_pair_async (TorgetSession *self,
                                     gint64 first,
                                     gint64 second,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
TorgetRecordSet *torget_session_load_pair_finish (TorgetSession *self,
                                                  GAsyncResult *result,
                                                  GError **error);

void torget_session_set_same_async (TorgetSession *self,
                                    gint64 first,
                                    gint64 second,
                                    gboolean may_be_same,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean torget_session_set_same_finish (TorgetSession *self,
                                         GAsyncResult *result,
                                         GError **error);

G_END_DECLS
