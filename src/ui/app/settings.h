/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *torget_settings_get (void);
char *torget_settings_dup_user (void);
const char *torget_settings_get_office (void);

G_END_DECLS
