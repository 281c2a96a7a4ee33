/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/account.h"
#include "domain/change.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The change log: history, undo, and later the exchange between offices. Generated triggers call
 * the function torget_log() for every changed column; it writes the operation and keeps
 * `cell_head`, which knows the newest operations of every cell. Thread: database. */

gboolean torget_change_log_build_triggers (TorgetConnection *connection,
                                           GError **error);
gboolean torget_change_log_start (TorgetConnection *connection,
                                  GError **error);

void torget_change_log_set_user (TorgetConnection *connection,
                                 const char *user,
                                 TorgetRole role);
const char *torget_change_log_get_user (TorgetConnection *connection);
TorgetRole torget_change_log_swap_role (TorgetConnection *connection,
                                        TorgetRole role);
gboolean torget_change_log_check (TorgetConnection *connection,
                                  TorgetMay what,
                                  GError **error);
gint64 torget_change_log_next_tx (TorgetConnection *connection);
void torget_change_log_end_tx (TorgetConnection *connection,
                               gboolean saved);
guint32 torget_change_log_get_incarnation (TorgetConnection *connection);
guint32 torget_change_log_get_last_counter (TorgetConnection *connection,
                                            GError **error);

gboolean torget_change_log_revert (TorgetConnection *connection,
                                   gint64 tx,
                                   const TorgetChange *only,
                                   GError **error);
TorgetHistory *torget_change_log_list_obstacles (TorgetConnection *connection,
                                                 gint64 tx,
                                                 const TorgetChange *only,
                                                 GError **error);
TorgetHistory *torget_change_log_list (TorgetConnection *connection,
                                       const TorgetHistoryQuery *query,
                                       GError **error);
void torget_change_log_load_linked (TorgetConnection *connection,
                                    TorgetHistory *history);

G_END_DECLS
