/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/followup.h"
#include "service/session.h"

G_BEGIN_DECLS

/* The figures of a period as a table for other programs. */

GBytes *torget_followup_write_csv (const TorgetFollowup *followup,
                                   const char *language);
GBytes *torget_followup_write_spreadsheet (const TorgetFollowup *followup,
                                           const char *language,
                                           GError **error);

void torget_session_write_followup_async (TorgetSession *self,
                                          GBytes *content,
                                          const char *path,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean torget_session_write_followup_finish (TorgetSession *self,
                                               GAsyncResult *result,
                                               GError **error);

G_END_DECLS
