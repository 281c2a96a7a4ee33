/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/backups.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* What is written down in the file about its copies. Database thread. */

/* The setting that names the second place; empty for none. */
#define TORGET_COPIES_FOLDER "copies_second_folder"

gint64 torget_copies_get_checked (TorgetConnection *connection,
                                  GError **error);
gboolean torget_copies_note_check (TorgetConnection *connection,
                                   gboolean good,
                                   GError **error);
gboolean torget_copies_note_second (TorgetConnection *connection,
                                    gboolean good,
                                    GError **error);

G_END_DECLS
