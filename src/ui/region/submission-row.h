/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/submission.h"
#include "service/submission.h"

G_BEGIN_DECLS

/* A submission in a list, with the actions `submit.save` and `submit.verify`. */

GtkWidget *torget_submission_row_new (const TorgetSubmission *submission);
char *torget_verdict_dup_text (const TorgetVerdict *verdict);

G_END_DECLS
