/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

void torget_forget (GtkWindow *window,
                    TorgetSession *session);

G_END_DECLS
