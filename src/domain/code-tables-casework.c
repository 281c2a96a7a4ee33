/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists of coordination: who works with the person, for what, and what is written down. */
#include "config.h"

#include "domain/code-tables.h"

static const TorgetCode agencies[] = {
  { "social_services", "Kommun – socialtjänst", "Municipal social services",
    "Socialtjänst|Socialtjänsten|Soc|Social services|Kommun" },
  { "viva", "Viva", "Viva (adult education and integration)",
    "Viva integration|Viva kompetenscentrum" },
  { "region", "Region Västerbotten", "Region Västerbotten", "Regionen|Region" },
  { "employment_service", "Arbetsförmedlingen", "Public Employment Service",
    "AF|Arbetsförmedling|PES" },
  { "insurance_agency", "Försäkringskassan", "Social Insurance Agency", "FK|Försäkringskassa" },
  { "migration_agency", "Migrationsverket", "Migration Agency", "MIV|MV" },
  { "county_board", "Länsstyrelsen", "County administrative board",
    "LST|Länsstyrelse|County board" },
  { "tax_agency", "Skatteverket", "Tax Agency", "SKV" },
  { "preschool_placement", "Förskola – pedagogiska placeringsenheten", "Preschool placement unit",
    "Placeringsenheten|Pedagogiska placeringsenheten|Förskola|Preschool" },
  { "landlord", "Bostaden (hyresvärd)", "Bostaden (landlord)", "Bostaden|Hyresvärd|Landlord" },
};

static const TorgetCode sectors[] = {
  { "health_care", "Vård och omsorg", "Health and social care",
    "Vård|Omsorg|Äldreomsorg|Health care" },
  { "children_education", "Barn och utbildning", "Children and education",
    "Barnomsorg|Barnskötare|Utbildning|Education" },
  { "construction", "Bygg och anläggning", "Construction", "Bygg|Byggnad|Anläggning" },
  { "industry", "Industri", "Industry", "Verkstad|Tillverkning|Manufacturing" },
  { "restaurant_food", "Restaurang och livsmedel", "Restaurant and food",
    "Restaurang|Livsmedel|Kök|Storkök|Food" },
  { "cleaning", "Lokalvård", "Cleaning", "Städ|Städning" },
  { "retail", "Handel", "Retail", "Butik|Trade" },
  { "transport_warehouse", "Transport och lager", "Transport and warehousing",
    "Transport|Lager|Logistik" },
  { "vehicles", "Fordon", "Vehicles", "Fordonsmekaniker|Bil" },
  { "green", "Gröna näringar", "Agriculture, forestry and gardening",
    "Skog|Jordbruk|Trädgård|Gröna" },
  { "property", "Fastighet", "Property maintenance", "Fastighetsskötsel|Vaktmästeri" },
  { "it", "IT", "IT", "Data|Informationsteknik" },
};

static const TorgetCode consent_purposes[] = {
  { "coordination", "Samordning av insatser", "Coordination of support", "Samordning|Samverkan" },
  { "regional_exchange", "Utbyte i regionen", "Exchange within the region",
    "Regional samordning|Regionalt utbyte|Regional exchange" },
  { "housing", "Bostad", "Housing", "Boende" },
  { "education", "Utbildning", "Education", "Skola och utbildning|Skola|SFI" },
  { "health", "Hälsa", "Health", "Vård" },
};

static const TorgetCode note_kinds[] = {
  { "note", "Anteckning", "Note", "Notering|Kommentar" },
  { "call", "Telefonsamtal", "Phone call", "Samtal|Telefon|Call" },
  { "meeting", "Möte", "Meeting", "Planeringsträff" },
  { "visit", "Besök", "Visit", "Hembesök" },
  { "email", "E-post", "Email", "Mejl|E-mail" },
  { "import", "Från import", "From import", "Import" },
  { "override", "Ändrad regel", "Rule overridden", "Manuell ändring|Override" },
};

static const TorgetCode tracks[] = {
  { "plan", "Etableringsplan", "Establishment plan", "Plan|Handlingsplan" },
  { "sfi", "SFI", "SFI", NULL },
  { "preschool", "Förskola", "Preschool", NULL },
  { "housing", "Boende", "Housing", "Bostad|Andrahandskontrakt" },
  { "household", "Hushåll", "Household", "Familj" },
  { "case", "Samverkan", "Coordination case", "Ärende|Case" },
};

static const TorgetCode answers[] = {
  { "yes", "Ja", "Yes", "J|Y|1|X|Sant|True|T" },
  { "no", "Nej", "No", "N|0|Falskt|False|F" },
};

/* What an import tells of a row, as sentences: what was found, and what was done about it. */
static const TorgetCode import_problems[] = {
  { "bad_checksum", "Kontrollsiffran stämmer inte. Numret är importerat och märkt som osäkert.",
    "The check digit is wrong. The number is imported and marked as doubtful.", NULL },
  { "doubtful_id", "Numret kan inte stämma. Det är importerat och märkt som osäkert.",
    "The number cannot be right. It is imported and marked as doubtful.", NULL },
  { "sex_mismatch", "Könet stämmer inte med numret. Det som står i kolumnen är importerat.",
    "The sex contradicts the number. What the column says is imported.", NULL },
  { "birth_mismatch",
    "Födelsedatumet stämmer inte med numret. Det som står i kolumnen är importerat.",
    "The birth date contradicts the number. What the column says is imported.", NULL },
  { "short_id", "Numret har tio siffror. Århundradet är härlett.",
    "The number has ten digits. Its century is derived.", NULL },
  { "no_id", "Personen saknar nummer och känns igen på namn, födelsedatum och hushåll.",
    "The person has no number and is known by name, birth date and household.", NULL },
  { "bad_date", "Datumet kan inte läsas. Fältet är tomt och texten sparad som anteckning.",
    "The date cannot be read. The field is left empty and the text kept as a note.", NULL },
  { "bad_code", "Värdet är okänt. Fältet är tomt och texten sparad som anteckning.",
    "The value is not known. The field is left empty and the text kept as a note.", NULL },
  { "bad_id", "Numret kan inte läsas. Fältet är tomt och texten sparad som anteckning.",
    "The number cannot be read. The field is left empty and the text kept as a note.", NULL },
  { "contradiction",
    "En annan kolumn säger något annat. Den gäller, och texten är sparad som anteckning.",
    "Another column says otherwise. That one counts, and the text is kept as a note.", NULL },
  { "duplicate_row", "Raden upprepar en tidigare rad. Den är inte importerad.",
    "The row repeats an earlier row. It is not imported.", NULL },
  { "place_withheld",
    "Skyddad folkbokföring: adressen eller enheten är inte importerad och inte sparad.",
    "Protected population registration: the address or unit is neither imported nor kept.", NULL },
  { "differs", "Torget har ett annat värde. Det är inte ändrat.",
    "Torget has another value. It is not changed.", NULL },
};

/* Why somebody is left out of what goes to another municipality. */
static const TorgetCode withheld_reasons[] = {
  { "protected", "Skyddade personuppgifter", "Protected personal data", NULL },
  { "protected_household", "Någon i hushållet har skyddade personuppgifter",
    "Somebody in the household has protected personal data", NULL },
  { "no_consent", "Samtycke till utbyte i regionen saknas",
    "No consent to exchange within the region", NULL },
  { "merged", "Sammanförd med en annan person", "Merged with another person", NULL },
};

static const TorgetCode unit_kinds[] = {
  { "agency_unit", "Enhet", "Unit of an agency", "Kontor|Avdelning" },
  { "preschool", "Förskola", "Preschool", NULL },
  { "school", "Skola", "School", NULL },
  { "sfi_provider", "SFI-anordnare", "SFI provider", "Anordnare|Utbildningsanordnare" },
  { "sfi_group", "SFI-grupp", "SFI group", "Grupp" },
  { "landlord", "Hyresvärd", "Landlord", "Fastighetsägare" },
};

static const TorgetCode case_statuses[] = {
  { "referred", "Aktualiserat", "Referred", "Aktualiserad|Anmält" },
  { "in_preparation", "I beredningsgrupp", "In the preparatory group",
    "Beredning|Beredningsgrupp" },
  { "accepted", "Beslutat om samordnat stöd", "Coordinated support decided", "Beviljat|Antaget" },
  { "declined", "Avslaget", "Declined", "Avslag|Nekat" },
  { "returned", "Återlämnat", "Returned to the referrer", "Återremitterat" },
  { "planned", "Planerat", "Planned", "Planeringsträff hållen" },
  { "active", "Pågående", "Active", "Aktivt|Pågår" },
  { "closed", "Avslutat", "Closed", "Avslut|Stängt" },
};

static const TorgetCode case_decisions[] = {
  { "accepted", "Samordnat stöd", "Coordinated support", "Ja|Bifall" },
  { "declined", "Avslag", "Declined", "Nej" },
  { "returned", "Återlämnat till den som aktualiserat", "Returned to the referrer",
    "Återremiss" },
};

static const TorgetCode meeting_kinds[] = {
  { "preparatory_group", "Beredningsgrupp", "Preparatory group", "Beredning" },
  { "planning", "Planeringsträff", "Planning meeting", "Planering" },
  { "follow_up", "Uppföljning", "Follow-up meeting", "Uppföljningsmöte" },
  { "closing", "Avslutningsmöte", "Closing meeting", "Avslut" },
  { "other", "Annat möte", "Other meeting", "Annat|Möte" },
};

static const TorgetCode placement_outcomes[] = {
  { "ongoing", "Pågår", "Ongoing", "Pågående" },
  { "employed", "Anställning", "Employment", "Anställd|Jobb" },
  { "extended", "Förlängd", "Extended", "Förlängning" },
  { "completed", "Genomförd", "Completed", "Klar|Slutförd" },
  { "interrupted", "Avbruten", "Interrupted", "Avbrott" },
};

static const TorgetCode mentor_kinds[] = {
  { "mentor", "Mentor", "Mentor", NULL },
  { "friend_family", "Vänfamilj", "Friend family", "Kontaktfamilj|Språkvän" },
  { "association", "Förening", "Association", "Idrottsförening|Civilsamhälle" },
};

static const TorgetCode user_roles[] = {
  { "reader", "Läsare", "Reader", NULL },
  { "coordinator", "Samordnare", "Coordinator", NULL },
  { "administrator", "Administratör", "Administrator", NULL },
};

const TorgetCodeList torget_code_tables_casework[] = {
  TORGET_CODE_LIST ("agency", agencies),
  TORGET_CODE_LIST ("sector", sectors),
  TORGET_CODE_LIST ("consent_purpose", consent_purposes),
  TORGET_CODE_LIST ("note_kind", note_kinds),
  TORGET_CODE_LIST ("track", tracks),
  TORGET_CODE_LIST ("yes_no", answers),
  TORGET_CODE_LIST ("import_problem", import_problems),
  TORGET_CODE_LIST ("withheld_reason", withheld_reasons),
  TORGET_CODE_LIST ("unit_kind", unit_kinds),
  TORGET_CODE_LIST ("case_status", case_statuses),
  TORGET_CODE_LIST ("case_decision", case_decisions),
  TORGET_CODE_LIST ("meeting_kind", meeting_kinds),
  TORGET_CODE_LIST ("placement_outcome", placement_outcomes),
  TORGET_CODE_LIST ("mentor_kind", mentor_kinds),
  TORGET_CODE_LIST ("user_role", user_roles),
  { NULL },
};
