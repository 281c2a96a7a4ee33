/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/**
 * TorgetPeriodUnit:
 *
 * How long a period of follow-up is.
 */
typedef enum
{
  TORGET_PERIOD_YEAR,
  TORGET_PERIOD_QUARTER,
  TORGET_PERIOD_MONTH,
} TorgetPeriodUnit;

/**
 * TorgetPeriod:
 * @unit: how long it is
 * @from: first day
 * @to: last day
 *
 * A calendar year, quarter or month. A plain value.
 */
typedef struct
{
  TorgetPeriodUnit unit;
  TorgetDate from;
  TorgetDate to;
} TorgetPeriod;

/* "2026-Q3" with its terminator, and room for what a year may be. */
#define TORGET_PERIOD_SIZE 16

TorgetPeriod torget_period_at (TorgetPeriodUnit unit,
                               TorgetDate day);
gboolean torget_period_parse (const char *text,
                              TorgetPeriod *period);
const char *torget_period_write (const TorgetPeriod *self,
                                 char buffer[TORGET_PERIOD_SIZE]);
TorgetPeriod torget_period_shift (const TorgetPeriod *self,
                                  int steps);
TorgetDate torget_period_get_day_before (const TorgetPeriod *self,
                                         TorgetDate day);

G_END_DECLS
