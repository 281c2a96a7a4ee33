/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/submission.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TORGET_TYPE_SUBMISSION_LIST (torget_submission_list_get_type ())

/**
 * TorgetSubmissionList:
 *
 * What was submitted to the region, the newest first. It follows the session's changes.
 *
 * The page around it has the actions `submit.save` and `submit.verify`.
 */
G_DECLARE_FINAL_TYPE (TorgetSubmissionList, torget_submission_list, TORGET, SUBMISSION_LIST, AdwBin)

void torget_submission_list_set_session (TorgetSubmissionList *self,
                                         TorgetSession *session);
void torget_submission_list_load (TorgetSubmissionList *self);
const TorgetSubmission *torget_submission_list_find (TorgetSubmissionList *self,
                                                     gint64 id);

G_END_DECLS
