/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_mentor_link_spec;
extern const TorgetRecordSpec torget_mentor_link_end_spec;
extern const TorgetRecordSection torget_mentor_link_section;

G_END_DECLS
