/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document is read by its check as it is written; see export-check.h. */
#include "config.h"

#include "service/export-check.h"

#include "exchange/xml-check.h"

#include <gio/gunixoutputstream.h>
#include <glib-unix.h>
#include <unistd.h>

struct _TorgetExportCheck
{
  TorgetXmlSchema *schema;
  GThread *thread;       /* %NULL once it has ended */
  GOutputStream *stream; /* into the pipe that the thread reads */
  int reading;
  GError *error; /* the thread's */
};

/* Whoever writes is not left alone with a full pipe, whatever was found at the begin. */
static gpointer
run (gpointer user_data)
{
  TorgetExportCheck *self = user_data;
  const gboolean is_good = torget_xml_check (self->reading, self->schema, &self->error);
  char rest[4096];

  while (TEMP_FAILURE_RETRY (read (self->reading, rest, sizeof rest)) > 0)
    ;
  return GINT_TO_POINTER (is_good);
}

/**
 * torget_export_check_new:
 * @schema_path: path of the schema
 * @error: return location of %TORGET_EXCHANGE_ERROR: IO, or of %G_UNIX_ERROR
 *
 * Returns: (transfer full) (nullable): a check that waits for the document
 */
TorgetExportCheck *
torget_export_check_new (const char *schema_path,
                         GError **error)
{
  TorgetXmlSchema *schema = torget_xml_schema_load (schema_path, error);
  TorgetExportCheck *self;
  int ends[2];

  if (schema == NULL)
    return NULL;
  if (!g_unix_open_pipe (ends, FD_CLOEXEC, error))
    {
      torget_xml_schema_free (schema);
      return NULL;
    }
  self = g_new0 (TorgetExportCheck, 1);
  self->schema = schema;
  self->reading = ends[0];
  self->stream = g_unix_output_stream_new (ends[1], TRUE);
  self->thread = g_thread_new ("export-check", run, self);
  return self;
}

/* The end of the document ends the thread. */
static gboolean
join (TorgetExportCheck *self)
{
  g_output_stream_close (self->stream, NULL, NULL);
  return GPOINTER_TO_INT (g_thread_join (g_steal_pointer (&self->thread)));
}

/**
 * torget_export_check_free:
 * @self: (transfer full): a check
 */
void
torget_export_check_free (TorgetExportCheck *self)
{
  if (self->thread != NULL)
    join (self);
  close (self->reading);
  g_object_unref (self->stream);
  g_clear_error (&self->error);
  torget_xml_schema_free (self->schema);
  g_free (self);
}

/**
 * torget_export_check_get_stream:
 * @self: a check
 *
 * Returns: (transfer none): takes the document
 */
GOutputStream *
torget_export_check_get_stream (TorgetExportCheck *self)
{
  return self->stream;
}

/**
 * torget_export_check_finish:
 * @self: a check whose stream has the whole document; once
 * @error: return location as of torget_xml_check()
 *
 * Waits until the document has been read.
 *
 * Returns: whether it follows the schema
 */
gboolean
torget_export_check_finish (TorgetExportCheck *self,
                            GError **error)
{
  if (join (self))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
