/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetRetentionWindow: see retention-window.h. Its states: `wait`, `nothing`, `rows`. */
#include "config.h"

#include "ui/retention/retention-window.h"

#include "service/erasure.h"
#include "service/roles.h"
#include "ui/app/error-text.h"
#include "ui/app/session-window.h"
#include "ui/retention/erasure-steps.h"
#include "ui/retention/retention-row.h"

#include <glib/gi18n.h>

struct _TorgetRetentionWindow
{
  AdwWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *nothing;
  AdwPreferencesGroup *due;
  AdwPreferencesGroup *certificates;
  GtkSwitch *sample;

  TorgetSession *session;
  GCancellable *cancellable;
  GPtrArray *rows;     /* of `due`; not owned */
  GPtrArray *papers;   /* of `certificates`; not owned */
  GPtrArray *erasures; /* TorgetErasure */
  gboolean is_showing; /* the switch is being set, not moved */
};

G_DEFINE_FINAL_TYPE (TorgetRetentionWindow, torget_retention_window, ADW_TYPE_WINDOW)

static void
clear (AdwPreferencesGroup *group,
       GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add (AdwPreferencesGroup *group,
     GPtrArray *rows,
     GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
update_state (TorgetRetentionWindow *self)
{
  adw_preferences_group_set_description (
      self->due, self->rows->len == 0 ? _ ("Nobody’s record is to be erased yet.") : NULL);
  gtk_stack_set_visible_child_name (self->stack, "rows");
}

static void
show_problem (TorgetRetentionWindow *self,
              const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  adw_status_page_set_description (self->nothing, torget_error_get_text (error));
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

/* Who is due */

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetRetentionWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
      = torget_session_list_retention_finish (TORGET_SESSION (source), result, &error);

  if (rows == NULL)
    {
      show_problem (self, error);
      return;
    }
  clear (self->due, self->rows);
  for (guint i = 0; i < rows->len; i++)
    add (self->due, self->rows,
         torget_retention_row_new (g_ptr_array_index (rows, i), self->session));
  update_state (self);
}

/* Certificates */

static void
erasures_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetRetentionWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) erasures
      = torget_session_list_erasures_finish (TORGET_SESSION (source), result, &error);

  if (erasures == NULL)
    {
      show_problem (self, error);
      return;
    }
  clear (self->certificates, self->papers);
  for (guint i = 0; i < erasures->len; i++)
    if (((TorgetErasure *) g_ptr_array_index (erasures, i))->number != 0)
      add (self->certificates, self->papers,
           torget_certificate_row_new (g_ptr_array_index (erasures, i)));
  g_clear_pointer (&self->erasures, g_ptr_array_unref);
  self->erasures = g_steal_pointer (&erasures);
  gtk_widget_set_visible (GTK_WIDGET (self->certificates), self->papers->len > 0);
}

/* The sample */

static void
setting_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetRetentionWindow) self = user_data;
  g_autofree char *value
      = torget_session_get_setting_finish (TORGET_SESSION (source), result, NULL);

  self->is_showing = TRUE;
  gtk_switch_set_active (self->sample, g_strcmp0 (value, "1") != 0);
  self->is_showing = FALSE;
}

static void
load (TorgetRetentionWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  torget_session_list_retention_async (self->session, self->cancellable, listed_cb,
                                       g_object_ref (self));
  torget_session_list_erasures_async (self->session, erasures_cb, g_object_ref (self));
}

static void
set_cb (GObject *source,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (TorgetRetentionWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (torget_session_set_setting_finish (TORGET_SESSION (source), result, &error))
    load (self);
  else
    show_problem (self, error);
}

static void
sample_changed_cb (TorgetRetentionWindow *self)
{
  if (!self->is_showing)
    torget_session_set_setting_async (self->session, TORGET_SETTING_NO_SAMPLE,
                                      gtk_switch_get_active (self->sample) ? "0" : "1", set_cb,
                                      g_object_ref (self));
}

/* Steps */

static const char *const step_actions[] = {
  [TORGET_ERASURE_STEP_PROPOSE] = "retention.propose",
  [TORGET_ERASURE_STEP_APPROVE] = "retention.approve",
  [TORGET_ERASURE_STEP_REFUSE] = "retention.refuse",
  [TORGET_ERASURE_STEP_ERASE] = "retention.erase",
};

/* The parameter is whom to propose, of the other steps which proposal. */
static void
step_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetErasureStep step = { 0 };

  while (!g_str_equal (step_actions[step.kind], name))
    step.kind++;
  if (step.kind == TORGET_ERASURE_STEP_PROPOSE)
    {
      step.person_id = g_variant_get_int64 (parameter);
      step.ground = TORGET_ERASURE_RETENTION;
    }
  else
    {
      step.id = g_variant_get_int64 (parameter);
    }
  torget_erasure_step_present (widget, TORGET_RETENTION_WINDOW (widget)->session, &step);
}

/* The person's page, in the window behind. */
static void
show_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.show-person", parameter);
  gtk_window_present (parent);
}

static void
certificate_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  TorgetRetentionWindow *self = TORGET_RETENTION_WINDOW (widget);

  for (guint i = 0; self->erasures != NULL && i < self->erasures->len; i++)
    {
      const TorgetErasure *erasure = g_ptr_array_index (self->erasures, i);

      if (erasure->record.id == g_variant_get_int64 (parameter))
        torget_erasure_show_certificate (GTK_WINDOW (self), self->session, erasure);
    }
}

static void
torget_retention_window_dispose (GObject *object)
{
  TorgetRetentionWindow *self = TORGET_RETENTION_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->erasures, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_retention_window_parent_class)->dispose (object);
}

static void
torget_retention_window_finalize (GObject *object)
{
  TorgetRetentionWindow *self = TORGET_RETENTION_WINDOW (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->papers);
  G_OBJECT_CLASS (torget_retention_window_parent_class)->finalize (object);
}

static void
torget_retention_window_class_init (TorgetRetentionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = torget_retention_window_dispose;
  object_class->finalize = torget_retention_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/retention/retention-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetRetentionWindow, certificates);
  gtk_widget_class_bind_template_child (widget_class, TorgetRetentionWindow, due);
  gtk_widget_class_bind_template_child (widget_class, TorgetRetentionWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, TorgetRetentionWindow, sample);
  gtk_widget_class_bind_template_child (widget_class, TorgetRetentionWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, sample_changed_cb);
  for (guint i = 0; i < G_N_ELEMENTS (step_actions); i++)
    gtk_widget_class_install_action (widget_class, step_actions[i], "x", step_action);
  gtk_widget_class_install_action (widget_class, "retention.show", "x", show_action);
  gtk_widget_class_install_action (widget_class, "retention.certificate", "x",
                                   certificate_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
torget_retention_window_init (TorgetRetentionWindow *self)
{
  self->rows = g_ptr_array_new ();
  self->papers = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_retention_window_new:
 * @parent: the main window
 * @session: an open session
 *
 * Returns: (transfer floating): the window, which looks through the file at once and after each
 *   change
 */
GtkWidget *
torget_retention_window_new (GtkWindow *parent,
                             TorgetSession *session)
{
  TorgetRetentionWindow *self
      = g_object_new (TORGET_TYPE_RETENTION_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sample),
                            torget_session_may (session, TORGET_MAY_APPROVE));
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  torget_session_window_bind (GTK_WINDOW (self), session);
  torget_session_get_setting_async (session, TORGET_SETTING_NO_SAMPLE, setting_cb,
                                    g_object_ref (self));
  load (self);
  return GTK_WIDGET (self);
}

/**
 * torget_retention_window_get_n_rows:
 * @self: a window
 *
 * Returns: how many persons it lists
 */
guint
torget_retention_window_get_n_rows (TorgetRetentionWindow *self)
{
  return self->rows->len;
}
