/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/session-test.h"
#include "ui/app/window-private.h"
#include "ui/person/person-page.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

/**
 * TorgetWindowTest:
 * @file: a file with a household of the demo, or with one person
 * @window: the program's window with that file
 * @person_id: somebody, of the demo with a plan
 *
 * Fixture of tests that lock the window, and open it again.
 */
typedef struct
{
  TorgetTestSession *file;
  TorgetWindow *window;
  gint64 person_id;
} TorgetWindowTest;

typedef void (*TorgetWindowTestFunc) (TorgetWindowTest *test,
                                      gconstpointer data);

void torget_window_test_add (const char *path,
                             const char *protection,
                             TorgetWindowTestFunc func);
void torget_window_test_add_data (const char *path,
                                  gconstpointer data,
                                  TorgetWindowTestFunc func);
void torget_window_test_reopen (TorgetWindowTest *test,
                                const char *path,
                                gint64 person_id);
gint64 torget_window_test_add_person (TorgetSession *session,
                                      const char *protection);

TorgetPersonPage *torget_window_test_get_page (TorgetWindowTest *test);
void torget_window_test_show_person (TorgetWindowTest *test);
TorgetRecordDialog *torget_window_test_open (TorgetWindowTest *test,
                                             const char *action);
TorgetRecordDialog *torget_window_test_find_dialog (void);
TorgetRecordDialog *torget_window_test_wait_for_dialog (void);
void torget_window_test_type (TorgetRecordDialog *dialog,
                              const char *field,
                              const char *text);
void torget_window_test_assert_field (TorgetRecordDialog *dialog,
                                      const char *field,
                                      const char *expected);

guint torget_window_test_count_drafts (TorgetSession *session);
void torget_window_test_lock (TorgetWindowTest *test);
void torget_window_test_unlock (TorgetWindowTest *test);
gboolean torget_window_test_is_offered (TorgetWindowTest *test);
void torget_window_test_click_bar (TorgetWindowTest *test,
                                   guint button);
TorgetRecordDialog *torget_window_test_open_offered (TorgetWindowTest *test);

G_END_DECLS
