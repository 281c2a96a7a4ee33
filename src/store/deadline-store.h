/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The stored deadlines: a function of the records and of what the office has set, brought up to
 * date in the transaction of each change. Only rows that differ are written. Thread: database. */

gboolean torget_deadline_store_write (TorgetConnection *connection,
                                      const gint64 *person_ids,
                                      gsize n_person_ids,
                                      GArray *deadlines,
                                      GError **error);
GArray *torget_deadline_store_write_case (TorgetConnection *connection,
                                          const gint64 *person_ids,
                                          gsize n_person_ids,
                                          TorgetRecordSet *records,
                                          const TorgetOfficeParameters *parameters,
                                          GError **error);
gboolean torget_deadline_store_write_office (TorgetConnection *connection,
                                             const TorgetOfficeParameters *parameters,
                                             GError **error);
gboolean torget_deadline_store_rebuild (TorgetConnection *connection,
                                        GError **error);
gboolean torget_deadline_store_recompute (TorgetConnection *connection,
                                          GError **error);
const TorgetDeadline *torget_deadline_store_find_next (GArray *deadlines,
                                                       gint64 person_id);

G_END_DECLS
