/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *torget_recovery_key_new (void);
char *torget_recovery_key_normalize (const char *typed);

G_END_DECLS
