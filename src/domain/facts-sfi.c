/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of SFI: skollagen 20 kap. */
#include "config.h"

#include "domain/facts-private.h"

/**
 * torget_facts_visit_sfi:
 * @source: a walk
 */
void
torget_facts_visit_sfi (TorgetFactSource *source)
{
}
