/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists of persons, their numbers and households (domain: reception and identity). */
#include "config.h"

#include "domain/code-tables.h"

static const TorgetCode sexes[] = {
  { "female", "Kvinna", "Female", "K|Kv|F|W|Woman|Flicka|Girl" },
  { "male", "Man", "Male", "M|Pojke|Boy" },
  { "unknown", "Uppgift saknas", "Unknown", "Okänt|Okänd|U|Not stated|Ej angivet" },
};

static const TorgetCode birth_precisions[] = {
  { "day", "Dag", "Day", "Fullständigt|Complete" },
  { "month", "Månad", "Month", NULL },
  { "year", "År", "Year", "Endast år|Year only" },
  { "estimated", "Uppskattat", "Estimated", "Uppskattad|Ungefärlig|Approximate" },
};

/* A file that says only "yes" is read as the warning flag; both kinds are hidden alike. */
static const TorgetCode protections[] = {
  { "none", "Inget skydd", "No protection", "Nej|No|N|0|Ingen|Inga" },
  { "marked", "Sekretessmarkering", "Confidentiality mark",
    "Sekretessmarkerad|Skyddade personuppgifter|Skyddad|Skyddad identitet|Protected|Ja|Yes|J|1|X" },
  { "registered", "Skyddad folkbokföring", "Protected population registration",
    "Kvarskrivning|Kvarskriven|Protected registration" },
};

static const TorgetCode permit_grounds[] = {
  { "refugee", "Flykting", "Refugee", "UtlL 5:1|Konventionsflykting|Convention refugee" },
  { "subsidiary_protection", "Alternativt skyddsbehövande", "Subsidiary protection",
    "Alternativ skyddsbehövande|Skyddsbehövande|UtlL 4:2" },
  { "quota_refugee", "Kvotflykting", "Quota refugee",
    "Kvot|Vidarebosatt|Resettled|UtlL 5:2|Quota" },
  { "distressing_circumstances", "Ömmande omständigheter", "Distressing circumstances",
    "Synnerligen ömmande omständigheter|UtlL 5:6" },
  { "impediment", "Verkställighetshinder", "Impediment to enforcement",
    "Impediment|UtlL 12:18|Hinder mot verkställighet" },
  { "temporary_protection", "Tillfälligt skydd", "Temporary protection",
    "Massflykt|Massflyktsdirektivet|UtlL 21" },
  { "family_member", "Anhörig", "Family member", "Anknytning|Familjeåterförening|Family tie" },
  { "other", "Annan eller okänd", "Other or unknown", "Annan|Okänd|Other|Unknown|Övrig" },
};

static const TorgetCode receptions[] = {
  { "assigned", "Anvisad", "Assigned", "Anvisning|Kommunanvisad" },
  { "self_settled", "Egenbosatt (EBO)", "Self-settled",
    "Egenbosatt|EBO|Egenbosättare|Self settled" },
  { "quota", "Kvot", "Quota", "Kvotflykting|Vidarebosättning|Resettlement" },
  { "family_tie", "Anknytning", "Family tie", "Anhörig|Anhöriginvandring|Familjeåterförening" },
  { "moved_in", "Inflyttad från annan kommun", "Moved in from another municipality",
    "Inflyttad|Inflyttning|Moved in" },
  { "mass_flight", "Massflykt", "Mass flight", "Massflyktsdirektivet|Tillfälligt skydd|Ukraina" },
};

static const TorgetCode person_statuses[] = {
  { "active", "Aktiv", "Active", "Pågående|Öppen|Open" },
  { "resting", "Vilande", "Resting", "Pausad|Paused" },
  { "closed", "Avslutad", "Closed", "Avslut|Stängd|Ended" },
  { "moved_away", "Utflyttad", "Moved away", "Flyttat|Flyttad|Utvandrad" },
  { "deceased", "Avliden", "Deceased", "Död|Dead" },
};

static const TorgetCode household_roles[] = {
  { "reference_person", "Huvudsökande", "Reference person",
    "Referensperson|Huvudperson|Kontaktperson|Main applicant|Head of household|Head" },
  { "spouse", "Make/maka", "Spouse", "Make|Maka|Gift|Husband|Wife|Partner (gift)" },
  { "cohabitant", "Sambo", "Cohabitant", "Partner|Sammanboende|Cohabiting partner" },
  { "child", "Barn", "Child", "Son|Dotter|Daughter|Hemmavarande barn" },
  { "stepchild", "Styvbarn", "Stepchild", "Bonusbarn" },
  { "guardian", "Vårdnadshavare", "Guardian", "Förälder|Parent|Mor|Far|Mother|Father" },
  { "appointed_guardian", "Särskilt förordnad vårdnadshavare", "Specially appointed guardian",
    "SFV|Särskilt förordnad|Appointed guardian" },
  { "god_man", "God man", "Appointed representative (god man)",
    "Gode mannen|Appointed representative" },
  { "other_adult", "Annan vuxen", "Other adult",
    "Annan|Släkting|Mormor|Farmor|Morfar|Farfar|Relative" },
  { "unaccompanied", "Ensamkommande", "Unaccompanied minor",
    "Ensamkommande barn|EKB|Unaccompanied" },
};

static const TorgetCode identifier_kinds[] = {
  { "personnummer", "Personnummer", "Personal identity number", "Pnr|Personal id|Personal number" },
  { "samordningsnummer", "Samordningsnummer", "Coordination number", "Samnr|Sam-nr" },
  { "dossier", "Dossier-/LMA-nummer", "Dossier or LMA number",
    "Dossiernummer|Dossiernr|LMA|LMA-nummer" },
  { "temporary", "Tillfälligt nummer", "Temporary number", "Tillfälligt|Reservnummer|TF-nummer" },
};

static const TorgetCode identifier_levels[] = {
  { "confirmed", "Styrkt identitet", "Confirmed identity", "Styrkt|Styrkt id" },
  { "probable", "Sannolik identitet", "Probable identity", "Sannolik" },
  { "uncertain", "Osäker identitet", "Uncertain identity", "Osäker" },
};

static const TorgetCode contact_kinds[] = {
  { "phone", "Telefon", "Phone", "Mobil|Mobiltelefon|Tel|Telefonnummer|Telephone|Mobile" },
  { "email", "E-post", "Email", "E-mail|Mejl|Epostadress|E-postadress" },
  { "address", "Adress", "Address", "Bostadsadress|Gatuadress|Postadress|Street address" },
};

const TorgetCodeList torget_code_tables_person[] = {
  TORGET_CODE_LIST ("sex", sexes),
  TORGET_CODE_LIST ("birth_precision", birth_precisions),
  TORGET_CODE_LIST ("protection", protections),
  TORGET_CODE_LIST ("permit_ground", permit_grounds),
  TORGET_CODE_LIST ("reception", receptions),
  TORGET_CODE_LIST ("person_status", person_statuses),
  TORGET_CODE_LIST ("household_role", household_roles),
  TORGET_CODE_LIST ("identifier_kind", identifier_kinds),
  TORGET_CODE_LIST ("identifier_level", identifier_levels),
  TORGET_CODE_LIST ("contact_kind", contact_kinds),
  { NULL },
};
