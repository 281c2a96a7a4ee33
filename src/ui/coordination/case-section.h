/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_coordination_case_spec;
extern const TorgetRecordSection torget_coordination_case_section;

G_END_DECLS
