/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists of follow-up: what figures are split by. */
#include "config.h"

#include "domain/code-tables.h"

/* By age at the end of the period; the limits are those of torget_followup_get_age_band(). */
static const TorgetCode age_bands[] = {
  { "0_5", "0–5 år", "0–5 years", NULL },
  { "6_15", "6–15 år", "6–15 years", NULL },
  { "16_19", "16–19 år", "16–19 years", NULL },
  { "20_24", "20–24 år", "20–24 years", NULL },
  { "25_34", "25–34 år", "25–34 years", NULL },
  { "35_44", "35–44 år", "35–44 years", NULL },
  { "45_54", "45–54 år", "45–54 years", NULL },
  { "55_64", "55–64 år", "55–64 years", NULL },
  { "65_over", "65 år och äldre", "65 years and over", NULL },
};

static const TorgetCode splits[] = {
  { "municipality", "Kommun", "Municipality", NULL },
  { "sex", "Kön", "Sex", NULL },
  { "age_band", "Ålder", "Age", NULL },
  { "study_path", "Studieväg", "Study path", NULL },
  { "reception", "Mottagningssätt", "Way of reception", NULL },
  { "measure", "Insats", "Measure", NULL },
};

const TorgetCodeList torget_code_tables_followup[] = {
  TORGET_CODE_LIST ("age_band", age_bands),
  TORGET_CODE_LIST ("followup_split", splits),
  { NULL },
};
