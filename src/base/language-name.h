/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *torget_language_dup_name_in (const char *code,
                                   const char *language);
char *torget_country_dup_name_in (const char *code,
                                  const char *language);

G_END_DECLS
