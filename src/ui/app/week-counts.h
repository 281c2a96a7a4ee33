/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "ui/app/sidebar.h"

G_BEGIN_DECLS

guint torget_week_counts_sum (GHashTable *counts,
                              const char *track);
void torget_week_counts_show (TorgetSession *session,
                              TorgetSidebar *sidebar,
                              GCancellable *cancellable);

G_END_DECLS
