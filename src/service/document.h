/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/build-list.h"
#include "report/build-week-list.h"
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

/**
 * TorgetDocumentUse:
 * @name: stable name of what it is
 * @person_id: row id of whom it is about; 0 for several
 * @recipient: for whom
 * @persons: (nullable) (element-type gint64): row ids of those whom it names, when several
 *
 * What the access log says of a document. Nothing is copied.
 */
typedef struct
{
  const char *name;
  gint64 person_id;
  const char *recipient;
  GArray *persons;
} TorgetDocumentUse;

TorgetDocumentUse torget_document_request_get_use (const TorgetDocumentRequest *request);

void torget_session_log_document_async (TorgetSession *self,
                                        const TorgetDocumentUse *use,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
void torget_session_save_document_async (TorgetSession *self,
                                         const TorgetDocumentUse *use,
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
char *torget_document_suggest_name (const char *name,
                                    const char *language,
                                    TorgetDate today);

G_END_DECLS
