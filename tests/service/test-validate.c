/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking anybody's XML: xmllint's verdict on sound documents, and no patience with hostile ones.
 * All persons are invented. */
#include "config.h"

#include "service/error.h"
#include "service/export.h"
#include "support/session-test.h"
#include "support/test-folder.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* No document may cost more; under sanitizers, which cost more themselves, this is not asked. */
#define MAX_CPU_SECONDS 3 /* three times what the slowest takes on a busy machine */
#define MAX_KILOBYTES (256 * 1024)

static gboolean
is_valid (const char *path,
          GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_validate_xml_async (file, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_validate_xml_finish (result, error);
}

static gboolean
xmllint_accepts (const char *path)
{
  g_autofree char *schema = g_test_build_filename (G_TEST_DIST, "..", "data", "schema",
                                                   "torget-region-1.0.xsd", NULL);
  const char *argv[] = { "xmllint", "--noout", "--nonet", "--schema", schema, path, NULL };
  int status = 1;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL
                                   | G_SPAWN_STDERR_TO_DEV_NULL,
                               NULL, NULL, NULL, NULL, &status, NULL));
  return g_spawn_check_wait_status (status, NULL);
}

/* Documents in files */

static void
assert_accepted (const char *path)
{
  g_autoptr (GError) error = NULL;

  is_valid (path, &error);
  g_assert_no_error (error);
  g_assert_true (xmllint_accepts (path));
}

static void
assert_refused (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (is_valid (path, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_SCHEMA);
  g_assert_true (g_str_has_prefix (error->message, "line "));
  g_assert_null (strchr (error->message, '\n'));
}

static void
assert_invalid (const char *path)
{
  assert_refused (path);
  g_assert_false (xmllint_accepts (path));
}

static const struct
{
  const char *folder[4];
  guint at_least;
  void (*check) (const char *path);
} folders[] = {
  { { "..", "data", "schema", "examples" }, 3, assert_accepted },
  { { "fixtures", "xml", "valid" }, 7, assert_accepted },
  { { "fixtures", "xml", "invalid" }, 23, assert_invalid },
  { { "fixtures", "xml", "unsafe" }, 9, assert_refused },
};

static void
test_files (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      const char *const *f = folders[i].folder;
      g_autofree char *folder = g_test_build_filename (G_TEST_DIST, f[0], f[1], f[2], f[3], NULL);
      g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
      const char *name;
      guint n = 0;

      g_assert_nonnull (files);
      for (; (name = g_dir_read_name (files)) != NULL; n++)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          g_test_message ("%s", path);
          folders[i].check (path);
        }
      g_assert_cmpuint (n, >=, folders[i].at_least);
    }
}

/* One fault each, put into the examples of the published schema. */
static const struct
{
  const char *example;
  const char *from;
  const char *to;
} faults[] = {
  { "sammanstallning.xml", "kommunkod=\"2480\"", "kommunkod=\"0180\"" },
  { "sammanstallning.xml", "<kommun kommunkod=\"2401\"", "<kommun kommunkod=\"2480\"" },
  { "sammanstallning.xml", "<spar kod=\"plan\"", "<spar kod=\"all\"" },
  { "sammanstallning.xml", "<spar kod=\"sfi\"", "<spar kod=\"SFI\"" },
  { "sammanstallning.xml", "indelning=\"sex\" kod=\"male\"", "indelning=\"sex\" kod=\"female\"" },
  { "sammanstallning.xml", "indelning=\"sex\"", "indelning=\"gender\"" },
  { "sammanstallning.xml", "matt=\"share\"", "matt=\"percent\"" },
  { "sammanstallning.xml", "<profil>aggregate", "<profil>everything" },
  { "overlamning.xml", "<medlem person=\"p2\"", "<medlem person=\"p4\"" },
  { "overlamning.xml", "<person id=\"p3\"", "<person id=\"p2\"" },
  { "overlamning.xml", "<hushall id=\"h1\"", "<hushall id=\"1\"" },
  { "overlamning.xml", "kod=\"reference_person\"", "kod=\"sambo\"" },
  { "overlamning.xml", "kodverk=\"household_role\"", "kodverk=\"role\"" },
  { "overlamning.xml", "<forstaDag>2026-03-01", "<forstaDag>2026-02-30" },
  { "erbjudanden.xml", "id=\"e2\"", "id=\"e1\"" },
  { "erbjudanden.xml", " id=\"e3\"", "" },
  { "erbjudanden.xml", "id=\"e3\"", "id=\"p3\"" },
  { "erbjudanden.xml", "kod=\"restaurant_food\"", "kod=\"restaurant\"" },
  { "erbjudanden.xml", "kodverk=\"study_path\" kod=\"2\"", "kodverk=\"study_path\" kod=\"4\"" },
  { "erbjudanden.xml", "<platser>4", "<platser>0" },
  { "erbjudanden.xml", "<manadshyra>7350", "<manadshyra>7350000000" },
  { "erbjudanden.xml", "<giltigTill>2026-11-30</giltigTill>", "" },
  { "erbjudanden.xml", "<kontakt>SFI-expeditionen</kontakt>", "" },
  { "erbjudanden.xml", "<omrade>", "<adress>Gatan 1</adress><omrade>" },
  { "erbjudanden.xml", "<avsandare kommunkod=\"2460\">", "<avsandare kommunkod=\"24\">" },
};

static void
plant (gsize i,
       const char *path)
{
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "..", "data", "schema",
                                                    "examples", faults[i].example, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_true (g_file_get_contents (example, &content, NULL, NULL));
  text = g_string_new (content);
  g_assert_cmpuint (g_string_replace (text, faults[i].from, faults[i].to, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

static void
test_faults (void)
{
  char *dir = torget_test_folder_new ();
  g_autofree char *path = g_build_filename (dir, "fault.xml", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_test_message ("%s: %s", faults[i].example, faults[i].to);
      plant (i, path);
      assert_invalid (path);
    }
  torget_test_folder_remove (dir);
}

/* The line that is to blame, whatever words libxml2 has for it. */
static const struct
{
  const char *name;
  const char *line;
} lines[] = {
  { "control-character.xml", "line 14: " }, { "no-header.xml", "line 3: " },
  { "no-such-day.xml", "line 14: " },       { "not-what-it-says.xml", "line 5: " },
  { "other-version.xml", "line 2: " },      { "two-roots.xml", "line 18: " },
  { "undeclared-entity.xml", "line 14: " }, { "unknown-attribute.xml", "line 13: " },
  { "wrong-order.xml", "line 15: " },
};

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path
          = g_test_build_filename (G_TEST_DIST, "fixtures", "xml", "invalid", lines[i].name, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (is_valid (path, &error));
      g_assert_true (g_str_has_prefix (error->message, lines[i].line));
    }
}

/* Documents too large to keep */

#define OPEN "<vuxentorget xmlns='urn:vuxentorget:torget:region:1.0' version='1.0'"

static const struct
{
  const char *name;
  const char *open;
  const char *part; /* %u: its number */
  guint n_parts;
} bombs[] = {
  { "deep", OPEN ">", "<a>", 100000 },
  { "text", OPEN "><huvud><profil>", "0123456789", 1200000 },
  { "text-in-cdata", OPEN "><huvud><profil><![CDATA[", "0123456789", 1200000 },
  { "text-among-comments", OPEN "><huvud><profil>", "0123456789<!---->", 1200000 },
  { "text-in-attribute", OPEN " a='", "0123456789", 1200000 },
  { "attributes", OPEN, " a%u=''", 200000 },
  { "attributes-after-mark", OPEN " a='>'", " a%u='>'", 200000 },
  { "attributes-after-asides", "<?a '?><!-- ' -- > -->" OPEN, " a%u='>'", 200000 },
  { "attributes-after-cdata", OPEN "><![CDATA[<!--]]><a", " a%u='>'", 200000 },
  { "namespaces", OPEN, " xmlns:n%u='urn:n'", 200000 },
  { "comments", OPEN ">", "<!-- %u -->", 200000 },
};

static char *
dup_bomb (gsize i)
{
  GString *text = g_string_new (bombs[i].open);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  for (guint j = 0; j < bombs[i].n_parts; j++)
    g_string_append_printf (text, bombs[i].part, j);
#pragma GCC diagnostic pop
  return g_string_free (text, FALSE);
}

static double
get_seconds (const struct rusage *usage)
{
  return (double) (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec)
         + (double) (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

static void
assert_cheap (double seconds_before)
{
  struct rusage after;

  g_assert_cmpint (getrusage (RUSAGE_CHILDREN, &after), ==, 0);
  g_test_message ("%.2f s, %ld kB", get_seconds (&after) - seconds_before, after.ru_maxrss);
  g_assert_cmpfloat (get_seconds (&after) - seconds_before, <, MAX_CPU_SECONDS);
  g_assert_cmpint (after.ru_maxrss, <, MAX_KILOBYTES);
}

G_GNUC_UNUSED static void
test_bombs (void)
{
  char *dir = torget_test_folder_new ();
  g_autofree char *path = g_build_filename (dir, "bomb.xml", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bombs); i++)
    {
      g_autofree char *text = dup_bomb (i);
      struct rusage before;

      g_test_message ("%s", bombs[i].name);
      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      g_assert_cmpint (getrusage (RUSAGE_CHILDREN, &before), ==, 0);
      assert_refused (path);
      assert_cheap (get_seconds (&before));
    }
  torget_test_folder_remove (dir);
}

/* What cannot be read as a file is not waited for, and what is packed is not unpacked. */
static void
test_other_files (void)
{
  char *dir = torget_test_folder_new ();
  g_autofree char *pipe = g_build_filename (dir, "pipe.xml", NULL);
  g_autofree char *missing = g_build_filename (dir, "missing.xml", NULL);
  const char *const paths[] = { pipe, missing, dir };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (is_valid (paths[i], &error));
      g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READ);
    }
  torget_test_folder_remove (dir);
}

static void
test_packed (void)
{
  char *dir = torget_test_folder_new ();
  g_autofree char *path = g_build_filename (dir, "packed.xml.gz", NULL);
  g_autofree char *plain
      = g_test_build_filename (G_TEST_DIST, "fixtures", "xml", "valid", "one-person.xml", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (plain);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GInputStream) in = G_INPUT_STREAM (g_file_read (from, NULL, NULL));
  g_autoptr (GConverter) gzip
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (in, gzip);
  g_autoptr (GOutputStream) out
      = G_OUTPUT_STREAM (g_file_replace (to, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL));

  g_assert_cmpint (g_output_stream_splice (out, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL,
                                           NULL),
                   >, 0);
  assert_refused (path);
  torget_test_folder_remove (dir);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/validate/files", test_files);
  g_test_add_func ("/validate/faults", test_faults);
  g_test_add_func ("/validate/lines", test_lines);
#if !defined(__SANITIZE_ADDRESS__)
  g_test_add_func ("/validate/bombs", test_bombs);
#endif
  g_test_add_func ("/validate/other-files", test_other_files);
  g_test_add_func ("/validate/packed", test_packed);
  return g_test_run ();
}
