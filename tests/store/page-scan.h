/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

guint page_scan_count (const char *path,
                       const guint8 key[TORGET_KEY_SIZE],
                       const char *text);

G_END_DECLS
