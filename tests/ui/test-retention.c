/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Retention in the window: listed, proposed, approved by another user, erased with a certificate; and
 * the register extract. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "gui-test.h"
#include "support/erasure-test.h"
#include "support/session-test.h"
#include "ui/app/window.h"
#include "ui/document/print-window.h"
#include "ui/person/extract-dialog.h"
#include "ui/retention/retention-window.h"

typedef struct
{
  TorgetTestSession *file;
  GtkWidget *window;
  gint64 person_id;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_set_add (records, torget_record_new (&torget_person_type));

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->file = torget_test_session_new ();
  person->record.id = fixture->person_id = torget_session_new_id (fixture->file->session);
  person->given_name = g_strdup ("Zainab");
  person->family_name = g_strdup ("Testsson");
  person->status = g_strdup ("moved_away");
  person->received_date = torget_date_from_iso ("2024-05-02");
  torget_test_save (fixture->file->session, records, NULL);
  torget_clock_set_today (torget_date_from_iso ("2033-01-01"));
  fixture->window = torget_window_new (NULL, fixture->file->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (gtk_widget_get_mapped (fixture->window));
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_settle ();
  torget_test_session_free (fixture->file);
}

static void
answer (const char *response)
{
  gpointer dialog;

  dialog = torget_gui_test_wait_for_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (dialog);
}

static GtkWidget *
open_retention (Fixture *fixture,
                guint n_rows)
{
  TorgetRetentionWindow *retention;

  gtk_widget_activate_action (fixture->window, "win.retention", NULL);
  retention = torget_gui_test_find_window (TORGET_TYPE_RETENTION_WINDOW);
  torget_gui_test_wait (torget_retention_window_get_n_rows (retention) == n_rows);
  return GTK_WIDGET (retention);
}

static void
test_proposed_by_one_user (Fixture *fixture,
                           gconstpointer unused)
{
  GtkWidget *retention = open_retention (fixture, 1);

  g_assert_nonnull (torget_gui_test_find_button (retention, "retention.propose"));
  gtk_widget_activate_action (retention, "retention.propose", "x", fixture->person_id);
  answer ("do");
  torget_gui_test_wait (torget_gui_test_find_button (retention, "retention.refuse") != NULL);
  g_assert_null (torget_gui_test_find_button (retention, "retention.propose"));
  g_assert_null (torget_gui_test_find_button (retention, "retention.approve"));
  gtk_widget_activate_action (retention, "retention.approve", "x", (gint64) 1);
  answer ("do");
  answer ("close");
  g_assert_nonnull (torget_gui_test_find_button (retention, "retention.refuse"));
  gtk_widget_activate_action (retention, "retention.refuse", "x", (gint64) 1);
  answer ("do");
  torget_gui_test_wait (torget_gui_test_find_button (retention, "retention.refuse") == NULL);
  g_assert_null (torget_gui_test_find_button (retention, "retention.propose"));
}

static void
test_erased_by_two (Fixture *fixture,
                    gconstpointer unused)
{
  const gint64 id = torget_test_propose_as_anna (fixture->file->session, fixture->person_id,
                                                 TORGET_ERASURE_RETENTION);
  GtkWidget *retention = open_retention (fixture, 1);

  g_assert_nonnull (torget_gui_test_find_button (retention, "retention.approve"));
  g_assert_null (torget_gui_test_find_button (retention, "retention.erase"));
  gtk_widget_activate_action (retention, "retention.approve", "x", id);
  answer ("do");
  torget_gui_test_wait (torget_gui_test_find_button (retention, "retention.erase") != NULL);
  gtk_widget_activate_action (retention, "retention.erase", "x", id);
  answer ("do");
  torget_gui_test_wait (torget_gui_test_find_window (TORGET_TYPE_PRINT_WINDOW) != NULL);
  torget_gui_test_wait (
      torget_retention_window_get_n_rows (TORGET_RETENTION_WINDOW (retention)) == 0);
  torget_gui_test_wait (torget_gui_test_find_button (retention, "retention.certificate") != NULL);
  g_assert_cmpuint (torget_test_count_persons (fixture->file->session), ==, 0);
  gtk_window_destroy (torget_gui_test_find_window (TORGET_TYPE_PRINT_WINDOW));
}

static void
test_nothing_when_locked (Fixture *fixture,
                          gconstpointer unused)
{
  open_retention (fixture, 1);
  torget_test_close (fixture->file->session);
  torget_gui_test_wait (torget_gui_test_find_window (TORGET_TYPE_RETENTION_WINDOW) == NULL);
}

static void
test_extract_is_shown (Fixture *fixture,
                       gconstpointer unused)
{
  torget_extract_dialog_present (fixture->window, fixture->file->session, fixture->person_id);
  answer ("cancel");
  torget_extract_dialog_present (fixture->window, fixture->file->session, fixture->person_id);
  answer ("pages");
  gtk_window_destroy (torget_gui_test_wait_for_window (TORGET_TYPE_PRINT_WINDOW));
}

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/retention/one-user", test_proposed_by_one_user);
  ADD ("/retention/two-users", test_erased_by_two);
  ADD ("/retention/locked", test_nothing_when_locked);
  ADD ("/extract/shown", test_extract_is_shown);
#undef ADD
  return g_test_run ();
}
