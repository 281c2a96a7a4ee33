/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline.h"
#include "domain/facts-private.h"

G_BEGIN_DECLS

/**
 * TorgetCrossSide:
 * @kind: of which link
 * @person_id: whom it stands with
 * @cause_id: the other person, or 0
 * @subject: (nullable): the record that it hangs on
 *
 * One side of a link between two tracks.
 */
typedef struct
{
  TorgetSubject kind;
  gint64 person_id;
  gint64 cause_id;
  gconstpointer subject;
} TorgetCrossSide;

void torget_facts_emit_side (TorgetFactSource *source,
                             const TorgetCrossSide *side,
                             const TorgetInput *values,
                             gsize n_values);
void torget_facts_emit_both (TorgetFactSource *source,
                             const TorgetCrossSide *side,
                             gconstpointer own,
                             const TorgetInput *values,
                             gsize n_values);

TorgetDate torget_cross_get_blocked_day (TorgetRecordSet *records,
                                         const TorgetPreschoolApplication *application,
                                         gint64 guardian_id);

/* Parts of the visit that stand in files of their own. */
void torget_facts_visit_lessons (TorgetFactSource *source,
                                 gint64 child_id,
                                 GArray *guardians);
void torget_facts_visit_relocation (TorgetFactSource *source,
                                    const TorgetMembership *membership,
                                    gint64 reference_id);

G_END_DECLS
