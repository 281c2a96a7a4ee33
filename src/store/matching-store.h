/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/matching.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Persons for practice places. Thread: database. */

GPtrArray *torget_matching_store_list_persons (TorgetConnection *connection,
                                               const TorgetPlaceMatch *place,
                                               gboolean with_undecided,
                                               TorgetDate today,
                                               GError **error);
TorgetPersonMatch *torget_matching_store_load_person (TorgetConnection *connection,
                                                      gint64 person_id,
                                                      TorgetDate today,
                                                      GError **error);
GPtrArray *torget_matching_store_list_places (TorgetConnection *connection,
                                              gint64 place_id,
                                              gint64 person_id,
                                              TorgetDate today,
                                              GError **error);

G_END_DECLS
