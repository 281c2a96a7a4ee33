/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/aggregate-compare.h"
#include "domain/submission.h"
#include "service/session.h"

G_BEGIN_DECLS

/* What was submitted to the region: kept as it was sent, and computed again when somebody asks. A
 * file is submitted by torget_session_export_async(). */

void torget_session_list_submissions_async (TorgetSession *self,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
/* Returns: (transfer full) (nullable) (element-type TorgetSubmission): newest first */
GPtrArray *torget_session_list_submissions_finish (TorgetSession *self,
                                                   GAsyncResult *result,
                                                   GError **error);

/* Writes the very bytes that were sent. */
void torget_session_save_submission_async (TorgetSession *self,
                                           gint64 id,
                                           GFile *file,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
/* Returns: (transfer full) (nullable): what was written */
TorgetSubmission *torget_session_save_submission_finish (TorgetSession *self,
                                                         GAsyncResult *result,
                                                         GError **error);

/**
 * TorgetVerdict:
 * @submission: what was verified
 * @is_whole: the kept bytes still have the digest that they had
 * @is_same: computed again from the change log, the file is the same byte by byte
 * @differences: (element-type TorgetAggregateDifference): figures that differ
 * @n_erased: how many persons have been erased since; they are counted no more
 * @changed: (element-type utf8): ids of indicators whose definition has changed since
 * @is_other_program: another version of the program, or of the XML, wrote the file
 *
 * Whether the figures of a submission can be derived again, and what stands in the way.
 */
typedef struct
{
  TorgetSubmission *submission;
  gboolean is_whole;
  gboolean is_same;
  GPtrArray *differences;
  guint n_erased;
  GPtrArray *changed;
  gboolean is_other_program;
} TorgetVerdict;

void torget_verdict_free (TorgetVerdict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetVerdict, torget_verdict_free)

void torget_session_verify_submission_async (TorgetSession *self,
                                             gint64 id,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
TorgetVerdict *torget_session_verify_submission_finish (TorgetSession *self,
                                                        GAsyncResult *result,
                                                        GError **error);

G_END_DECLS
