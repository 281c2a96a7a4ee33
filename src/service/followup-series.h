/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "domain/followup.h"

G_BEGIN_DECLS

#define TORGET_SERIES_PERIODS 5

/**
 * TorgetFollowupSeries:
 * @periods: the period asked for, and those before it, the latest first. While it goes on, the
 *   others are read on a day as late in them, so that they can be compared.
 *
 * The figures over time.
 */
typedef struct
{
  TorgetFollowup *periods[TORGET_SERIES_PERIODS];
} TorgetFollowupSeries;

void torget_followup_series_free (TorgetFollowupSeries *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetFollowupSeries, torget_followup_series_free)

void torget_followup_series_async (TorgetObservations *observations,
                                   const TorgetPeriod *period,
                                   const char *municipality,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
TorgetFollowupSeries *torget_followup_series_finish (GAsyncResult *result,
                                                     GError **error);

G_END_DECLS
