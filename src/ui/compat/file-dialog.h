/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TorgetFileKind:
 * @name: what the filter is called, in the user's language
 * @patterns: shell patterns separated by `;`, e.g. `*.csv;*.txt`
 *
 * A kind of file that a dialog offers. Arrays end with an entry whose @name is %NULL.
 */
typedef struct
{
  const char *name;
  const char *patterns;
} TorgetFileKind;

void torget_file_dialog_open_async (GtkWindow *parent,
                                    const char *title,
                                    const TorgetFileKind *kinds,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
void torget_file_dialog_save_async (GtkWindow *parent,
                                    const char *title,
                                    const char *suggested_name,
                                    const TorgetFileKind *kinds,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
void torget_file_dialog_folder_async (GtkWindow *parent,
                                      const char *title,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
void torget_file_dialog_cancel_over (GtkWindow *parent);
gboolean torget_file_dialog_owns (GtkWindow *window);
GFile *torget_file_dialog_finish (GAsyncResult *result,
                                  GError **error);

G_END_DECLS
