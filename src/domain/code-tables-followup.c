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

/* What contradicts itself, or waits for a decision; the conditions are in store/conflict-store.c. */
static const TorgetCode conflicts[] = {
  { "doubles", "Kan vara samma person, registrerad två gånger", "May be one person entered twice",
    NULL },
  { "undecided_handovers", "Mottagen överlämning som ingen har godtagit eller avböjt",
    "Handover received that nobody has accepted or declined", NULL },
  { "two_households", "Vuxen i två hushåll samtidigt", "Adult in two households at once", NULL },
  { "two_municipalities", "Bosatt i två kommuner samtidigt: en flytt utan slutdatum",
    "Lives in two municipalities at once: a move without an end", NULL },
  { "two_plans", "Två etableringsplaner samtidigt", "Two establishment plans at once", NULL },
  { "two_enrolments", "Två SFI-studier samtidigt", "Two SFI enrolments at once", NULL },
  { "two_places", "Två förskoleplatser samtidigt", "Two preschool places at once", NULL },
  { "two_sublets", "Två andrahandskontrakt samtidigt för ett hushåll",
    "Two sublets of one household at once", NULL },
  { "two_tenants", "Två hushåll i samma bostad samtidigt", "Two households in one dwelling at once",
    NULL },
  { "left_open", "Utflyttad eller avliden, men med pågående ärende",
    "Moved away or deceased, but with something still open", NULL },
  { "gaps", "Minst ett mått räknar inte personen, eftersom en uppgift saknas",
    "Some figure does not count the person, since something is not known", NULL },
};

/* In the order of #torget_aggregate_tracks. */
static const TorgetCode aggregate_tracks[] = {
  { "all", "Personer", "Persons", NULL },
  { "plan", "Personer med etableringsplan", "Persons with an establishment plan", NULL },
  { "sfi", "Personer i SFI", "Persons in SFI", NULL },
  { "preschool", "Barn i förskola eller i kö", "Children in preschool or its queue", NULL },
  { "sublet", "Personer i andrahandsbostad", "Persons in a sublet", NULL },
};

/* In the order of #TorgetLeftOut. */
static const TorgetCode left_out[] = {
  { "protected", "Skyddade personer, som bara räknas i summor",
    "Protected persons, who are counted in sums only", NULL },
  { "gaps", "Personer som minst ett mått inte räknar, eftersom en uppgift saknas",
    "Persons whom some figure does not count, since something is not known", NULL },
  { "small", "Siffror under fem", "Figures below five", NULL },
  { "guard", "Siffror som skulle avslöja dem, eller som har ändrats med mindre än fem",
    "Figures that would give these away, or that have changed by less than five", NULL },
};

const TorgetCodeList torget_code_tables_followup[] = {
  TORGET_CODE_LIST ("age_band", age_bands),
  TORGET_CODE_LIST ("aggregate_track", aggregate_tracks),
  TORGET_CODE_LIST ("conflict", conflicts),
  TORGET_CODE_LIST ("left_out", left_out),
  TORGET_CODE_LIST ("followup_split", splits),
  { NULL },
};
