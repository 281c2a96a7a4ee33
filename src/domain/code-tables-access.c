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
  { "erasure", "Gallring", "Retention and erasure", NULL },
  { "log", "Loggen själv", "The log itself", NULL },
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
  TORGET_CODE_LIST ("access_reason", reasons),
  TORGET_CODE_LIST ("access_pattern", patterns),
  { NULL },
};
