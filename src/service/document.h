/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document-kind.h"
#include "report/pages.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Documents to print or to keep as a file: what they are written from, and the log of them. They
 * are written (torget_document_build()) and laid out (torget_pages_new()) in the main thread. */

void torget_session_load_document_async (TorgetSession *self,
                                         gint64 person_id,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
TorgetRecordSet *torget_session_load_document_finish (TorgetSession *self,
                                                      GAsyncResult *result,
                                                      GError **error);

void torget_session_log_document_async (TorgetSession *self,
                                        TorgetDocumentKind kind,
                                        gint64 person_id,
                                        const char *recipient,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
void torget_session_save_document_async (TorgetSession *self,
                                         TorgetDocumentKind kind,
                                         gint64 person_id,
                                         const char *recipient,
                                         TorgetPages *pages,
                                         GFile *file,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean torget_session_log_document_finish (TorgetSession *self,
                                             GAsyncResult *result,
                                             GError **error);
gboolean torget_session_save_document_finish (TorgetSession *self,
                                              GAsyncResult *result,
                                              GError **error);
char *torget_document_suggest_name (const TorgetDocumentRequest *request);

G_END_DECLS
