/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline.h"

G_BEGIN_DECLS

/**
 * TorgetLostWeeks:
 * @women: whole weeks lost by women
 * @men: by men
 * @unknown: by those whose sex is not told
 *
 * Time of SFI that adults lost while a child waited for a place. A plain value.
 */
typedef struct
{
  int women;
  int men;
  int unknown;
} TorgetLostWeeks;

/**
 * TorgetGetSexFunc:
 * @person_id: row id
 * @user_data: as given
 *
 * Returns: (nullable): a code of `sex`
 */
typedef const char *(*TorgetGetSexFunc) (gint64 person_id,
                                         gpointer user_data);

gboolean torget_deadline_counts_lost_weeks (const TorgetDeadline *deadline);
void torget_lost_weeks_sum (const TorgetDeadline *const *deadlines,
                            gsize n_deadlines,
                            TorgetDate today,
                            TorgetGetSexFunc get_sex,
                            gpointer user_data,
                            TorgetLostWeeks *sum);

G_END_DECLS
