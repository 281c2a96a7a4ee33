/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/erasure.h"

G_BEGIN_DECLS

GtkWidget *torget_retention_row_new (const TorgetRetentionRow *row,
                                     TorgetSession *session);
GtkWidget *torget_certificate_row_new (const TorgetErasure *erasure);

G_END_DECLS
