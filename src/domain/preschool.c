/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preschool track (skollagen 8 kap.): application, choice, offer and placement are four
 * things. Field order here is column order in the store. */
#include "config.h"

#include "domain/preschool.h"

static const TorgetField preschool_application_fields[] = {
  TORGET_LINK (TorgetPreschoolApplication, person_id, "person"),
  TORGET_CODE (TorgetPreschoolApplication, status, "preschool_status"),
  TORGET_DATE (TorgetPreschoolApplication, wish_date),
  TORGET_DATE (TorgetPreschoolApplication, signed_date),
  TORGET_DATE (TorgetPreschoolApplication, wanted_start),
  TORGET_CODE (TorgetPreschoolApplication, municipality, "municipality"),
  TORGET_INT (TorgetPreschoolApplication, hours_per_week),
  TORGET_CODE (TorgetPreschoolApplication, form, "placement_kind"),
  TORGET_FLAG (TorgetPreschoolApplication, special_support),
  TORGET_FLAG (TorgetPreschoolApplication, sibling_priority),
};

TORGET_DEFINE_RECORD (TorgetPreschoolApplication, preschool_application, "preschool_application")

static const TorgetField preschool_choice_fields[] = {
  TORGET_LINK (TorgetPreschoolChoice, application_id, "preschool_application"),
  TORGET_INT (TorgetPreschoolChoice, rank),
  TORGET_TEXT (TorgetPreschoolChoice, unit),
};

TORGET_DEFINE_RECORD (TorgetPreschoolChoice, preschool_choice, "preschool_choice")

static const TorgetField preschool_offer_fields[] = {
  TORGET_LINK (TorgetPreschoolOffer, application_id, "preschool_application"),
  TORGET_CODE (TorgetPreschoolOffer, kind, "offer_kind"),
  TORGET_TEXT (TorgetPreschoolOffer, unit),
  TORGET_DATE (TorgetPreschoolOffer, offered_date),
  TORGET_DATE (TorgetPreschoolOffer, answer_by),
  TORGET_CODE (TorgetPreschoolOffer, answer, "offer_answer"),
  TORGET_DATE (TorgetPreschoolOffer, answered_date),
  TORGET_DATE (TorgetPreschoolOffer, start_date),
};

TORGET_DEFINE_RECORD (TorgetPreschoolOffer, preschool_offer, "preschool_offer")

static const TorgetField preschool_placement_fields[] = {
  TORGET_LINK (TorgetPreschoolPlacement, person_id, "person"),
  TORGET_LINK (TorgetPreschoolPlacement, application_id, "preschool_application"),
  TORGET_CODE (TorgetPreschoolPlacement, kind, "placement_kind"),
  TORGET_TEXT (TorgetPreschoolPlacement, unit),
  TORGET_DATE (TorgetPreschoolPlacement, start_date),
  TORGET_DATE (TorgetPreschoolPlacement, end_date),
  TORGET_INT (TorgetPreschoolPlacement, hours_per_week),
  TORGET_DATE (TorgetPreschoolPlacement, notice_date),
  TORGET_DATE (TorgetPreschoolPlacement, assessed_date),
};

TORGET_DEFINE_RECORD (TorgetPreschoolPlacement, preschool_placement, "preschool_placement")

static const TorgetField preschool_signature_fields[] = {
  TORGET_LINK (TorgetPreschoolSignature, application_id, "preschool_application"),
  TORGET_LINK (TorgetPreschoolSignature, guardian_id, "person"),
  TORGET_DATE (TorgetPreschoolSignature, signed_date),
};

TORGET_DEFINE_RECORD (TorgetPreschoolSignature, preschool_signature, "preschool_signature")
