/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl users, passphrase and rekey: who can open the file, and as what. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

#include <string.h>

#define BJORN_PASSPHRASE "elva skålar gröt i dagsljus"
#define OTHER_PASSPHRASE "tolv skålar gröt i skymning"

typedef struct
{
  CliTest cli;
  char *bjorn; /* path of the file with his passphrase */
} Fixture;

#define AS_TEST(fixture, expected, ...) CLI_TEST_RUN (&(fixture)->cli, expected, __VA_ARGS__)
#define AS_BJORN(fixture, expected, ...)                                                           \
  CLI_TEST_RUN_BARE (&(fixture)->cli, expected, "--db", (fixture)->cli.database, "--key-file",     \
                     (fixture)->bjorn, __VA_ARGS__)

static void
write_passphrase (const char *path,
                  const char *passphrase)
{
  torget_test_write (path, passphrase, strlen (passphrase));
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  cli_test_set_up (&fixture->cli, NULL);
  fixture->bjorn = g_build_filename (fixture->cli.folder, "bjorn", NULL);
  write_passphrase (fixture->bjorn, BJORN_PASSPHRASE);
  AS_TEST (fixture, 0, "init");
  AS_TEST (fixture, 0, "users", "add", "Björn", "reader", "--new-key-file", fixture->bjorn);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_free (fixture->bjorn);
  cli_test_tear_down (&fixture->cli, NULL);
}

static void
assert_says (Fixture *fixture,
             const char *words)
{
  if (strstr (fixture->cli.errors, words) == NULL)
    g_test_message ("%s", fixture->cli.errors);
  g_assert_nonnull (strstr (fixture->cli.errors, words));
}

static void
test_list (Fixture *fixture,
           gconstpointer unused)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *user;

  AS_BJORN (fixture, 0, "--json", "users");
  root = cli_test_parse (&fixture->cli);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 2);
  user = json_array_get_object_element (json_node_get_array (root), 0);
  g_assert_cmpstr (json_object_get_string_member (user, "name"), ==, "Björn");
  g_assert_cmpstr (json_object_get_string_member (user, "role"), ==, "reader");
  g_assert_true (json_object_get_null_member (user, "ended"));
  user = json_array_get_object_element (json_node_get_array (root), 1);
  g_assert_cmpstr (json_object_get_string_member (user, "name"), ==, "Test");
  g_assert_cmpstr (json_object_get_string_member (user, "role"), ==, "administrator");
}

static void
test_reader_changes_nothing (Fixture *fixture,
                             gconstpointer unused)
{
  g_autofree char *register_path = g_build_filename (fixture->cli.folder, "register.csv", NULL);
  static const char csv[] = "Förnamn;Efternamn\nTova;Provsson\n";

  torget_test_write (register_path, csv, strlen (csv));
  AS_BJORN (fixture, 3, "import", register_path);
  assert_says (fixture, "role");
  AS_BJORN (fixture, 3, "users", "add", "Cecilia", "administrator", "--new-key-file",
            fixture->bjorn);
  assert_says (fixture, "role");
  AS_BJORN (fixture, 3, "users", "role", "Björn", "administrator");
  assert_says (fixture, "administrator");
  AS_BJORN (fixture, 3, "users", "end", "Test");
  AS_BJORN (fixture, 3, "rekey");
  AS_BJORN (fixture, 1, "search", "Provsson");
  AS_TEST (fixture, 0, "import", register_path);
  AS_BJORN (fixture, 0, "search", "Provsson");
}

static void
test_roles_change (Fixture *fixture,
                   gconstpointer unused)
{
  AS_TEST (fixture, 3, "users", "role", "Test", "reader");
  assert_says (fixture, "administrator");
  AS_TEST (fixture, 3, "users", "end", "Test");
  AS_TEST (fixture, 0, "users", "role", "Björn", "administrator");
  AS_BJORN (fixture, 0, "users", "end", "Test");
  AS_TEST (fixture, 3, "users");
}

static void
test_ended_user_stays_out (Fixture *fixture,
                           gconstpointer unused)
{
  AS_TEST (fixture, 1, "users", "end", "Bjarne");
  assert_says (fixture, "Bjarne");
  AS_TEST (fixture, 0, "users", "end", "Björn");
  AS_BJORN (fixture, 3, "check");
  AS_TEST (fixture, 0, "users");
  g_assert_nonnull (strstr (fixture->cli.output, "2026-11-21"));
  AS_TEST (fixture, 0, "users", "add", "Björn", "coordinator", "--new-key-file", fixture->bjorn);
  AS_BJORN (fixture, 0, "check");
}

static void
test_passphrase_is_changed (Fixture *fixture,
                            gconstpointer unused)
{
  g_autofree char *other = g_build_filename (fixture->cli.folder, "other", NULL);

  write_passphrase (other, OTHER_PASSPHRASE);
  AS_BJORN (fixture, 0, "--user", "Björn", "passphrase", "--new-key-file", other);
  AS_BJORN (fixture, 3, "check");
  write_passphrase (fixture->bjorn, OTHER_PASSPHRASE);
  AS_BJORN (fixture, 0, "check");
  write_passphrase (fixture->bjorn, BJORN_PASSPHRASE);
  AS_TEST (fixture, 0, "users", "renew", "Björn", "--new-key-file", fixture->bjorn);
  AS_BJORN (fixture, 0, "check");
}

/* What the window would refuse is refused here, and nothing is changed. */
static void
test_weak_passphrase (Fixture *fixture,
                      gconstpointer unused)
{
  static const struct
  {
    const char *passphrase;
    const char *says;
  } rows[] = {
    { "nio skål", "at least ten characters" },
    { "Sommaren2026", "easy to guess" },
    { "björn björn björn", "easy to guess" }, /* the user's name */
  };
  g_autofree char *weak = g_build_filename (fixture->cli.folder, "weak", NULL);
  g_autofree char *new_file = g_build_filename (fixture->cli.folder, "new.torget", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].passphrase);
      write_passphrase (weak, rows[i].passphrase);
      AS_BJORN (fixture, 3, "--user", "Björn", "passphrase", "--new-key-file", weak);
      assert_says (fixture, rows[i].says);
      AS_TEST (fixture, 3, "users", "renew", "Björn", "--new-key-file", weak);
      assert_says (fixture, rows[i].says);
      AS_TEST (fixture, 3, "users", "add", "Cecilia", "reader", "--new-key-file", weak);
      CLI_TEST_RUN_BARE (&fixture->cli, 3, "--db", new_file, "--key-file", weak, "--user", "Björn",
                         "init");
      assert_says (fixture, rows[i].says);
      g_assert_false (g_file_test (new_file, G_FILE_TEST_EXISTS));
    }
  AS_BJORN (fixture, 0, "check");
}

static void
test_rekey (Fixture *fixture,
            gconstpointer unused)
{
  g_autofree char *copy = g_build_filename (fixture->cli.folder, "copy.torget", NULL);
  g_autofree char *recovery_path = g_build_filename (fixture->cli.folder, "recovery", NULL);
  g_autoptr (JsonNode) root = NULL;

  AS_TEST (fixture, 0, "backup", copy);
  AS_TEST (fixture, 0, "--json", "rekey");
  root = cli_test_parse (&fixture->cli);
  write_passphrase (recovery_path, json_object_get_string_member (json_node_get_object (root),
                                                                  "recovery_key"));
  AS_BJORN (fixture, 0, "check");
  AS_TEST (fixture, 0, "access");
  g_assert_nonnull (strstr (fixture->cli.output, "\tTest\tkey:renew\t"));
  CLI_TEST_RUN_BARE (&fixture->cli, 0, "--db", fixture->cli.database, "--key-file", recovery_path,
                     "check");
  /* The copy has its own key file, with the key that was. */
  AS_TEST (fixture, 0, "restore", copy);
  /* Told once: the copy does not know of the new key yet. */
  AS_BJORN (fixture, 1, "check");
  AS_BJORN (fixture, 0, "check");
}

static void
test_wrong_use (Fixture *fixture,
                gconstpointer unused)
{
  AS_TEST (fixture, 2, "users", "add", "Cecilia");
  AS_TEST (fixture, 2, "users", "add", "Cecilia", "manager");
  AS_TEST (fixture, 2, "users", "forget", "Björn");
  AS_TEST (fixture, 2, "rekey", "now");
  AS_TEST (fixture, 1, "users", "end", "Cecilia");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/users/list", test_list);
  ADD ("/users/reader", test_reader_changes_nothing);
  ADD ("/users/roles", test_roles_change);
  ADD ("/users/ended", test_ended_user_stays_out);
  ADD ("/users/passphrase", test_passphrase_is_changed);
  ADD ("/users/weak-passphrase", test_weak_passphrase);
  ADD ("/users/rekey", test_rekey);
  ADD ("/users/usage", test_wrong_use);
  return g_test_run ();
}
