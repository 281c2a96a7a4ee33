/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/change.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* An edit: one logged transaction. What is derived from the records - search, list columns,
 * statutory dates - is brought up to date inside it. Thread: database. */

gint64 torget_edit_begin (TorgetConnection *connection,
                          const char *label,
                          GError **error);
gboolean torget_edit_commit (TorgetConnection *connection,
                             gint64 tx,
                             GError **error);
void torget_edit_abandon (TorgetConnection *connection);

gint64 torget_edit_save (TorgetConnection *connection,
                         TorgetRecordSet *records,
                         TorgetRecordSet *removed,
                         const char *label,
                         GError **error);
gint64 torget_edit_revert (TorgetConnection *connection,
                           gint64 tx,
                           const TorgetChange *only,
                           const char *label,
                           GError **error);

G_END_DECLS
