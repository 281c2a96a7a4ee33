/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/bulk.h"

G_BEGIN_DECLS

#define TORGET_TYPE_BULK_DIALOG (torget_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TorgetBulkDialog, torget_bulk_dialog, TORGET, BULK_DIALOG, AdwWindow)

void torget_bulk_dialog_present (GtkWidget *origin,
                                 TorgetSession *session,
                                 TorgetBulkKind kind,
                                 TorgetListKind list,
                                 GArray *row_ids);

G_END_DECLS
