/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/backups.h"

G_BEGIN_DECLS

void torget_restore_dialog_ask (GtkWindow *parent,
                                TorgetSession *session,
                                const TorgetCopy *copy,
                                const char *database);

G_END_DECLS
