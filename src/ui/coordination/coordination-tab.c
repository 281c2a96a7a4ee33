/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of what the agencies do together for a person. */
#include "config.h"

#include "ui/coordination/coordination-tab.h"

#include "domain/casework.h"
#include "ui/coordination/case-section.h"
#include "ui/coordination/consent-section.h"
#include "ui/coordination/contact-section.h"
#include "ui/coordination/meeting-section.h"
#include "ui/coordination/mentor-section.h"
#include "ui/coordination/practice-section.h"
#include "ui/coordination/task-section.h"
#include "ui/person/track-tab.h"

#include <glib/gi18n.h>

static const TorgetRecordSection *const sections[] = {
  &torget_coordination_case_section,
  &torget_consent_section,
  &torget_task_section,
  &torget_meeting_section,
  &torget_case_contact_section,
  &torget_work_placement_section,
  &torget_mentor_link_section,
  NULL,
};

static const TorgetTrackTabSpec spec = {
  .icon_name = "torget-coordination-symbolic",
  .empty_title = N_("Nothing Is Coordinated Yet"),
  .empty_text = N_("Refer the person to the preparatory group, or record a consent, so that the "
                   "agencies may speak with each other."),
  .track = "case",
  .sections = sections,
};

/**
 * torget_coordination_tab_new:
 * @person_case: whose case
 *
 * Returns: (transfer floating): the tab
 */
GtkWidget *
torget_coordination_tab_new (TorgetPersonCase *person_case)
{
  return torget_track_tab_new (person_case, &spec);
}
