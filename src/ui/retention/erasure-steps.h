/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/erasure.h"

G_BEGIN_DECLS

/* The steps on the way to an erasure, each with the question that comes before it. @origin is a
 * widget in a window; a step that fails says so over that window. */

void torget_erasure_propose_present (GtkWidget *origin,
                                     TorgetSession *session,
                                     gint64 person_id,
                                     const char *ground);
void torget_erasure_approve_present (GtkWidget *origin,
                                     TorgetSession *session,
                                     gint64 id);
void torget_erasure_refuse_present (GtkWidget *origin,
                                    TorgetSession *session,
                                    gint64 id);
void torget_erasure_erase_present (GtkWidget *origin,
                                   TorgetSession *session,
                                   gint64 id);
void torget_erasure_show_certificate (GtkWindow *parent,
                                      TorgetSession *session,
                                      const TorgetErasure *certificate);

G_END_DECLS
