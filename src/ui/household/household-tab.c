/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of the household: its name, and who belongs to it. */
#include "config.h"

#include "ui/household/household-tab.h"

#include "base/clock.h"
#include "domain/household.h"
#include "ui/coordination/task-section.h"
#include "ui/household/dependency-list.h"
#include "ui/household/household-dialogs.h"
#include "ui/household/household-spec.h"
#include "ui/household/household-timeline.h"
#include "ui/household/move-dialog.h"
#include "ui/person/members.h"
#include "ui/person/person-text.h"
#include "ui/person/track-tab.h"

#include <glib/gi18n.h>

static GPtrArray *
list_households (TorgetPersonCase *person_case)
{
  return torget_case_list_households (torget_person_case_get_records (person_case),
                                      torget_person_case_get_person_id (person_case),
                                      torget_clock_get_today ());
}

static GPtrArray *
list_members (TorgetPersonCase *person_case)
{
  TorgetHousehold *household = torget_members_get_household (person_case);

  if (household == NULL)
    return g_ptr_array_new ();
  return torget_case_list_memberships (torget_person_case_get_records (person_case),
                                       household->record.id, torget_clock_get_today ());
}

static char *
dup_member_headline (TorgetPersonCase *person_case,
                     gconstpointer record)
{
  const TorgetMembership *membership = record;
  TorgetPerson *person = torget_case_get_person (torget_person_case_get_records (person_case),
                                                 membership->person_id);
  g_autofree char *name = torget_person_dup_name (person);
  g_autofree char *age = torget_person_dup_age (person, torget_clock_get_today ());

  return age != NULL ? g_strdup_printf ("%s, %s", name, age) : g_steal_pointer (&name);
}

static gpointer
create_member (TorgetPersonCase *person_case)
{
  TorgetHousehold *household = torget_members_get_household (person_case);
  TorgetMembership *membership;

  if (household == NULL)
    return NULL;
  membership = torget_record_new (&torget_membership_type);
  membership->household_id = household->record.id;
  membership->valid_from = torget_clock_get_today ();
  return membership;
}

static gpointer
create_joining (TorgetPersonCase *person_case)
{
  TorgetMembership *membership
      = torget_record_section_create_owned (person_case, &torget_membership_type);

  membership->role = g_strdup ("reference_person");
  membership->valid_from = torget_clock_get_today ();
  return membership;
}

static void
open_member (GtkWidget *origin,
             gconstpointer record)
{
  const TorgetMembership *membership = record;

  gtk_widget_activate_action (origin, "win.show-person", "x", membership->person_id);
}

static const TorgetRecordSection households = {
  .title = N_("Household"),
  .add_label = N_("Join Another Household"),
  .empty_text = N_("The person belongs to no household."),
  .spec = &torget_household_spec,
  .figure = &torget_household_timeline,
  .is_main = TRUE,
  .is_kept = TRUE,
  .list = list_households,
  .open_new = torget_household_join,
  .create = create_joining,
};

static const TorgetRecordSection members = {
  .title = N_("Members"),
  .add_label = N_("Add a Member"),
  .empty_text = N_("Nobody belongs to the household."),
  .spec = &torget_membership_spec,
  .end_spec = &torget_membership_end_spec,
  .figure = &torget_dependency_list,
  .list = list_members,
  .dup_headline = dup_member_headline,
  .open = open_member,
  .open_new = torget_household_add_member,
  .create = create_member,
};

static GPtrArray *
list_registrations (TorgetPersonCase *person_case)
{
  return torget_record_section_list_owned (person_case, &torget_residence_type, NULL);
}

static gpointer
create_registration (TorgetPersonCase *person_case)
{
  TorgetResidence *residence
      = torget_record_section_create_owned (person_case, &torget_residence_type);

  residence->valid_from = torget_clock_get_today ();
  return residence;
}

static const TorgetRecordSection registrations = {
  .title = N_("Moves between municipalities"),
  .add_label = N_("Record a Move"),
  .empty_text = N_("No move is recorded."),
  .spec = &torget_residence_spec,
  .tells_place = TRUE,
  .list = list_registrations,
  .open_new = torget_move_dialog_open,
  .create = create_registration,
};

/* The dates of the household stand on the overview. */
static const TorgetRecordSection *const sections[] = {
  &households,
  &members,
  &registrations,
  &torget_household_task_section,
  NULL,
};

static const TorgetTrackTabSpec spec = {
  .icon_name = "torget-household-symbolic",
  .empty_title = N_("No Household"),
  .empty_text = N_("The person belongs to no household today."),
  .track = "household",
  .sections = sections,
};

/**
 * torget_household_tab_new:
 * @person_case: whose household
 *
 * Returns: (transfer floating): the tab
 */
GtkWidget *
torget_household_tab_new (TorgetPersonCase *person_case)
{
  return torget_track_tab_new (person_case, &spec);
}
