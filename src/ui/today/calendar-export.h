/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/deadline-row.h"
#include "service/session.h"

G_BEGIN_DECLS

void torget_calendar_export_dialog_present (GtkWidget *origin,
                                            TorgetSession *session,
                                            const TorgetDeadlineFilter *filter);

G_END_DECLS
