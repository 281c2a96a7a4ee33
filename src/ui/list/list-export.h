/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/list-model.h"
#include "ui/list/list-spec.h"

G_BEGIN_DECLS

void torget_list_export_ask (GtkWidget *origin,
                             TorgetSession *session,
                             TorgetListModel *model,
                             GPtrArray *columns);
void torget_list_export_write (GtkWidget *origin,
                               TorgetSession *session,
                               TorgetListModel *model,
                               GPtrArray *columns,
                               GFile *file);

G_END_DECLS
