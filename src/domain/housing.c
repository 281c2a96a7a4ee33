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
  TORGET_TEXT (TorgetDwelling, area),
  TORGET_TEXT (TorgetDwelling, accessibility),
  TORGET_DATE (TorgetDwelling, available_from),
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
  TORGET_INT (TorgetSublet, term_months),
  TORGET_DATE (TorgetSublet, waiver_filed_date),
  TORGET_DATE (TorgetSublet, waiver_approved_date),
  TORGET_DATE (TorgetSublet, waiver_to),
  TORGET_DATE (TorgetSublet, notice_drafted_date),
  TORGET_TEXT (TorgetSublet, delivery_proof),
  TORGET_DATE (TorgetSublet, disputed_date),
  TORGET_DATE (TorgetSublet, referred_date),
  TORGET_TEXT (TorgetSublet, queue_place),
  TORGET_DATE (TorgetSublet, queue_since),
};

TORGET_DEFINE_RECORD (TorgetSublet, sublet, "sublet")

static const TorgetField inspection_fields[] = {
  TORGET_LINK (TorgetInspection, sublet_id, "sublet"),
  TORGET_CODE (TorgetInspection, kind, "inspection_kind"),
  TORGET_DATE (TorgetInspection, date),
  TORGET_TEXT (TorgetInspection, protocol),
};

TORGET_DEFINE_RECORD (TorgetInspection, inspection, "inspection")

static const TorgetField dwelling_key_fields[] = {
  TORGET_LINK (TorgetDwellingKey, sublet_id, "sublet"),
  TORGET_TEXT (TorgetDwellingKey, number),
  TORGET_TEXT (TorgetDwellingKey, tag),
  TORGET_INT (TorgetDwellingKey, count),
  TORGET_DATE (TorgetDwellingKey, handed_out_date),
  TORGET_DATE (TorgetDwellingKey, returned_date),
};

TORGET_DEFINE_RECORD (TorgetDwellingKey, dwelling_key, "dwelling_key")

static const TorgetField insurance_fields[] = {
  TORGET_LINK (TorgetInsurance, sublet_id, "sublet"),
  TORGET_TEXT (TorgetInsurance, insurer),
  TORGET_TEXT (TorgetInsurance, policy_number),
  TORGET_DATE (TorgetInsurance, valid_to),
};

TORGET_DEFINE_RECORD (TorgetInsurance, insurance, "insurance")

static const TorgetField arrears_fields[] = {
  TORGET_LINK (TorgetArrears, sublet_id, "sublet"),
  TORGET_DATE (TorgetArrears, due_date),
  TORGET_INT (TorgetArrears, amount),
  TORGET_DATE (TorgetArrears, paid_date),
  TORGET_DATE (TorgetArrears, social_notified_date),
};

TORGET_DEFINE_RECORD (TorgetArrears, arrears, "arrears")
