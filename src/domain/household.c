/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Households and who belongs to them, when and as what. Field order here is column order in the
 * store. */
#include "config.h"

#include "domain/household.h"

static const TorgetField household_fields[] = {
  TORGET_TEXT (TorgetHousehold, label),
  TORGET_TEXT (TorgetHousehold, name),
};

TORGET_DEFINE_RECORD (TorgetHousehold, household, "household")

static const TorgetField membership_fields[] = {
  TORGET_LINK (TorgetMembership, household_id, "household"),
  TORGET_LINK (TorgetMembership, person_id, "person"),
  TORGET_CODE (TorgetMembership, role, "household_role"),
  TORGET_DATE (TorgetMembership, valid_from),
  TORGET_DATE (TorgetMembership, valid_to),
};

TORGET_DEFINE_RECORD (TorgetMembership, membership, "membership")
