/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/session.h"

G_BEGIN_DECLS

void torget_session_window_bind (GtkWindow *window,
                                 TorgetSession *session);

G_END_DECLS
