/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"
#include "store/access-store.h"

G_BEGIN_DECLS

/**
 * TorgetAccessBook:
 *
 * What the access log knows of one session: who is at work, whose case has been opened, and for
 * which protected cases a reason was given. Every function of this layer that hands out what is
 * known about a person asks it, so that no view can forget. Thread: database, but for making and
 * freeing it.
 */
typedef struct _TorgetAccessBook TorgetAccessBook;

TorgetAccessBook *torget_access_book_new (void);
void torget_access_book_free (TorgetAccessBook *self);

gboolean torget_access_book_begin (TorgetAccessBook *self,
                                   TorgetConnection *connection,
                                   const char *user,
                                   TorgetAccessState *state,
                                   gboolean *clock_back,
                                   GError **error);
void torget_access_book_end (TorgetAccessBook *self,
                             TorgetConnection *connection);

char *torget_access_book_dup_digest (GBytes *content);
gboolean torget_access_book_log (TorgetAccessBook *self,
                                 TorgetConnection *connection,
                                 const TorgetAccessEntry *entry,
                                 GError **error);
gboolean torget_access_book_log_persons (TorgetAccessBook *self,
                                         TorgetConnection *connection,
                                         const TorgetAccessEntry *entry,
                                         GArray *persons,
                                         GError **error);
gboolean torget_access_book_log_each (TorgetAccessBook *self,
                                      TorgetConnection *connection,
                                      const TorgetAccessEntry *entry,
                                      GArray *persons,
                                      GError **error);
gboolean torget_access_book_look (TorgetAccessBook *self,
                                  TorgetConnection *connection,
                                  gint64 person_id,
                                  GError **error);
gboolean torget_access_book_reveal (TorgetAccessBook *self,
                                    TorgetConnection *connection,
                                    gint64 person_id,
                                    const char *reason,
                                    GError **error);
void torget_access_book_conceal (TorgetAccessBook *self,
                                 gint64 person_id);
gboolean torget_access_book_search (TorgetAccessBook *self,
                                    TorgetConnection *connection,
                                    const char *where,
                                    const char *text,
                                    guint n_hits,
                                    GError **error);
gboolean torget_access_book_list (TorgetAccessBook *self,
                                  TorgetConnection *connection,
                                  TorgetListKind kind,
                                  const TorgetListQuery *query,
                                  guint n_hits,
                                  GError **error);
gboolean torget_access_book_flush (TorgetAccessBook *self,
                                   TorgetConnection *connection,
                                   GError **error);

G_END_DECLS
