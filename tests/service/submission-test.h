/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/export.h"
#include "service/submission.h"
#include "support/session-test.h"

G_BEGIN_DECLS

/* A file with so many persons who were received in 2026, whose figures are submitted. */
#define SUBMISSION_TEST_PERSONS 40

/* One at a time, between submission_test_set_up() and submission_test_tear_down(). */
extern TorgetTestSession *submission_test;
extern const TorgetExportRequest submission_test_request;

void submission_test_add_persons_with (guint n_persons,
                                       const char *received,
                                       const char *protection);
void submission_test_add_persons (guint n_persons,
                                  const char *received);
void submission_test_set_up (void);
void submission_test_tear_down (void);
char *submission_test_dup_path (const char *name);
gint64 submission_test_submit_request (const TorgetExportRequest *asked,
                                       const char *name);
gint64 submission_test_submit (const char *name);
TorgetVerdict *submission_test_verify (gint64 id);
TorgetExportResult *submission_test_rehearse (void);
void submission_test_change_everything (void);
gint64 submission_test_get_id (guint position);

G_END_DECLS
