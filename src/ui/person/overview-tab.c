/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The joint picture: what is lost next, and the household's four tracks on one timeline. */
#include "config.h"

#include "ui/person/overview-tab.h"

#include "base/clock.h"
#include "ui/person/case-follow.h"
#include "ui/person/case-timeline.h"
#include "ui/person/deadline-list.h"
#include "ui/person/members.h"
#include "ui/person/open-record.h"
#include "ui/person/person-sections.h"
#include "ui/person/record-group.h"
#include "ui/widgets/timeline.h"

struct _TorgetOverviewTab
{
  AdwBin parent_instance;

  GtkWidget *empty_label;
  TorgetDeadlineList *deadlines;
  TorgetTimeline *timeline;
  GtkBox *groups_box;

  TorgetPersonCase *person_case;
  GPtrArray *groups; /* TorgetRecordGroup, borrowed from the box */
  gint64 person_id;  /* whose groups are shown, or are going to be */
  guint n_filled;    /* how many of the groups show that person */
  guint frame_tick;  /* the next frame is waited for */
  guint groups_source;
};

G_DEFINE_FINAL_TYPE (TorgetOverviewTab, torget_overview_tab, ADW_TYPE_BIN)

static gboolean
fill_next_group (TorgetOverviewTab *self)
{
  if (self->n_filled < self->groups->len)
    torget_record_group_reload (g_ptr_array_index (self->groups, self->n_filled++));
  return self->n_filled < self->groups->len;
}

static void
show_groups (TorgetOverviewTab *self)
{
  while (fill_next_group (self))
    ;
  gtk_widget_set_visible (GTK_WIDGET (self->groups_box), TRUE);
}

/* One at a time, so that keys and clicks come between; none when somebody else is on the way. */
static gboolean
fill_groups_cb (gpointer user_data)
{
  TorgetOverviewTab *self = user_data;
  const gboolean is_left = torget_person_case_is_leaving (self->person_case);

  if (!is_left && fill_next_group (self))
    return G_SOURCE_CONTINUE;
  self->groups_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->groups_box), !is_left);
  return G_SOURCE_REMOVE;
}

/* The frame that begins here is drawn before anything else is done. */
static gboolean
frame_cb (GtkWidget *widget,
          GdkFrameClock *clock,
          gpointer user_data)
{
  TorgetOverviewTab *self = TORGET_OVERVIEW_TAB (widget);

  self->frame_tick = 0;
  self->groups_source = g_idle_add_full (G_PRIORITY_LOW, fill_groups_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
is_waiting (TorgetOverviewTab *self)
{
  return self->frame_tick != 0 || self->groups_source != 0;
}

static void
stop_waiting (TorgetOverviewTab *self)
{
  if (self->frame_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->frame_tick);
  self->frame_tick = 0;
  g_clear_handle_id (&self->groups_source, g_source_remove);
}

/* The groups stand below what is seen first. Those of another person come after the first frame,
 * which an idle source does not wait for: between two frames there is nothing to do. Those of the
 * same one come at once, so that nothing jumps under whoever has just saved. */
static void
update_groups (TorgetOverviewTab *self)
{
  const gint64 person_id = torget_person_case_get_person_id (self->person_case);
  const gboolean is_same = self->person_id == person_id && !is_waiting (self);

  stop_waiting (self);
  self->person_id = person_id;
  self->n_filled = 0;
  if (is_same)
    {
      show_groups (self);
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->groups_box), FALSE);
  self->frame_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_cb, NULL, NULL);
}

static void
reload (GtkWidget *widget)
{
  TorgetOverviewTab *self = TORGET_OVERVIEW_TAB (widget);
  TorgetRecordSet *records = torget_person_case_get_records (self->person_case);
  g_autoptr (TorgetTimelineData) data = NULL;
  g_autoptr (GArray) ids = NULL;
  TorgetHousehold *household;

  torget_deadline_list_show (self->deadlines, self->person_case, NULL);
  update_groups (self);
  if (records == NULL)
    return;
  ids = torget_members_list_ids (self->person_case, TRUE);
  household = torget_members_get_household (self->person_case);
  data = torget_case_timeline_new (records, ids, household != NULL ? household->record.id : 0,
                                   torget_person_case_get_deadlines (self->person_case),
                                   torget_clock_get_today ());
  torget_timeline_set_data (self->timeline, data);
  gtk_widget_set_visible (GTK_WIDGET (self->timeline),
                          torget_timeline_data_get_n_lanes (data) > 0);
  gtk_widget_set_visible (self->empty_label, torget_timeline_data_get_n_lanes (data) == 0);
}

/* Enter on the timeline opens what is behind the mark. */
static void
activate_item_cb (TorgetOverviewTab *self,
                  const char *record_type,
                  gint64 record_id)
{
  torget_open_record (GTK_WIDGET (self), self->person_case, record_type, record_id);
}

static void
torget_overview_tab_dispose (GObject *object)
{
  TorgetOverviewTab *self = TORGET_OVERVIEW_TAB (object);

  stop_waiting (self);
  g_clear_object (&self->person_case);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_overview_tab_parent_class)->dispose (object);
}

static void
torget_overview_tab_class_init (TorgetOverviewTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_overview_tab_dispose;

  g_type_ensure (TORGET_TYPE_DEADLINE_LIST);
  g_type_ensure (TORGET_TYPE_TIMELINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/person/overview-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetOverviewTab, deadlines);
  gtk_widget_class_bind_template_child (widget_class, TorgetOverviewTab, empty_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetOverviewTab, groups_box);
  gtk_widget_class_bind_template_child (widget_class, TorgetOverviewTab, timeline);
  gtk_widget_class_bind_template_callback (widget_class, activate_item_cb);
}

static void
torget_overview_tab_init (TorgetOverviewTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->groups = g_ptr_array_new ();
}

static void
add_groups (TorgetOverviewTab *self)
{
  for (guint i = 0; torget_person_sections[i] != NULL; i++)
    {
      GtkWidget *group = torget_record_group_new (self->person_case, torget_person_sections[i]);

      gtk_box_append (self->groups_box, group);
      g_ptr_array_add (self->groups, group);
    }
}

/**
 * torget_overview_tab_new:
 * @person_case: whose overview
 *
 * Returns: (transfer floating): the tab; it follows the case
 */
GtkWidget *
torget_overview_tab_new (TorgetPersonCase *person_case)
{
  TorgetOverviewTab *self = g_object_new (TORGET_TYPE_OVERVIEW_TAB, NULL);

  self->person_case = g_object_ref (person_case);
  add_groups (self);
  torget_case_follow (person_case, GTK_WIDGET (self), reload);
  return GTK_WIDGET (self);
}
