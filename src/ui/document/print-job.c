/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document on its way to a printer. */
#include "config.h"

#include "ui/document/print-job.h"

typedef struct
{
  TorgetSession *session;
  TorgetDocumentUse use; /* of copied texts */
  TorgetPages *pages;
} Job;

static void
job_free (gpointer data,
          GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->session);
  g_free ((char *) job->use.name);
  g_free ((char *) job->use.recipient);
  g_clear_pointer (&job->use.persons, g_array_unref);
  torget_pages_free (job->pages);
  g_free (job);
}

static void
logged_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = user_data;

  if (!torget_session_log_document_finish (TORGET_SESSION (source), result, NULL))
    gtk_print_operation_cancel (operation);
}

/* What is not on record is not printed. */
static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext *context,
                Job *job)
{
  torget_session_log_document_async (job->session, &job->use, logged_cb, g_object_ref (operation));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int index,
              Job *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  const double scale = MIN (gtk_print_context_get_width (context) / torget_pages_get_width (job->pages),
                            gtk_print_context_get_height (context)
                                / torget_pages_get_height (job->pages));

  /* Only on smaller paper: on larger, the size of the text is what was chosen. */
  if (scale < 1)
    cairo_scale (cr, scale, scale);
  torget_pages_draw (job->pages, (guint) index, TORGET_DRAWING_PAPER, cr);
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
create_page_setup (const TorgetDocument *document)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  if (document->is_wide)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

/**
 * torget_print_job_new:
 * @session: an open session
 * @use: which document, about whom and for whom
 * @document: what to print
 *
 * Returns: (transfer full): an operation that prints it on A4, edge to edge, and notes it in the
 *   access log. Its name, which the printer's queue shows, is the document's title and names
 *   nobody
 */
GtkPrintOperation *
torget_print_job_new (TorgetSession *session,
                      const TorgetDocumentUse *use,
                      TorgetDocument *document)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (document);
  Job *job = g_new0 (Job, 1);

  job->session = g_object_ref (session);
  job->use = (TorgetDocumentUse){ g_strdup (use->name), use->person_id, g_strdup (use->recipient),
                                  use->persons != NULL ? g_array_ref (use->persons) : NULL };
  job->pages = torget_pages_new (document);

  gtk_print_operation_set_job_name (operation, document->title);
  gtk_print_operation_set_n_pages (operation, (int) torget_pages_get_count (job->pages));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, job_free, 0);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), NULL);
  return operation;
}
