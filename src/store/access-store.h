/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/access-line.h"
#include "store/access-head.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The access log: who looked at whose record, when and why. Rows are only ever added, and each is
 * chained to the one before. Thread: database. */

/* The columns of a #TorgetAccessRow. */
#define TORGET_ACCESS_COLUMNS                                                                     \
  "id, time, user, action, person_id, detail, reason, reason_digest, chain"

/**
 * TorgetAccessEntry:
 * @action: what, as a stable code such as `print:plan:viva`: the summary of the plan, for Viva
 * @person_id: row id of whose record, or 0
 * @detail: (nullable): numbers and digests, never a name
 * @reason: (nullable): why, where a reason was asked for
 */
typedef struct
{
  const char *action;
  gint64 person_id;
  const char *detail;
  const char *reason;
} TorgetAccessEntry;

/**
 * TorgetAccessState:
 * @TORGET_ACCESS_WHOLE: nothing is missing
 * @TORGET_ACCESS_OLDER: the newest row that was once seen is not there: rows were taken away at the
 *   end, or an older file was put in the place of this one
 * @TORGET_ACCESS_CHANGED: the newest row that was once seen is another one now: an older file was
 *   worked in since, or rows were changed
 * @TORGET_ACCESS_BROKEN: a row does not follow from the one before
 *
 * What the access log is worth.
 */
typedef enum
{
  TORGET_ACCESS_WHOLE,
  TORGET_ACCESS_OLDER,
  TORGET_ACCESS_CHANGED,
  TORGET_ACCESS_BROKEN,
} TorgetAccessState;

gboolean torget_access_store_log (TorgetConnection *connection,
                                  const char *user,
                                  const TorgetAccessEntry *entry,
                                  GError **error);
gboolean torget_access_store_start (TorgetConnection *connection,
                                    const char *user,
                                    TorgetAccessState *state,
                                    gboolean *clock_back,
                                    GError **error);
gboolean torget_access_store_verify (TorgetConnection *connection,
                                     TorgetAccessState *state,
                                     gint64 *row_id,
                                     GError **error);
gboolean torget_access_store_load_newest (TorgetConnection *connection,
                                          TorgetAccessHead *head,
                                          GError **error);
gboolean torget_access_store_remember (TorgetConnection *connection,
                                       const TorgetAccessHead *head,
                                       GError **error);
void torget_access_store_settle (TorgetConnection *connection);
GPtrArray *torget_access_store_list (TorgetConnection *connection,
                                     gint64 from,
                                     gint64 to,
                                     GError **error);
gboolean torget_access_store_redact (TorgetConnection *connection,
                                     gint64 person_id,
                                     GError **error);

G_END_DECLS
