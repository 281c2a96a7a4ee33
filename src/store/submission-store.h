/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/submission.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* What was sent to the region. Thread: database. */

gint64 torget_submission_store_add (TorgetConnection *connection,
                                    const TorgetSubmission *submission,
                                    GBytes *content,
                                    GError **error);
GPtrArray *torget_submission_store_list (TorgetConnection *connection,
                                         GError **error);
TorgetSubmission *torget_submission_store_find (TorgetConnection *connection,
                                                gint64 id,
                                                GError **error);
GBytes *torget_submission_store_load_content (TorgetConnection *connection,
                                              gint64 id,
                                              GError **error);
GArray *torget_submission_store_list_earlier (TorgetConnection *connection,
                                              const char *period,
                                              const char *sender,
                                              gint64 before,
                                              GError **error);
guint torget_submission_store_count_erased (TorgetConnection *connection,
                                            gint64 id);

G_END_DECLS
