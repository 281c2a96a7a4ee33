/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-spec.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_application_spec;
extern const TorgetRecordSpec torget_choice_spec;
extern const TorgetRecordSpec torget_signature_spec;
extern const TorgetRecordSpec torget_offer_spec;
extern const TorgetRecordSpec torget_placement_spec;
extern const TorgetRecordSpec torget_placement_end_spec;

G_END_DECLS
