/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/extract.h"
#include "report/build-extract.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Register extracts: what is told, and the file. As a PDF an extract is a document like others
 * (service/document.h), of the name %TORGET_EXTRACT_NAME. */

#define TORGET_EXTRACT_NAME "extract"

void torget_session_load_extract_async (TorgetSession *self,
                                        gint64 person_id,
                                        const char *language,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
TorgetExtract *torget_session_load_extract_finish (TorgetSession *self,
                                                   GAsyncResult *result,
                                                   GError **error);

void torget_session_save_extract_async (TorgetSession *self,
                                        const TorgetExtract *extract,
                                        GFile *file,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean torget_session_save_extract_finish (TorgetSession *self,
                                             GAsyncResult *result,
                                             GError **error);

G_END_DECLS
