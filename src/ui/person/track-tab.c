/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTrackTab: what is recorded of one track, under what the law says about it. The tabs of
 * the tracks are data: a #TorgetTrackTabSpec each.
 */
#include "config.h"

#include "ui/person/track-tab.h"

#include "ui/app/role-actions.h"
#include "ui/person/case-follow.h"
#include "ui/person/deadline-list.h"
#include "ui/widgets/empty-state.h"

#include <glib/gi18n.h>

struct _TorgetTrackTab
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkBox *groups_box;
  TorgetDeadlineList *deadlines;
  GtkWidget *empty_state;

  TorgetPersonCase *person_case;
  const TorgetTrackTabSpec *spec;
  GPtrArray *groups;  /* TorgetRecordGroup, borrowed from the box */
  GPtrArray *figures; /* GtkWidget by section, %NULL where there is none; borrowed */
};

G_DEFINE_FINAL_TYPE (TorgetTrackTab, torget_track_tab, ADW_TYPE_BIN)

static TorgetRecordGroup *
get_main_group (TorgetTrackTab *self)
{
  return g_ptr_array_index (self->groups, 0);
}

static void
show_figures (TorgetTrackTab *self)
{
  const gboolean has_case = torget_person_case_get_records (self->person_case) != NULL;

  for (guint i = 0; i < self->figures->len; i++)
    {
      GtkWidget *figure = g_ptr_array_index (self->figures, i);

      if (figure != NULL)
        gtk_widget_set_visible (
            figure,
            has_case && self->spec->sections[i]->figure->show (figure, self->person_case));
    }
}

static void
reload (GtkWidget *widget)
{
  TorgetTrackTab *self = TORGET_TRACK_TAB (widget);
  guint n_records = 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      TorgetRecordGroup *group = g_ptr_array_index (self->groups, i);
      guint n;

      torget_record_group_reload (group);
      n = torget_record_group_get_n_records (group);
      gtk_widget_set_visible (GTK_WIDGET (group), n > 0 || torget_record_group_can_add (group));
      n_records += n;
    }
  show_figures (self);
  torget_deadline_list_show (self->deadlines, self->person_case, self->spec->track);
  g_object_set (self->empty_state, "button-label",
                torget_record_group_can_add (get_main_group (self))
                    ? _ (self->spec->sections[0]->add_label)
                    : NULL,
                NULL);
  gtk_stack_set_visible_child_name (self->stack, n_records > 0 ? "records" : "empty");
}

static void
edit_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  torget_record_group_edit (get_main_group (TORGET_TRACK_TAB (widget)));
}

static void
record_event_action (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  torget_record_group_record_event (get_main_group (TORGET_TRACK_TAB (widget)));
}

static void
open_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetTrackTab *self = TORGET_TRACK_TAB (widget);
  TorgetRecordSet *records = torget_person_case_get_records (self->person_case);
  const char *type;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &type, &id);
  for (guint i = 0; records != NULL && self->spec->sections[i] != NULL; i++)
    {
      const TorgetRecordSpec *spec = self->spec->sections[i]->spec;
      gconstpointer record = g_str_equal (spec->type->name, type)
                                 ? torget_record_set_find (records, spec->type, id)
                                 : NULL;

      if (record != NULL)
        {
          torget_record_section_open (self->spec->sections[i], widget, self->person_case, record,
                                      "");
          return;
        }
    }
}

static void
torget_track_tab_dispose (GObject *object)
{
  TorgetTrackTab *self = TORGET_TRACK_TAB (object);

  g_clear_object (&self->person_case);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_track_tab_parent_class)->dispose (object);
}

static void
torget_track_tab_class_init (TorgetTrackTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_track_tab_dispose;
  gtk_widget_class_install_action (widget_class, "tab.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "tab.record-event", NULL, record_event_action);
  gtk_widget_class_install_action (widget_class, "tab.open", "(sx)", open_action);

  g_type_ensure (TORGET_TYPE_DEADLINE_LIST);
  g_type_ensure (TORGET_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/person/track-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetTrackTab, deadlines);
  gtk_widget_class_bind_template_child (widget_class, TorgetTrackTab, empty_state);
  gtk_widget_class_bind_template_child (widget_class, TorgetTrackTab, groups_box);
  gtk_widget_class_bind_template_child (widget_class, TorgetTrackTab, stack);
}

static void
torget_track_tab_init (TorgetTrackTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->groups = g_ptr_array_new ();
  self->figures = g_ptr_array_new ();
}

static void
add_figure (TorgetTrackTab *self,
            const TorgetRecordFigure *figure)
{
  GtkWidget *widget = figure != NULL ? figure->create (self->person_case) : NULL;

  if (widget != NULL)
    gtk_box_append (self->groups_box, widget);
  g_ptr_array_add (self->figures, widget);
}

static void
add_groups (TorgetTrackTab *self)
{
  for (guint i = 0; self->spec->sections[i] != NULL; i++)
    {
      GtkWidget *group = torget_record_group_new (self->person_case, self->spec->sections[i]);

      gtk_box_append (self->groups_box, group);
      g_ptr_array_add (self->groups, group);
      add_figure (self, self->spec->sections[i]->figure);
    }
}

static const char *const editing_actions[] = { "tab.edit", "tab.record-event", NULL };

/**
 * torget_track_tab_new:
 * @person_case: whose track
 * @spec: which track
 *
 * Returns: (transfer floating): the tab; it follows the case
 */
GtkWidget *
torget_track_tab_new (TorgetPersonCase *person_case,
                      const TorgetTrackTabSpec *spec)
{
  TorgetTrackTab *self = g_object_new (TORGET_TYPE_TRACK_TAB, NULL);

  self->person_case = g_object_ref (person_case);
  torget_role_actions_limit (GTK_WIDGET (self), torget_person_case_get_session (person_case),
                             editing_actions);
  self->spec = spec;
  g_object_set (self->empty_state, "icon-name", spec->icon_name, "title", _ (spec->empty_title),
                "description", _ (spec->empty_text), NULL);
  add_groups (self);
  torget_case_follow (person_case, GTK_WIDGET (self), reload);
  return GTK_WIDGET (self);
}
