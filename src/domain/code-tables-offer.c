/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists of what the municipalities of the region offer each other. */
#include "config.h"

#include "domain/code-tables.h"

static const TorgetCode offer_kinds[] = {
  { "sfi_course", "Plats i SFI", "Place in SFI", NULL },
  { "dwelling", "Bostad", "Flat", NULL },
  { "practice_place", "Praktikplats", "Practice place", NULL },
};

const TorgetCodeList torget_code_tables_offer[] = {
  TORGET_CODE_LIST ("region_offer_kind", offer_kinds),
  { NULL },
};
