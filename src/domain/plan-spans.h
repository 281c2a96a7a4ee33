/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/facts-private.h"

G_BEGIN_DECLS

/* Times of the establishment programme that do not count, or not fully. */

#define TORGET_PLAN_FULL_TIME 1000 /* per mille */

/**
 * TorgetPlanSpan:
 * @from: first day
 * @to: last day; %TORGET_PLAN_SPAN_OPEN when it goes on
 * @per_mille: how much of it counts
 */
typedef struct
{
  TorgetDate from;
  TorgetDate to;
  int per_mille;
} TorgetPlanSpan;

#define TORGET_PLAN_SPAN_OPEN G_MAXINT32

GArray *torget_plan_spans_new (void);
void torget_plan_spans_add (GArray *spans,
                            TorgetDate from,
                            TorgetDate to,
                            int per_mille);
void torget_plan_spans_sort (GArray *spans);
void torget_plan_spans_add_before_plan (GArray *spans,
                                        TorgetFactSource *source,
                                        const TorgetPlan *plan);
void torget_plan_spans_add_parental (GArray *spans,
                                     TorgetFactSource *source,
                                     const TorgetPlan *plan);
gboolean torget_plan_has_exclusions (TorgetFactSource *source);
int torget_plan_count_days (TorgetDate start,
                            int months);

G_END_DECLS
