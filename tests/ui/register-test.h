/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dialog-test.h"
#include "ui/register/register-page.h"

G_BEGIN_DECLS

/**
 * RegisterTest:
 * @file: a file
 * @page: the view of the registers
 * @window: its window
 * @person_id: somebody whom a test has made
 * @shown_id: whom the window was asked to show
 *
 * Fixture of tests of the registers.
 */
typedef struct
{
  TorgetTestSession *file;
  GtkWidget *page;
  GtkWidget *window;
  gint64 person_id;
  gint64 shown_id;
} RegisterTest;

void register_test_open_file (RegisterTest *fixture);
void register_test_open_page (RegisterTest *fixture);
void register_test_tear_down (RegisterTest *fixture,
                              gconstpointer data);
TorgetRegisterList *register_test_get_list (RegisterTest *fixture);
TorgetRegisterDetail *register_test_get_detail (RegisterTest *fixture);
TorgetRegisterModel *register_test_get_model (RegisterTest *fixture);
void register_test_show_register (RegisterTest *fixture,
                                  TorgetRegister reg);
gboolean register_test_shows (RegisterTest *fixture,
                              const char *names);
gint64 register_test_get_only_id (RegisterTest *fixture);
void register_test_activate (RegisterTest *fixture,
                             const char *action);
void register_test_select_name (RegisterTest *fixture,
                                gint64 id,
                                const char *name);

G_END_DECLS
