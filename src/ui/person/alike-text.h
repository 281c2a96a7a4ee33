/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/double.h"

G_BEGIN_DECLS

/* Why two persons may be one, in words. */

char *torget_alikeness_dup_text (TorgetAlikeness alikeness);

G_END_DECLS
