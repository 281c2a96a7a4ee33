/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of the household: its name, and who belongs to it. */
#include "config.h"

#include "ui/household/household-tab.h"

#include "base/clock.h"
#include "domain/household.h"
#include "ui/household/household-spec.h"
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

static void
open_member (GtkWidget *origin,
             gconstpointer record)
{
  const TorgetMembership *membership = record;

  gtk_widget_activate_action (origin, "win.show-person", "x", membership->person_id);
}

static const TorgetRecordSection households = {
  .title = N_("Household"),
  .empty_text = N_("The person belongs to no household."),
  .spec = &torget_household_spec,
  .is_main = TRUE,
  .list = list_households,
};

static const TorgetRecordSection members = {
  .title = N_("Members"),
  .empty_text = N_("Nobody belongs to the household."),
  .spec = &torget_membership_spec,
  .end_spec = &torget_membership_end_spec,
  .list = list_members,
  .dup_headline = dup_member_headline,
  .open = open_member,
};

static const TorgetRecordSection *const sections[] = { &households, &members, NULL };

static const TorgetTrackTabSpec spec = {
  .icon_name = "torget-household-symbolic",
  .empty_title = N_("No Household"),
  .empty_text = N_("The person belongs to no household today."),
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
