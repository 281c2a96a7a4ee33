/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_task_spec;
extern const TorgetRecordSpec torget_task_end_spec;
extern const TorgetRecordSection torget_task_section;
extern const TorgetRecordSection torget_household_task_section;

G_END_DECLS
