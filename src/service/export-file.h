/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TorgetExportFile:
 *
 * A file that is not there until it is whole: written without a name, so that nothing is left of
 * it even when the process is killed, and given its name at the end. Where the file system knows
 * no files without name it has a hidden one, and is removed unless it is placed. What a killed
 * process left under a hidden name is removed when the same file is written again. Readable by
 * its owner only. Thread: any, one at a time.
 */
typedef struct _TorgetExportFile TorgetExportFile;

void torget_export_file_spare (const char *path);
TorgetExportFile *torget_export_file_new (const char *path,
                                          GError **error);
void torget_export_file_free (TorgetExportFile *self);
int torget_export_file_get_fd (TorgetExportFile *self);
gboolean torget_export_file_write (TorgetExportFile *self,
                                   GBytes *content,
                                   GError **error);
gboolean torget_export_file_prepare (TorgetExportFile *self,
                                     GError **error);
gboolean torget_export_file_check (const char *path,
                                   GError **error);
gboolean torget_export_file_place (TorgetExportFile *self,
                                   GError **error);
gboolean torget_export_file_save (const char *path,
                                  GBytes *content,
                                  GError **error);

void torget_save_file_async (GFile *file,
                             GBytes *content,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean torget_save_file_finish (GAsyncResult *result,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetExportFile, torget_export_file_free)

G_END_DECLS
