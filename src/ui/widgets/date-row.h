/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/date.h"
#include "ui/widgets/form-row.h"

G_BEGIN_DECLS

#define TORGET_TYPE_DATE_ROW (torget_date_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetDateRow, torget_date_row, TORGET, DATE_ROW, AdwEntryRow)

TorgetDate torget_date_row_get_date (TorgetDateRow *self);
void torget_date_row_set_date (TorgetDateRow *self,
                               TorgetDate date);

G_END_DECLS
