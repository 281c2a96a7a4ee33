/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of consents and the coordination case. */
#include "config.h"

#include "domain/facts-private.h"

/**
 * torget_facts_visit_case:
 * @source: a walk
 */
void
torget_facts_visit_case (TorgetFactSource *source)
{
}
