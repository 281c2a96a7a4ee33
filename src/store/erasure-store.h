/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/erasure.h"
#include "domain/retention.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Proposals to erase, what was decided about them, and erasing. Nothing of it can be taken back.
 * Thread: database. */

GPtrArray *torget_erasure_store_list (TorgetConnection *connection,
                                      GError **error);
TorgetErasure *torget_erasure_store_get (TorgetConnection *connection,
                                         gint64 id,
                                         GError **error);
gboolean torget_erasure_store_save (TorgetConnection *connection,
                                    TorgetErasure *erasure,
                                    GError **error);
gboolean torget_erasure_store_erase (TorgetConnection *connection,
                                     gint64 id,
                                     const char *user,
                                     GError **error);
gboolean torget_erasure_store_clean (TorgetConnection *connection,
                                     GError **error);
gboolean torget_erasure_store_check (TorgetConnection *connection,
                                     GError **error);

gboolean torget_retention_store_read (TorgetConnection *connection,
                                      gint64 person_id,
                                      TorgetRetentionFacts *facts,
                                      GError **error);
GPtrArray *torget_retention_store_list_given (TorgetConnection *connection,
                                              gint64 person_id,
                                              GError **error);
GArray *torget_retention_store_list_imports (TorgetConnection *connection,
                                             gint64 person_id,
                                             GError **error);
GArray *torget_retention_store_list_candidates (TorgetConnection *connection,
                                                TorgetDate latest,
                                                GError **error);

G_END_DECLS
