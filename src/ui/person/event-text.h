/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/track-event.h"

G_BEGIN_DECLS

char *torget_event_refusal_dup_text (const TorgetEventRefusal *refusal,
                                     const TorgetRecord *subject);
const char *torget_event_get_label (const char *kind);

G_END_DECLS
