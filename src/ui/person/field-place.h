/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

gboolean torget_field_tells_place (const char *table,
                                   const char *column);
gboolean torget_records_hide_places (TorgetRecordSet *records);

G_END_DECLS
