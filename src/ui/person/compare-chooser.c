/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetCompareChooser: whom to compare with; see compare-chooser.h. */
#include "config.h"

#include "ui/person/compare-chooser.h"

#include "ui/app/session-window.h"
#include "ui/person/compare-window.h"
#include "ui/person/person-chooser.h"
#include "ui/person/person-text.h"

#include <glib/gi18n.h>

struct _TorgetCompareChooser
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;

  GtkWidget *origin;
  TorgetSession *session;
  TorgetPersonChooser *chooser;
  gint64 person_id;
};

G_DEFINE_FINAL_TYPE (TorgetCompareChooser, torget_compare_chooser, ADW_TYPE_WINDOW)

/* Choosing is all there is to it: the next window asks before anything happens. */
static void
chosen_cb (TorgetCompareChooser *self)
{
  const gint64 other_id = torget_person_chooser_get_person_id (self->chooser);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (other_id == 0)
    return;
  if (other_id == self->person_id)
    {
      torget_person_chooser_set_problem (
          self->chooser, _ ("This is the same person. Choose the one to compare with."));
      return;
    }
  torget_compare_open (parent, self->origin, self->session, self->person_id, other_id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
torget_compare_chooser_dispose (GObject *object)
{
  TorgetCompareChooser *self = TORGET_COMPARE_CHOOSER (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->origin);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_compare_chooser_parent_class)->dispose (object);
}

static void
torget_compare_chooser_class_init (TorgetCompareChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_compare_chooser_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/person/compare-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetCompareChooser, group);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
torget_compare_chooser_init (TorgetCompareChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_compare_chooser_present:
 * @origin: a widget of the main window
 * @person_case: whom to compare
 *
 * Returns: (transfer none): the window, which is shown
 */
TorgetCompareChooser *
torget_compare_chooser_present (GtkWidget *origin,
                                TorgetPersonCase *person_case)
{
  GtkRoot *parent = gtk_widget_get_root (origin);
  TorgetCompareChooser *self
      = g_object_new (TORGET_TYPE_COMPARE_CHOOSER, "transient-for", parent, NULL);
  g_autofree char *name = torget_person_dup_name (torget_person_case_get_person (person_case));
  /* Translators: a person's name. */
  g_autofree char *title = g_markup_printf_escaped (_ ("Compare %s with"), name);

  self->origin = g_object_ref (origin);
  self->session = g_object_ref (torget_person_case_get_session (person_case));
  self->person_id = torget_person_case_get_person_id (person_case);
  adw_preferences_group_set_title (self->group, title);
  self->chooser = torget_person_chooser_new (self->session, self->group, _ ("Name or number"));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  torget_session_window_bind (GTK_WINDOW (self), self->session);
  gtk_window_present (GTK_WINDOW (self));
  torget_person_chooser_focus (self->chooser);
  return self;
}

/**
 * torget_compare_chooser_choose:
 * @self: a window
 * @person_id: row id
 *
 * Chooses whom to compare with.
 */
void
torget_compare_chooser_choose (TorgetCompareChooser *self,
                               gint64 person_id)
{
  torget_person_chooser_choose (self->chooser, person_id);
}
