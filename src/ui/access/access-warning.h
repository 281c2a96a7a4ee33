/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/session.h"

G_BEGIN_DECLS

void torget_access_warning_watch (GtkWindow *window,
                                  TorgetSession *session);

G_END_DECLS
