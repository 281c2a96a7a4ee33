/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int torget_file_guard_lock (const char *path,
                            GError **error);
gboolean torget_file_guard_check_place (const char *path,
                                        GError **error);
gboolean torget_file_guard_get_free (const char *path,
                                     gint64 *n_bytes,
                                     GError **error);
gboolean torget_file_guard_check_header (const char *path,
                                         GError **error);

void torget_file_guard_unlock (int fd);
gboolean torget_file_guard_sync (const char *path);
gboolean torget_file_guard_is_taken (const char *path);

G_END_DECLS
