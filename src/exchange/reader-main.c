/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads somebody else's file in a process that can do no harm: little memory and time, no files,
 * no network, no other programs, no new privileges.
 *
 *   torget-reader xml SCHEMA <DOCUMENT    whether the document follows the schema
 *   torget-reader region SCHEMA <DOCUMENT the document, for torget_region_unpack()
 *   torget-reader table <FILE             the table, for torget_table_unpack()
 *
 * Exit status 0 when all went well. Otherwise the output says what is wrong, and the status is
 * %TORGET_READER_REFUSED and the %TORGET_EXCHANGE_ERROR, or another one for all else. */
#include "config.h"

#include "exchange/confine.h"
#include "exchange/error.h"
#include "exchange/region-wire.h"
#include "exchange/table-wire.h"
#include "exchange/xml-validator.h"

#include <gio/gunixoutputstream.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define EXIT_OTHER 3

/* A handover of 100,000 persons, 250 MB, takes a quarter of this. */
static const TorgetConfinement xml_limits = { .memory = 512ul * 1024 * 1024, .seconds = 20 };
static const TorgetConfinement table_limits = { .memory = 512ul * 1024 * 1024, .seconds = 5 };

static TorgetTable *
read_table (GError **error)
{
  g_autoptr (GMappedFile) input = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, error);
  g_autoptr (GBytes) bytes = input != NULL ? g_mapped_file_get_bytes (input) : NULL;

  return bytes != NULL ? torget_table_read (bytes, error) : NULL;
}

static gboolean
write_table (GError **error)
{
  g_autoptr (TorgetTable) table = read_table (error);
  g_autoptr (GBytes) output = table != NULL ? torget_table_pack (table) : NULL;
  gsize size;
  gconstpointer data;

  if (output == NULL)
    return FALSE;
  data = g_bytes_get_data (output, &size);
  if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
    return TRUE;
  g_set_error_literal (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_IO,
                       "the table cannot be handed over");
  return FALSE;
}

static gboolean
check_document (const char *schema,
                GError **error)
{
  g_autoptr (TorgetXmlSchema) loaded = torget_xml_schema_load (schema, error);

  return loaded != NULL && torget_xml_validate (STDIN_FILENO, loaded, error);
}

/* Why a document was refused has been told with it. */
static gboolean
hand_document_over (const char *schema,
                    GError **error)
{
  g_autoptr (TorgetXmlSchema) loaded = torget_xml_schema_load (schema, error);
  g_autoptr (GOutputStream) raw = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GOutputStream) output = g_buffered_output_stream_new_sized (raw, 64 * 1024);

  return loaded != NULL && torget_region_pack (STDIN_FILENO, loaded, output, error);
}

static int
read_input (int argc,
            char *argv[])
{
  g_autoptr (GError) error = NULL;
  gboolean good;
  gboolean is_told = FALSE;

  if (argc == 3 && strcmp (argv[1], "xml") == 0)
    {
      torget_confine (&xml_limits);
      good = check_document (argv[2], &error);
    }
  else if (argc == 3 && strcmp (argv[1], "region") == 0)
    {
      torget_confine (&xml_limits);
      is_told = TRUE;
      good = hand_document_over (argv[2], &error);
    }
  else if (argc == 2 && strcmp (argv[1], "table") == 0)
    {
      torget_confine (&table_limits);
      good = write_table (&error);
    }
  else
    return EXIT_OTHER;
  if (good)
    return 0;
  if (!is_told && puts (error->message) == EOF)
    return EXIT_OTHER;
  return error->domain == TORGET_EXCHANGE_ERROR ? TORGET_READER_REFUSED + error->code : EXIT_OTHER;
}

/* What libxml2 loses over a broken document goes with the process. An answer that did not get out is
 * none. */
int
main (int argc,
      char *argv[])
{
  const int status = read_input (argc, argv);

  _exit (fflush (stdout) == 0 ? status : EXIT_OTHER);
}
