/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/* Fields that tell where somebody can be found, and where the law forbids to keep them. */

gboolean torget_field_tells_place (const char *table,
                                   const char *column);
gboolean torget_records_forbid_places (TorgetRecordSet *records);
gboolean torget_record_tells_forbidden_place (gconstpointer record,
                                              const TorgetField *field);

G_END_DECLS
