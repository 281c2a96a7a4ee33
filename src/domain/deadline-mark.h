/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/casework.h"
#include "domain/deadline.h"

G_BEGIN_DECLS

/* What somebody has said about a deadline, laid over what the rules say. Pure; any thread. */

gboolean torget_deadline_may_decide (const TorgetDeadline *deadline);
const TorgetDeadlineMark *torget_deadline_find_mark (TorgetRecordSet *records,
                                                     const TorgetDeadline *deadline);
void torget_deadline_apply_mark (TorgetDeadline *deadline,
                                 const TorgetDeadlineMark *mark);
gboolean torget_deadline_mark_puts_off (const TorgetDeadlineMark *mark,
                                        TorgetDate today);

G_END_DECLS
