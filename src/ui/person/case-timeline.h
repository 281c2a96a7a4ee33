/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "ui/widgets/timeline-data.h"

G_BEGIN_DECLS

/* Stands for the table of a mark that is a deadline: its row id is where the deadline stands among
 * those of the case. */
#define TORGET_TIMELINE_DEADLINE "deadline"

TorgetTimelineData *torget_case_timeline_new (TorgetRecordSet *records,
                                              GArray *person_ids,
                                              gint64 household_id,
                                              GArray *deadlines,
                                              TorgetDate today);
TorgetTimelineData *torget_case_timeline_new_short (TorgetRecordSet *records,
                                                    GArray *person_ids,
                                                    gint64 household_id,
                                                    GArray *deadlines,
                                                    TorgetDate today);

G_END_DECLS
