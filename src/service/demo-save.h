/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

gboolean torget_demo_save (TorgetConnection *connection,
                           guint n_households,
                           GError **error);

G_END_DECLS
