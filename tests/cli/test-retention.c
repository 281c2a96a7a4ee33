/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl retention and erase: one user proposes, another one approves, nobody is left. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

#include <string.h>

#define BENGT_PASSPHRASE "elva skålar gröt i dagsljus"

typedef struct
{
  CliTest cli;
  char *bengt; /* path of the file with his passphrase */
  char *id;    /* of the person */
} Fixture;

#define AS_TEST(fixture, expected, ...) CLI_TEST_RUN (&(fixture)->cli, expected, __VA_ARGS__)
#define AS_BENGT(fixture, expected, ...)                                                           \
  CLI_TEST_RUN_BARE (&(fixture)->cli, expected, "--db", (fixture)->cli.database, "--key-file",     \
                     (fixture)->bengt, __VA_ARGS__)

static void
write_text (const char *path,
            const char *text)
{
  torget_test_write (path, text, strlen (text));
}

static char *
find_person (Fixture *fixture)
{
  g_autoptr (JsonNode) root = NULL;
  JsonArray *found;

  AS_TEST (fixture, 0, "--json", "search", "Provsson");
  root = cli_test_parse (&fixture->cli);
  found = json_node_get_array (root);
  return g_strdup_printf ("%" G_GINT64_FORMAT,
                          json_object_get_int_member (json_array_get_object_element (found, 0),
                                                      "id"));
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autofree char *csv = NULL;

  cli_test_set_up (&fixture->cli, NULL);
  fixture->bengt = g_build_filename (fixture->cli.folder, "bengt", NULL);
  csv = g_build_filename (fixture->cli.folder, "register.csv", NULL);
  write_text (fixture->bengt, BENGT_PASSPHRASE);
  write_text (csv, "Förnamn;Efternamn\nTova;Provsson\n");
  AS_TEST (fixture, 0, "init");
  AS_TEST (fixture, 0, "users", "add", "Bengt", "coordinator", "--new-key-file", fixture->bengt);
  AS_TEST (fixture, 0, "import", csv);
  fixture->id = find_person (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_free (fixture->bengt);
  g_free (fixture->id);
  cli_test_tear_down (&fixture->cli, NULL);
}

static void
test_two_users_erase (Fixture *fixture,
                      gconstpointer unused)
{
  g_autofree char *pdf = g_build_filename (fixture->cli.folder, "certificate.pdf", NULL);
  g_autofree char *again = g_build_filename (fixture->cli.folder, "again.pdf", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *certificate;

  AS_BENGT (fixture, 0, "retention", "--propose", fixture->id, "--ground", "registered_in_error");
  AS_BENGT (fixture, 1, "retention", "--approve", "1");
  AS_TEST (fixture, 1, "erase", "--proposal", "1");
  AS_TEST (fixture, 0, "retention", "--approve", "1", "--reason", "Twice the same");
  AS_BENGT (fixture, 1, "erase", "--proposal", "1");
  AS_TEST (fixture, 0, "--json", "erase", "--proposal", "1", "--out", pdf, "--language", "en");
  root = cli_test_parse (&fixture->cli);
  certificate = json_node_get_object (root);
  g_assert_cmpint (json_object_get_int_member (certificate, "certificate"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (certificate, "proposed_by"), ==, "Bengt");
  g_assert_false (json_object_has_member (certificate, "person"));
  g_assert_cmpuint (torget_test_get_mode (pdf), ==, 0600);
  AS_TEST (fixture, 0, "erase", "--certificate", "1", "--out", again);
  AS_TEST (fixture, 1, "erase", "--certificate", "2", "--out", again);
  AS_TEST (fixture, 1, "erase", "--proposal", "1");
  AS_TEST (fixture, 1, "search", "Provsson");
  AS_TEST (fixture, 0, "check");
}

/* Who proposes does not approve, administrator or not. */
static void
test_one_user_erases_nobody (Fixture *fixture,
                             gconstpointer unused)
{
  AS_TEST (fixture, 1, "retention", "--propose", fixture->id);
  AS_TEST (fixture, 0, "retention", "--propose", fixture->id, "--ground", "request");
  AS_TEST (fixture, 1, "retention", "--approve", "1");
  AS_TEST (fixture, 1, "erase", "--proposal", "1");
  AS_TEST (fixture, 0, "search", "Provsson");
}

/* Where the certificate cannot be written, nothing is erased. When that shows too late, such as by
 * a name that is too long, it is told that the erasure is done, and how to write the certificate.
 */
static void
test_certificate_is_not_lost (Fixture *fixture,
                              gconstpointer unused)
{
  g_autofree char *nowhere = g_build_filename (fixture->cli.folder, "missing", "a.pdf", NULL);
  g_autofree char *name = g_strnfill (300, 'a');
  g_autofree char *long_path = g_build_filename (fixture->cli.folder, name, NULL);
  g_autofree char *again = g_build_filename (fixture->cli.folder, "again.pdf", NULL);

  AS_BENGT (fixture, 0, "retention", "--propose", fixture->id, "--ground", "registered_in_error");
  AS_TEST (fixture, 0, "retention", "--approve", "1");
  AS_TEST (fixture, 3, "erase", "--proposal", "1", "--out", nowhere);
  AS_TEST (fixture, 3, "erase", "--proposal", "1", "--out", fixture->cli.folder);
  AS_TEST (fixture, 3, "erase", "--proposal", "1", "--out", fixture->cli.key_file);
  AS_TEST (fixture, 0, "search", "Provsson");
  AS_TEST (fixture, 3, "erase", "--proposal", "1", "--out", long_path);
  g_assert_nonnull (strstr (fixture->cli.output, "Certificate 1 is on record"));
  g_assert_nonnull (strstr (fixture->cli.errors, "--certificate 1 --out"));
  AS_TEST (fixture, 1, "search", "Provsson");
  AS_TEST (fixture, 0, "erase", "--certificate", "1", "--out", again);
  g_assert_true (g_file_test (again, G_FILE_TEST_IS_REGULAR));
}

/* A proposal about nobody would stand in a list of persons. */
static void
test_nobody_is_proposed (Fixture *fixture,
                         gconstpointer unused)
{
  AS_TEST (fixture, 1, "retention", "--propose", "12345", "--ground", "request");
  AS_TEST (fixture, 1, "retention", "--approve", "1");
  AS_TEST (fixture, 0, "retention");
}

/* A refusal needs its ground, and closes the proposal. */
static void
test_refused (Fixture *fixture,
              gconstpointer unused)
{
  g_autoptr (JsonNode) root = NULL;

  AS_BENGT (fixture, 0, "retention", "--propose", fixture->id, "--ground", "request");
  AS_TEST (fixture, 0, "--json", "retention");
  root = cli_test_parse (&fixture->cli);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 1);
  AS_TEST (fixture, 2, "retention", "--refuse", "1");
  AS_TEST (fixture, 0, "retention", "--refuse", "1", "--ground", "public_task", "--reason",
           "Needed");
  AS_TEST (fixture, 1, "retention", "--approve", "1");
  AS_TEST (fixture, 1, "erase", "--proposal", "1");
  AS_TEST (fixture, 0, "search", "Provsson");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/retention/two-users", test_two_users_erase);
  ADD ("/retention/one-user", test_one_user_erases_nobody);
  ADD ("/retention/certificate", test_certificate_is_not_lost);
  ADD ("/retention/nobody", test_nobody_is_proposed);
  ADD ("/retention/refused", test_refused);
#undef ADD
  return g_test_run ();
}
