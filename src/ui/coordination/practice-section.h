/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/matching.h"
#include "ui/person/record-section.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_work_placement_spec;
extern const TorgetRecordSpec torget_work_placement_end_spec;
extern const TorgetRecordSection torget_work_placement_section;

TorgetRecordDialog *torget_practice_open_new (GtkWidget *origin,
                                              TorgetPersonCase *person_case,
                                              const TorgetPlaceMatch *place);

G_END_DECLS
