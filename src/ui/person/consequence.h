/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

char *torget_consequence_dup_text (gconstpointer record,
                                   const char *field_name,
                                   TorgetRecordSet *records);

G_END_DECLS
