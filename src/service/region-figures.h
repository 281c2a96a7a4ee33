/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/region-picture.h"
#include "service/session.h"

G_BEGIN_DECLS

/* The figures of the municipalities side by side. */

/**
 * TorgetFiguresReceipt:
 * @id: row id of what was kept, or 0
 * @municipality: (transfer full): SCB code of the sender
 * @period: (transfer full): year
 * @is_known: the very file was received before; nothing was kept
 * @is_own: it is our own; nothing was kept
 *
 * What became of a file of figures.
 */
typedef struct
{
  gint64 id;
  char *municipality;
  char *period;
  gboolean is_known;
  gboolean is_own;
} TorgetFiguresReceipt;

void torget_figures_receipt_free (TorgetFiguresReceipt *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetFiguresReceipt, torget_figures_receipt_free)

/* Reads a file that somebody else wrote, in a process that can do no harm. @own: SCB code. */
void torget_session_receive_figures_async (TorgetSession *self,
                                           GFile *file,
                                           const char *own,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
TorgetFiguresReceipt *torget_session_receive_figures_finish (TorgetSession *self,
                                                             GAsyncResult *result,
                                                             GError **error);

/* What was received is no longer counted; the municipality's file before it is. */
void torget_session_remove_figures_async (TorgetSession *self,
                                          gint64 id,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean torget_session_remove_figures_finish (TorgetSession *self,
                                               GAsyncResult *result,
                                               GError **error);

void torget_session_load_region_async (TorgetSession *self,
                                       const TorgetPeriod *period,
                                       const char *own,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
TorgetRegionPicture *torget_session_load_region_finish (TorgetSession *self,
                                                        GAsyncResult *result,
                                                        GError **error);

G_END_DECLS
