/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a page that works on something; see work.h. */
#include "config.h"

#include "ui/region/work.h"

#include "ui/app/error-text.h"

/**
 * torget_work_bind_template:
 * @widget_class: class of a page whose template has `stack`, `problem` and `progress`
 * @offset: of its #TorgetWork
 */
void
torget_work_bind_template (GtkWidgetClass *widget_class,
                           gssize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, "stack", FALSE,
                                             offset + G_STRUCT_OFFSET (TorgetWork, stack));
  gtk_widget_class_bind_template_child_full (widget_class, "problem", FALSE,
                                             offset + G_STRUCT_OFFSET (TorgetWork, problem));
  gtk_widget_class_bind_template_child_full (widget_class, "progress", FALSE,
                                             offset + G_STRUCT_OFFSET (TorgetWork, progress));
}

/**
 * torget_work_clear:
 * @self: the work of a page that goes
 *
 * Cancels what is under way.
 */
void
torget_work_clear (TorgetWork *self)
{
  torget_work_cancel (self);
  g_clear_object (&self->cancellable);
}

/**
 * torget_work_show:
 * @self: a work
 * @state: the state to show
 * @error: (nullable): what led to it; a cancellation is nothing to tell
 * @focus: widgets ended by %NULL: the keyboard goes to the one that is shown then
 */
void
torget_work_show (TorgetWork *self,
                  const char *state,
                  const GError *error,
                  GtkWidget *const *focus)
{
  const gboolean is_problem
      = error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (is_problem)
    torget_problem_label_set (self->problem, TORGET_TONE_ERROR, torget_error_get_text (error));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), is_problem);
  gtk_stack_set_visible_child_name (self->stack, state);
  for (gsize i = 0; focus[i] != NULL; i++)
    if (gtk_widget_get_mapped (focus[i]))
      gtk_widget_grab_focus (focus[i]);
}

/**
 * torget_work_shows:
 * @self: a work
 * @state: a state
 *
 * Returns: whether that state is shown
 */
gboolean
torget_work_shows (TorgetWork *self,
                   const char *state)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), state);
}

/**
 * torget_work_start:
 * @self: a work with nothing under way
 * @title: what is done now, in the user's language
 *
 * Shows `working`. The keyboard leaves first: a text field of GTK 4.8 that is hidden with it
 * complains.
 *
 * Returns: (transfer none): to hand to what is done
 */
GCancellable *
torget_work_start (TorgetWork *self,
                   const char *title)
{
  GtkWidget *const nowhere[] = { NULL };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->stack));

  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  torget_work_show (self, "working", NULL, nowhere);
  g_set_object (&self->cancellable, torget_progress_page_start (self->progress, title));
  return self->cancellable;
}

/**
 * torget_work_end:
 * @self: a work
 *
 * Nothing is under way any more.
 */
void
torget_work_end (TorgetWork *self)
{
  g_clear_object (&self->cancellable);
}

/**
 * torget_work_cancel:
 * @self: a work
 *
 * Returns: whether something was under way, which is cancelled now
 */
gboolean
torget_work_cancel (TorgetWork *self)
{
  if (self->cancellable == NULL)
    return FALSE;
  g_cancellable_cancel (self->cancellable);
  return TRUE;
}
