/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline-text.h"

G_BEGIN_DECLS

/* What stands in for the name between braces; %NULL for nothing. */
typedef const char *(*TorgetFillFunc) (const char *name,
                                       gpointer user_data);

char *torget_text_fill_in (const char *text,
                           TorgetFillFunc func,
                           gpointer user_data);
char *torget_fact_dup_value (TorgetFact fact,
                             gint32 value,
                             const char *language);

G_END_DECLS
