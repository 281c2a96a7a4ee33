/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the libraries alone take: rows into SQLCipher, and elements through xmlTextWriter. */
#include "config.h"

#include "raw-work.h"

#include "store/statement.h"

#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

static void
insert_rows (TorgetConnection *connection,
             guint n_rows)
{
  g_assert_true (torget_connection_run (connection,
                                        "CREATE TABLE raw (id INTEGER PRIMARY KEY, family_name TEXT, "
                                        "given_name TEXT, birth_date TEXT, household TEXT, "
                                        "municipality TEXT) STRICT; BEGIN",
                                        NULL));
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (TorgetStatement) statement
          = torget_statement_get (connection, "INSERT INTO raw VALUES (?1, ?2, ?3, ?4, ?5, ?6)", NULL);

      torget_statement_bind_int64 (statement, 1, i + 1);
      torget_statement_bind_text (statement, 2, "Testsson");
      torget_statement_bind_text (statement, 3, "Prov");
      torget_statement_bind_text (statement, 4, "1990-01-01");
      torget_statement_bind_text (statement, 5, "H1");
      torget_statement_bind_text (statement, 6, "2480");
      g_assert_true (torget_statement_run (statement, NULL));
    }
  g_assert_true (torget_connection_run (connection, "COMMIT", NULL));
}

/**
 * raw_insert_rate:
 * @folder: where the file goes
 * @n_rows: how many rows
 *
 * Returns: rows a second into one bare table of an encrypted file, in one transaction
 */
double
raw_insert_rate (const char *folder,
                 guint n_rows)
{
  const guint8 key[TORGET_KEY_SIZE] = { 1 };
  g_autofree char *path = g_build_filename (folder, "raw.db", NULL);
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  gint64 start;

  g_assert_true (torget_connection_open (connection, path, key, TORGET_OPEN_CREATE, NULL));
  start = g_get_monotonic_time ();
  insert_rows (connection, n_rows);
  return n_rows / ((double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
}

/* One call of the writer. */
typedef struct
{
  int type;
  char *name;
  char *value;
} Event;

static void
event_clear (Event *event)
{
  g_free (event->name);
  g_free (event->value);
}

static void
add_event (GArray *events,
           int type,
           const xmlChar *name,
           const xmlChar *value)
{
  Event event = { type, g_strdup ((const char *) name), g_strdup ((const char *) value) };

  g_array_append_val (events, event);
}

static void
read_element (xmlTextReader *reader,
              GArray *events)
{
  gboolean empty = xmlTextReaderIsEmptyElement (reader);

  add_event (events, XML_READER_TYPE_ELEMENT, xmlTextReaderConstName (reader), NULL);
  while (xmlTextReaderMoveToNextAttribute (reader) == 1)
    add_event (events, XML_READER_TYPE_ATTRIBUTE, xmlTextReaderConstName (reader),
               xmlTextReaderConstValue (reader));
  if (empty)
    add_event (events, XML_READER_TYPE_END_ELEMENT, NULL, NULL);
}

/**
 * raw_read_events:
 * @path: an XML file
 *
 * Returns: (transfer full): the calls of xmlTextWriter that write it
 */
GArray *
raw_read_events (const char *path)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (Event));
  xmlTextReader *reader = xmlReaderForFile (path, NULL, XML_PARSE_NONET);

  g_array_set_clear_func (events, (GDestroyNotify) event_clear);
  while (xmlTextReaderRead (reader) == 1)
    {
      int type = xmlTextReaderNodeType (reader);

      if (type == XML_READER_TYPE_ELEMENT)
        read_element (reader, events);
      else
        add_event (events, type, NULL, xmlTextReaderConstValue (reader));
    }
  xmlFreeTextReader (reader);
  return events;
}

static void
write_event (xmlTextWriter *writer,
             const Event *event)
{
  const xmlChar *name = (const xmlChar *) event->name;
  const xmlChar *value = (const xmlChar *) event->value;

  if (event->type == XML_READER_TYPE_ELEMENT)
    xmlTextWriterStartElement (writer, name);
  else if (event->type == XML_READER_TYPE_ATTRIBUTE)
    xmlTextWriterWriteAttribute (writer, name, value);
  else if (event->type == XML_READER_TYPE_END_ELEMENT)
    xmlTextWriterEndElement (writer);
  else if (value != NULL)
    xmlTextWriterWriteString (writer, value);
}

/**
 * raw_write_events:
 * @events: calls of raw_read_events()
 * @path: where the XML is written
 */
void
raw_write_events (const GArray *events,
                  const char *path)
{
  xmlTextWriter *writer = xmlNewTextWriterFilename (path, 0);

  xmlTextWriterStartDocument (writer, "1.0", "UTF-8", NULL);
  for (guint i = 0; i < events->len; i++)
    write_event (writer, &g_array_index (events, Event, i));
  xmlTextWriterEndDocument (writer);
  xmlFreeTextWriter (writer);
}
