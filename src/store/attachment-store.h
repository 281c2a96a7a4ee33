/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/casework.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The contents of attachments, once for all that are the same, by digest. The change log knows the
 * digest only: removing an attachment leaves its content, so that taking that back finds it. */

gboolean torget_attachment_store_put (TorgetConnection *connection,
                                      const char *sha256,
                                      GBytes *content,
                                      GError **error);
GBytes *torget_attachment_store_get (TorgetConnection *connection,
                                     const char *sha256,
                                     GError **error);
gint64 torget_attachment_store_add (TorgetConnection *connection,
                                    const TorgetAttachment *attachment,
                                    GBytes *content,
                                    const char *label,
                                    GError **error);

G_END_DECLS
