/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

TorgetDate
torget_calendar_get_easter (int year);
gboolean
torget_calendar_is_holiday (TorgetDate date);
gboolean
torget_calendar_is_working_day (TorgetDate date);
TorgetDate
torget_calendar_forward (TorgetDate date);
TorgetDate
torget_calendar_backward (TorgetDate date);

G_END_DECLS
