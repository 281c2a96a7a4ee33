/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/salvage.h"

G_BEGIN_DECLS

gboolean torget_salvage_save_rows (TorgetConnection *from,
                                   TorgetConnection *to,
                                   GPtrArray *reports,
                                   GError **error);

G_END_DECLS
