/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/deadline-row.h"
#include "domain/record-set.h"
#include "service/session.h"

G_BEGIN_DECLS

void torget_today_mark_present (GtkWidget *origin,
                                TorgetSession *session,
                                const char *action,
                                const TorgetDeadlineRow *row,
                                TorgetRecordSet *registers);

G_END_DECLS
