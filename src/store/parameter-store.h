/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/office-parameters.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* What the office has set, among the settings of the file. Only what differs from the initial
 * values is kept. Thread: database. */

gboolean torget_parameter_store_load (TorgetConnection *connection,
                                      TorgetOfficeParameters *parameters,
                                      GError **error);
gboolean torget_parameter_store_save (TorgetConnection *connection,
                                      const TorgetOfficeParameters *parameters,
                                      GError **error);

G_END_DECLS
