/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-spec.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_household_spec;
extern const TorgetRecordSpec torget_membership_spec;
extern const TorgetRecordSpec torget_membership_new_spec;
extern const TorgetRecordSpec torget_membership_join_spec;
extern const TorgetRecordSpec torget_membership_end_spec;

G_END_DECLS
