/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl from init to restore: what it prints, what it leaves on disk, how it refuses. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

#include <string.h>
#include <unistd.h>

static void
init (CliTest *test)
{
  CLI_TEST_RUN (test, 0, "init");
}

static void
make_demo (CliTest *test)
{
  CLI_TEST_RUN (test, 0, "demo", "--persons", "60");
}

static void
test_init_gives_a_recovery_key_that_opens (CliTest *test,
                                           gconstpointer unused)
{
  g_autoptr (JsonNode) root = NULL;
  const char *recovery;

  CLI_TEST_RUN (test, 0, "--json", "init");
  root = cli_test_parse (test);
  recovery = json_object_get_string_member (json_node_get_object (root), "recovery_key");
  g_assert_cmpuint (strlen (recovery), ==, 34);
  torget_test_write (test->key_file, recovery, strlen (recovery));
  CLI_TEST_RUN (test, 0, "check");
  CLI_TEST_RUN (test, 0, "check", "--purge");
}

static void
test_files_are_private (CliTest *test,
                        gconstpointer unused)
{
  static const char *const endings[] = { "", ".keys", ".lock" };

  init (test);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (test->database, endings[i], NULL);

      g_assert_cmpuint (torget_test_get_mode (path), ==, 0600);
    }
}

static void
test_init_keeps_what_is_there (CliTest *test,
                               gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  init (test);
  before = torget_test_digest (test->database);
  CLI_TEST_RUN (test, 3, "init");
  after = torget_test_digest (test->database);
  g_assert_cmpstr (after, ==, before);
}

/* A demo does not take the place of the office's file, nor asks for its passphrase. */
static void
test_demo_keeps_what_is_there (CliTest *test,
                               gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  init (test);
  before = torget_test_digest (test->database);
  CLI_TEST_RUN (test, 3, "demo", "--persons", "60");
  g_assert_nonnull (strstr (test->errors, "exists already"));
  after = torget_test_digest (test->database);
  g_assert_cmpstr (after, ==, before);
  CLI_TEST_RUN (test, 0, "check");
}

/* Opening */

static void
test_wrong_passphrase (CliTest *test,
                       gconstpointer unused)
{
  init (test);
  torget_test_write (test->key_file, "fel\n", 4);
  CLI_TEST_RUN (test, 3, "search", "a");
  g_assert_cmpstr (test->output, ==, "");
  g_assert_null (strstr (test->errors, "fel\n"));
}

/* Wrong passphrase, damaged keys, damaged file, no file: four different messages. */
static void
test_each_refusal_has_its_words (CliTest *test,
                                 gconstpointer unused)
{
  g_autofree char *keys = g_strconcat (test->database, ".keys", NULL);
  g_autoptr (GHashTable) messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  CLI_TEST_RUN (test, 3, "check");
  g_hash_table_add (messages, g_strdup (test->errors));
  init (test);
  torget_test_write (test->key_file, "fel\n", 4);
  CLI_TEST_RUN (test, 3, "check");
  g_hash_table_add (messages, g_strdup (test->errors));
  torget_test_write (test->key_file, CLI_PASSPHRASE, strlen (CLI_PASSPHRASE));
  torget_test_write (test->database, "SQLite format 3", 16);
  CLI_TEST_RUN (test, 3, "check");
  g_hash_table_add (messages, g_strdup (test->errors));
  torget_test_flip_byte (keys, 20);
  CLI_TEST_RUN (test, 3, "check");
  g_hash_table_add (messages, g_strdup (test->errors));
  g_assert_cmpuint (g_hash_table_size (messages), ==, 4);
}

static void
test_no_terminal_no_key_file (CliTest *test,
                              gconstpointer unused)
{
  init (test);
  CLI_TEST_RUN_BARE (test, 3, "--db", test->database, "check");
  g_assert_nonnull (strstr (test->errors, "--key-file"));
  CLI_TEST_RUN_BARE (test, 3, "--db", test->database, "--key-file", "/nonexistent", "check");
}

/* The list of processes would show it to everybody. */
static const char *const passphrase_options[]
    = { "--passphrase", "--password", "--key", "--secret", "-p" };

static void
test_passphrase_is_never_an_argument (CliTest *test,
                                      gconstpointer unused)
{
  init (test);
  for (gsize i = 0; i < G_N_ELEMENTS (passphrase_options); i++)
    {
      int status = cli_test_run_bare (test, "--db", test->database, passphrase_options[i],
                                      CLI_PASSPHRASE, "check", NULL);

      g_assert_cmpint (status, !=, 0);
    }
  CLI_TEST_RUN_BARE (test, 0, "--help");
  g_assert_null (strstr (test->output, "--passphrase"));
}

/* Looking */

static gint64
find_first (CliTest *test,
            const char *text)
{
  g_autoptr (JsonNode) root = NULL;

  CLI_TEST_RUN (test, 0, "--json", "search", text);
  root = cli_test_parse (test);
  return json_object_get_int_member (
      json_array_get_object_element (json_node_get_array (root), 0), "id");
}

static void
test_search_show_log (CliTest *test,
                      gconstpointer unused)
{
  g_autofree char *id = NULL;
  g_autoptr (JsonNode) shown = NULL;
  g_autoptr (JsonNode) log = NULL;

  make_demo (test);
  id = g_strdup_printf ("%" G_GINT64_FORMAT, find_first (test, "a"));
  CLI_TEST_RUN (test, 0, "show", id, "--json");
  shown = cli_test_parse (test);
  g_assert_true (json_object_has_member (json_node_get_object (shown), "person"));
  CLI_TEST_RUN (test, 0, "log", id, "--json");
  log = cli_test_parse (test);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (log)), >, 5);
  CLI_TEST_RUN (test, 0, "show", id);
  g_assert_true (g_utf8_validate (test->output, -1, NULL));
}

static const char *
get_tier (JsonArray *found,
          guint i)
{
  return json_object_get_string_member (json_array_get_object_element (found, i), "tier");
}

/* Exact first, then similar, never mixed. */
static void
test_search_tiers (CliTest *test,
                   gconstpointer unused)
{
  static const char *const texts[] = { "al-ahmad", "amena", NULL };

  make_demo (test);
  for (const char *const *text = texts; *text != NULL; text++)
    {
      g_autoptr (JsonNode) root = NULL;
      JsonArray *found;

      CLI_TEST_RUN (test, 0, "--json", "search", *text);
      root = cli_test_parse (test);
      found = json_node_get_array (root);
      for (guint i = 1; i < json_array_get_length (found); i++)
        g_assert_cmpstr (get_tier (found, i - 1), <=, get_tier (found, i));
    }
}

static void
test_nothing_found_is_a_no (CliTest *test,
                            gconstpointer unused)
{
  make_demo (test);
  CLI_TEST_RUN (test, 1, "search", "qqqqqq");
  CLI_TEST_RUN (test, 1, "--json", "search", "qqqqqq");
  g_assert_cmpstr (g_strstrip (test->output), ==, "[]");
  CLI_TEST_RUN (test, 1, "show", "12345");
  CLI_TEST_RUN (test, 1, "show", "12345", "--reason", "other: the number was told");
  CLI_TEST_RUN (test, 1, "log", "12345");
  CLI_TEST_RUN (test, 1, "submissions", "--verify", "12345");
  CLI_TEST_RUN (test, 1, "submissions", "--show", "12345", "--out", "/nonexistent/figures.xml");
}

static void
test_limit (CliTest *test,
            gconstpointer unused)
{
  g_autoptr (JsonNode) root = NULL;

  make_demo (test);
  CLI_TEST_RUN (test, 0, "search", "--limit", "2", "a", "--json");
  root = cli_test_parse (test);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 2);
}

/* Importing */

#define HEADING "Förnamn;Efternamn;Födelsedatum\n"

/* What of a register was refused is told by the status, in a trial, too; all else is imported. What
 * is there already, or otherwise, is not refused. */
static const struct
{
  const char *rows;
  int status;
} registers[] = {
  { "Tova;Provsson;1990-01-02\n", 0 },
  { "Tova;Provsson;1990-01-02\nSven;Provsson;1990-13-45\n", 1 },
  { "Tova;Provsson;1990-01-02\nTova;Provsson;1990-01-02\n", 1 },
};

static void
test_refused_rows_are_a_no (CliTest *test,
                            gconstpointer unused)
{
  g_autofree char *path = g_build_filename (test->folder, "register.csv", NULL);

  init (test);
  for (gsize i = 0; i < G_N_ELEMENTS (registers); i++)
    {
      g_autofree char *text = g_strconcat (HEADING, registers[i].rows, NULL);

      g_test_message ("%s", text);
      torget_test_write (path, text, strlen (text));
      CLI_TEST_RUN (test, registers[i].status, "import", "--dry-run", path);
      CLI_TEST_RUN (test, registers[i].status, "--json", "import", path);
      CLI_TEST_RUN (test, 0, "search", "Tova");
    }
  CLI_TEST_RUN (test, 0, "search", "Sven");
}

/* Keeping */

static void
test_check_backup_restore (CliTest *test,
                           gconstpointer unused)
{
  g_autofree char *copy = g_build_filename (test->folder, "copy.torget", NULL);
  g_autofree char *before = NULL;

  init (test);
  CLI_TEST_RUN (test, 0, "check");
  CLI_TEST_RUN (test, 0, "backup", copy);
  g_assert_cmpuint (torget_test_get_mode (copy), ==, 0600);
  before = torget_test_digest (copy);
  CLI_TEST_RUN (test, 3, "backup", copy);
  torget_test_write (test->database, "ruined", 6);
  CLI_TEST_RUN (test, 3, "check");
  CLI_TEST_RUN (test, 0, "restore", copy);
  CLI_TEST_RUN (test, 0, "check");
}

/* What writes a file, whose name comes last. */
static const char *const writers[][5] = {
  { "export", "--out" },
  { "submissions", "--show", "1", "--out" },
  { "document", "--kind=consent", "--person=PERSON", "--out" },
  { "deadlines", "--ics", "--out" },
  { "followup", "--out" },
  { "extract", "--person=PERSON", "--out" },
  { "office", "card", "--out" },
  { "backup" },
};

/* Whoever names the file with the passphrase by mistake could not open anything any more. */
static void
test_passphrase_is_not_replaced (CliTest *test,
                                 gconstpointer unused)
{
  g_autofree char *other = g_build_filename (test->folder, "link", NULL);
  g_autofree char *figures = g_build_filename (test->folder, "figures.xml", NULL);
  g_autofree char *person = NULL;
  g_autofree char *before = torget_test_digest (test->key_file);

  make_demo (test);
  person = g_strdup_printf ("--person=%" G_GINT64_FORMAT, find_first (test, "a"));
  g_assert_cmpint (symlink (test->key_file, other), ==, 0);
  CLI_TEST_RUN (test, 0, "export", "--submit", "--out", figures);
  for (gsize i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_auto (GStrv) words = g_new0 (char *, 6);
      g_autofree char *after = NULL;
      guint n = 0;

      for (; writers[i][n] != NULL; n++)
        words[n] = g_strdup (g_str_has_suffix (writers[i][n], "PERSON") ? person : writers[i][n]);
      words[n] = g_strdup (i % 2 == 0 ? test->key_file : other);
      g_test_message ("%s", words[0]);
      CLI_TEST_RUN (test, 3, words[0], words[1], words[2], words[3], words[4]);
      g_assert_nonnull (strstr (test->errors, "exists already"));
      after = torget_test_digest (test->key_file);
      g_assert_cmpstr (after, ==, before);
      g_assert_true (g_file_test (other, G_FILE_TEST_IS_SYMLINK));
    }
}

static void
test_help_and_version (CliTest *test,
                       gconstpointer unused)
{
  CLI_TEST_RUN_BARE (test, 0, "--help");
  g_assert_nonnull (strstr (test->output, "check-id"));
  CLI_TEST_RUN_BARE (test, 0, "help");
  CLI_TEST_RUN_BARE (test, 0, "--version");
  g_assert_cmpstr (test->output, ==, "torgetctl " TORGET_VERSION "\n");
}

#define ADD(path, func) \
  g_test_add (path, CliTest, NULL, cli_test_set_up, func, cli_test_tear_down)

/* The rotating copies: listed, opened, compared with the file, and put in its place. */
static void
test_rotating_copies (CliTest *test,
                      gconstpointer unused)
{
  g_autofree char *place = g_build_filename (test->folder, "missing", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;

  init (test);
  CLI_TEST_RUN (test, 0, "backup");
  CLI_TEST_RUN (test, 0, "backups", "--check", "--second", place);
  CLI_TEST_RUN (test, 0, "backup");
  CLI_TEST_RUN (test, 0, "--json", "backups");
  root = cli_test_parse (test);
  object = json_node_get_object (root);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "copies")), ==, 1);
  g_assert_true (json_object_get_boolean_member (object, "second_missing"));
  g_assert_true (json_object_get_boolean_member (object, "check_good"));
  CLI_TEST_RUN (test, 0, "restore", "--preview");
  g_assert_nonnull (strstr (test->output, "last change 2026-11-21"));
  CLI_TEST_RUN (test, 0, "restore");
  CLI_TEST_RUN (test, 0, "check");
}

static void
test_salvage (CliTest *test,
              gconstpointer unused)
{
  g_autofree char *out = g_build_filename (test->folder, "saved.torget", NULL);

  init (test);
  CLI_TEST_RUN (test, 2, "salvage", test->database);
  CLI_TEST_RUN (test, 0, "salvage", test->database, "--out", out);
  g_assert_nonnull (strstr (test->output, "Everything was saved"));
  CLI_TEST_RUN (test, 0, "--db", out, "check");
  CLI_TEST_RUN (test, 3, "salvage", test->database, "--out", out);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/file/init/recovery", test_init_gives_a_recovery_key_that_opens);
  ADD ("/file/init/private", test_files_are_private);
  ADD ("/file/init/exists", test_init_keeps_what_is_there);
  ADD ("/file/demo/exists", test_demo_keeps_what_is_there);
  ADD ("/file/open/wrong-passphrase", test_wrong_passphrase);
  ADD ("/file/open/words", test_each_refusal_has_its_words);
  ADD ("/file/open/no-terminal", test_no_terminal_no_key_file);
  ADD ("/file/open/no-argument", test_passphrase_is_never_an_argument);
  ADD ("/file/look/case", test_search_show_log);
  ADD ("/file/look/tiers", test_search_tiers);
  ADD ("/file/look/nothing", test_nothing_found_is_a_no);
  ADD ("/file/look/limit", test_limit);
  ADD ("/file/import/refused", test_refused_rows_are_a_no);
  ADD ("/file/keep/copies", test_check_backup_restore);
  ADD ("/file/keep/rotating", test_rotating_copies);
  ADD ("/file/keep/salvage", test_salvage);
  ADD ("/file/open/kept", test_passphrase_is_not_replaced);
  ADD ("/file/help", test_help_and_version);
  return g_test_run ();
}
