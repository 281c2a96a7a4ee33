/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

char *torget_note_text_fill (const char *text,
                             const char *name,
                             TorgetDate date);

G_END_DECLS
