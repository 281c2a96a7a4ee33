/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/backup-set.h"

G_BEGIN_DECLS

/* For backup-make.c, backup-mirror.c and backup-set.c. */

/* After the name of a copy that is being made. */
#define TORGET_BACKUP_UNFINISHED ".part"

gboolean torget_backup_make_folder (const char *folder,
                                    GError **error);
void torget_backup_remove_unfinished (const char *folder);
void torget_backup_remove (const char *path);
gboolean torget_backup_copy_keys (const char *from,
                                  const char *to,
                                  GError **error);
gboolean torget_backup_give_name (const char *unfinished,
                                  const char *path,
                                  GError **error);
gboolean torget_backup_check_at (const TorgetBackup *copy,
                                 const char *path,
                                 const guint8 key[TORGET_KEY_SIZE],
                                 GError **error);

G_END_DECLS
