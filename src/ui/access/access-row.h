/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/access-line.h"

G_BEGIN_DECLS

GtkWidget *torget_access_row_new (const TorgetAccessLine *line);

G_END_DECLS
