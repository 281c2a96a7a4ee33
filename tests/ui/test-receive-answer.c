/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealed handovers in the window: accepted and taken back, declined with a reason, answered with a
 * receipt that the sender reads, and what is told of files that are not as they should be.
 * Everybody is invented. */
#include "config.h"

#include "gui-test.h"

#include "base/clock.h"
#include "domain/region-message.h"
#include "service/offices.h"
#include "support/handover-test.h"
#include "ui/app/window-private.h"
#include "ui/region/region-page.h"
#include "ui/widgets/problem-label.h"

#define HERE "2401"
#define THERE "2480"
#define ELSEWHERE "2460"

/**
 * Fixture:
 * @here: the office whose window it is
 * @there: the other one; each trusts the other
 * @path: a sealed file
 * @receipt: a receipt
 */
typedef struct
{
  TorgetTestSession *here;
  TorgetTestSession *there;
  char *path;
  char *receipt;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));
  fixture->here = torget_test_session_new ();
  fixture->there = torget_test_session_new ();
  fixture->path = torget_test_dup_path (fixture->there, "handover.torget");
  fixture->receipt = torget_test_dup_path (fixture->here, "receipt.torget");
  torget_test_trust_office (fixture->here->session, fixture->there, THERE);
  torget_test_trust_office (fixture->there->session, fixture->here, HERE);
  fixture->window = torget_window_new (NULL, fixture->here->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (gtk_widget_get_mapped (fixture->window));
  gtk_widget_activate_action (fixture->window, "win.show-view", "s", "region");
  torget_gui_test_settle ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (fixture->window == NULL);
  g_free (fixture->path);
  g_free (fixture->receipt);
  torget_test_session_free (fixture->there);
  torget_test_session_free (fixture->here);
}

static TorgetReceivePage *
get_page (Fixture *fixture)
{
  return torget_region_page_show_receive (
      TORGET_REGION_PAGE (torget_gui_test_find (fixture->window, TORGET_TYPE_REGION_PAGE, 0)));
}

static GtkWidget *
find (Fixture *fixture,
      GType type)
{
  return torget_gui_test_find (GTK_WIDGET (get_page (fixture)), type, 0);
}

static void
assert_state (Fixture *fixture,
              const char *state)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find (fixture, GTK_TYPE_STACK))),
                   ==, state);
}

/* Whether a label that can be seen has @text. */
static gboolean
shows (Fixture *fixture,
       const char *text)
{
  GtkWidget *label;

  for (guint i = 0;
       (label = torget_gui_test_find (fixture->window, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return TRUE;
  return FALSE;
}

static void
wait_until_idle (Fixture *fixture)
{
  torget_gui_test_wait (!torget_receive_page_is_busy (get_page (fixture)));
  torget_gui_test_settle ();
}

static void
activate (Fixture *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), action, NULL));
  wait_until_idle (fixture);
}

static void
load (Fixture *fixture,
      const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  torget_receive_page_load (get_page (fixture), file);
  wait_until_idle (fixture);
}

static void
load_number (Fixture *fixture,
             guint64 number)
{
  torget_test_seal_handover (fixture->there->session, fixture->path, HERE, number);
  load (fixture, fixture->path);
}

static void
assert_persons (Fixture *fixture,
                guint n)
{
  g_assert_cmpuint (torget_test_count_persons (fixture->here->session), ==, n);
}

static void
assert_told (Fixture *fixture,
             const char *text)
{
  GtkWidget *label = find (fixture, TORGET_TYPE_PROBLEM_LABEL);

  assert_state (fixture, "start");
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_true (
      g_str_has_prefix (torget_problem_label_get_text (TORGET_PROBLEM_LABEL (label)), text));
}

/* Of the only handover of a file. */
static TorgetRegionMessage *
get_message (TorgetSession *session)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) messages = NULL;

  torget_session_list_messages_async (session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  messages = torget_session_list_messages_finish (session, result, NULL);
  for (guint i = 0; i < messages->len; i++)
    {
      const TorgetRegionMessage *message = g_ptr_array_index (messages, i);

      if (g_str_equal (message->kind, "handover"))
        return torget_record_copy (message);
    }
  g_assert_not_reached ();
}

static void
assert_message (TorgetSession *session,
                const char *state,
                const char *reason)
{
  g_autoptr (TorgetRegionMessage) message = get_message (session);

  g_assert_cmpstr (message->state, ==, state);
  g_assert_cmpstr (message->reason, ==, reason);
}

static void
test_undone (Fixture *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  load_number (fixture, 1);
  assert_state (fixture, "preview");
  assert_persons (fixture, 0);
  activate (fixture, "receive.accept");
  assert_state (fixture, "done");
  assert_persons (fixture, 2);
  assert_message (fixture->here->session, "accepted", NULL);
  activate (fixture, "receive.undo");
  assert_state (fixture, "start");
  torget_gui_test_wait (torget_test_count_persons (fixture->here->session) == 0);
}

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static void
decline (Fixture *fixture,
         const char *reason,
         const char *response)
{
  AdwMessageDialog *dialog;
  GtkWidget *entry;

  activate (fixture, "receive.decline");
  torget_gui_test_wait ((dialog = find_dialog ()) != NULL);
  entry = torget_gui_test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), reason);
  g_assert_cmpint (adw_message_dialog_get_response_enabled (dialog, "decline"), ==,
                   reason[0] != ' ');
  adw_message_dialog_response (dialog, response);
  gtk_window_close (GTK_WINDOW (dialog));
  torget_gui_test_wait (find_dialog () == NULL);
  torget_gui_test_settle ();
  wait_until_idle (fixture);
}

static void
test_declined (Fixture *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  load_number (fixture, 1);
  decline (fixture, "Inte vår kommun", "cancel");
  assert_state (fixture, "preview");
  assert_message (fixture->here->session, "received", NULL);
  decline (fixture, "  ", "decline");
  assert_state (fixture, "preview");
  assert_message (fixture->here->session, "received", NULL);
  decline (fixture, "Inte vår kommun", "decline");
  assert_state (fixture, "done");
  assert_persons (fixture, 0);
  assert_message (fixture->here->session, "declined", "Inte vår kommun");
}

/* Makes a handover of the other office that is on record there. */
static void
export_from_there (Fixture *fixture)
{
  torget_test_receive_handover (fixture->there, DOCUMENT (FAMILY MOTHER CHILD));
  torget_test_export_handover (fixture->there->session, fixture->path, HERE);
}

static void
write_receipt (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->receipt);

  torget_receive_page_save_receipt (get_page (fixture), file);
  wait_until_idle (fixture);
  assert_state (fixture, "done");
}

static void
test_receipt_written (Fixture *fixture,
                      gconstpointer data)
{
  const char *reason = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetReceipt) receipt = NULL;

  export_from_there (fixture);
  load (fixture, fixture->path);
  if (reason != NULL)
    decline (fixture, reason, "decline");
  else
    activate (fixture, "receive.accept");
  write_receipt (fixture);
  receipt = torget_test_read_receipt (fixture->there->session, fixture->receipt, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (receipt->sender, ==, HERE);
  g_assert_cmpint (receipt->is_accepted, ==, reason == NULL);
  g_assert_cmpuint (receipt->persons, ==, reason == NULL ? 2 : 0);
  g_assert_cmpstr (receipt->reason, ==, reason);
}

/* This office has handed over, and the other one answers. */
static void
test_receipt_taken_in (Fixture *fixture,
                       gconstpointer data)
{
  const char *reason = data;
  g_autoptr (TorgetHandover) handover = NULL;

  torget_test_receive_handover (fixture->here, DOCUMENT (FAMILY MOTHER CHILD));
  torget_test_export_handover (fixture->here->session, fixture->path, THERE);
  handover = torget_test_read_handover (fixture->there->session, fixture->path);
  if (reason != NULL)
    torget_test_decline_handover (fixture->there->session, handover, reason);
  else
    torget_test_accept_handover (fixture->there->session, handover);
  torget_test_write_receipt (fixture->there->session, handover, fixture->receipt);
  load (fixture, fixture->receipt);
  assert_state (fixture, "done");
  g_assert_true (shows (fixture, reason != NULL ? "Declined by Umeå: Redan hos er"
                                                : "2 persons were accepted by Umeå."));
  assert_message (fixture->here->session, reason != NULL ? "declined" : "acknowledged", reason);
}

/* What is told */

static void
test_same_file_again (Fixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  load_number (fixture, 1);
  g_assert_false (shows (fixture, "This file has come before"));
  activate (fixture, "receive.accept");
  load (fixture, fixture->path);
  assert_state (fixture, "preview");
  g_assert_true (shows (fixture, "This file has come before: accepted on "));
}

/* Another file of a number that has come. */
static void
test_replay (Fixture *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  load_number (fixture, 1);
  activate (fixture, "receive.back");
  load_number (fixture, 1);
  assert_told (fixture, "Another sealed file of this number has come from the same office.");
  assert_persons (fixture, 0);
}

static void
test_gap (Fixture *fixture,
          gconstpointer data G_GNUC_UNUSED)
{
  load_number (fixture, 1);
  g_assert_false (shows (fixture, "has not come"));
  load_number (fixture, 3);
  assert_state (fixture, "preview");
  g_assert_true (shows (fixture, "File no. 2 from Umeå has not come. Ask the sender"));
  torget_region_page_show_offices (
      TORGET_REGION_PAGE (torget_gui_test_find (fixture->window, TORGET_TYPE_REGION_PAGE, 0)));
  torget_gui_test_wait (shows (fixture, "File no. 2 from Umeå has not come."));
  g_assert_true (shows (fixture, "Files that have not come"));
}

static void
test_wrong_recipient (Fixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TorgetTestSession) elsewhere = torget_test_session_new ();

  torget_test_trust_office (fixture->there->session, elsewhere, ELSEWHERE);
  torget_test_seal_handover (fixture->there->session, fixture->path, ELSEWHERE, 1);
  load (fixture, fixture->path);
  assert_told (fixture, "The file is sealed to another office");
}

static void
load_example (Fixture *fixture,
              const char *name)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "examples", name, NULL);

  load (fixture, path);
}

/* Nobody can tell who has written a plain file, nor who has answered one. */
static void
test_no_receipt_of_a_plain_file (Fixture *fixture,
                                 gconstpointer data G_GNUC_UNUSED)
{
  load_example (fixture, "overlamning.xml");
  g_assert_true (shows (fixture, "nothing shows who has written it"));
  activate (fixture, "receive.accept");
  g_assert_true (shows (fixture, "there is no receipt of it"));
  g_assert_false (shows (fixture, "Save the Receipt…"));
  activate (fixture, "receive.back");
  load_example (fixture, "kvittens.xml");
  assert_told (fixture, "The receipt answers no sealed file");
}

#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("/receive-answer/undone", NULL, test_undone);
  ADD ("/receive-answer/declined", NULL, test_declined);
  ADD ("/receive-answer/receipt/accepted", NULL, test_receipt_written);
  ADD ("/receive-answer/receipt/declined", "Inte vår kommun", test_receipt_written);
  ADD ("/receive-answer/receipt/taken-in", NULL, test_receipt_taken_in);
  ADD ("/receive-answer/receipt/taken-in/declined", "Redan hos er", test_receipt_taken_in);
  ADD ("/receive-answer/receipt/plain", NULL, test_no_receipt_of_a_plain_file);
  ADD ("/receive-answer/told/same-file", NULL, test_same_file_again);
  ADD ("/receive-answer/told/replay", NULL, test_replay);
  ADD ("/receive-answer/told/gap", NULL, test_gap);
  ADD ("/receive-answer/told/wrong-recipient", NULL, test_wrong_recipient);
  return g_test_run ();
}
