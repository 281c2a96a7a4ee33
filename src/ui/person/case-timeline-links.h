/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "ui/widgets/timeline-data.h"

G_BEGIN_DECLS

void torget_case_timeline_add_links (TorgetTimelineData *data,
                                     TorgetRecordSet *records,
                                     GHashTable *items,
                                     gint64 household_id);

G_END_DECLS
