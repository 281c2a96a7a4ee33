/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How housing contracts, dwellings and head leases are shown and edited. */
#include "config.h"

#include "ui/housing/housing-spec.h"

#include "domain/sublet-term.h"

#include <glib/gi18n.h>

static const char *
follow_term (gconstpointer before,
             gpointer record,
             const TorgetOfficeParameters *parameters)
{
  return torget_sublet_follow_term (before, record, parameters) ? "end_date" : NULL;
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
      { "tenure", "status", "signed_date", "start_date", "term_months", "end_date",
        "landlord_notified_date" } },
    { N_("Waiver of the right to stay"),
      { "waiver", "waiver_filed_date", "waiver_approved_date", "waiver_to" } },
    { N_("Notice"),
      { "decision_date", "notice_drafted_date", "notice_reason", "notice_served_date",
        "delivery_method", "delivery_proof", "disputed_date", "referred_date" } },
    { N_("What comes after"), { "queue_place", "queue_since", "onward_plan", "moved_out_date" } },
  },
  .headline = { "status", "start_date" },
  .follow = follow_term,
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
    { N_("The flat"), { "area", "size_m2", "rooms", "rent", "accessibility", "available_from" } },
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
