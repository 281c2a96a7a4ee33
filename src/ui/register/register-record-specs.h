/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-spec.h"

G_BEGIN_DECLS

/* How the entries of the registers are edited that no person's page edits. */

extern const TorgetRecordSpec torget_agency_spec;
extern const TorgetRecordSpec torget_agency_unit_spec;
extern const TorgetRecordSpec torget_coordinator_spec;
extern const TorgetRecordSpec torget_employer_spec;
extern const TorgetRecordSpec torget_flat_spec;
extern const TorgetRecordSpec torget_landlord_spec;
extern const TorgetRecordSpec torget_mentor_spec;
extern const TorgetRecordSpec torget_note_template_spec;
extern const TorgetRecordSpec torget_region_offer_spec;
extern const TorgetRecordSpec torget_office_spec;
extern const TorgetRecordSpec torget_practice_place_spec;
extern const TorgetRecordSpec torget_preschool_unit_spec;
extern const TorgetRecordSpec torget_school_unit_spec;
extern const TorgetRecordSpec torget_sfi_group_spec;
extern const TorgetRecordSpec torget_sfi_provider_spec;

const TorgetRecordSpec *torget_region_offer_spec_get (const char *kind);

G_END_DECLS
