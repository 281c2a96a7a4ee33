/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/form-draft.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Forms that were typed into and not saved, of the user who has the file open. Conventions as in
 * service/session.h; a reader has none. */

void torget_session_list_drafts_async (TorgetSession *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
/* Returns: (transfer full) (nullable) (element-type TorgetFormDraft): the latest first, without
 * what stands in them */
GPtrArray *torget_session_list_drafts_finish (TorgetSession *self,
                                              GAsyncResult *result,
                                              GError **error);

/* One about a protected person needs a reason, as the case does. */
void torget_session_load_draft_async (TorgetSession *self,
                                      const TorgetFormDraft *draft,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/* Returns: (transfer full) (nullable): the form with what stands in it */
TorgetFormDraft *torget_session_load_draft_finish (TorgetSession *self,
                                                   GAsyncResult *result,
                                                   GError **error);

/* @draft: copied; it has its id already. What was kept of it before is replaced. */
void torget_session_save_draft_async (TorgetSession *self,
                                      const TorgetFormDraft *draft,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
void torget_session_remove_draft_async (TorgetSession *self,
                                        gint64 id,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
/* For both of them. */
gboolean torget_session_change_draft_finish (TorgetSession *self,
                                             GAsyncResult *result,
                                             GError **error);

G_END_DECLS
