/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Normalisation and the keys by which text is compared, sorted and found. Keys are for
 * comparison only and are never shown. */

char *
torget_text_normalize (const char *text);
char *
torget_text_fold (const char *text);

GBytes *
torget_text_sort_key (const char *text);
GBytes *torget_text_name_sort_key (const char *family_name,
                                   const char *given_name);

char *
torget_text_name_key (const char *text);
char *
torget_text_latin_key (const char *text);
char *
torget_text_skeleton (const char *text);

G_END_DECLS
