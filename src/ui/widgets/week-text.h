/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/week.h"

G_BEGIN_DECLS

char *torget_week_dup_duration (int minutes);
char *torget_week_dup_title (const TorgetWeek *week);
char *torget_week_dup_sum_text (const TorgetWeek *week);
char *torget_week_dup_block_text (const TorgetWeek *week,
                                  guint block,
                                  GArray *clashes);
char *torget_week_dup_hour_text (int weekday,
                                 int start);
char *torget_week_dup_clash_text (const TorgetWeek *week,
                                  GArray *clashes);
char *torget_week_dup_untimed_text (const TorgetWeek *week);

G_END_DECLS
