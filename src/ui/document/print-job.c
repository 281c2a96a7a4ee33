/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document on its way to a printer. */
#include "config.h"

#include "ui/document/print-job.h"

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int index,
              TorgetPages *pages)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  const double scale = MIN (gtk_print_context_get_width (context) / TORGET_PAGE_WIDTH,
                            gtk_print_context_get_height (context) / TORGET_PAGE_HEIGHT);

  /* Only on smaller paper: on larger, the size of the text is what was chosen. */
  if (scale < 1)
    cairo_scale (cr, scale, scale);
  torget_pages_draw (pages, (guint) index, TORGET_DRAWING_PAPER, cr);
}

static gboolean
end_preview (gpointer data)
{
  gtk_print_operation_preview_end_preview (data);
  return G_SOURCE_REMOVE;
}

/* The print dialog's own preview would leave the document in a file for another program. The
 * pages are on screen already. */
static gboolean
preview_cb (GtkPrintOperation *operation,
            GtkPrintOperationPreview *preview)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, end_preview, g_object_ref (preview), g_object_unref);
  return TRUE;
}

static GtkPageSetup *
create_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  return setup;
}

static void
free_pages (gpointer pages,
            GClosure *closure)
{
  torget_pages_free (pages);
}

/**
 * torget_print_job_new:
 * @document: what to print
 *
 * Returns: (transfer full): an operation that prints it on A4, edge to edge. Its name, which the
 *   printer's queue shows, is the document's title and names nobody
 */
GtkPrintOperation *
torget_print_job_new (TorgetDocument *document)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup ();
  TorgetPages *pages = torget_pages_new (document);

  gtk_print_operation_set_job_name (operation, document->title);
  gtk_print_operation_set_n_pages (operation, (int) torget_pages_get_count (pages));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), pages, free_pages, 0);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), NULL);
  return operation;
}
