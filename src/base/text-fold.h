/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The characters of a text without case, marks and spelling variants; shared by the keys of
 * text.c and text-latin.c. */

typedef void (*TorgetTextVisitor) (gunichar c,
                                   gpointer user_data);

void torget_text_visit_folded (const char *text,
                               TorgetTextVisitor visitor,
                               gpointer user_data);

G_END_DECLS
