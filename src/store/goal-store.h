/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/goals.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The goals of the office, among the settings of the file. Thread: database. */

TorgetGoals *torget_goal_store_load (TorgetConnection *connection,
                                     GError **error);
gboolean torget_goal_store_save (TorgetConnection *connection,
                                 const char *indicator,
                                 int year,
                                 const double *value,
                                 GError **error);

G_END_DECLS
