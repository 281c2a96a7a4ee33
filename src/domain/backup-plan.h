/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What copies are called, and which of them are kept. Times are microseconds since 1970, as of
 * torget_clock_get_time(). */

#define TORGET_BACKUP_DAYS 10
#define TORGET_BACKUP_WEEKS 8
#define TORGET_BACKUP_MONTHS 12

/**
 * TorgetBackupAge:
 * @time: when the copy was made
 * @is_kept: (out): what torget_backup_plan_choose() says of it
 */
typedef struct
{
  gint64 time;
  gboolean is_kept;
} TorgetBackupAge;

char *torget_backup_plan_dup_name (gint64 time);
gboolean torget_backup_plan_read_name (const char *name,
                                       gint64 *time);
void torget_backup_plan_choose (TorgetBackupAge *copies,
                                gsize n_copies,
                                gint64 now);
gboolean torget_backup_plan_is_due (gint64 newest,
                                    gint64 now);
gboolean torget_backup_plan_is_check_due (gint64 checked,
                                          gint64 now);

G_END_DECLS
