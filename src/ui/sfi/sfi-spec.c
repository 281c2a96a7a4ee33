/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How SFI enrolments are shown and edited. */
#include "config.h"

#include "ui/sfi/sfi-spec.h"

#include "domain/sfi.h"

#include <glib/gi18n.h>

const TorgetRecordSpec torget_sfi_spec = {
  .type = &torget_sfi_enrolment_type,
  .add_title = N_("New SFI Enrolment"),
  .edit_title = N_("Edit SFI Enrolment"),
  .added = N_("SFI enrolment added"),
  .changed = N_("SFI enrolment changed"),
  .removed = N_("SFI enrolment removed"),
  .groups = {
    { N_("Status"),
      { "status", "registered_date", "assessment_date", "received_date", "started_date",
        "ended_date", "interruption_reason" } },
    { N_("Studies"), { "study_path", "course", "track", "literacy", "hours_per_week" } },
    { N_("Where and when"), { "provider", "group_name", "time_of_day" } },
    { N_("Afterwards"), { "next_step" } },
  },
  .headline = { "status", "course", "registered_date" },
};
