/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/followup-behind.h"
#include "service/rehearsal.h"
#include "service/session.h"

G_BEGIN_DECLS

#define TORGET_TYPE_BEHIND_WINDOW (torget_behind_window_get_type ())
G_DECLARE_FINAL_TYPE (TorgetBehindWindow, torget_behind_window, TORGET, BEHIND_WINDOW, AdwWindow)

void torget_behind_window_present (GtkWidget *origin,
                                   TorgetSession *session,
                                   const TorgetObservations *observations,
                                   const TorgetFigureKey *key);
void torget_behind_window_present_change (GtkWidget *origin,
                                          TorgetSession *session,
                                          const TorgetObservations *observations,
                                          const TorgetFigureKey *key);
void torget_behind_window_present_since (GtkWidget *origin,
                                         TorgetSession *session,
                                         const TorgetRehearsal *rehearsal,
                                         guint indicator);
void torget_behind_window_present_conflict (GtkWidget *origin,
                                            TorgetSession *session,
                                            const TorgetConflict *conflict);

G_END_DECLS
