/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How SFI enrolments are shown and edited. */
#include "config.h"

#include "ui/sfi/sfi-spec.h"

#include "base/clock.h"
#include "domain/sfi.h"

#include <glib/gi18n.h>

static void
prepare_end (gpointer record)
{
  TorgetSfiEnrolment *enrolment = record;

  torget_record_set_text (enrolment,
                          torget_record_type_find (&torget_sfi_enrolment_type, "status"),
                          g_strcmp0 (enrolment->course, "D") == 0 ? "completed" : "interrupted");
  if (enrolment->ended_date == TORGET_DATE_NONE)
    enrolment->ended_date = torget_clock_get_today ();
}

const TorgetRecordSpec torget_sfi_spec = {
  .type = &torget_sfi_enrolment_type,
  .add_title = N_("New SFI Enrolment"),
  .edit_title = N_("Edit SFI Enrolment"),
  .added = N_("SFI enrolment added"),
  .changed = N_("SFI enrolment changed"),
  .removed = N_("SFI enrolment removed"),
  .groups = {
    { N_("Status"), { "status", "registered_date", "received_date", "started_date", "ended_date" } },
    { N_("Studies"), { "study_path", "course", "track", "literacy", "hours_per_week" } },
    { N_("Where"), { "provider", "group_name" } },
    { N_("Afterwards"), { "next_step" } },
  },
  .headline = { "status", "course", "registered_date" },
};

const TorgetRecordSpec torget_sfi_end_spec = {
  .type = &torget_sfi_enrolment_type,
  .add_title = N_("End SFI Enrolment"),
  .edit_title = N_("End SFI Enrolment"),
  .added = N_("SFI enrolment ended"),
  .changed = N_("SFI enrolment ended"),
  .removed = N_("SFI enrolment removed"),
  .groups = { { NULL, { "status", "ended_date", "next_step" } } },
  .prepare = prepare_end,
};
