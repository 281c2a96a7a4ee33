/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/erasure.h"

G_BEGIN_DECLS

/* The steps on the way to an erasure, each with the question that comes before it. @origin is a
 * widget in a window; a step that fails says so over that window. */

void torget_erasure_step_present (GtkWidget *origin,
                                  TorgetSession *session,
                                  const TorgetErasureStep *step);
void torget_erasure_show_certificate (GtkWindow *parent,
                                      TorgetSession *session,
                                      const TorgetErasure *certificate);

G_END_DECLS
