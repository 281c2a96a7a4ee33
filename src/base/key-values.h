/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *torget_key_values_dup_text (GKeyFile *file,
                                  const char *group,
                                  const char *key,
                                  GError **error);

G_END_DECLS
