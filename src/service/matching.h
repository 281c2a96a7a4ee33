/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/matching.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Persons for a practice place, and places for a person. Protected persons are in neither. */

/* @with_undecided: also persons who have named no sector */
void torget_session_match_persons_async (TorgetSession *self,
                                         gint64 place_id,
                                         gboolean with_undecided,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
/* Returns: (transfer full) (element-type TorgetPersonMatch): the best first, or %NULL with
 * NOT_FOUND when the place is gone */
GPtrArray *torget_session_match_persons_finish (TorgetSession *self,
                                                GAsyncResult *result,
                                                GError **error);

void torget_session_match_places_async (TorgetSession *self,
                                        gint64 person_id,
                                        gboolean with_undecided,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
/* Returns: (transfer full) (element-type TorgetPlaceMatch): places with room left, the best
 * first; none for somebody who is protected, or lives with somebody who is */
GPtrArray *torget_session_match_places_finish (TorgetSession *self,
                                               GAsyncResult *result,
                                               GError **error);

G_END_DECLS
