/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places: the seven municipalities that coordinate reception, and their counties. SCB's codes.
 * A municipality's county is not the first two digits of the region's other members: Örnsköldsvik
 * lies in Västernorrland. */
#include "config.h"

#include "domain/code-tables.h"

static const TorgetCode municipalities[] = {
  { "2480", "Umeå", "Umeå", "Umeå kommun" },
  { "2401", "Nordmaling", "Nordmaling", "Nordmalings kommun" },
  { "2403", "Bjurholm", "Bjurholm", "Bjurholms kommun" },
  { "2404", "Vindeln", "Vindeln", "Vindelns kommun" },
  { "2409", "Robertsfors", "Robertsfors", "Robertsfors kommun" },
  { "2460", "Vännäs", "Vännäs", "Vännäs kommun" },
  { "2284", "Örnsköldsvik", "Örnsköldsvik", "Örnsköldsviks kommun|Ö-vik" },
};

static const TorgetCode counties[] = {
  { "22", "Västernorrlands län", "Västernorrland County", "Västernorrland|Y" },
  { "24", "Västerbottens län", "Västerbotten County", "Västerbotten|AC" },
};

const TorgetCodeList torget_code_tables_place[] = {
  TORGET_CODE_LIST ("municipality", municipalities),
  TORGET_CODE_LIST ("county", counties),
  { NULL },
};

/**
 * torget_municipality_get_county:
 * @code: (nullable): SCB's code of a municipality, four digits
 *
 * The county is the first two digits of the municipality's own code (SCB's coding of counties
 * and municipalities), for every municipality of the country.
 *
 * Thread: any.
 *
 * Returns: (nullable): SCB's code of the county for codes of the list `county`, otherwise %NULL
 */
const char *
torget_municipality_get_county (const char *code)
{
  for (gsize i = 0; code != NULL && i < G_N_ELEMENTS (counties); i++)
    if (g_str_has_prefix (code, counties[i].code))
      return counties[i].code;
  return NULL;
}
