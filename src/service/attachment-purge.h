/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetAttachmentWaste:
 * @n_files: how many contents no attachment has any more
 * @size: how many bytes they have
 *
 * What was attached, was removed, and is still in the file. What the session can take back does not
 * count.
 */
typedef struct
{
  guint n_files;
  gint64 size;
} TorgetAttachmentWaste;

void torget_session_count_removed_async (TorgetSession *self,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
/* Removes it for good. Nothing brings it back but a backup. */
void torget_session_purge_removed_async (TorgetSession *self,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
/* For both of them: what there was. */
gboolean torget_session_removed_finish (TorgetSession *self,
                                        GAsyncResult *result,
                                        TorgetAttachmentWaste *waste,
                                        GError **error);

G_END_DECLS
