/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/casework.h"
#include "domain/media-type.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Attached files. Removing one is removing its record (torget_session_save_async()); its content
 * stays, so that taking that back finds it. Conventions as in service/session.h. */

/* Name of the setting with the largest size of a file, in megabytes. */
#define TORGET_SETTING_ATTACHMENT_LIMIT "attachment_limit_mb"

void torget_session_get_attachment_limit_async (TorgetSession *self,
                                                GAsyncReadyCallback callback,
                                                gpointer user_data);
gsize torget_session_get_attachment_limit_finish (TorgetSession *self,
                                                  GAsyncResult *result,
                                                  GError **error);

void torget_session_add_attachment_async (TorgetSession *self,
                                          const TorgetAttachment *attachment,
                                          GBytes *content,
                                          const char *label,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gint64 torget_session_add_attachment_finish (TorgetSession *self,
                                             GAsyncResult *result,
                                             GError **error);

void torget_session_load_attachment_async (TorgetSession *self,
                                           const TorgetAttachment *attachment,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
GBytes *torget_session_load_attachment_finish (TorgetSession *self,
                                               GAsyncResult *result,
                                               GError **error);

void torget_session_export_attachment_async (TorgetSession *self,
                                             const TorgetAttachment *attachment,
                                             GFile *file,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
void torget_session_open_attachment_async (TorgetSession *self,
                                           const TorgetAttachment *attachment,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
GFile *torget_session_export_attachment_finish (TorgetSession *self,
                                                GAsyncResult *result,
                                                GError **error);

char *torget_attachment_dup_file_name (const TorgetAttachment *attachment);

G_END_DECLS
