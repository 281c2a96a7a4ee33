/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

void torget_case_plan_removal (TorgetRecordSet *records,
                               gconstpointer record,
                               TorgetRecordSet *changed,
                               TorgetRecordSet *removed);

G_END_DECLS
