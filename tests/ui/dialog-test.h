/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gui-test.h"
#include "support/session-test.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

/**
 * TorgetDialogTest:
 * @file: an empty file
 * @window: a window
 * @origin: a widget in it, to open dialogs from
 *
 * Fixture of tests that edit records.
 */
typedef struct
{
  TorgetTestSession *file;
  GtkWidget *window;
  GtkWidget *origin;
} TorgetDialogTest;

typedef void (*TorgetDialogTestFunc) (TorgetDialogTest *test,
                                      gconstpointer data);

void torget_dialog_test_add (const char *path,
                             TorgetDialogTestFunc func);

TorgetRecordSet *torget_dialog_test_save_demo (TorgetSession *session,
                                               guint household);
gint64 torget_dialog_test_add_person (TorgetDialogTest *test,
                                      const char *family_name,
                                      const char *given_name);
TorgetRecordSet *torget_dialog_test_load (TorgetDialogTest *test,
                                          gint64 person_id);
gint64 torget_dialog_test_get_tx (TorgetDialogTest *test);

TorgetFormRow *torget_dialog_test_get_row (TorgetRecordDialog *dialog,
                                           const char *field);
const char *torget_dialog_test_get_text (TorgetRecordDialog *dialog,
                                         const char *field);
void torget_dialog_test_type (TorgetRecordDialog *dialog,
                              const char *field,
                              const char *text);
void torget_dialog_test_try_to_save (TorgetRecordDialog *dialog);
void torget_dialog_test_save (TorgetRecordDialog *dialog);
void torget_dialog_test_discard (TorgetRecordDialog *dialog);

G_END_DECLS
