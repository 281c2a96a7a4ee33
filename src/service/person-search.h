/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetPersonSearch:
 * @exact: (element-type TorgetPersonRow): whom every word is the beginning of a name, number,
 *   phone or address of; by name
 * @similar: (element-type TorgetPersonRow): whose names only resemble the words, the most alike
 *   first; nobody stands in both
 *
 * Who was found. Of a protected person nothing is found but the whole number.
 */
typedef struct
{
  GPtrArray *exact;
  GPtrArray *similar;
} TorgetPersonSearch;

void torget_person_search_free (TorgetPersonSearch *search);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetPersonSearch, torget_person_search_free)

void torget_session_search_async (TorgetSession *self,
                                  const char *text,
                                  guint limit,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
TorgetPersonSearch *torget_session_search_finish (TorgetSession *self,
                                                  GAsyncResult *result,
                                                  GError **error);

G_END_DECLS
