/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists of what is kept, for how long, and erased. */
#include "config.h"

#include "domain/code-tables.h"

static const TorgetCode erasure_grounds[] = {
  { "retention", "Gallring", "Retention period over", NULL },
  { "request", "Begäran om radering (artikel 17)", "Request for erasure (article 17)", NULL },
  { "registered_in_error", "Felaktigt registrerad", "Registered in error", NULL },
};

static const TorgetCode erasure_states[] = {
  { "proposed", "Föreslagen", "Proposed", NULL },
  { "approved", "Godkänd", "Approved", NULL },
  { "refused", "Avslagen", "Refused", NULL },
  { "done", "Gallrad", "Erased", NULL },
};

/* Why a record stays although somebody wants it erased. The first ones are found in the records,
 * the others are what whoever decides has said. */
static const TorgetCode retention_exceptions[] = {
  { "followed", "Personen är aktuell hos oss", "The person is followed here", NULL },
  { "open_matter", "Något pågår fortfarande", "Something is still going on", NULL },
  { "sample", "Född den 5:e, 15:e eller 25:e: bevaras för forskning (16 kap. SoL)",
    "Born on the 5th, 15th or 25th: preserved for research (chapter 16 of the Social Services Act)",
    NULL },
  { "too_early", "Fem år har inte gått sedan sista anteckningen",
    "Five years have not passed since the last entry", NULL },
  { "no_date", "Ingen dag för sista anteckningen är känd", "No day of a last entry is known", NULL },
  { "placed_child", "Barn som har placerats utanför hemmet: handlingarna gallras inte",
    "A child who was placed outside the home: the documents are not erased", NULL },
  { "paternity_adoption", "Faderskap eller adoption: handlingarna gallras inte",
    "Paternity or adoption: the documents are not erased", NULL },
  { "public_task",
    "Uppgifterna behövs för myndighetsutövning eller en rättslig förpliktelse "
    "(artikel 17.3 b)",
    "The data are needed for a public task or a legal obligation (article 17.3 b)", NULL },
  { "public_record", "Allmän handling som ska bevaras (arkivlagen, artikel 17.3 d)",
    "A public record that is to be preserved (the Archives Act, article 17.3 d)", NULL },
  { "legal_claim", "Tvist eller rättsligt anspråk pågår (artikel 17.3 e)",
    "A dispute or legal claim is going on (article 17.3 e)", NULL },
  { "other", "Annat skäl", "Another reason", NULL },
};

const TorgetCodeList torget_code_tables_erasure[] = {
  TORGET_CODE_LIST ("erasure_ground", erasure_grounds),
  TORGET_CODE_LIST ("erasure_state", erasure_states),
  TORGET_CODE_LIST ("retention_exception", retention_exceptions),
  { NULL },
};
