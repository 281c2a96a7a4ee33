/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* The records as they were when something was submitted. Thread: database. */

gboolean torget_earlier_state_enter (TorgetConnection *connection,
                                     gint64 submission_id,
                                     GError **error);
void torget_earlier_state_leave (TorgetConnection *connection);

G_END_DECLS
