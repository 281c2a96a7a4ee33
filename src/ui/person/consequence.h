/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/office-parameters.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

char *torget_consequence_dup_text (gconstpointer record,
                                   const char *field_name,
                                   TorgetRecordSet *records,
                                   const TorgetOfficeParameters *parameters);

G_END_DECLS
