/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What makes two names worth showing as perhaps the same. It serves to suggest, never to decide. */

GStrv
torget_text_list_skeletons (const char *text);
GStrv
torget_text_list_aliases (const char *word);
guint torget_text_distance (const char *a,
                            const char *b);

G_END_DECLS
