/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the tracks of a household hang on each other. */
#include "config.h"

#include "domain/facts-private.h"

/**
 * torget_facts_visit_cross:
 * @source: a walk
 */
void
torget_facts_visit_cross (TorgetFactSource *source)
{
}
