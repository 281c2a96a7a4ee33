/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The same work without Torget, as the measure of it. */

double raw_insert_rate (const char *folder,
                        guint n_rows);
GArray *raw_read_events (const char *path);
void raw_write_events (const GArray *events,
                       const char *path);

G_END_DECLS
