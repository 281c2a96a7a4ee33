/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* The deadlines of a demo file, and the dates of the same rows without an engine. */

void measure_deadlines (const char *path,
                        GArray *household_times);

G_END_DECLS
