/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is typed into a search, as expressions over person_fts. Thread: any. */

char *torget_search_match_dup_exact (const char *text);
char *torget_search_match_dup_similar (const char *text);
GStrv torget_search_match_list_words (const char *text);

G_END_DECLS
