/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists of preschool and school (skollagen 8 kap. and the municipality's queue rules). */
#include "config.h"

#include "domain/code-tables.h"

static const TorgetCode preschool_statuses[] = {
  { "incomplete", "Ansökan ofullständig (signatur saknas)",
    "Application incomplete (signature missing)", "Ofullständig|Signatur saknas|Incomplete" },
  { "queued", "I kö", "Queued", "Kö|I förskolekö|Väntar|Ansökt|Waiting|Applied" },
  { "offered", "Erbjuden", "Offered", "Erbjudande|Erbjuden plats" },
  { "accepted", "Accepterad", "Accepted", "Tackat ja|Ja" },
  { "declined", "Avböjd", "Declined", "Tackat nej|Avböjt|Nej" },
  { "struck", "Struken – inget svar", "Struck – no answer", "Struken|Struken ur kön|Struck" },
  { "guarantee_offered", "Garantiplats erbjuden", "Guarantee place offered", "Garantiplats" },
  { "guarantee_accepted", "Garantiplats accepterad", "Guarantee place accepted", NULL },
  { "direct_offer", "Direkterbjudande", "Direct offer", "Direkt erbjudande" },
  { "reserved", "Reserverad plats", "Place reserved", "Reserverad|Reserved" },
  { "settling_in", "Inskolning", "Settling in", "Inskolas|Inskolning pågår" },
  { "placed", "Placerad", "Placed", "Plats|Placering|Går på förskola" },
  { "terminated", "Uppsagd", "Terminated", "Uppsagd plats|Avslutad|Ended" },
  { "pedagogical_care", "Pedagogisk omsorg", "Pedagogical care", "Dagbarnvårdare|Familjedaghem" },
  { "after_school", "Fritidshem", "After-school centre", "Fritids" },
  { "manual", "Manuell hantering (skyddad)", "Handled manually (protected)",
    "Manuell|Skyddad|Manual" },
};

static const TorgetCode offer_kinds[] = {
  { "ordinary", "Ordinarie plats", "Ordinary place", "Ordinarie|Önskad plats|Ordinary" },
  { "guarantee", "Garantiplats", "Guarantee place", "Garanti|Guarantee" },
  { "direct", "Direkterbjudande", "Direct offer", "Direkt|Direct" },
};

static const TorgetCode offer_answers[] = {
  { "accepted", "Accepterat", "Accepted", "Accepterad|Ja|Tackat ja|Yes" },
  { "declined", "Avböjt", "Declined", "Avböjd|Nej|Tackat nej|No" },
  { "no_answer", "Inget svar", "No answer", "Ej svarat|Obesvarat|Obesvarad" },
};

static const TorgetCode placement_kinds[] = {
  { "preschool", "Förskola", "Preschool", "Dagis" },
  { "pedagogical_care", "Pedagogisk omsorg", "Pedagogical care", "Dagbarnvårdare|Familjedaghem" },
  { "after_school", "Fritidshem", "After-school centre", "Fritids" },
  { "school", "Skola", "School", "Grundskola|Förskoleklass|Förberedelseklass" },
  { "open_preschool", "Öppen förskola", "Open preschool", NULL },
};

const TorgetCodeList torget_code_tables_preschool[] = {
  TORGET_CODE_LIST ("preschool_status", preschool_statuses),
  TORGET_CODE_LIST ("offer_kind", offer_kinds),
  TORGET_CODE_LIST ("offer_answer", offer_answers),
  TORGET_CODE_LIST ("placement_kind", placement_kinds),
  { NULL },
};
