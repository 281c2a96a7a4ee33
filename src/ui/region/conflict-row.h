/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/conflict.h"

G_BEGIN_DECLS

/* What contradicts itself, as a row with a button for those whom it concerns. */
GtkWidget *torget_conflict_row_new (const TorgetConflict *conflict);

G_END_DECLS
