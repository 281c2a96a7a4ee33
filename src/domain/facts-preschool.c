/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of a child: skollagen 8 kap. */
#include "config.h"

#include "domain/facts-private.h"

/**
 * torget_facts_visit_preschool:
 * @source: a walk
 */
void
torget_facts_visit_preschool (TorgetFactSource *source)
{
}
