/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-spec.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_sfi_spec;

G_END_DECLS
