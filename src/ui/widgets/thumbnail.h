/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void torget_thumbnail_load_async (GBytes *content,
                                  int size,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GdkTexture *torget_thumbnail_load_finish (GAsyncResult *result,
                                          GError **error);

G_END_DECLS
