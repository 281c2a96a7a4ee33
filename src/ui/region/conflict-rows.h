/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/conflict.h"

G_BEGIN_DECLS

/* What contradicts itself, as rows of a list. */
void torget_conflict_rows_fill (GtkListBox *list,
                                GPtrArray *conflicts);

G_END_DECLS
