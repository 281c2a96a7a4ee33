/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TORGET_DAY_MINUTES (24 * 60)

/* Length of "HH:MM" with its terminator. */
#define TORGET_TIME_SIZE 6

gboolean torget_time_from_input (const char *text,
                                 int *minute);
const char *torget_time_write (int minute,
                               char buffer[TORGET_TIME_SIZE]);

G_END_DECLS
