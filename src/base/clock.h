/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

void torget_clock_set_today (TorgetDate today);
TorgetDate torget_clock_get_today (void);
gint64 torget_clock_get_time (void);

G_END_DECLS
