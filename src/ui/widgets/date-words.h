/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *torget_month_get_name (int month);
const char *torget_month_get_short_name (int month);
const char *torget_weekday_get_name (int weekday);
const char *torget_weekday_get_short_name (int weekday);

G_END_DECLS
