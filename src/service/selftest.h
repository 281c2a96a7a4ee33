/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/selftest-row.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Makes a file in a folder of its own, asks it how it is encrypted and written, and removes it. The
 * session stays locked. */
void torget_session_selftest_async (TorgetSession *self,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
/* Returns: (transfer full) (element-type TorgetSelftestRow): what was found */
GPtrArray *torget_session_selftest_finish (TorgetSession *self,
                                           GAsyncResult *result,
                                           GError **error);

G_END_DECLS
