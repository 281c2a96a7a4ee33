/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/code-list.h"

G_BEGIN_DECLS

/* The code lists by subject; each array ends with a list without id. */
extern const TorgetCodeList torget_code_tables_person[];
extern const TorgetCodeList torget_code_tables_plan[];
extern const TorgetCodeList torget_code_tables_sfi[];
extern const TorgetCodeList torget_code_tables_preschool[];
extern const TorgetCodeList torget_code_tables_housing[];
extern const TorgetCodeList torget_code_tables_casework[];
extern const TorgetCodeList torget_code_tables_event[];
extern const TorgetCodeList torget_code_tables_erasure[];
extern const TorgetCodeList torget_code_tables_followup[];
extern const TorgetCodeList torget_code_tables_offer[];
extern const TorgetCodeList torget_code_tables_place[];
extern const TorgetCodeList torget_code_tables_access[];

/* One row of such an array; @codes: the array of codes. */
#define TORGET_CODE_LIST(id, codes)                                                                \
  {                                                                                                \
    id, codes, G_N_ELEMENTS (codes)                                                                \
  }

G_END_DECLS
