/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/table-reader.h"

G_BEGIN_DECLS

GBytes *torget_table_pack (const TorgetTable *table);
TorgetTable *torget_table_unpack (GBytes *bytes,
                                  GError **error);

G_END_DECLS
