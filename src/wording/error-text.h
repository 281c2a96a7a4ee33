/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/error.h"

G_BEGIN_DECLS

const char *torget_error_find_text (const GError *error,
                                    const char *const own[TORGET_N_SERVICE_ERRORS]);
char *torget_error_dup_damage (const GError *error);

G_END_DECLS
