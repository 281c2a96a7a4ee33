/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/followup.h"
#include "domain/goals.h"
#include "service/session.h"

G_BEGIN_DECLS

/* The figures of a period as a table for other programs. */

/**
 * TorgetFollowupTable:
 * @followup: the figures
 * @before: those of the period before, by the same time
 * @goals: (nullable): what the office wants to reach
 * @language: of the figures' names
 *
 * What is written. A plain value, all of it the caller's.
 */
typedef struct
{
  const TorgetFollowup *followup;
  const TorgetFollowup *before;
  TorgetGoals *goals;
  const char *language;
} TorgetFollowupTable;

GBytes *torget_followup_write_csv (const TorgetFollowupTable *content);
GBytes *torget_followup_write_spreadsheet (const TorgetFollowupTable *content,
                                           GError **error);

void torget_session_write_followup_async (TorgetSession *self,
                                          GBytes *content,
                                          const char *path,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean torget_session_write_followup_finish (TorgetSession *self,
                                               GAsyncResult *result,
                                               GError **error);

G_END_DECLS
