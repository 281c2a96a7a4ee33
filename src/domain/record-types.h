/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/* All types of records that a file holds. */

const TorgetRecordType *torget_record_types_get_nth (guint index);
const TorgetRecordType *torget_record_types_find (const char *table);

G_END_DECLS
