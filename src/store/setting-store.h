/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* Settings of the file, by name. They are not part of the change log. Thread: database. */

char *torget_setting_store_get (TorgetConnection *connection,
                                const char *name,
                                GError **error);
gboolean torget_setting_store_set (TorgetConnection *connection,
                                   const char *name,
                                   const char *value,
                                   GError **error);

G_END_DECLS
