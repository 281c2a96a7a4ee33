/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Users of the file: who is let in, as what, and what the store refuses whoever asks. */
#include "config.h"

#include "store-test.h"

#include "store/account-store.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/error.h"

static const char *const slots[] = { "Anna", "Björn", NULL };

static gboolean
enter (StoreTest *test,
       const char *name,
       TorgetRole *role,
       GError **error)
{
  g_autofree char *user = g_strdup (name);
  TorgetUnlocked unlocked = { .user = user };

  return torget_account_store_enter (test->connection, &unlocked, (char **) slots, role, error);
}

static void
change_account (StoreTest *test,
                const char *name,
                const char *role,
                TorgetDate ended,
                GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetAccount *account = torget_account_store_find (test->connection, name, NULL);

  g_free (account->role);
  account->role = g_strdup (role);
  account->ended_date = ended;
  torget_record_set_add (records, account);
  torget_edit_save (test->connection, records, NULL, NULL, error);
}

static void
test_first_is_administrator (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *users = NULL;
  TorgetRole role;

  g_assert_true (enter (test, "Anna", &role, NULL));
  g_assert_cmpint (role, ==, TORGET_ROLE_ADMINISTRATOR);
  g_assert_true (enter (test, "Björn", &role, NULL));
  g_assert_cmpint (role, ==, TORGET_ROLE_COORDINATOR);
  users = store_test_dump (test, "SELECT DISTINCT user FROM change WHERE tbl = 'account'");
  g_assert_cmpstr (users, ==, "Anna\n");
}

static void
test_entering_once_makes_users_once (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  TorgetRole role;

  g_assert_true (enter (test, "Anna", &role, NULL));
  store_test_reopen (test);
  g_assert_true (enter (test, "Anna", &role, NULL));
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM account"), ==, 2);
}

static void
test_unknown_and_ended_are_not_let_in (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) ended = NULL;
  TorgetRole role;

  g_assert_true (enter (test, "Anna", &role, NULL));
  g_assert_false (enter (test, "Cecilia", &role, &unknown));
  g_assert_error (unknown, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_A_USER);
  change_account (test, "Björn", "coordinator", torget_date_from_iso ("2026-11-20"), NULL);
  g_assert_false (enter (test, "Björn", &role, &ended));
  g_assert_error (ended, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_A_USER);
}

static void
test_recovery_is_administrator (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  TorgetRole role;

  g_assert_true (enter (test, TORGET_RECOVERY_USER, &role, NULL));
  g_assert_cmpint (role, ==, TORGET_ROLE_ADMINISTRATOR);
  g_assert_true (enter (test, "Anna", &role, NULL));
  g_assert_cmpint (role, ==, TORGET_ROLE_COORDINATOR);
}

static void
save_person (StoreTest *test,
             GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  torget_record_set_add (records, store_test_new_person (test, "Tova", "Provsson"));
  torget_edit_save (test->connection, records, NULL, "save", error);
}

static const struct
{
  const char *code;
  gboolean may_save;
  gboolean may_manage;
} rights[] = {
  { "reader", FALSE, FALSE },
  { "coordinator", TRUE, FALSE },
  { "administrator", TRUE, TRUE },
  { "a role of a later version", FALSE, FALSE },
};

static void
assert_refused (gboolean may,
                const GError *error)
{
  if (may)
    g_assert_no_error (error);
  else
    g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_ALLOWED);
}

static void
test_role_is_kept_to (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) saving = NULL;
  g_autoptr (GError) managing = NULL;
  TorgetRole role;

  g_assert_true (enter (test, "Anna", &role, NULL));
  test->last_id += 2;
  torget_change_log_set_user (test->connection, "Björn", torget_role_from_code (rights[i].code));
  save_person (test, &saving);
  assert_refused (rights[i].may_save, saving);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person"), ==, rights[i].may_save);
  change_account (test, "Björn", "administrator", TORGET_DATE_NONE, &managing);
  assert_refused (rights[i].may_manage, managing);
  g_assert_true (enter (test, "Björn", &role, NULL));
  g_assert_cmpint (role, ==,
                   rights[i].may_manage ? TORGET_ROLE_ADMINISTRATOR : TORGET_ROLE_COORDINATOR);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/account/first-is-administrator", test_first_is_administrator);
  g_test_add_func ("/store/account/made-once", test_entering_once_makes_users_once);
  g_test_add_func ("/store/account/unknown-and-ended", test_unknown_and_ended_are_not_let_in);
  g_test_add_func ("/store/account/recovery", test_recovery_is_administrator);
  for (gsize i = 0; i < G_N_ELEMENTS (rights); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/account/role/%s", rights[i].code);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_role_is_kept_to);
    }
  return g_test_run ();
}
