/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

extern const TorgetRecordSection torget_inspection_section;
extern const TorgetRecordSection torget_key_section;
extern const TorgetRecordSection torget_insurance_section;
extern const TorgetRecordSection torget_arrears_section;
extern const TorgetRecordSection torget_sublet_event_section;

G_END_DECLS
