/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The handover of everybody: read from the keyed file, written, checked and put in its place. Its
 * floor is what three things alone take: to read the same rows in the order of the persons, to write
 * the same bytes with xmlTextWriter, and to check them with a reader. */
#include "config.h"

#include "export-work.h"

#include "service/environment.h"
#include "service/export.h"
#include "store/statement-private.h"
#include "support/session-test.h"

#include "deadline-work.h"
#include "raw-work.h"

#include <libxml/xmlreader.h>
#include <stdio.h>

/* The tables that are told. */
static const char *const reads[] = {
  "SELECT * FROM household ORDER BY id",
  "SELECT * FROM membership ORDER BY household_id",
  "SELECT * FROM sublet ORDER BY household_id",
  "SELECT * FROM dwelling ORDER BY id",
  "SELECT * FROM head_lease ORDER BY id",
  "SELECT * FROM person ORDER BY id",
  "SELECT * FROM identity ORDER BY person_id",
  "SELECT * FROM contact ORDER BY person_id",
  "SELECT * FROM consent ORDER BY person_id",
  "SELECT * FROM plan ORDER BY person_id",
  "SELECT * FROM activity ORDER BY plan_id",
  "SELECT * FROM sfi_enrolment ORDER BY person_id",
  "SELECT * FROM preschool_application ORDER BY person_id",
  "SELECT * FROM preschool_choice ORDER BY application_id",
  "SELECT * FROM preschool_offer ORDER BY application_id",
  "SELECT * FROM preschool_placement ORDER BY person_id",
};

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* Returns how many rows there are. */
static guint
read_rows (TorgetConnection *connection,
           const char *sql)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, sql, NULL);
  guint n_rows = 0;

  for (; torget_statement_step (statement, NULL) == TORGET_STEP_ROW; n_rows++)
    for (int i = 0; i < torget_statement_count_columns (statement); i++)
      torget_statement_get_text (statement, i);
  return n_rows;
}

static double
measure_read (const char *path)
{
  g_autoptr (TorgetConnection) connection = bench_open_demo (path);
  const gint64 start = g_get_monotonic_time ();
  guint n_rows = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (reads); i++)
    n_rows += read_rows (connection, reads[i]);
  printf ("export-rows %u\n", n_rows);
  return since (start);
}

static double
measure_check (const char *xml)
{
  g_autofree char *schema = torget_environment_dup_region_schema ();
  const gint64 start = g_get_monotonic_time ();
  xmlTextReader *reader = xmlReaderForFile (xml, NULL, XML_PARSE_NONET);

  g_assert_cmpint (xmlTextReaderSchemaValidate (reader, schema), ==, 0);
  while (xmlTextReaderRead (reader) == 1)
    ;
  g_assert_cmpint (xmlTextReaderIsValid (reader), ==, 1);
  xmlFreeTextReader (reader);
  return since (start);
}

static double
measure_whole (TorgetSession *session,
               const char *xml)
{
  TorgetExportRequest request = {
    .profile = TORGET_EXPORT_HANDOVER,
    .sender = (char *) "2480",
    .legal_basis = (char *) "test",
    .unsealed = TRUE,
  };
  g_autoptr (GFile) file = g_file_new_for_path (xml);
  const gint64 start = g_get_monotonic_time ();
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (TorgetExportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_export_async (session, &request, file, NULL, NULL, NULL, torget_test_wait_cb, &wait);
  done = torget_test_wait (&wait);
  result = torget_session_export_finish (session, done, &error);
  g_assert_no_error (error);
  printf ("export-persons %u\n", result->persons);
  return since (start);
}

static gsize
get_size (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  return g_mapped_file_get_length (file);
}

/**
 * measure_export:
 * @session: a session over a demo file
 * @path: the file
 * @folder: where documents go
 *
 * Prints what the handover of everybody takes, and what its three parts take alone, in
 * milliseconds.
 */
void
measure_export (TorgetSession *session,
                const char *path,
                const char *folder)
{
  g_autofree char *xml = g_build_filename (folder, "export.xml", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.xml", NULL);

  printf ("export-ms %.1f\n", measure_whole (session, xml));
  torget_test_close (session);
  printf ("export-mb %.1f\n", (double) get_size (xml) / 1e6);
  printf ("raw-read-ms %.1f\n", measure_read (path));
  printf ("raw-xml-ms %.1f\n", raw_write_time (xml, copy));
  printf ("raw-check-ms %.1f\n", measure_check (xml));
}
