/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files that somebody else made are read by torget-reader, a process that can do no harm. Any
 * thread but the main one: these wait. */

GBytes *torget_foreign_load (GFile *file,
                             gsize max_size,
                             GCancellable *cancellable,
                             GError **error);
GBytes *torget_foreign_read (int fd,
                             const char *const *arguments,
                             GCancellable *cancellable,
                             GError **error);
GBytes *torget_foreign_read_bytes (GBytes *bytes,
                                   const char *const *arguments,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
