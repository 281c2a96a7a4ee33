/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The joint picture: what is lost next, and the household's four tracks on one timeline. */
#include "config.h"

#include "ui/person/overview-tab.h"

#include "base/clock.h"
#include "ui/housing/housing-spec.h"
#include "ui/person/case-timeline.h"
#include "ui/person/deadline-list.h"
#include "ui/person/members.h"
#include "ui/person/record-dialog.h"
#include "ui/plan/plan-spec.h"
#include "ui/preschool/preschool-spec.h"
#include "ui/sfi/sfi-spec.h"
#include "ui/widgets/empty-state.h"
#include "ui/widgets/timeline.h"

struct _TorgetOverviewTab
{
  AdwBin parent_instance;

  GtkStack *stack;
  TorgetDeadlineList *deadlines;
  TorgetTimeline *timeline;

  TorgetPersonCase *person_case;
};

G_DEFINE_FINAL_TYPE (TorgetOverviewTab, torget_overview_tab, ADW_TYPE_BIN)

static void
reload (TorgetOverviewTab *self)
{
  TorgetRecordSet *records = torget_person_case_get_records (self->person_case);
  g_autoptr (TorgetTimelineData) data = NULL;
  g_autoptr (GArray) ids = NULL;
  TorgetHousehold *household;

  torget_deadline_list_show (self->deadlines, self->person_case, NULL);
  if (records == NULL)
    return;
  ids = torget_members_list_ids (self->person_case, TRUE);
  household = torget_members_get_household (self->person_case);
  data = torget_case_timeline_new (records, ids, household != NULL ? household->record.id : 0,
                                   torget_clock_get_today ());
  torget_timeline_set_data (self->timeline, data);
  gtk_stack_set_visible_child_name (
      self->stack, torget_timeline_data_get_n_lanes (data) > 0 ? "timeline" : "empty");
}

static const TorgetRecordSpec *const specs[] = {
  &torget_plan_spec,  &torget_sfi_spec,       &torget_application_spec,
  &torget_offer_spec, &torget_placement_spec, &torget_sublet_spec,
};

/* Enter on the timeline opens what is behind the mark. */
static void
activate_item_cb (TorgetOverviewTab *self,
                  const char *record_type,
                  gint64 record_id)
{
  TorgetRecordSet *records = torget_person_case_get_records (self->person_case);

  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      gpointer record = torget_record_set_find (records, specs[i]->type, record_id);

      if (g_str_equal (specs[i]->type->name, record_type) && record != NULL)
        torget_record_dialog_present (GTK_WIDGET (self),
                                      torget_person_case_get_session (self->person_case),
                                      specs[i], record, records);
    }
}

static void
torget_overview_tab_dispose (GObject *object)
{
  g_clear_object (&TORGET_OVERVIEW_TAB (object)->person_case);
  G_OBJECT_CLASS (torget_overview_tab_parent_class)->dispose (object);
}

static void
torget_overview_tab_class_init (TorgetOverviewTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_overview_tab_dispose;

  g_type_ensure (TORGET_TYPE_DEADLINE_LIST);
  g_type_ensure (TORGET_TYPE_EMPTY_STATE);
  g_type_ensure (TORGET_TYPE_TIMELINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/person/overview-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetOverviewTab, deadlines);
  gtk_widget_class_bind_template_child (widget_class, TorgetOverviewTab, stack);
  gtk_widget_class_bind_template_child (widget_class, TorgetOverviewTab, timeline);
  gtk_widget_class_bind_template_callback (widget_class, activate_item_cb);
}

static void
torget_overview_tab_init (TorgetOverviewTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  g_signal_connect_object (person_case, "loaded", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  if (torget_person_case_get_records (person_case) != NULL)
    reload (self);
  return GTK_WIDGET (self);
}
