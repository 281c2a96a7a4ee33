/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/session.h"

G_BEGIN_DECLS

void torget_access_paper_open (GtkWindow *parent,
                               TorgetSession *session,
                               GPtrArray *lines,
                               const char *what);

G_END_DECLS
