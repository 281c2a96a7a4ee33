/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/region-picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The municipalities side by side as a table for other programs; written to a file by
 * torget_session_write_followup_async(). */

GBytes *torget_region_write_table (const TorgetRegionPicture *picture,
                                   const char *language,
                                   gboolean is_csv,
                                   GError **error);

G_END_DECLS
