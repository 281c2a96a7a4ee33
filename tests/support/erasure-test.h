/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/erasure.h"

G_BEGIN_DECLS

/* Steps of an erasure, done when the calls return. It takes two users: what one proposes, the other
 * approves. */
TorgetErasure *torget_test_take_erasure_step (TorgetSession *session,
                                              const TorgetErasureStep *step,
                                              GError **error);
gint64 torget_test_propose_as_anna (TorgetSession *session,
                                    gint64 person_id,
                                    const char *ground);

G_END_DECLS
