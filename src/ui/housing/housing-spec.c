/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How housing contracts, dwellings and head leases are shown and edited. */
#include "config.h"

#include "ui/housing/housing-spec.h"

#include "base/clock.h"
#include "domain/housing.h"

#include <glib/gi18n.h>

static void
prepare_end (gpointer record)
{
  TorgetSublet *sublet = record;

  torget_record_set_text (sublet, torget_record_type_find (&torget_sublet_type, "status"),
                          "moved_out");
  if (sublet->moved_out_date == TORGET_DATE_NONE)
    sublet->moved_out_date = torget_clock_get_today ();
}

const TorgetRecordSpec torget_sublet_spec = {
  .type = &torget_sublet_type,
  .add_title = N_("New Housing Contract"),
  .edit_title = N_("Edit Housing Contract"),
  .added = N_("Housing contract added"),
  .changed = N_("Housing contract changed"),
  .removed = N_("Housing contract removed"),
  .groups = {
    { N_("The contract"),
      { "tenure", "status", "signed_date", "start_date", "end_date", "landlord_notified_date",
        "waiver" } },
    { N_("Notice"),
      { "decision_date", "notice_served_date", "delivery_method", "notice_reason" } },
    { N_("Moving out"), { "moved_out_date", "onward_plan" } },
  },
  .headline = { "status", "start_date" },
};

const TorgetRecordSpec torget_sublet_end_spec = {
  .type = &torget_sublet_type,
  .add_title = N_("End Housing Contract"),
  .edit_title = N_("End Housing Contract"),
  .added = N_("Housing contract ended"),
  .changed = N_("Housing contract ended"),
  .removed = N_("Housing contract removed"),
  .groups = { { NULL, { "status", "moved_out_date", "onward_plan" } } },
  .prepare = prepare_end,
};

const TorgetRecordSpec torget_dwelling_spec = {
  .type = &torget_dwelling_type,
  .add_title = N_("New Dwelling"),
  .edit_title = N_("Edit Dwelling"),
  .added = N_("Dwelling added"),
  .changed = N_("Dwelling changed"),
  .removed = N_("Dwelling removed"),
  .groups = {
    { N_("Address"), { "address", "apartment", "postal_code", "city", "municipality" } },
    { N_("The flat"), { "size_m2", "rooms", "rent" } },
  },
  .headline = { "address", "apartment" },
};

const TorgetRecordSpec torget_head_lease_spec = {
  .type = &torget_head_lease_type,
  .add_title = N_("New Head Lease"),
  .edit_title = N_("Edit Head Lease"),
  .added = N_("Head lease added"),
  .changed = N_("Head lease changed"),
  .removed = N_("Head lease removed"),
  .groups
  = { { NULL, { "landlord", "contract_number", "block", "start_date", "end_date" } } },
  .headline = { "landlord", "contract_number" },
};
