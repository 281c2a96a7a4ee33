/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

const char *torget_field_label (const char *table,
                                const char *column);
const char *torget_table_label (const char *table);

G_END_DECLS
