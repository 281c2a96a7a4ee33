/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/housing.h"
#include "domain/office-parameters.h"

G_BEGIN_DECLS

/* How long a sublet is let for. Pure functions; any thread. */

TorgetDate torget_sublet_propose_end (const TorgetSublet *sublet,
                                      const TorgetOfficeParameters *parameters);
gboolean torget_sublet_follow_term (const TorgetSublet *before,
                                    TorgetSublet *sublet,
                                    const TorgetOfficeParameters *parameters);

G_END_DECLS
