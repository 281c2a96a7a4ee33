/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists of the establishment programme (förordning 2017:820) and what comes after it. */
#include "config.h"

#include "domain/code-tables.h"

static const TorgetCode plan_statuses[] = {
  { "not_started", "Ej påbörjad", "Not started", "Inte påbörjad|Ej startad|Inskriven" },
  { "mapping", "Kartläggning", "Mapping", "Kartläggning pågår|Under kartläggning" },
  { "established", "Handlingsplan upprättad", "Plan established",
    "Upprättad|Plan upprättad|Etableringsplan upprättad|Established" },
  { "active_full_time", "Pågående heltid", "Active, full time",
    "Heltid|Full time|Active full time|Aktiv heltid|Aktiv|Pågående" },
  { "active_part_time", "Pågående deltid", "Active, part time",
    "Deltid|Part time|Active part time|Aktiv deltid" },
  { "paused", "Paus", "Paused", "Pausad|Uppehåll|Frånvarande|Vilande" },
  { "discharged", "Utskriven", "Discharged", "Avslutad|Avslut|Ended|Completed" },
  { "re_entered", "Återinträde", "Re-entered", "Återinskriven|Återinträtt|Reentry" },
};

static const TorgetCode part_time_reasons[] = {
  { "illness", "Sjukdom eller funktionsnedsättning", "Illness or disability",
    "Sjukdom|Sjuk|Illness" },
  { "parental_benefit", "Föräldrapenning", "Parental benefit",
    "Föräldraledig|Föräldraledighet|Parental leave" },
  { "no_preschool_place", "Förskoleplats ej erbjuden", "No preschool place offered",
    "Saknar förskoleplats|Förskola|Barn utan plats|No preschool place|No childcare" },
  { "other", "Annat godtaget hinder", "Other accepted obstacle", "Annat|Annat hinder|Other" },
};

static const TorgetCode decision_kinds[] = {
  { "programme", "Anvisning eller programtid", "Assignment or programme time", NULL },
  { "benefit", "Ersättning", "Benefit", NULL },
  { "sanction", "Varning eller avstängning", "Warning or suspension", NULL },
  { "permit", "Uppehållstillstånd", "Residence permit", NULL },
  { "other", "Annat beslut", "Other decision", NULL },
};

static const TorgetCode activity_kinds[] = {
  { "mapping", "Kartläggning", "Mapping", NULL },
  { "sfi", "SFI", "SFI", "Svenska för invandrare|Swedish for immigrants" },
  { "civic_orientation", "Samhällsorientering", "Civic orientation", "Samhällskunskap|SO" },
  { "validation", "Validering", "Validation of skills", "Validation" },
  { "work_training", "Arbetsträning", "Work training", NULL },
  { "reinforced_work_training", "Förstärkt arbetsträning", "Reinforced work training", NULL },
  { "internship", "Praktik", "Internship", "Arbetspraktik|APL|Praktikplats|Work placement" },
  { "adult_basic", "Komvux grundläggande", "Adult education, basic level",
    "Komvux grund|Grundvux|Komvux|SVA grund" },
  { "adult_upper_secondary", "Komvux gymnasial", "Adult education, upper secondary level",
    "Gymnasial vuxenutbildning|Gymnasievux" },
  { "vocational", "Yrkesvux", "Vocational adult education",
    "Komvux yrkes|Yrkesutbildning|Yrkespaket" },
  { "shortage_training", "Bristyrkesutbildning", "Training for a shortage occupation",
    "Bristyrke" },
  { "folk_high_school", "Folkhögskola", "Folk high school", "Folkhögskolekurs|FHSK" },
  { "job_seeking", "Jobbsökaraktivitet", "Job-seeking activity",
    "Jobbsökande|Jobbsökaraktiviteter|Jobb sökande|Matchning|Job search" },
  { "language_support", "Språkstöd eller språkpraktik", "Language support or language practice",
    "Språkstöd|Språkpraktik|Språkträning|Language practice" },
  { "health_measure", "Hälsoinsats", "Health measure", "Hälsa|Hälsofrämjande|Rehabilitering" },
  { "introduction_job", "Introduktionsjobb", "Introduction job", NULL },
  { "new_start_job", "Nystartsjobb", "New start job", NULL },
  { "establishment_job", "Etableringsjobb", "Establishment job", NULL },
  { "extra_job", "Extratjänst (upphört)", "Extra job (historic)", "Extratjänst|Extra job" },
  { "subsidised_employment", "Annan subventionerad anställning", "Other subsidised employment",
    "Subventionerad anställning|Lönebidrag|Subsidised employment" },
  { "parental_leave", "Föräldraledig", "Parental leave", "Föräldraledighet" },
  { "sick_leave", "Sjukskriven", "Sick leave", "Sjukskrivning|Sjuk" },
  { "guidance", "Studie- och yrkesvägledning", "Study and career guidance",
    "SYV|Vägledning|Studievägledning|Guidance" },
  { "other", "Annan insats", "Other activity", "Annan|Annat|Övrigt|Other" },
};

static const TorgetCode activity_statuses[] = {
  { "planned", "Planerad", "Planned", "Beslutad|Kommande" },
  { "ongoing", "Pågående", "Ongoing", "Pågår|Aktiv|Active" },
  { "completed", "Genomförd", "Completed", "Klar|Slutförd|Avslutad" },
  { "interrupted", "Avbruten", "Interrupted", "Avbrott|Avbröts" },
};

static const TorgetCode outcomes[] = {
  { "work_full_time", "Arbete utan stöd, heltid", "Work without support, full time",
    "Arbete|Work" },
  { "work_part_time", "Arbete utan stöd, deltid", "Work without support, part time",
    "Arbete deltid" },
  { "subsidised_work", "Subventionerat arbete", "Subsidised work", "Arbete med stöd" },
  { "own_business", "Eget företag", "Own business", "Egenföretagare|Self-employed" },
  { "studies_upper_secondary", "Studier, gymnasial nivå", "Studies, upper secondary level",
    "Studier|Gymnasiala studier|Studies" },
  { "studies_higher", "Studier, eftergymnasial nivå", "Studies, post-secondary level",
    "Högskola|Universitet|Eftergymnasiala studier" },
  { "studies_sfi", "Studier, SFI", "Studies, SFI", "SFI" },
  { "new_programme", "Nytt arbetsmarknadsprogram (JOB)", "New labour market programme",
    "JOB|Jobb- och utvecklingsgarantin|JUG|Nytt program" },
  { "parental_leave", "Föräldraledig", "Parental leave", "Föräldraledighet" },
  { "ill", "Sjuk", "Ill", "Sjukdom|Sjukskriven|Sick" },
  { "moved", "Flyttat", "Moved", "Flyttad|Utflyttad" },
  { "re_migrated", "Återvandrat", "Returned to home country", "Återvandrad|Utvandrat" },
  { "deceased", "Avliden", "Deceased", "Död" },
  { "unknown", "Okänt", "Unknown", "Okänd|Uppgift saknas" },
};

static const TorgetCode absence_reasons[] = {
  { "illness", "Sjukdom", "Illness", "Sjuk|Sjukfrånvaro" },
  { "child_ill", "Vård av barn", "Care of an ill child", "VAB|Vabb|Tillfällig föräldrapenning" },
  { "family_reasons", "Särskilda familjeskäl", "Special family reasons",
    "Familjeskäl|Familjeangelägenhet" },
  { "parental_benefit", "Föräldrapenning", "Parental benefit", "Föräldraledig|Föräldraledighet" },
  { "other_valid", "Annat giltigt skäl", "Other valid reason",
    "Giltig frånvaro|Beviljad ledighet" },
  { "unauthorised", "Ogiltig frånvaro", "Absence without a valid reason",
    "Ogiltig|Olovlig frånvaro|Unauthorised" },
};

const TorgetCodeList torget_code_tables_plan[] = {
  TORGET_CODE_LIST ("plan_status", plan_statuses),
  TORGET_CODE_LIST ("part_time_reason", part_time_reasons),
  TORGET_CODE_LIST ("activity_kind", activity_kinds),
  TORGET_CODE_LIST ("activity_status", activity_statuses),
  TORGET_CODE_LIST ("outcome", outcomes),
  TORGET_CODE_LIST ("absence_reason", absence_reasons),
  TORGET_CODE_LIST ("decision_kind", decision_kinds),
  { NULL },
};
