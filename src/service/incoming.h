/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/region-message.h"
#include "service/foreign-region.h"
#include "service/session.h"
#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetIncoming:
 * @message: how it goes on record; a plain document has no package, kind, sender and signature yet
 * @recipient: (nullable): SCB code of this office as the sender has it; %NULL for a plain document
 * @missing: the files before this one that have not come, as far as its number tells
 * @is_new_series: the sender has gone back to a backup since its last file that has come
 *
 * A file that has come from another office, sealed to this one or plain.
 */
typedef struct
{
  TorgetRegionMessage *message;
  char *recipient;
  TorgetMissingFiles missing;
  gboolean is_new_series;
} TorgetIncoming;

/**
 * TorgetIncomingReader:
 * @visitor: reads the document, on a thread of its own
 * @take: uses what was read, on the database thread; its result is that of the call
 * @free_result: frees it
 *
 * What a file that has come is read for. Both functions get the same user data.
 */
typedef struct
{
  TorgetForeignVisitor visitor;
  gpointer (*take) (TorgetIncoming *incoming,
                    TorgetConnection *connection,
                    gpointer user_data,
                    GError **error);
  GDestroyNotify free_result;
} TorgetIncomingReader;

void torget_incoming_read_async (TorgetSession *session,
                                 GFile *file,
                                 const TorgetIncomingReader *reader,
                                 gpointer reader_data,
                                 GDestroyNotify free_data,
                                 GFileProgressCallback progress,
                                 gpointer progress_data,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gpointer torget_incoming_read_finish (GAsyncResult *result,
                                      GError **error);

gboolean torget_incoming_note (TorgetIncoming *self,
                               TorgetConnection *connection,
                               const char *kind,
                               const char *sender,
                               const char *recipient,
                               TorgetRegionMessage **before,
                               GError **error);

G_END_DECLS
