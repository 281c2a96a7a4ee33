/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The page of follow-up of a demo file, and the same rows without an engine. */

void measure_followup (const char *path);

G_END_DECLS
