/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-spec.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_plan_spec;
extern const TorgetRecordSpec torget_activity_spec;

G_END_DECLS
