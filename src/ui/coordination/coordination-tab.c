/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of what the agencies do together for a person. */
#include "config.h"

#include "ui/coordination/coordination-tab.h"

#include "domain/casework.h"
#include "ui/coordination/consent-section.h"
#include "ui/person/track-tab.h"

#include <glib/gi18n.h>

static const TorgetRecordType *const subjects[] = { &torget_consent_type, NULL };
static const TorgetRecordSection *const sections[] = { &torget_consent_section, NULL };

static const TorgetTrackTabSpec spec = {
  .icon_name = "torget-coordination-symbolic",
  .empty_title = N_("Nothing Is Coordinated Yet"),
  .empty_text = N_("Record a consent, so that the agencies may speak with each other about the "
                   "person."),
  .subjects = subjects,
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
