/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/person-case.h"

G_BEGIN_DECLS

GPtrArray *torget_case_records_list (TorgetPersonCase *person_case,
                                     const TorgetRecordType *type);
gpointer torget_case_records_create (TorgetPersonCase *person_case,
                                     const TorgetRecordType *type);

G_END_DECLS
