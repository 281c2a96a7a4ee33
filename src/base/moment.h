/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When something happened, in microseconds since 1970 (UTC), as it is shown and written. */

char *torget_moment_dup_day (gint64 time);
char *torget_moment_dup_minute (gint64 time);
char *torget_moment_dup_second (gint64 time);
char *torget_moment_dup_utc (gint64 time);

G_END_DECLS
