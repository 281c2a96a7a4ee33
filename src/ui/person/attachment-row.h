/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/casework.h"
#include "service/session.h"

G_BEGIN_DECLS

GtkWidget *torget_attachment_row_new (const TorgetAttachment *attachment,
                                      gboolean tells_record,
                                      TorgetSession *session,
                                      GCancellable *cancellable);
gint64 torget_attachment_row_get_id (GtkWidget *row);

G_END_DECLS
