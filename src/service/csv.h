/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void torget_csv_append_row (GString *text,
                            const char *const *cells,
                            char separator);

G_END_DECLS
