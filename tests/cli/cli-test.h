/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Runs torgetctl as a script would: a process of its own, its output and its exit status. */

#define CLI_PASSPHRASE "nio skålar gröt i månsken"

/**
 * CliTest:
 * @folder: temporary
 * @database: path of the file, which need not exist
 * @key_file: holds the passphrase
 * @output: standard output of the last run
 * @errors: standard error of the last run
 */
typedef struct
{
  char *folder;
  char *database;
  char *key_file;
  char *output;
  char *errors;
} CliTest;

void cli_test_set_up (CliTest *test,
                      gconstpointer unused);
void cli_test_tear_down (CliTest *test,
                         gconstpointer unused);

int cli_test_run (CliTest *test,
                  const char *first_argument,
                  ...) G_GNUC_NULL_TERMINATED;
int cli_test_run_bare (CliTest *test,
                       const char *first_argument,
                       ...) G_GNUC_NULL_TERMINATED;
void cli_test_assert_status (CliTest *test,
                             int status,
                             int expected);

/* Runs torgetctl, on the test's file or with these arguments alone; its exit status must be the
 * expected one. */
#define CLI_TEST_RUN(test, expected, ...)                                                          \
  cli_test_assert_status (test, cli_test_run (test, __VA_ARGS__, NULL), expected)
#define CLI_TEST_RUN_BARE(test, expected, ...)                                                     \
  cli_test_assert_status (test, cli_test_run_bare (test, __VA_ARGS__, NULL), expected)

JsonNode *cli_test_parse (CliTest *test);

G_END_DECLS
