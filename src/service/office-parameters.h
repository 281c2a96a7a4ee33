/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/office-parameters.h"
#include "service/session.h"

G_BEGIN_DECLS

const TorgetOfficeParameters *torget_session_get_parameters (TorgetSession *self);

void torget_session_set_parameters_async (TorgetSession *self,
                                          const TorgetOfficeParameters *parameters,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean torget_session_set_parameters_finish (TorgetSession *self,
                                               GAsyncResult *result,
                                               GError **error);

G_END_DECLS
