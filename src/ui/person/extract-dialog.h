/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/session.h"

G_BEGIN_DECLS

void torget_extract_dialog_present (GtkWidget *origin,
                                    TorgetSession *session,
                                    gint64 person_id);

G_END_DECLS
