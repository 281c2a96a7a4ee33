/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"

G_BEGIN_DECLS

/* The handover of a whole demo file, and what reading, writing and checking alone take. */

void measure_export (TorgetSession *session,
                     const char *path,
                     const char *folder);

G_END_DECLS
