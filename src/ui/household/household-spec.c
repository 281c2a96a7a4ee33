/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How households and memberships are shown and edited. */
#include "config.h"

#include "ui/household/household-spec.h"

#include "base/clock.h"
#include "domain/household.h"

#include <glib/gi18n.h>

static void
prepare_end (gpointer record)
{
  TorgetMembership *membership = record;

  if (membership->valid_to == TORGET_DATE_NONE)
    membership->valid_to = torget_clock_get_today ();
}

const TorgetRecordSpec torget_household_spec = {
  .type = &torget_household_type,
  .add_title = N_("New Household"),
  .edit_title = N_("Edit Household"),
  .added = N_("Household added"),
  .changed = N_("Household changed"),
  .removed = N_("Household removed"),
  .groups = { { NULL, { "name", "label" } } },
  .headline = { "name", "label" },
};

const TorgetRecordSpec torget_membership_spec = {
  .type = &torget_membership_type,
  .add_title = N_("New Member"),
  .edit_title = N_("Edit Membership"),
  .added = N_("Member added"),
  .changed = N_("Membership changed"),
  .removed = N_("Membership removed"),
  .groups = { { NULL, { "role", "valid_from", "valid_to" } } },
};

const TorgetRecordSpec torget_membership_new_spec = {
  .type = &torget_membership_type,
  .add_title = N_("New Member"),
  .edit_title = N_("Edit Membership"),
  .added = N_("Member added"),
  .changed = N_("Membership changed"),
  .removed = N_("Membership removed"),
  .groups = { { N_("In the household"), { "role", "valid_from" } } },
};

const TorgetRecordSpec torget_membership_join_spec = {
  .type = &torget_membership_type,
  .add_title = N_("Join Another Household"),
  .edit_title = N_("Edit Membership"),
  .added = N_("Moved to another household"),
  .changed = N_("Membership changed"),
  .removed = N_("Membership removed"),
  .groups = { { N_("In the household"), { "role", "valid_from" } } },
};

const TorgetRecordSpec torget_membership_end_spec = {
  .type = &torget_membership_type,
  .add_title = N_("End Membership"),
  .edit_title = N_("End Membership"),
  .added = N_("Membership ended"),
  .changed = N_("Membership ended"),
  .removed = N_("Membership removed"),
  .groups = { { NULL, { "valid_to" } } },
  .prepare = prepare_end,
};
