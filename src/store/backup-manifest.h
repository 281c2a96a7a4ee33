/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetBackup:
 * @path: of the copy
 * @time: when it was made, microseconds
 * @schema: version of its schema
 * @last_tx: the latest transaction in it; the same as the file's when nothing has changed since
 * @sha256: (nullable): of the copy, once it was verified
 * @rows: (element-type TorgetRowCount): by table
 *
 * A copy as its manifest tells of it: `path.manifest`, a key file. It holds numbers and no names,
 * since it is not encrypted.
 */
typedef struct
{
  char *path;
  gint64 time;
  gint64 schema;
  gint64 last_tx;
  char *sha256;
  GPtrArray *rows;
} TorgetBackup;

TorgetBackup *torget_backup_new (const char *path,
                                 gint64 time);
void torget_backup_free (TorgetBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetBackup, torget_backup_free)

char *torget_backup_manifest_dup_path (const char *path);
TorgetBackup *torget_backup_manifest_load (const char *path,
                                           GError **error);
gboolean torget_backup_manifest_save (const TorgetBackup *self,
                                      const char *path,
                                      GError **error);
char *torget_backup_manifest_digest (const char *path,
                                     GError **error);

G_END_DECLS
