/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

#define TORGET_TYPE_HOUSEHOLD_TIMELINE (torget_household_timeline_get_type ())
G_DECLARE_FINAL_TYPE (TorgetHouseholdTimeline, torget_household_timeline, TORGET,
                      HOUSEHOLD_TIMELINE, AdwBin)

/* All members' tracks on one axis: one row for each member, or one for each track. */
extern const TorgetRecordFigure torget_household_timeline;

G_END_DECLS
