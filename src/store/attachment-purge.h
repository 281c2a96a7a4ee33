/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* Contents that no attachment has any more. @kept: (element-type gint64): transactions that may
 * still be taken back, and what they removed is kept. Thread: database. */

gboolean torget_attachment_purge_count (TorgetConnection *connection,
                                        GArray *kept,
                                        guint *n_contents,
                                        gint64 *size,
                                        GError **error);
gboolean torget_attachment_purge (TorgetConnection *connection,
                                  GArray *kept,
                                  GError **error);
gboolean torget_attachment_purge_check (TorgetConnection *connection,
                                        gint64 tx,
                                        GError **error);

G_END_DECLS
