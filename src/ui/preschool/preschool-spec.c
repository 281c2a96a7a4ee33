/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How preschool applications, choices, offers and places are shown and edited. */
#include "config.h"

#include "ui/preschool/preschool-spec.h"

#include "base/clock.h"
#include "domain/preschool.h"

#include <glib/gi18n.h>

static void
prepare_placement_end (gpointer record)
{
  TorgetPreschoolPlacement *placement = record;

  if (placement->end_date == TORGET_DATE_NONE)
    placement->end_date = torget_clock_get_today ();
}

const TorgetRecordSpec torget_application_spec = {
  .type = &torget_preschool_application_type,
  .add_title = N_("New Preschool Application"),
  .edit_title = N_("Edit Preschool Application"),
  .added = N_("Preschool application added"),
  .changed = N_("Preschool application changed"),
  .removed = N_("Preschool application removed"),
  .groups = {
    { N_("The application"), { "status", "wish_date", "signed_date" } },
    { N_("What is wanted"), { "form", "wanted_start", "hours_per_week", "municipality" } },
    { N_("Priority"), { "special_support", "sibling_priority" } },
  },
  .headline = { "status", "wish_date" },
};

const TorgetRecordSpec torget_signature_spec = {
  .type = &torget_preschool_signature_type,
  .add_title = N_("New Signature"),
  .edit_title = N_("Edit Signature"),
  .added = N_("Signature added"),
  .changed = N_("Signature changed"),
  .removed = N_("Signature removed"),
  .groups = { { NULL, { "guardian_id", "signed_date" } } },
  .headline = { "guardian_id", "signed_date" },
};

const TorgetRecordSpec torget_choice_spec = {
  .type = &torget_preschool_choice_type,
  .add_title = N_("New Choice"),
  .edit_title = N_("Edit Choice"),
  .added = N_("Preschool choice added"),
  .changed = N_("Preschool choice changed"),
  .removed = N_("Preschool choice removed"),
  .groups = { { NULL, { "rank", "unit" } } },
  .headline = { "rank", "unit" },
};

const TorgetRecordSpec torget_offer_spec = {
  .type = &torget_preschool_offer_type,
  .add_title = N_("New Offer"),
  .edit_title = N_("Edit Offer"),
  .added = N_("Preschool offer added"),
  .changed = N_("Preschool offer changed"),
  .removed = N_("Preschool offer removed"),
  .groups = {
    { N_("The offer"), { "kind", "unit", "offered_date", "answer_by", "start_date" } },
    { N_("The answer"), { "answer", "answered_date" } },
  },
  .headline = { "unit", "offered_date" },
};

const TorgetRecordSpec torget_placement_spec = {
  .type = &torget_preschool_placement_type,
  .add_title = N_("New Place"),
  .edit_title = N_("Edit Place"),
  .added = N_("Preschool place added"),
  .changed = N_("Preschool place changed"),
  .removed = N_("Preschool place removed"),
  .groups = { { NULL, { "kind", "unit", "start_date", "hours_per_week", "assessed_date",
                        "notice_date", "end_date" } } },
  .headline = { "unit", "start_date" },
};

const TorgetRecordSpec torget_placement_end_spec = {
  .type = &torget_preschool_placement_type,
  .add_title = N_("End Place"),
  .edit_title = N_("End Place"),
  .added = N_("Preschool place ended"),
  .changed = N_("Preschool place ended"),
  .removed = N_("Preschool place removed"),
  .groups = { { NULL, { "end_date" } } },
  .prepare = prepare_placement_end,
};
