/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "store/connection.h"

G_BEGIN_DECLS

TorgetSession *bench_open_session (const char *path);
TorgetConnection *bench_open_connection (const char *path);

G_END_DECLS
