/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the file as a list or on paper is on record: once for the whole, and once for
 * everybody whose data it holds. */
#include "config.h"

#include "service/access.h"
#include "service/document.h"
#include "service/list-export.h"
#include "store/access-head.h"
#include "support/session-test.h"

typedef struct
{
  TorgetTestSession *test;
  GArray *persons; /* gint64: two, the first of them in two rows */
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  static const char *const names[] = { "Ada", "Bo" };
  gint64 first;

  fixture->test = torget_test_session_new ();
  fixture->persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gint64 id;

      torget_test_add_person (fixture->test->session, names[i], &id);
      g_array_append_val (fixture->persons, id);
    }
  first = g_array_index (fixture->persons, gint64, 0);
  g_array_append_val (fixture->persons, first);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_array_unref (fixture->persons);
  torget_test_session_free (fixture->test);
}

static GPtrArray *
list (Fixture *fixture)
{
  const TorgetAccessQuery everything = { 0 };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *lines;

  torget_session_list_access_async (fixture->test->session, &everything, NULL, torget_test_wait_cb,
                                    &wait);
  result = torget_test_wait (&wait);
  lines = torget_session_list_access_finish (fixture->test->session, result, &error);
  g_assert_no_error (error);
  return lines;
}

/* How often @action of @person_id is on record; 0 is the whole. */
static guint
count (Fixture *fixture,
       const char *action,
       gint64 person_id)
{
  g_autoptr (GPtrArray) lines = list (fixture);
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const TorgetAccessLine *line = lines->pdata[i];

      n += g_str_equal (line->action, action) && line->person_id == person_id;
    }
  return n;
}

static void
assert_each (Fixture *fixture,
             const char *action)
{
  g_assert_cmpuint (count (fixture, action, 0), ==, 1);
  for (guint i = 0; i < fixture->persons->len; i++)
    g_assert_cmpuint (count (fixture, action, g_array_index (fixture->persons, gint64, i)), ==, 1);
}

/* Nobody can take the newest rows away unseen. */
static void
assert_remembered (Fixture *fixture)
{
  g_autoptr (GPtrArray) lines = list (fixture);
  g_auto (TorgetAccessHead) known = { 0 };

  torget_access_head_load (&known, fixture->test->path);
  g_assert_cmpint (known.id, ==, lines->len);
}

static void
test_list (Fixture *fixture,
           gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->test->dir, "out.csv", NULL);
  g_autoptr (GBytes) content = g_bytes_new_static ("a\r\n", 3);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) written = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const TorgetAccessLine *newest;

  torget_session_write_list_async (fixture->test->session, TORGET_LIST_PERSONS, 3, fixture->persons,
                                   content, path, NULL, torget_test_wait_cb, &wait);
  written = torget_test_wait (&wait);
  g_assert_true (torget_session_write_list_finish (fixture->test->session, written, NULL));
  assert_each (fixture, "export:persons");
  assert_remembered (fixture);
  lines = list (fixture);
  newest = g_ptr_array_index (lines, 0);
  g_assert_true (g_str_has_prefix (newest->detail, "rows=3 sha256="));
}

static void
print (Fixture *fixture,
       const TorgetDocumentUse *use)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) printed = NULL;

  torget_session_log_document_async (fixture->test->session, use, torget_test_wait_cb, &wait);
  printed = torget_test_wait (&wait);
  g_assert_true (torget_session_log_document_finish (fixture->test->session, printed, NULL));
}

static void
test_paper (Fixture *fixture,
            gconstpointer unused)
{
  const gint64 first = g_array_index (fixture->persons, gint64, 0);
  const TorgetDocumentUse one = { "plan", first, "viva", NULL };
  const TorgetDocumentUse several = { "list-plans", 0, "office", fixture->persons };

  print (fixture, &one);
  print (fixture, &several);
  assert_remembered (fixture);
  g_assert_cmpuint (count (fixture, "print:plan:viva", first), ==, 1);
  g_assert_cmpuint (count (fixture, "print:plan:viva", 0), ==, 0);
  assert_each (fixture, "print:list-plans:office");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/access-exports/list", test_list);
  ADD ("/access-exports/paper", test_paper);
#undef ADD
  return g_test_run ();
}
