/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl office and export --recipient: from the card to the sealed file. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  CliTest cli;
  char *other; /* file of the other office */
  char *card;  /* its card */
  char *out;   /* the handover */
} Fixture;

#define AS_UMEA(fixture, expected, ...) CLI_TEST_RUN (&(fixture)->cli, expected, __VA_ARGS__)
#define AS_VANNAS(fixture, expected, ...)                                                          \
  CLI_TEST_RUN_BARE (&(fixture)->cli, expected, "--db", (fixture)->other, "--key-file",            \
                     (fixture)->cli.key_file, __VA_ARGS__)

/* An invented person with an official test number. */
static void
add_person (Fixture *fixture)
{
  static const char text[] = "Personnummer;Efternamn;Förnamn;Kön;Hushåll;Kommun\n"
                             "19880214-2383;Exempel;Sara;Kvinna;H1;Umeå\n";
  g_autofree char *path = g_build_filename (fixture->cli.folder, "register.csv", NULL);

  torget_test_write (path, text, strlen (text));
  AS_UMEA (fixture, 0, "import", path);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  cli_test_set_up (&fixture->cli, NULL);
  fixture->other = g_build_filename (fixture->cli.folder, "vannas.torget-file", NULL);
  fixture->card = g_build_filename (fixture->cli.folder, "2460.torget-office", NULL);
  fixture->out = g_build_filename (fixture->cli.folder, "handover.torget", NULL);
  AS_UMEA (fixture, 0, "init");
  add_person (fixture);
  AS_VANNAS (fixture, 0, "init");
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_free (fixture->other);
  g_free (fixture->card);
  g_free (fixture->out);
  cli_test_tear_down (&fixture->cli, NULL);
}

static char *
dup_member (Fixture *fixture,
            const char *name)
{
  g_autoptr (JsonNode) root = cli_test_parse (&fixture->cli);

  return g_strdup (json_object_get_string_member (json_node_get_object (root), name));
}

static char *
write_card (Fixture *fixture)
{
  AS_VANNAS (fixture, 0, "--json", "office", "card", "--sender", "2460", "--out", fixture->card);
  return dup_member (fixture, "fingerprint");
}

static void
test_confirm (Fixture *fixture,
              gconstpointer unused)
{
  g_autofree char *fingerprint = write_card (fixture);
  g_autofree char *read = NULL;
  g_autofree char *state = NULL;

  AS_UMEA (fixture, 1, "office", "confirm", "2460", fingerprint);
  AS_UMEA (fixture, 1, "office", "end", "2460");
  AS_UMEA (fixture, 3, "office", "add", "/nonexistent/card");
  AS_UMEA (fixture, 0, "--json", "office", "add", fixture->card);
  read = dup_member (fixture, "fingerprint");
  g_assert_cmpstr (read, ==, fingerprint);
  AS_UMEA (fixture, 3, "office", "confirm", "2460", "00000 00000 00000 00000 00000 00000 00000 00000");
  AS_UMEA (fixture, 0, "--json", "office", "confirm", "2460", fingerprint);
  state = dup_member (fixture, "state");
  g_assert_cmpstr (state, ==, "confirmed");
  AS_UMEA (fixture, 0, "office");
  g_assert_nonnull (strstr (fixture->cli.output, fingerprint));
  AS_UMEA (fixture, 0, "office", "end", "2460");
  g_assert_nonnull (strstr (fixture->cli.output, "ended"));
}

static void
test_sealed (Fixture *fixture,
             gconstpointer unused)
{
  g_autofree char *fingerprint = write_card (fixture);
  g_autofree char *package = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  AS_UMEA (fixture, 0, "office", "add", fixture->card);
  AS_UMEA (fixture, 3, "export", "--profile", "handover", "--recipient", "2460", "--legal-basis", "Lag",
           "--out", fixture->out);
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
  AS_UMEA (fixture, 0, "office", "confirm", "2460", fingerprint);
  AS_UMEA (fixture, 0, "--json", "export", "--profile", "handover", "--recipient", "2460",
           "--legal-basis", "Lag", "--out", fixture->out);
  package = dup_member (fixture, "package");
  bytes = torget_test_read (fixture->out, &size);
  g_assert_cmpint (memcmp (bytes, "TORGETSF", 8), ==, 0);
  g_assert_null (memmem (bytes, size, "overlamning", 11));
  AS_UMEA (fixture, 0, "--json", "office", "messages");
  g_assert_nonnull (strstr (fixture->cli.output, package));
}

/* Refusals at the other office */

static void
introduce (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->cli.folder, "2480.torget-office", NULL);
  g_autofree char *theirs = write_card (fixture);
  g_autofree char *ours = NULL;

  AS_UMEA (fixture, 0, "office", "add", fixture->card);
  AS_UMEA (fixture, 0, "office", "confirm", "2460", theirs);
  AS_UMEA (fixture, 0, "--json", "office", "card", "--out", path);
  ours = dup_member (fixture, "fingerprint");
  AS_VANNAS (fixture, 0, "office", "add", path);
  AS_VANNAS (fixture, 0, "office", "confirm", "2480", ours);
}

static void
seal (Fixture *fixture)
{
  AS_UMEA (fixture, 0, "export", "--profile", "handover", "--recipient", "2460", "--legal-basis", "Lag",
           "--out", fixture->out);
}

/* Nothing of the file is imported, and what is wrong with it is said in words of its own. */
static void
assert_refused (Fixture *fixture,
                const char *path,
                const char *words)
{
  AS_VANNAS (fixture, 3, "import", "--accept", path);
  if (strstr (fixture->cli.errors, words) == NULL)
    g_test_message ("%s", fixture->cli.errors);
  g_assert_nonnull (strstr (fixture->cli.errors, words));
  AS_VANNAS (fixture, 0, "--json", "office", "messages");
  g_assert_null (strstr (fixture->cli.output, "accepted"));
}

static void
test_refused (Fixture *fixture,
              gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->cli.folder, "damaged.torget", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  introduce (fixture);
  seal (fixture);
  bytes = torget_test_read (fixture->out, &size);
  torget_test_write (path, bytes, size - 1);
  assert_refused (fixture, path, "The end of the sealed file is missing");
  torget_test_write (path, bytes, size);
  torget_test_flip_byte (path, size / 2);
  assert_refused (fixture, path, "not as its sender signed it");
  AS_VANNAS (fixture, 0, "office", "renew", "--sender", "2460");
  assert_refused (fixture, fixture->out, "sealed to another office");
  AS_VANNAS (fixture, 0, "office", "end", "2480");
  assert_refused (fixture, fixture->out, "No office that you have confirmed has signed");
}

static gboolean
get_flag (Fixture *fixture,
          const char *name)
{
  g_autoptr (JsonNode) root = cli_test_parse (&fixture->cli);

  return json_object_get_boolean_member (json_node_get_object (root), name);
}

/* A sender who has restored a backup begins another series: what it seals is read, whatever it sealed
 * since the backup, and that is told once. */
static void
test_sent_after_restore (Fixture *fixture,
                         gconstpointer unused)
{
  g_autofree char *copy = g_build_filename (fixture->cli.folder, "copy.torget-file", NULL);

  introduce (fixture);
  seal (fixture);
  AS_VANNAS (fixture, 0, "import", fixture->out);
  AS_UMEA (fixture, 0, "backup", copy);
  seal (fixture);
  AS_VANNAS (fixture, 0, "--json", "import", fixture->out);
  g_assert_false (get_flag (fixture, "new_series"));
  AS_UMEA (fixture, 0, "restore", copy);
  seal (fixture);
  AS_VANNAS (fixture, 0, "--json", "import", fixture->out);
  g_assert_true (get_flag (fixture, "new_series"));
  g_assert_false (get_flag (fixture, "gap"));
  seal (fixture);
  seal (fixture);
  AS_VANNAS (fixture, 0, "--json", "import", "--accept", fixture->out);
  g_assert_false (get_flag (fixture, "new_series"));
  g_assert_true (get_flag (fixture, "gap"));
}

/* Two that work with one file, copied by hand, cannot be told apart otherwise. */
static void
test_number_twice (Fixture *fixture,
                   gconstpointer unused)
{
  g_autofree char *bytes = NULL;
  gsize size;

  introduce (fixture);
  bytes = torget_test_read (fixture->cli.database, &size);
  seal (fixture);
  AS_VANNAS (fixture, 0, "import", fixture->out);
  torget_test_write (fixture->cli.database, bytes, size);
  seal (fixture);
  assert_refused (fixture, fixture->out, "Another sealed file of this number has come");
}

/* The first of two did not come: it is said, and can be asked for. */
static void
test_number_left_out (Fixture *fixture,
                      gconstpointer unused)
{
  g_autofree char *first = g_build_filename (fixture->cli.folder, "first.torget", NULL);

  introduce (fixture);
  seal (fixture);
  g_assert_cmpint (g_rename (fixture->out, first), ==, 0);
  seal (fixture);
  AS_VANNAS (fixture, 0, "--json", "import", fixture->out);
  g_assert_true (get_flag (fixture, "gap"));
  AS_VANNAS (fixture, 0, "office", "missing");
  g_assert_cmpstr (fixture->cli.output, ==, "File no. 1 from Umeå has not come. Ask for it.\n");
  AS_VANNAS (fixture, 0, "import", first);
  AS_VANNAS (fixture, 0, "--json", "office", "missing");
  g_assert_null (strstr (fixture->cli.output, "first"));
}

static const char *const wrong[][5] = {
  { "office", "add", NULL },
  { "office", "confirm", "2460", NULL },
  { "office", "card", "more", NULL },
  { "office", "fetch", NULL },
};

static void
test_usage (Fixture *fixture,
            gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    AS_UMEA (fixture, 2, wrong[i][0], wrong[i][1], wrong[i][2], wrong[i][3]);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/office/confirm", Fixture, NULL, set_up, test_confirm, tear_down);
  g_test_add ("/office/sealed", Fixture, NULL, set_up, test_sealed, tear_down);
  g_test_add ("/office/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/office/number-twice", Fixture, NULL, set_up, test_number_twice, tear_down);
  g_test_add ("/office/sent-after-restore", Fixture, NULL, set_up, test_sent_after_restore, tear_down);
  g_test_add ("/office/number-left-out", Fixture, NULL, set_up, test_number_left_out, tear_down);
  g_test_add ("/office/usage", Fixture, NULL, set_up, test_usage, tear_down);
  return g_test_run ();
}
