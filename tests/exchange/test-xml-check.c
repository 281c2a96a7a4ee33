/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check of what we write finds what the reader of foreign documents finds, if not in the same
 * line. */
#include "config.h"

#include "exchange/error.h"
#include "exchange/xml-check.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SCHEMA TORGET_BUILD_DIR "/data/torget-region-1.0.xsd"

typedef struct
{
  const char *name;
  const char *from; /* what is changed in the example, %NULL for nothing */
  const char *to;
  gboolean is_good;
} Case;

static const Case cases[] = {
  { "as-it-is", NULL, NULL, TRUE },
  { "another-name", "<fornamn>", "<fornamn >", TRUE },
  { "empty", "<?xml", "", FALSE },
  { "cut-off", "</person>", "", FALSE },
  { "tag-not-closed", "</fornamn>", "</efternamn>", FALSE },
  { "unknown-element", "<huvud>", "<okand/><huvud>", FALSE },
  { "unknown-profile", "<profil>handover</profil>", "<profil>other</profil>", FALSE },
  { "key-twice", "id=\"p3\"", "id=\"p2\"", FALSE },
  { "link-to-nobody", "person=\"p2\"", "person=\"p99\"", FALSE },
  { "not-utf-8", "<profil>", "<profil>\xff", FALSE },
};

static char *
dup_example_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "examples", "overlamning.xml",
                                NULL);
}

/* The example up to where it is changed, what stands there instead, and, unless that is nothing, the
 * rest. */
static char *
dup_document (const Case *what)
{
  g_autofree char *path = dup_example_path ();
  g_autofree char *example = NULL;
  const char *place;

  g_assert_true (g_file_get_contents (path, &example, NULL, NULL));
  if (what->from == NULL)
    return g_steal_pointer (&example);
  place = strstr (example, what->from);
  g_assert_nonnull (place);
  return g_strdup_printf ("%.*s%s%s", (int) (place - example), example, what->to,
                          *what->to != '\0' ? place + strlen (what->from) : "");
}

static int
open_document (const char *document)
{
  const int fd = memfd_create ("document", MFD_CLOEXEC);

  g_assert_cmpint (write (fd, document, strlen (document)), ==, strlen (document));
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  return fd;
}

static void
test_case (gconstpointer data)
{
  const Case *what = data;
  g_autoptr (TorgetXmlSchema) schema = torget_xml_schema_load (SCHEMA, NULL);
  g_autofree char *document = dup_document (what);
  const int fd = open_document (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) others = NULL;

  g_assert_true (torget_xml_check (fd, schema, &error) == what->is_good);
  if (!what->is_good)
    {
      g_assert_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "line "));
    }
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  g_assert_true (torget_xml_validate (fd, schema, &others) == what->is_good);
  if (!what->is_good && *what->to != '\0')
    g_assert_cmpstr (strchr (error->message, ':'), ==, strchr (others->message, ':'));
  close (fd);
}

static void
test_unreadable (void)
{
  g_autoptr (TorgetXmlSchema) schema = torget_xml_schema_load (SCHEMA, NULL);
  g_autofree char *path = dup_example_path ();
  const int fd = open (path, O_PATH | O_CLOEXEC);
  g_autoptr (GError) error = NULL;

  g_assert_false (torget_xml_check (fd, schema, &error));
  g_assert_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_INVALID);
  close (fd);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/xml-check/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/xml-check/unreadable", test_unreadable);
  return g_test_run ();
}
