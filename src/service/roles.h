/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/account.h"
#include "service/session.h"

G_BEGIN_DECLS

/* What the user who has the file open may do. The window asks in order to offer nothing that would
 * be refused; what refuses is the layer below, whoever asks. */

gboolean torget_session_may (TorgetSession *self,
                             TorgetMay what);

G_END_DECLS
