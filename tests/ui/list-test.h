/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/list/list-page.h"

G_BEGIN_DECLS

/**
 * TorgetListTest:
 * @session: with the demo file
 * @window: a window
 * @page: the list in it
 * @opened: what `win.show-person` was asked for, or 0
 * @saved: the transaction that `win.saved` was told of, or 0
 *
 * Fixture of tests that look at lists.
 */
typedef struct
{
  TorgetSession *session;
  GtkWidget *window;
  TorgetListPage *page;
  gint64 opened;
  gint64 saved;
} TorgetListTest;

void torget_list_test_set_up (TorgetListTest *test,
                              gconstpointer view_id);
void torget_list_test_tear_down (TorgetListTest *test,
                                 gconstpointer view_id);
int torget_list_test_run (void);

GListModel *torget_list_test_get_rows (TorgetListTest *test);
void torget_list_test_wait (TorgetListTest *test);
gconstpointer torget_list_test_get_record (TorgetListTest *test,
                                           guint position);
guint torget_list_test_count (TorgetListTest *test);

#define TORGET_LIST_TEST_ADD(path, view, func)                                                    \
  g_test_add (path, TorgetListTest, view, torget_list_test_set_up, func,                          \
              torget_list_test_tear_down)

G_END_DECLS
