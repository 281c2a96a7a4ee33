/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Row ids: `incarnation << 32 | counter`. The incarnation is 31 random bits that a database
 * takes when it is made, restored or copied, so that ids of different offices never meet; the
 * counter counts rows within it. Ids are positive; 0 means "no row". */

guint32
torget_id_new_incarnation (void);
gint64 torget_id_new (guint32 incarnation,
                      guint32 counter);
guint32
torget_id_get_incarnation (gint64 id);
guint32
torget_id_get_counter (gint64 id);

G_END_DECLS
