/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/handover.h"

G_BEGIN_DECLS

/**
 * TorgetReceipt:
 * @sender: SCB code of the municipality that answers
 * @is_accepted: whether it has accepted the handover
 * @persons: how many persons of it
 * @reason: (nullable): why not
 *
 * What another municipality has answered to a handover of this one.
 */
typedef struct
{
  char *sender;
  gboolean is_accepted;
  guint persons;
  char *reason;
} TorgetReceipt;

void torget_receipt_free (TorgetReceipt *receipt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetReceipt, torget_receipt_free)

/* Writes the answer to a handover, for its sender; sealed when the handover was. @sender: (nullable):
 * SCB code of this office, for a plain file. INVALID for what has not been answered. */
void torget_session_write_receipt_async (TorgetSession *self,
                                         TorgetHandover *handover,
                                         const char *sender,
                                         GFile *file,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean torget_session_write_receipt_finish (TorgetSession *self,
                                              GAsyncResult *result,
                                              GError **error);

/* Reads an answer and marks the sealed handover that it is about. INVALID for a document of another
 * profile, NOT_AN_ANSWER when no such file has gone out or nobody has signed the answer. */
void torget_session_read_receipt_async (TorgetSession *self,
                                        GFile *file,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
/* Returns: (transfer full) (nullable) */
TorgetReceipt *torget_session_read_receipt_finish (TorgetSession *self,
                                                   GAsyncResult *result,
                                                   GError **error);

G_END_DECLS
