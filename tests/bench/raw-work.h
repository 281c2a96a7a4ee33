/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The same work without Torget, as the measure of it. */

double raw_insert_rate (const char *folder,
                        guint n_rows);
double raw_write_time (const char *from,
                       const char *to);

G_END_DECLS
