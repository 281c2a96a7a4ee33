/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "store/connection.h"
#include "store/record-store.h"

G_BEGIN_DECLS

TorgetRecordSet *torget_case_store_load (TorgetConnection *connection,
                                         const gint64 *person_ids,
                                         gsize n_person_ids,
                                         GError **error);
TorgetRecordSet *torget_case_store_load_some (TorgetConnection *connection,
                                              const gint64 *person_ids,
                                              gsize n_person_ids,
                                              TorgetTypeFunc wants,
                                              GError **error);
gboolean torget_case_store_is_protected (TorgetConnection *connection,
                                         gint64 person_id,
                                         gboolean *is_protected,
                                         GError **error);
gboolean torget_case_store_forbids_places (TorgetConnection *connection,
                                           gint64 person_id,
                                           gboolean *result,
                                           GError **error);
GArray *torget_case_store_list_members (TorgetConnection *connection,
                                        gint64 person_id,
                                        GError **error);
char *torget_case_store_dup_ids (const gint64 *ids,
                                 gsize n_ids);

G_END_DECLS
