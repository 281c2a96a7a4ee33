/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "service/error.h"

G_BEGIN_DECLS

GError *torget_service_error_translate (GError *error);

G_END_DECLS
