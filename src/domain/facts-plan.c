/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of a plan: förordning (2017:820). */
#include "config.h"

#include "domain/facts-private.h"

/**
 * torget_facts_visit_plan:
 * @source: a walk
 */
void
torget_facts_visit_plan (TorgetFactSource *source)
{
}
