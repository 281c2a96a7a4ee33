/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/backup-manifest.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The copies of one file: a folder beside it, `path.copies`, in which each copy lies with its key
 * file and its manifest. A name that torget_backup_plan_read_name() knows is that of a copy which
 * was verified; one that is being made is called otherwise. */

char *torget_backup_set_dup_folder (const char *database);
char *torget_backup_set_dup_second_folder (const char *database,
                                           const char *place);

GPtrArray *torget_backup_set_list (const char *folder);
TorgetBackup *torget_backup_set_find_newest (const char *folder);

/* Making a copy takes two steps, so that page loads come between them. */
TorgetBackup *torget_backup_set_begin (TorgetConnection *connection,
                                       GError **error);
gboolean torget_backup_set_finish (TorgetBackup *copy,
                                   const char *database,
                                   const guint8 key[TORGET_KEY_SIZE],
                                   GError **error);
void torget_backup_set_abandon (TorgetBackup *copy);

gboolean torget_backup_set_make_unless_current (TorgetConnection *connection,
                                                const guint8 key[TORGET_KEY_SIZE],
                                                GError **error);

gboolean torget_backup_set_mirror (const TorgetBackup *copy,
                                   const char *database,
                                   const char *place,
                                   GError **error);
void torget_backup_set_rotate (const char *folder,
                               gint64 now);
gboolean torget_backup_set_check (const TorgetBackup *copy,
                                  const guint8 key[TORGET_KEY_SIZE],
                                  GError **error);
gboolean torget_backup_set_check_digest (const TorgetBackup *copy,
                                         GError **error);

G_END_DECLS
