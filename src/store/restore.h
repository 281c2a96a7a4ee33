/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

gboolean torget_restore (const char *copy,
                         const char *secret,
                         const char *path,
                         GError **error);
gboolean torget_restore_resume (const char *path,
                                GError **error);

G_END_DECLS
