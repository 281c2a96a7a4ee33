/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/change.h"
#include "service/session.h"

G_BEGIN_DECLS

void torget_obstacles_show (GtkWidget *origin,
                            TorgetSession *session,
                            gint64 tx,
                            const TorgetChange *only,
                            gboolean hides_places,
                            const GError *problem);

G_END_DECLS
