/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies that nobody asks for: one a day, one at the lock, the month's check, the second place. */
#include "config.h"

#include "base/clock.h"
#include "service/backups.h"
#include "service/copy-preview.h"
#include "service/error.h"
#include "service/session-files.h"
#include "support/session-test.h"
#include "support/test-folder.h"

#include <glib/gstdio.h>

static void
set_day (const char *day)
{
  torget_clock_set_today (torget_date_from_iso (day));
}

static void
set_up (TorgetTestSession **test,
        gconstpointer unused)
{
  set_day ("2026-11-20");
  *test = torget_test_session_new ();
}

static void
tear_down (TorgetTestSession **test,
           gconstpointer unused)
{
  torget_test_session_free (*test);
}

static void
add_person (TorgetTestSession *test)
{
  gint64 id;

  torget_test_add_person (test->session, "Test", &id);
}

static void
make_copy (TorgetTestSession *test,
           TorgetCopyWhen when)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_make_copy_async (test->session, when, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_make_copy_finish (test->session, result, &error);
  g_assert_no_error (error);
}

static TorgetCopiesState *
get_state (TorgetTestSession *test)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCopiesState *state;

  torget_session_get_copies_async (test->session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  state = torget_session_get_copies_finish (test->session, result, &error);
  g_assert_no_error (error);
  return state;
}

static void
assert_copies (TorgetTestSession *test,
               guint n_copies)
{
  g_autoptr (GPtrArray) copies = torget_copies_list (test->path);

  g_assert_cmpuint (copies->len, ==, n_copies);
}

static void
test_one_a_day (TorgetTestSession **test,
                gconstpointer unused)
{
  add_person (*test);
  make_copy (*test, TORGET_COPY_WHEN_DUE);
  add_person (*test);
  make_copy (*test, TORGET_COPY_WHEN_DUE);
  assert_copies (*test, 1);
  set_day ("2026-11-21");
  make_copy (*test, TORGET_COPY_WHEN_DUE);
  assert_copies (*test, 2);
}

/* When nothing has changed, the copy that there is is as good. */
static void
test_one_at_the_lock (TorgetTestSession **test,
                      gconstpointer unused)
{
  g_autoptr (TorgetCopy) copy = NULL;

  assert_copies (*test, 0);
  torget_test_close ((*test)->session);
  assert_copies (*test, 1);
  torget_test_open (*test, TORGET_TEST_PASSPHRASE, NULL);
  add_person (*test);
  torget_test_close ((*test)->session);
  copy = torget_copies_find_newest_whole ((*test)->path);
  g_assert_nonnull (copy);
  g_assert_cmpint (copy->n_persons, ==, 1);
  torget_test_open (*test, TORGET_TEST_PASSPHRASE, NULL);
  torget_test_close ((*test)->session);
  g_assert_true (g_file_test (copy->path, G_FILE_TEST_EXISTS));
  assert_copies (*test, 1);
}

static void
set_second (TorgetTestSession *test,
            const char *folder)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_set_second_folder_async (test->session, folder, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_set_second_folder_finish (test->session, result, &error);
  g_assert_no_error (error);
}

static void
assert_second (TorgetTestSession *test,
               TorgetSecondPlace second,
               guint n_copies)
{
  g_autoptr (TorgetCopiesState) state = get_state (test);

  g_assert_cmpint (state->second, ==, second);
  g_assert_cmpuint (state->copies->len, ==, n_copies);
}

/* A medium that is missing is told, is no error, and gets the copy when it comes. */
static void
test_second_place (TorgetTestSession **test,
                   gconstpointer unused)
{
  g_autofree char *place = g_build_filename ((*test)->dir, "stick", NULL);

  assert_second (*test, TORGET_SECOND_PLACE_NONE, 0);
  set_second (*test, place);
  make_copy (*test, TORGET_COPY_WHEN_DUE);
  assert_second (*test, TORGET_SECOND_PLACE_MISSING, 1);
  g_assert_cmpint (g_mkdir (place, 0700), ==, 0);
  make_copy (*test, TORGET_COPY_WHEN_DUE);
  assert_second (*test, TORGET_SECOND_PLACE_GOOD, 2);
  set_second (*test, NULL);
  assert_second (*test, TORGET_SECOND_PLACE_NONE, 1);
}

static gboolean
check (TorgetTestSession *test,
       GError **error)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_check_copy_async (test->session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_check_copy_finish (test->session, result, error);
}

static void
assert_checked (TorgetTestSession *test,
                gint64 day,
                gboolean good)
{
  g_autoptr (TorgetCopiesState) state = get_state (test);

  g_assert_cmpint (state->checked / G_TIME_SPAN_DAY, ==, day);
  g_assert_cmpint (state->is_check_good, ==, good);
}

static gint64
get_day (const char *day)
{
  return torget_date_from_iso (day) - torget_date_new (1970, 1, 1);
}

/* The check comes once a month with a copy, and its answer is kept. */
static void
test_month_check (TorgetTestSession **test,
                  gconstpointer unused)
{
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  make_copy (*test, TORGET_COPY_WHEN_DUE);
  assert_checked (*test, get_day ("2026-11-20"), TRUE);
  set_day ("2026-11-30");
  make_copy (*test, TORGET_COPY_WHEN_DUE);
  assert_checked (*test, get_day ("2026-11-20"), TRUE);
  set_day ("2026-12-01");
  make_copy (*test, TORGET_COPY_WHEN_DUE);
  assert_checked (*test, get_day ("2026-12-01"), TRUE);
  copies = torget_copies_list ((*test)->path);
  torget_test_flip_byte (((TorgetCopy *) g_ptr_array_index (copies, 0))->path, 5000);
  g_assert_false (check (*test, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_DAMAGED);
  assert_checked (*test, get_day ("2026-12-01"), FALSE);
}

/* What is offered when the file cannot be opened: the newest copy that is as it was made. */
static void
test_newest_whole (TorgetTestSession **test,
                   gconstpointer unused)
{
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (TorgetCopy) whole = NULL;

  add_person (*test);
  make_copy (*test, TORGET_COPY_NOW);
  set_day ("2026-11-21");
  make_copy (*test, TORGET_COPY_NOW);
  copies = torget_copies_list ((*test)->path);
  torget_test_flip_byte (((TorgetCopy *) g_ptr_array_index (copies, 0))->path, 5000);
  whole = torget_copies_find_newest_whole ((*test)->path);
  g_assert_cmpstr (whole->path, ==, ((TorgetCopy *) g_ptr_array_index (copies, 1))->path);
}

static gint64
find_difference (const TorgetCopyPreview *preview,
                 const char *name)
{
  for (guint i = 0; i < preview->tables->len; i++)
    {
      const TorgetCopyTable *table = g_ptr_array_index (preview->tables, i);

      if (g_str_equal (table->table, name))
        return table->n_there - table->n_here;
    }
  g_assert_not_reached ();
}

static TorgetCopyPreview *
preview_newest (TorgetTestSession *test,
                const char *secret)
{
  g_autoptr (TorgetCopy) copy = torget_copies_find_newest_whole (test->path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCopyPreview *preview;

  torget_session_preview_copy_async (test->session, copy->path, secret, test->path,
                                     torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  preview = torget_session_preview_copy_finish (test->session, result, &error);
  g_assert_no_error (error);
  return preview;
}

static void
test_preview (TorgetTestSession **test,
              gconstpointer unused)
{
  g_autoptr (TorgetCopyPreview) open = NULL;
  g_autoptr (TorgetCopyPreview) closed = NULL;
  g_autoptr (TorgetCopyPreview) damaged = NULL;

  add_person (*test);
  make_copy (*test, TORGET_COPY_NOW);
  set_day ("2026-11-21");
  add_person (*test);
  open = preview_newest (*test, NULL);
  g_assert_cmpint (find_difference (open, "person"), ==, -1);
  g_assert_cmpint (find_difference (open, "household"), ==, 0);
  g_assert_cmpint (open->time_there, <, open->time_here);
  g_assert_nonnull (open->user_there);
  torget_test_close ((*test)->session);
  closed = preview_newest (*test, TORGET_TEST_PASSPHRASE);
  g_assert_cmpint (find_difference (closed, "person"), ==, 0);
  torget_test_flip_byte ((*test)->path, 5000);
  damaged = preview_newest (*test, TORGET_TEST_PASSPHRASE);
  g_assert_false (damaged->is_here_known);
}

/* No. 34: the newest copy opens with the passphrase and with the recovery key. */
static void
test_recovery_key_opens_a_copy (TorgetTestSession **test,
                                gconstpointer unused)
{
  g_autofree char *other = g_build_filename ((*test)->dir, "other.db", NULL);
  g_autoptr (TorgetSession) session = torget_session_new ();
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) created = NULL;
  g_autoptr (GAsyncResult) copied = NULL;
  g_autoptr (TorgetCopy) copy = NULL;
  g_autofree char *recovery = NULL;
  const char *secrets[] = { TORGET_TEST_PASSPHRASE, NULL };
  g_autoptr (GError) error = NULL;

  torget_session_create_async (session, other, "Test", TORGET_TEST_PASSPHRASE, NULL,
                               torget_test_wait_cb, &wait);
  created = torget_test_wait (&wait);
  recovery = torget_session_create_finish (session, created, &error);
  torget_session_make_copy_async (session, TORGET_COPY_NOW, torget_test_wait_cb, &wait);
  copied = torget_test_wait (&wait);
  g_assert_true (torget_session_make_copy_finish (session, copied, &error));
  torget_test_close (session);
  copy = torget_copies_find_newest_whole (other);
  secrets[1] = recovery;
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;

      torget_session_restore_async (session, copy->path, secrets[i], other, torget_test_wait_cb,
                                    &wait);
      result = torget_test_wait (&wait);
      torget_session_restore_finish (session, result, &error);
      g_assert_no_error (error);
    }
}

#define ADD(path, func) g_test_add (path, TorgetTestSession *, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/backups/day", test_one_a_day);
  ADD ("/backups/lock", test_one_at_the_lock);
  ADD ("/backups/second-place", test_second_place);
  ADD ("/backups/month-check", test_month_check);
  ADD ("/backups/newest-whole", test_newest_whole);
  ADD ("/backups/preview", test_preview);
  ADD ("/backups/recovery-key", test_recovery_key_opens_a_copy);
  return g_test_run ();
}
