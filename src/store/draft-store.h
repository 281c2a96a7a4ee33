/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/form-draft.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Forms that were typed into and not saved. Each belongs to one user, whom alone these functions
 * let read, replace and remove it. Thread: database. */

GPtrArray *torget_draft_store_list (TorgetConnection *connection,
                                    const char *user,
                                    GError **error);
TorgetFormDraft *torget_draft_store_load (TorgetConnection *connection,
                                          const char *user,
                                          gint64 id,
                                          GError **error);
gboolean torget_draft_store_save (TorgetConnection *connection,
                                  const char *user,
                                  const TorgetFormDraft *draft,
                                  GError **error);
gboolean torget_draft_store_remove (TorgetConnection *connection,
                                    const char *user,
                                    gint64 id,
                                    GError **error);
gboolean torget_draft_store_remove_all (TorgetConnection *connection,
                                        const char *user,
                                        GError **error);

G_END_DECLS
