/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/list-model.h"
#include "ui/list/list-spec.h"

G_BEGIN_DECLS

void torget_list_print_open (GtkWidget *origin,
                             TorgetSession *session,
                             TorgetListModel *model,
                             GPtrArray *columns,
                             const char *title,
                             const char *narrowed);

G_END_DECLS
