/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/region-message.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The sealed files that were made and that came. Thread: database. */

GPtrArray *torget_message_store_list (TorgetConnection *connection,
                                      GError **error);
gboolean torget_message_store_find (TorgetConnection *connection,
                                    const char *direction,
                                    const char *package,
                                    TorgetRegionMessage **message,
                                    GError **error);
gboolean torget_message_store_answer (TorgetConnection *connection,
                                      const char *package,
                                      const char *state,
                                      const char *reason,
                                      gint64 time,
                                      const char *user,
                                      GError **error);
gboolean torget_message_store_accept (TorgetConnection *connection,
                                      const char *package,
                                      gint64 time,
                                      const char *user,
                                      GError **error);
gboolean torget_message_store_take_back (TorgetConnection *connection,
                                         gint64 tx,
                                         GError **error);
gboolean torget_message_store_add (TorgetConnection *connection,
                                   const TorgetRegionMessage *message,
                                   GError **error);
gboolean torget_message_store_remove (TorgetConnection *connection,
                                      const char *direction,
                                      const char *package,
                                      GError **error);
gboolean torget_message_store_set_state (TorgetConnection *connection,
                                         const char *direction,
                                         const char *package,
                                         const char *state,
                                         const char *reason,
                                         GError **error);
gboolean torget_message_store_get_last (TorgetConnection *connection,
                                        const char *direction,
                                        const char *municipality,
                                        const char *sign_key,
                                        guint32 series,
                                        gint64 *sequence,
                                        GError **error);
gboolean torget_message_store_is_new_series (TorgetConnection *connection,
                                             const TorgetRegionMessage *message,
                                             gboolean *is_new,
                                             GError **error);
gboolean torget_message_store_judge (TorgetConnection *connection,
                                     const TorgetRegionMessage *message,
                                     GError **error);

G_END_DECLS
