/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

const char *
torget_export_policy_judge (TorgetRecordSet *records, gint64 person_id, gboolean has_legal_basis,
                            TorgetDate today);

G_END_DECLS
