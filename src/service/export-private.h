/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"
#include "exchange/xml-writer.h"
#include "service/export.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* For export.c, export-counts.c, export-cases.c and export-offers.c only. Thread: database. */

/**
 * TorgetAggregateQuery:
 * @sender: SCB code of the municipality whose figures they are
 * @period: year
 * @created: microseconds since the epoch, UTC: when they are said to be computed
 * @today: the day on which
 *
 * Which figures. A plain value, whose texts are the caller's.
 */
typedef struct
{
  const char *sender;
  const char *period;
  gint64 created;
  TorgetDate today;
} TorgetAggregateQuery;

typedef void (*TorgetExportProgress) (guint done,
                                      guint total,
                                      gpointer user_data);

/**
 * TorgetExportJob:
 * @request: what is asked for
 * @query: which figures, of an aggregate
 * @connection: the file; only read
 * @schema: path of the schema
 * @writer: (nullable): where to write; %NULL for a rehearsal
 * @going: (nullable): gets the row ids of those whose cases go
 * @result: counts, and everybody by name for a rehearsal
 * @progress: (nullable): told every now and then
 * @progress_data: for @progress
 * @cancellable: (nullable): asked every now and then
 */
typedef struct
{
  const TorgetExportRequest *request;
  TorgetAggregateQuery query;
  TorgetConnection *connection;
  const char *schema;
  TorgetXmlWriter *writer;
  GHashTable *going;
  TorgetExportResult *result;
  TorgetExportProgress progress;
  gpointer progress_data;
  GCancellable *cancellable;
} TorgetExportJob;

gboolean torget_export_run_counts (TorgetExportJob *job,
                                   GError **error);
gboolean torget_export_run_cases (TorgetExportJob *job,
                                  GError **error);
gboolean torget_export_run_offers (TorgetExportJob *job,
                                   GError **error);

G_END_DECLS
