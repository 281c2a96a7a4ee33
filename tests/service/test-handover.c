/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handovers between two files: what goes out comes in, what is there stays, and Undo takes all of
 * it back. Everybody is invented. */
#include "config.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/list-rows.h"
#include "service/demo.h"
#include "service/error.h"
#include "service/export.h"
#include "service/handover.h"
#include "support/session-test.h"

#include <string.h>

/* Households that are nothing but invented, besides those that tell a situation. */
#define N_PLAIN 40

static gint64
next_id (gpointer user_data)
{
  return torget_session_new_id (user_data);
}

static void
add_demo (TorgetSession *session)
{
  const TorgetDemoSource source = { next_id, session, torget_clock_get_today () };
  g_autoptr (TorgetRecordSet) offices = torget_demo_new_offices (&source);

  torget_test_save (session, offices, NULL);
  for (guint i = 0; i < torget_demo_count_scenarios () + N_PLAIN; i++)
    {
      g_autoptr (TorgetRecordSet) household = torget_demo_new_household (&source, i, offices);

      torget_test_save (session, household, NULL);
    }
}

static char *
dup_path (TorgetTestSession *test,
          const char *name)
{
  return g_build_filename (test->dir, name, NULL);
}

static void
export_to (TorgetSession *session,
           const char *path)
{
  const TorgetExportRequest request = {
    .profile = TORGET_EXPORT_HANDOVER,
    .period = (char *) "2026",
    .sender = (char *) "2480",
    .legal_basis = (char *) "avtal",
  };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) counts = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_export_async (session, &request, file, NULL, NULL, NULL, torget_test_wait_cb,
                               &wait);
  result = torget_test_wait (&wait);
  counts = torget_session_export_finish (session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts->persons, >, 0);
}

static TorgetHandover *
try_read (TorgetSession *session,
          const char *path,
          GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_read_handover_async (session, file, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_read_handover_finish (session, result, error);
}

static TorgetHandover *
read_handover (TorgetSession *session,
               const char *path)
{
  g_autoptr (GError) error = NULL;
  TorgetHandover *handover = try_read (session, path, &error);

  g_assert_no_error (error);
  return handover;
}

static void
preview (TorgetSession *session,
         TorgetHandover *handover)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_preview_handover_async (session, handover, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_preview_handover_finish (session, result, &error);
  g_assert_no_error (error);
}

static gint64
accept_handover (TorgetSession *session,
                 TorgetHandover *handover)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 tx = -1;

  torget_session_accept_handover_async (session, handover, "Handover", torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_accept_handover_finish (session, result, &tx, &error);
  g_assert_no_error (error);
  return tx;
}

static void
decline (TorgetSession *session,
         TorgetHandover *handover,
         const char *reason)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_decline_handover_async (session, handover, reason, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_decline_handover_finish (session, result, &error);
  g_assert_no_error (error);
}

/* What differs by nature: when a file was written, and whom its first sender has withheld. */
static char *
dup_comparable (const char *path)
{
  static const char *const lines[] = { "<skapad>", "<undantagna>" };
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      char *start = strstr (text, lines[i]);
      char *end = strchr (start, '\n');

      memmove (start, end, strlen (end) + 1);
    }
  return g_steal_pointer (&text);
}

static void
assert_same_file (const char *a,
                  const char *b)
{
  g_autofree char *first = dup_comparable (a);
  g_autofree char *second = dup_comparable (b);
  g_auto (GStrv) first_lines = g_strsplit (first, "\n", -1);
  g_auto (GStrv) second_lines = g_strsplit (second, "\n", -1);

  for (gsize i = 0; first_lines[i] != NULL && second_lines[i] != NULL; i++)
    g_assert_cmpstr (first_lines[i], ==, second_lines[i]);
  g_assert_cmpuint (strlen (first), ==, strlen (second));
}

static void
test_there_and_on (void)
{
  g_autoptr (TorgetTestSession) from = torget_test_session_new ();
  g_autoptr (TorgetTestSession) to = torget_test_session_new ();
  g_autofree char *sent = dup_path (from, "sent.xml");
  g_autofree char *sent_on = dup_path (from, "sent-on.xml");
  g_autoptr (TorgetHandover) handover = NULL;
  guint n_persons;

  add_demo (from->session);
  export_to (from->session, sent);
  handover = read_handover (to->session, sent);
  n_persons = torget_handover_count (handover, TORGET_HANDOVER_NEW);
  g_assert_cmpuint (n_persons, >, 100);
  g_assert_cmpuint (torget_handover_count (handover, TORGET_HANDOVER_KNOWN), ==, 0);
  g_assert_cmpuint (torget_test_count_persons (to->session), ==, 0);
  g_assert_cmpint (accept_handover (to->session, handover), >, 0);
  g_assert_cmpuint (torget_test_count_persons (to->session), ==, n_persons);
  export_to (to->session, sent_on);
  assert_same_file (sent, sent_on);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  g_test_add_func ("/handover/there-and-on", test_there_and_on);
  return g_test_run ();
}
