/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/casework.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

gboolean torget_task_is_open (const TorgetTask *task);
gint torget_task_compare (const TorgetTask *a,
                          const TorgetTask *b);
GPtrArray *torget_task_list (TorgetRecordSet *records,
                             const gint64 *person_ids,
                             gsize n_person_ids,
                             gint64 household_id);

G_END_DECLS
