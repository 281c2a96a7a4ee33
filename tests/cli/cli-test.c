/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running torgetctl; see cli-test.h. */
#include "config.h"

#include "cli-test.h"

#include "support/test-folder.h"

#include <gio/gio.h>
#include <string.h>

/**
 * cli_test_set_up:
 * @test: (out): gets a folder with a key file
 * @unused: unused
 */
void
cli_test_set_up (CliTest *test,
                 gconstpointer unused)
{
  test->folder = torget_test_folder_new ();
  test->database = g_build_filename (test->folder, "case.torget", NULL);
  test->key_file = g_build_filename (test->folder, "passphrase", NULL);
  torget_test_write (test->key_file, CLI_PASSPHRASE "\n", strlen (CLI_PASSPHRASE "\n"));
}

/**
 * cli_test_tear_down:
 * @test: a test; its files are removed
 * @unused: unused
 */
void
cli_test_tear_down (CliTest *test,
                    gconstpointer unused)
{
  torget_test_folder_remove (test->folder);
  g_free (test->database);
  g_free (test->key_file);
  g_free (test->output);
  g_free (test->errors);
}

static int
run (CliTest *test,
     GStrvBuilder *builder,
     const char *first_argument,
     va_list arguments)
{
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  for (const char *word = first_argument; word != NULL; word = va_arg (arguments, const char *))
    g_strv_builder_add (builder, word);
  argv = g_strv_builder_end (builder);
  g_subprocess_launcher_setenv (launcher, "HOME", test->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "TORGET_KEY_FILE");
  g_subprocess_launcher_unsetenv (launcher, "TORGET_TODAY");
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  g_clear_pointer (&test->output, g_free);
  g_clear_pointer (&test->errors, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &test->output, &test->errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static GStrvBuilder *
new_builder (void)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  const char *program = g_getenv ("TORGETCTL");

  g_assert_nonnull (program);
  g_strv_builder_add (builder, program);
  return builder;
}

/**
 * cli_test_run:
 * @test: a test
 * @first_argument: command
 * @...: its arguments, then %NULL
 *
 * Runs torgetctl on the test's file, with the test's passphrase and on a fixed day.
 *
 * Returns: exit status
 */
int
cli_test_run (CliTest *test,
              const char *first_argument,
              ...)
{
  g_autoptr (GStrvBuilder) builder = new_builder ();
  va_list arguments;
  int status;

  g_strv_builder_add_many (builder, "--db", test->database, "--key-file", test->key_file, "--today",
                           "2026-11-21", "--user", "Test", NULL);
  va_start (arguments, first_argument);
  status = run (test, builder, first_argument, arguments);
  va_end (arguments);
  return status;
}

/**
 * cli_test_run_bare:
 * @test: a test
 * @first_argument: first argument
 * @...: more arguments, then %NULL
 *
 * Runs torgetctl with these arguments alone.
 *
 * Returns: exit status
 */
int
cli_test_run_bare (CliTest *test,
                   const char *first_argument,
                   ...)
{
  g_autoptr (GStrvBuilder) builder = new_builder ();
  va_list arguments;
  int status;

  va_start (arguments, first_argument);
  status = run (test, builder, first_argument, arguments);
  va_end (arguments);
  return status;
}

/**
 * cli_test_assert_status:
 * @test: a test that has run
 * @status: exit status of the run
 * @expected: what it must be; when it is not, what the run said is told
 */
void
cli_test_assert_status (CliTest *test,
                        int status,
                        int expected)
{
  if (status != expected)
    g_test_message ("%s%s", test->output, test->errors);
  g_assert_cmpint (status, ==, expected);
}

/**
 * cli_test_parse:
 * @test: a test that has run with `--json`
 *
 * Returns: (transfer full): the document on standard output, which must be the only thing there
 */
JsonNode *
cli_test_parse (CliTest *test)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (test->output, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
  return root;
}
