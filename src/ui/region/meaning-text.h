/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *torget_meaning_get_text (const char *meaning);

G_END_DECLS
