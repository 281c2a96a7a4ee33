/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/region-message.h"

G_BEGIN_DECLS

/* A row about a sealed file that went or came. */

GtkWidget *torget_missing_row_new (const TorgetMissingFiles *missing);
GtkWidget *torget_message_row_new (const TorgetRegionMessage *message);

G_END_DECLS
