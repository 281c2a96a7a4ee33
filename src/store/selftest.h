/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/selftest-row.h"

G_BEGIN_DECLS

GPtrArray *torget_selftest_run (GError **error);

G_END_DECLS
