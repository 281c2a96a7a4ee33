/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages as PDF, with their fonts embedded. */
#include "config.h"

#include "report/pages.h"

#include <cairo-pdf.h>

typedef struct
{
  GOutputStream *stream;
  GError *error;
} Writer;

static cairo_status_t
write_cb (void *closure,
          const unsigned char *data,
          unsigned int length)
{
  Writer *writer = closure;

  if (writer->error == NULL
      && g_output_stream_write_all (writer->stream, data, length, NULL, NULL, &writer->error))
    return CAIRO_STATUS_SUCCESS;
  return CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (cairo_surface_t *surface,
              const TorgetDocument *document,
              TorgetDate today)
{
  g_autofree char *day = torget_date_to_iso (today);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Torget");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
}

/**
 * torget_pages_write_pdf:
 * @self: pages
 * @today: the day that the file says it was made
 * @stream: where to write; not closed
 * @error: return location of %G_IO_ERROR
 *
 * Returns: whether everything was written
 */
gboolean
torget_pages_write_pdf (TorgetPages *self,
                        TorgetDate today,
                        GOutputStream *stream,
                        GError **error)
{
  Writer writer = { stream, NULL };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      write_cb, &writer, torget_pages_get_width (self), torget_pages_get_height (self));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  /* Every archive reads it, and each version of Cairo writes it in the same way. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, torget_pages_get_document (self), today);
  for (guint i = 0; i < torget_pages_get_count (self); i++)
    {
      torget_pages_draw (self, i, TORGET_DRAWING_PAPER, cr);
      cairo_show_page (cr);
    }
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (writer.error != NULL)
    g_propagate_error (error, writer.error);
  else if (status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}
