/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetListLanes: the courses of SFI with how many tracks are in each; clicking one shows those
 * alone, and again shows all.
 *
 * Signal: `chosen` with the code of the course, empty for all.
 */
#include "config.h"

#include "ui/list/list-lanes.h"

#include "domain/code-list.h"
#include "ui/widgets/language.h"
#include "ui/widgets/wrap-layout.h"

#include <glib/gi18n.h>

struct _TorgetListLanes
{
  AdwBin parent_instance;

  GPtrArray *buttons; /* GtkToggleButton, in the order of the code list, borrowed */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TorgetListLanes, torget_list_lanes, ADW_TYPE_BIN)

static guint chosen_signal;

static const TorgetCodeList *
get_courses (void)
{
  return torget_code_list_get ("sfi_course");
}

static void
toggled_cb (GtkToggleButton *button,
            TorgetListLanes *self)
{
  guint index;

  if (self->is_updating || !g_ptr_array_find (self->buttons, button, &index))
    return;
  g_signal_emit (self, chosen_signal, 0,
                 gtk_toggle_button_get_active (button) ? get_courses ()->codes[index].code : "");
}

static GtkWidget *
add_button (TorgetListLanes *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_add_css_class (button, "lane");
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_ptr_array_add (self->buttons, button);
  return button;
}

static void
torget_list_lanes_finalize (GObject *object)
{
  g_ptr_array_unref (TORGET_LIST_LANES (object)->buttons);
  G_OBJECT_CLASS (torget_list_lanes_parent_class)->finalize (object);
}

static void
torget_list_lanes_class_init (TorgetListLanesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = torget_list_lanes_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
torget_list_lanes_init (TorgetListLanes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->buttons = g_ptr_array_new ();
  for (guint i = 0; i < get_courses ()->n_codes; i++)
    gtk_box_append (GTK_BOX (box), add_button (self));
  gtk_widget_set_layout_manager (box, torget_wrap_layout_new (6));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Courses"), -1);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * torget_list_lanes_update:
 * @self: lanes
 * @model: the SFI list, loaded
 *
 * Shows how many tracks are in each course, and which course is shown.
 */
void
torget_list_lanes_update (TorgetListLanes *self,
                          TorgetListModel *model)
{
  const char *chosen = torget_list_model_get_query (model)->course;

  g_return_if_fail (TORGET_IS_LIST_LANES (self));

  self->is_updating = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      const TorgetCode *course = &get_courses ()->codes[i];
      GtkToggleButton *button = g_ptr_array_index (self->buttons, i);
      /* Translators: a course of SFI, and how many persons are in it. */
      g_autofree char *label = g_strdup_printf (
          C_ ("lane", "%s: %u"), torget_code_get_label (course, torget_ui_language ()),
          torget_list_model_get_course_count (model, course->code));

      gtk_button_set_label (GTK_BUTTON (button), label);
      gtk_toggle_button_set_active (button, g_strcmp0 (course->code, chosen) == 0);
    }
  self->is_updating = FALSE;
}
