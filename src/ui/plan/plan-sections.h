/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

extern const TorgetRecordSection torget_absence_section;
extern const TorgetRecordSection torget_reduction_section;
extern const TorgetRecordSection torget_follow_up_section;
extern const TorgetRecordSection torget_orientation_section;
extern const TorgetRecordSection torget_health_section;
extern const TorgetRecordSection torget_reclaim_section;
extern const TorgetRecordSection torget_decision_section;
extern const TorgetRecordSection torget_plan_event_section;

G_END_DECLS
