/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sublet track (jordabalken 12 kap.). Field order here is column order in the store. */
#include "config.h"

#include "domain/housing.h"

static const TorgetField head_lease_fields[] = {
  TORGET_TEXT (TorgetHeadLease, landlord),
  TORGET_TEXT (TorgetHeadLease, contract_number),
  TORGET_CODE (TorgetHeadLease, block, "block_lease"),
  TORGET_DATE (TorgetHeadLease, start_date),
  TORGET_DATE (TorgetHeadLease, end_date),
};

TORGET_DEFINE_RECORD (TorgetHeadLease, head_lease, "head_lease")

static const TorgetField dwelling_fields[] = {
  TORGET_LINK (TorgetDwelling, head_lease_id, "head_lease"),
  TORGET_TEXT (TorgetDwelling, address),
  TORGET_TEXT (TorgetDwelling, apartment),
  TORGET_TEXT (TorgetDwelling, postal_code),
  TORGET_TEXT (TorgetDwelling, city),
  TORGET_CODE (TorgetDwelling, municipality, "municipality"),
  TORGET_INT (TorgetDwelling, size_m2),
  TORGET_INT (TorgetDwelling, rooms),
  TORGET_INT (TorgetDwelling, rent),
};

TORGET_DEFINE_RECORD (TorgetDwelling, dwelling, "dwelling")

static const TorgetField sublet_fields[] = {
  TORGET_LINK (TorgetSublet, household_id, "household"),
  TORGET_LINK (TorgetSublet, dwelling_id, "dwelling"),
  TORGET_CODE (TorgetSublet, tenure, "tenure_type"),
  TORGET_CODE (TorgetSublet, status, "sublet_status"),
  TORGET_DATE (TorgetSublet, signed_date),
  TORGET_DATE (TorgetSublet, start_date),
  TORGET_DATE (TorgetSublet, end_date),
  TORGET_DATE (TorgetSublet, landlord_notified_date),
  TORGET_CODE (TorgetSublet, waiver, "waiver_status"),
  TORGET_DATE (TorgetSublet, decision_date),
  TORGET_DATE (TorgetSublet, notice_served_date),
  TORGET_CODE (TorgetSublet, delivery_method, "delivery_method"),
  TORGET_CODE (TorgetSublet, notice_reason, "notice_reason"),
  TORGET_DATE (TorgetSublet, moved_out_date),
  TORGET_TEXT (TorgetSublet, onward_plan),
};

TORGET_DEFINE_RECORD (TorgetSublet, sublet, "sublet")
