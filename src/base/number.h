/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *torget_number_dup (double value,
                         guint n_decimals,
                         const char *language);
char *torget_number_dup_size (guint64 bytes,
                              const char *language);

G_END_DECLS
