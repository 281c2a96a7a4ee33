/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/foreign.h"

G_BEGIN_DECLS

/* For foreign.c and foreign-region.c only. */

GSubprocess *torget_foreign_start (int fd,
                                   const char *const *arguments,
                                   GError **error);
gboolean torget_foreign_check_end (GSubprocess *child,
                                   GBytes *output,
                                   GError **error);
int torget_foreign_keep_in_memory (GBytes *bytes);

G_END_DECLS
