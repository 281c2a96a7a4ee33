/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/widgets/form-row.h"

G_BEGIN_DECLS

#define TORGET_TYPE_TIME_ROW (torget_time_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTimeRow, torget_time_row, TORGET, TIME_ROW, AdwEntryRow)

GtkWidget *torget_time_row_new (void);

G_END_DECLS
