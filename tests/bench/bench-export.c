/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The handover of everybody: read from the keyed file, written, checked and put in its place:
 * `bench-export FILE FOLDER ROUNDS`. Its floor is what three things alone take: to read the same rows
 * in the order of the persons, to write the same bytes with xmlTextWriter, and to check them with a
 * reader. All four are done in turn, so that each round has its own ratio and a busy machine meets
 * them alike. With no rounds, the handover is written once, for its peak of memory. Prints one line
 * `name value` for each figure. */
#include "config.h"

#include "service/environment.h"
#include "service/export.h"
#include "store/statement-private.h"
#include "support/session-test.h"

#include "demo-work.h"
#include "raw-work.h"

#include <libxml/xmlreader.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

typedef enum
{
  PART_EXPORT,
  PART_READ,
  PART_XML,
  PART_CHECK,
  N_PARTS,
} Part;

static const char *const part_names[N_PARTS] = { "export", "raw-read", "raw-xml", "raw-check" };

/* Milliseconds on the clock, and those of all threads together. */
typedef struct
{
  double wall;
  double cpu;
} Taken;

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
get_seconds (const struct timeval *time)
{
  return (double) time->tv_sec + (double) time->tv_usec / G_USEC_PER_SEC;
}

static Taken
get_now (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (Taken){ (double) g_get_monotonic_time () / 1000,
                  1000 * (get_seconds (&usage.ru_utime) + get_seconds (&usage.ru_stime)) };
}

static Taken
since (Taken start)
{
  const Taken now = get_now ();

  return (Taken){ now.wall - start.wall, now.cpu - start.cpu };
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

static Taken
measure_read (const char *path,
              guint *n_rows)
{
  g_autoptr (TorgetConnection) connection = bench_open_connection (path);
  const Taken start = get_now ();

  *n_rows = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (reads); i++)
    *n_rows += read_rows (connection, reads[i]);
  return since (start);
}

static Taken
measure_write (GArray *events,
               const char *xml)
{
  const Taken start = get_now ();

  raw_write_events (events, xml);
  return since (start);
}

static Taken
measure_check (const char *xml)
{
  g_autofree char *schema = torget_environment_dup_region_schema ();
  const Taken start = get_now ();
  xmlTextReader *reader = xmlReaderForFile (xml, NULL, XML_PARSE_NONET);

  g_assert_cmpint (xmlTextReaderSchemaValidate (reader, schema), ==, 0);
  while (xmlTextReaderRead (reader) == 1)
    ;
  g_assert_cmpint (xmlTextReaderIsValid (reader), ==, 1);
  xmlFreeTextReader (reader);
  return since (start);
}

/* The session is opened anew, so that no page of the file is in its memory, as with measure_read(). */
static Taken
measure_export (const char *path,
                const char *xml,
                guint *n_persons)
{
  g_autoptr (TorgetSession) session = bench_open_session (path);
  TorgetExportRequest request = {
    .profile = TORGET_EXPORT_HANDOVER,
    .sender = (char *) "2480",
    .legal_basis = (char *) "test",
    .unsealed = TRUE,
  };
  g_autoptr (GFile) file = g_file_new_for_path (xml);
  const Taken start = get_now ();
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (TorgetExportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Taken taken;

  torget_session_export_async (session, &request, file, NULL, NULL, NULL, torget_test_wait_cb, &wait);
  done = torget_test_wait (&wait);
  taken = since (start);
  result = torget_session_export_finish (session, done, &error);
  g_assert_no_error (error);
  *n_persons = result->persons;
  torget_test_close (session);
  return taken;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double first = *(const double *) a;
  const double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Sorts the values. */
static double
get_median (GArray *values)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, values->len / 2);
}

static void
print_medians (GPtrArray *rounds)
{
  for (Part part = 0; part < N_PARTS; part++)
    {
      g_autoptr (GArray) walls = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr (GArray) cpus = g_array_new (FALSE, FALSE, sizeof (double));

      for (guint i = 0; i < rounds->len; i++)
        {
          const Taken *taken = (const Taken *) rounds->pdata[i] + part;

          g_array_append_val (walls, taken->wall);
          g_array_append_val (cpus, taken->cpu);
        }
      printf ("%s-ms %.1f\n", part_names[part], get_median (walls));
      printf ("%s-cpu-ms %.1f\n", part_names[part], get_median (cpus));
    }
}

static void
print_ratios (GPtrArray *rounds)
{
  g_autoptr (GArray) walls = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) cpus = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < rounds->len; i++)
    {
      const Taken *taken = rounds->pdata[i];
      const double wall = taken[PART_EXPORT].wall
                          / (taken[PART_READ].wall + taken[PART_XML].wall + taken[PART_CHECK].wall);
      const double cpu = taken[PART_EXPORT].cpu
                         / (taken[PART_READ].cpu + taken[PART_XML].cpu + taken[PART_CHECK].cpu);

      g_array_append_val (walls, wall);
      g_array_append_val (cpus, cpu);
    }
  printf ("export-ratio %.3f\n", get_median (walls));
  printf ("export-ratio-max %.3f\n", g_array_index (walls, double, walls->len - 1));
  printf ("export-cpu-ratio %.3f\n", get_median (cpus));
}

static gsize
get_size (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  return g_mapped_file_get_length (file);
}

static void
measure_rounds (const char *path,
                const char *xml,
                const char *copy,
                int n_rounds)
{
  g_autoptr (GPtrArray) rounds = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) events = raw_read_events (xml);
  guint n_persons = 0;
  guint n_rows = 0;

  for (int i = 0; i < n_rounds; i++)
    {
      Taken *taken = g_new (Taken, N_PARTS);

      taken[PART_EXPORT] = measure_export (path, xml, &n_persons);
      taken[PART_READ] = measure_read (path, &n_rows);
      taken[PART_XML] = measure_write (events, copy);
      taken[PART_CHECK] = measure_check (xml);
      g_ptr_array_add (rounds, taken);
    }
  printf ("export-rows %u\n", n_rows);
  print_medians (rounds);
  print_ratios (rounds);
}

static void
print_peak_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  printf ("export-peak-mb %.1f\n", (double) usage.ru_maxrss / 1024);
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *xml = NULL;
  g_autofree char *copy = NULL;
  guint n_persons;

  if (argc != 4)
    return EXIT_FAILURE;
  torget_environment_start ();
  xml = g_build_filename (argv[2], "export.xml", NULL);
  copy = g_build_filename (argv[2], "copy.xml", NULL);
  measure_export (argv[1], xml, &n_persons);
  print_peak_memory ();
  printf ("export-persons %u\n", n_persons);
  printf ("export-mb %.1f\n", (double) get_size (xml) / 1e6);
  if (atoi (argv[3]) > 0)
    measure_rounds (argv[1], xml, copy, atoi (argv[3]));
  return EXIT_SUCCESS;
}
