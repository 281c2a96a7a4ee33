/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/deadline.h"
#include "service/session.h"

G_BEGIN_DECLS

const char *torget_track_get_icon_name (const char *track);
const char *torget_next_action_get_label (const TorgetDeadline *deadline);
void torget_next_action_run (GtkWidget *origin,
                             TorgetSession *session,
                             const TorgetDeadline *deadline);
void torget_next_action_run_note (GtkWidget *origin,
                                  TorgetSession *session,
                                  const TorgetDeadline *deadline);

G_END_DECLS
