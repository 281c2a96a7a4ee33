/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files that are kept in the database take as little of it as they can. Thread: any. */

GBytes *torget_content_compress (GBytes *bytes,
                                 GError **error);
GBytes *torget_content_expand (GBytes *bytes,
                               gsize size,
                               GError **error);

G_END_DECLS
