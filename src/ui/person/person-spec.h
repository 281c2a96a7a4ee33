/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-spec.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_person_spec;
extern const TorgetRecordSpec torget_person_new_spec;
extern const TorgetRecordSpec torget_identity_new_spec;
extern const TorgetRecordSpec torget_contact_new_spec;
extern const TorgetRecordSpec torget_contact_end_spec;
extern const TorgetRecordSpec torget_identity_spec;
extern const TorgetRecordSpec torget_identity_end_spec;
extern const TorgetRecordSpec torget_contact_spec;
extern const TorgetRecordSpec torget_note_spec;

G_END_DECLS
