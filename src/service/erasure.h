/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/erasure.h"
#include "domain/person.h"
#include "domain/retention.h"
#include "report/build-certificate.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Whose record is to be erased: proposals by rule, the decision of a second person, erasing. Each
 * step is in the access log. Nothing of it can be taken back: Undo forgets its steps when somebody
 * is erased. */

/* A setting of the file: "1" when the municipality preserves no sample of records for research. */
#define TORGET_SETTING_NO_SAMPLE "retention.no_sample"

/**
 * TorgetRetentionRow:
 * @person: whom it is about
 * @retention: what the rules, and what was decided earlier, say
 * @erasure: (nullable): the proposal about the person that is open
 * @n_mentions: in how many texts of others the person is named; they stay
 */
typedef struct
{
  TorgetPerson *person;
  TorgetRetention retention;
  TorgetErasure *erasure;
  guint n_mentions;
} TorgetRetentionRow;

void torget_retention_row_free (TorgetRetentionRow *row);

void torget_session_list_retention_async (TorgetSession *self,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
GPtrArray *torget_session_list_retention_finish (TorgetSession *self,
                                                 GAsyncResult *result,
                                                 GError **error);

void torget_session_list_erasures_async (TorgetSession *self,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *torget_session_list_erasures_finish (TorgetSession *self,
                                                GAsyncResult *result,
                                                GError **error);

/* Which step it is. Who proposed may refuse, too: that takes the proposal back. An approval can be
 * refused as long as nothing was erased. To erase is for good, and gives the certificate. */
typedef enum
{
  TORGET_ERASURE_STEP_PROPOSE,
  TORGET_ERASURE_STEP_APPROVE,
  TORGET_ERASURE_STEP_REFUSE,
  TORGET_ERASURE_STEP_ERASE,
} TorgetErasureStepKind;

/**
 * TorgetErasureStep:
 * @kind: which step
 * @id: row id of a proposal; 0 to propose
 * @person_id: row id of whom it is about; to propose only
 * @ground: (nullable): to propose, code of erasure_ground; to refuse, of retention_exception
 * @reason: (nullable): in whoever's words
 * @kept_until: to refuse: when to look again; %TORGET_DATE_NONE: never
 *
 * A step on the way to an erasure.
 */
typedef struct
{
  TorgetErasureStepKind kind;
  gint64 id;
  gint64 person_id;
  const char *ground;
  const char *reason;
  TorgetDate kept_until;
} TorgetErasureStep;

void torget_session_take_erasure_step_async (TorgetSession *self,
                                             const TorgetErasureStep *step,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
TorgetErasure *torget_session_erasure_finish (TorgetSession *self,
                                              GAsyncResult *result,
                                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRetentionRow, torget_retention_row_free)

G_END_DECLS
