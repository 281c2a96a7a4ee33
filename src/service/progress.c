/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress from a thread at work; see progress.h. */
#include "config.h"

#include "service/progress.h"

struct _TorgetProgress
{
  GFileProgressCallback func; /* %NULL: nobody asks */
  gpointer user_data;
  GCancellable *cancellable; /* %NULL: cannot be cancelled */
  GMainContext *context;
};

typedef struct
{
  GFileProgressCallback func;
  gpointer user_data;
  GCancellable *cancellable;
  guint done;
  guint total;
} Report;

/**
 * torget_progress_new:
 * @func: (nullable): called with what is done and what there is in all
 * @user_data: for @func
 * @cancellable: (nullable): of the work; once it is cancelled, @func is not called any more
 *
 * Thread: the one where @func is called, in its thread-default main context.
 *
 * Returns: (transfer full): what the work is given
 */
TorgetProgress *
torget_progress_new (GFileProgressCallback func,
                     gpointer user_data,
                     GCancellable *cancellable)
{
  TorgetProgress *self = g_new0 (TorgetProgress, 1);

  self->func = func;
  self->user_data = user_data;
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->context = g_main_context_ref_thread_default ();
  return self;
}

/**
 * torget_progress_free:
 * @self: (transfer full): progress
 *
 * What has been told and not heard yet is heard all the same.
 */
void
torget_progress_free (TorgetProgress *self)
{
  g_clear_object (&self->cancellable);
  g_main_context_unref (self->context);
  g_free (self);
}

static gboolean
report_cb (gpointer user_data)
{
  const Report *report = user_data;

  if (!g_cancellable_is_cancelled (report->cancellable))
    report->func (report->done, report->total, report->user_data);
  return G_SOURCE_REMOVE;
}

static void
report_free (Report *report)
{
  g_clear_object (&report->cancellable);
  g_free (report);
}

/* g_main_context_invoke() would call it here while nobody runs the context. */
static void
send_report (GMainContext *context,
             Report *report)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_cb, report, (GDestroyNotify) report_free);
  g_source_attach (source, context);
}

/**
 * torget_progress_tell:
 * @done: how much is done
 * @total: of how much in all
 * @self: (nullable): a #TorgetProgress
 *
 * Thread: any.
 */
void
torget_progress_tell (guint done,
                      guint total,
                      gpointer self)
{
  const TorgetProgress *progress = self;
  Report *report;

  if (progress == NULL || progress->func == NULL)
    return;
  report = g_new0 (Report, 1);
  report->func = progress->func;
  report->user_data = progress->user_data;
  report->cancellable
      = progress->cancellable != NULL ? g_object_ref (progress->cancellable) : NULL;
  report->done = done;
  report->total = total;
  send_report (progress->context, report);
}
