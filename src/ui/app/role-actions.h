/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/roles.h"

G_BEGIN_DECLS

void torget_role_actions_limit (GtkWidget *widget,
                                TorgetSession *session,
                                const char *const *actions);
void torget_role_limit (GtkWidget *widget,
                        TorgetSession *session);

G_END_DECLS
