/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/aggregate.h"
#include "domain/submission.h"
#include "service/export-private.h"
#include "service/rehearsal.h"

G_BEGIN_DECLS

/* Figures for the region, for the files of this layer only. Thread: database. */

TorgetAggregate *torget_aggregate_load (TorgetConnection *connection,
                                        const TorgetAggregateQuery *query,
                                        TorgetObservations **observations,
                                        GCancellable *cancellable,
                                        GError **error);
void torget_aggregate_write (const TorgetAggregate *self,
                             TorgetXmlWriter *writer);
TorgetAggregate *torget_aggregate_read (GBytes *bytes,
                                        GCancellable *cancellable,
                                        GError **error);
GBytes *torget_aggregate_dup_bytes (const TorgetAggregate *self,
                                    GCancellable *cancellable,
                                    GError **error);
TorgetAggregate *torget_submission_load_told (TorgetConnection *connection,
                                              gint64 id,
                                              GError **error);
gboolean torget_rehearsal_fill (TorgetRehearsal *self,
                                TorgetConnection *connection,
                                const TorgetObservations *observations,
                                TorgetDate today,
                                GCancellable *cancellable,
                                GError **error);
void torget_rehearsal_count (TorgetRehearsal *self,
                             const TorgetObservations *observations,
                             TorgetDate today);
gboolean torget_rehearsal_check (TorgetRehearsal *self,
                                 const char *schema_path,
                                 GCancellable *cancellable,
                                 GError **error);
gboolean torget_submission_keep (TorgetConnection *connection,
                                 const TorgetAggregate *aggregate,
                                 GBytes *content,
                                 TorgetSubmission *submission,
                                 GError **error);

/* (element-type TorgetAggregate): what was told of the period by submissions before @before. */
GPtrArray *torget_submission_load_earlier (TorgetConnection *connection,
                                           const TorgetAggregateQuery *query,
                                           gint64 before,
                                           GError **error);

G_END_DECLS
