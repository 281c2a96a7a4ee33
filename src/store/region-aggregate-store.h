/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetReceivedFigures:
 * @id: row id; 0 before it is kept
 * @municipality: SCB code of the sender
 * @period: year
 * @created: microseconds since the epoch, UTC, as the file says
 * @user: who received it
 * @sha256: of the file
 *
 * Figures of another municipality, as they came.
 */
typedef struct
{
  gint64 id;
  char *municipality;
  char *period;
  gint64 created;
  char *user;
  char *sha256;
} TorgetReceivedFigures;

void torget_received_figures_free (TorgetReceivedFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetReceivedFigures, torget_received_figures_free)

/* Thread: database. */

gboolean torget_region_aggregate_store_has (TorgetConnection *connection,
                                            const char *sha256,
                                            gboolean *is_there,
                                            GError **error);
gboolean torget_region_aggregate_store_add (TorgetConnection *connection,
                                            TorgetReceivedFigures *received,
                                            GBytes *content,
                                            GError **error);
GPtrArray *torget_region_aggregate_store_list (TorgetConnection *connection,
                                               const char *period,
                                               GError **error);
GBytes *torget_region_aggregate_store_load (TorgetConnection *connection,
                                            gint64 id,
                                            GError **error);
gboolean torget_region_aggregate_store_remove (TorgetConnection *connection,
                                               gint64 id,
                                               GError **error);

G_END_DECLS
