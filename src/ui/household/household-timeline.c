/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tracks of everybody in a household on one axis, with what hangs on what. A large household
 * is seen as a whole with one row for each member; a button gives each track its own.
 */
#include "config.h"

#include "ui/household/household-timeline.h"

#include "base/clock.h"
#include "ui/person/case-timeline.h"
#include "ui/person/members.h"
#include "ui/person/open-record.h"
#include "ui/widgets/timeline.h"

#include <glib/gi18n.h>

struct _TorgetHouseholdTimeline
{
  AdwBin parent_instance;

  GtkToggleButton *every_track;
  TorgetTimeline *timeline;
  TorgetPersonCase *person_case;
};

G_DEFINE_FINAL_TYPE (TorgetHouseholdTimeline, torget_household_timeline, ADW_TYPE_BIN)

static void
reload (TorgetHouseholdTimeline *self)
{
  TorgetRecordSet *records = torget_person_case_get_records (self->person_case);
  const TorgetHousehold *household
      = records != NULL ? torget_members_get_household (self->person_case) : NULL;
  g_autoptr (TorgetTimelineData) data = NULL;
  g_autoptr (GArray) ids = NULL;

  if (household == NULL)
    return;
  ids = torget_members_list_ids (self->person_case, TRUE);
  if (gtk_toggle_button_get_active (self->every_track))
    data = torget_case_timeline_new (records, ids, household->record.id,
                                     torget_person_case_get_deadlines (self->person_case),
                                     torget_clock_get_today ());
  else
    data = torget_case_timeline_new_short (records, ids, household->record.id,
                                           torget_person_case_get_deadlines (self->person_case),
                                           torget_clock_get_today ());
  torget_timeline_set_data (self->timeline, data);
}

static void
activate_item_cb (TorgetHouseholdTimeline *self,
                  const char *record_type,
                  gint64 record_id)
{
  torget_open_record (GTK_WIDGET (self), self->person_case, record_type, record_id);
}

static void
torget_household_timeline_dispose (GObject *object)
{
  g_clear_object (&TORGET_HOUSEHOLD_TIMELINE (object)->person_case);
  G_OBJECT_CLASS (torget_household_timeline_parent_class)->dispose (object);
}

static void
torget_household_timeline_class_init (TorgetHouseholdTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_household_timeline_dispose;

  g_type_ensure (TORGET_TYPE_TIMELINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/household/household-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetHouseholdTimeline, every_track);
  gtk_widget_class_bind_template_child (widget_class, TorgetHouseholdTimeline, timeline);
  gtk_widget_class_bind_template_callback (widget_class, activate_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload);
}

static void
torget_household_timeline_init (TorgetHouseholdTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create (TorgetPersonCase *person_case)
{
  TorgetHouseholdTimeline *self = g_object_new (TORGET_TYPE_HOUSEHOLD_TIMELINE, NULL);

  self->person_case = g_object_ref (person_case);
  return GTK_WIDGET (self);
}

static gboolean
show (GtkWidget *figure,
      TorgetPersonCase *person_case)
{
  reload (TORGET_HOUSEHOLD_TIMELINE (figure));
  return torget_members_get_household (person_case) != NULL;
}

const TorgetRecordFigure torget_household_timeline = { create, show };
