/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

GPtrArray *torget_record_facts_list (const TorgetRecordSection *section,
                                     TorgetPersonCase *person_case,
                                     gconstpointer record);

G_END_DECLS
