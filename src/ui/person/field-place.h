/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/place-field.h"

G_BEGIN_DECLS

gboolean torget_records_hide_places (TorgetRecordSet *records);

G_END_DECLS
