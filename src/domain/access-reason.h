/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *torget_access_reason_dup (const char *code,
                                const char *words);
char *torget_access_reason_dup_label (const char *reason,
                                      const char *language);

G_END_DECLS
