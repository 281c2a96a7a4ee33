/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

extern const TorgetRecordSection torget_sfi_right_section;
extern const TorgetRecordSection torget_sfi_extension_section;
extern const TorgetRecordSection torget_sfi_study_plan_section;
extern const TorgetRecordSection torget_sfi_attendance_section;
extern const TorgetRecordSection torget_sfi_test_section;
extern const TorgetRecordSection torget_sfi_grade_section;
extern const TorgetRecordSection torget_sfi_event_section;

G_END_DECLS
