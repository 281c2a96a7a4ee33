/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void torget_process_harden (void);
void torget_process_prepare_sqlite (void);

G_END_DECLS
