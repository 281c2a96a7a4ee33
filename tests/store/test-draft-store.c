/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms that are not saved belong to one user: nobody else reads, replaces or removes them. */
#include "config.h"

#include "store-test.h"

#include "store/draft-store.h"
#include "store/error.h"

static void
save (StoreTest *test,
      const char *user,
      gint64 id,
      const char *content)
{
  TorgetFormDraft draft = { .record = { &torget_form_draft_type, id },
                            .form = (char *) "note",
                            .content = (char *) content };
  g_autoptr (GError) error = NULL;

  g_assert_true (torget_draft_store_save (test->connection, user, &draft, &error));
  g_assert_no_error (error);
}

static void
assert_list (StoreTest *test,
             const char *user,
             guint n_expected)
{
  g_autoptr (GPtrArray) drafts = torget_draft_store_list (test->connection, user, NULL);

  g_assert_cmpuint (drafts->len, ==, n_expected);
}

static void
test_others (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetFormDraft) own = NULL;

  save (test, "Anna", 1, "hers");
  save (test, "Björn", 1, "not his");
  g_assert_true (torget_draft_store_remove (test->connection, "Björn", 1, NULL));
  assert_list (test, "Anna", 1);
  assert_list (test, "Björn", 0);
  g_assert_null (torget_draft_store_load (test->connection, "Björn", 1, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND);
  own = torget_draft_store_load (test->connection, "Anna", 1, NULL);
  g_assert_cmpstr (own->content, ==, "hers");
}

static void
test_remove_all (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  save (test, "Anna", 1, "one");
  save (test, "Anna", 2, "two");
  save (test, "Björn", 3, "three");
  g_assert_true (torget_draft_store_remove_all (test->connection, "Anna", NULL));
  assert_list (test, "Anna", 0);
  assert_list (test, "Björn", 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft-store/others", test_others);
  g_test_add_func ("/draft-store/remove-all", test_remove_all);
  return g_test_run ();
}
