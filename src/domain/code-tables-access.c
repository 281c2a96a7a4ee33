/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists of the access log: what was done, why, and what a check looks for. */
#include "config.h"

#include "domain/code-tables.h"

/* What stands before the colon of an action. */
static const TorgetCode actions[] = {
  { "open", "Öppnade", "Opened", NULL },
  { "reveal", "Öppnade skyddad med skäl", "Opened a protected case, with a reason", NULL },
  { "search", "Sökte", "Searched", NULL },
  { "print", "Skrev ut", "Printed", NULL },
  { "save", "Sparade handling", "Saved a document", NULL },
  { "export", "Sparade utanför filen", "Saved outside the file", NULL },
  { "followup", "Tog fram personerna bakom en siffra", "Listed the persons behind a figure", NULL },
  { "erasure", "Gallring", "Retention and erasure", NULL },
  { "office", "Kontor i regionen", "Offices of the region", NULL },
  { "key", "Filens nyckel", "The file’s key", NULL },
  { "log", "Loggen själv", "The log itself", NULL },
};

/* What stands after the colon, with low lines in place of hyphens. */
static const TorgetCode objects[] = {
  { "all", "i hela filen", "in the whole file", NULL },
  { "persons", "personer", "persons", NULL },
  { "plans", "etableringsplaner", "establishment plans", NULL },
  { "sfi", "SFI-spår", "SFI tracks", NULL },
  { "preschool", "förskolekö", "preschool queue", NULL },
  { "sublets", "andrahandskontrakt", "sublets", NULL },
  { "list_persons", "lista över personer", "list of persons", NULL },
  { "list_plans", "lista över etableringsplaner", "list of establishment plans", NULL },
  { "list_sfi", "lista över SFI-spår", "list of SFI tracks", NULL },
  { "list_preschool", "lista över förskolekön", "list of the preschool queue", NULL },
  { "list_sublets", "lista över andrahandskontrakt", "list of sublets", NULL },
  { "week_list", "veckolista", "weekly list", NULL },
  { "attachment", "bilaga", "attachment", NULL },
  { "calendar", "tidsfrister till en kalender", "deadlines for a calendar", NULL },
  { "aggregate", "sammanställning till regionen", "aggregate for the region", NULL },
  { "handover", "överlämning till en annan kommun", "handover to another municipality", NULL },
  { "offers", "erbjudanden till regionen", "offers to the region", NULL },
  { "followup", "uppföljning", "follow-up", NULL },
  { "plan", "sammanfattning av planen", "summary of the plan", NULL },
  { "notice", "uppsägning", "notice to quit", NULL },
  { "consent", "samtyckesblankett", "consent form", NULL },
  { "meeting", "mötesanteckningar", "meeting notes", NULL },
  { "visit", "översikt inför hembesök", "overview for a home visit", NULL },
  { "deadline", "förklaring av en tidsfrist", "explanation of a deadline", NULL },
  { "extract", "registerutdrag", "register extract", NULL },
  { "certificate", "gallringsintyg", "certificate of erasure", NULL },
  { "access_log", "åtkomstloggen", "the access log", NULL },
  { "person", "till personen", "for the person", NULL },
  { "office", "för kontoret", "for the office", NULL },
  { "list", "lista", "list", NULL },
  { "change", "vad som har ändrats", "what has changed", NULL },
  { "conflict", "vad som motsäger sig", "what contradicts itself", NULL },
  { "propose", "förslag", "proposal", NULL },
  { "approve", "godkännande", "approval", NULL },
  { "refuse", "avslag", "refusal", NULL },
  { "erase", "genomförd", "carried out", NULL },
  { "card", "det egna kontorskortet", "this office's card", NULL },
  { "add", "kort inläst", "card read", NULL },
  { "confirm", "fingeravtryck bekräftat", "fingerprint confirmed", NULL },
  { "end", "avslutat", "ended", NULL },
  { "renew", "nya nycklar", "new keys", NULL },
  { "older", "en äldre fil lades tillbaka", "an older file was put back", NULL },
  { "changed", "den nyaste raden är en annan", "the newest row is another one", NULL },
  { "broken", "en rad saknas eller är en annan", "a row is missing or another one", NULL },
  { "unknown", "ingen vet vilken rad som var den nyaste", "nobody knows which row was the newest",
    NULL },
};

/* What is told in numbers about it. */
static const TorgetCode details[] = {
  { "kind", "Sökt på", "Searched by", NULL },
  { "hits", "Träffar", "Hits", NULL },
  { "rows", "Rader", "Rows", NULL },
  { "entries", "Poster", "Entries", NULL },
  { "persons", "Personer", "Persons", NULL },
  { "withheld", "Undantagna", "Withheld", NULL },
  { "municipality", "Kommun", "Municipality", NULL },
  { "period", "Period", "Period", NULL },
  { "attachment", "Bilaga nr", "Attachment no.", NULL },
  { "household", "Hushåll nr", "Household no.", NULL },
  { "missing", "Rader som saknas", "Rows that are missing", NULL },
  { "row", "Rad nr", "Row no.", NULL },
  { "sha256", "Kontrollsumma", "Digest", NULL },
  { "words", "ord", "words", NULL },
  { "number", "nummer", "a number", NULL },
};

static const TorgetCode reasons[] = {
  { "own_case", "Handlägger ärendet", "Works with the case", NULL },
  { "contact", "Personen har hört av sig eller är här", "The person has called or is here", NULL },
  { "deadline", "En tidsfrist måste bevakas", "A deadline has to be met", NULL },
  { "standing_in", "Vikarierar för kollega", "Stands in for a colleague", NULL },
  { "supervision", "Kontroll av logg eller ärenden", "Check of the log or of cases", NULL },
  { "other", "Annat skäl", "Another reason", NULL },
};

static const TorgetCode patterns[] = {
  { "protected", "Skyddade personer", "Protected persons", NULL },
  { "outside_hours", "Utanför arbetstid", "Outside working hours", NULL },
  { "many", "Många på kort tid", "Many in a short time", NULL },
  { "same_name", "Samma efternamn som användaren", "The same family name as the user", NULL },
  { "not_own", "Inte i egna ärenden", "Not in one's own cases", NULL },
  { "ended", "Efter att ärendet avslutats", "After the case had ended", NULL },
};

const TorgetCodeList torget_code_tables_access[] = {
  TORGET_CODE_LIST ("access_action", actions),
  TORGET_CODE_LIST ("access_object", objects),
  TORGET_CODE_LIST ("access_detail", details),
  TORGET_CODE_LIST ("access_reason", reasons),
  TORGET_CODE_LIST ("access_pattern", patterns),
  { NULL },
};
