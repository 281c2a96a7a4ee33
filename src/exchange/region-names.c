/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the region's XML: Swedish terms of the field, ASCII only, once chosen for ever.
 *
 * What is not here is not told: coordinators, notes and everything internal to an office. */
#include "config.h"

#include "exchange/region-names.h"

#include "domain/casework.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"

static const TorgetRegionField person_fields[] = {
  { "family_name", "efternamn" },
  { "given_name", "fornamn" },
  { "native_name", "namnOriginalskrift" },
  { "sex", "juridisktKon" },
  { "birth_date", "fodelsedatum" },
  { "birth_precision", "fodelsedatumPrecision" },
  { "death_date", "avlidendatum" },
  { "language", "sprak" },
  { "country", "medborgarskap" },
  { "interpreter", "tolkbehov" },
  { "permit_ground", "tillstandsgrund" },
  { "permit_from", "uppehallstillstandFran" },
  { "permit_to", "uppehallstillstandTill" },
  { "reception", "mottagningssatt" },
  { "assigned_date", "anvisningsdatum" },
  { "received_date", "mottagenIKommunen" },
  { "first_registered_date", "forstaFolkbokforing" },
  { "municipality", "hemkommun" },
  { "status", "arendestatus" },
  { NULL },
};

static const TorgetRegionField identity_fields[] = {
  { "kind", "typ" },          { "value", "varde" },       { "level", "niva" },
  { "doubtful", "osaker" },   { "valid_from", "giltigFran" }, { "valid_to", "giltigTill" },
  { NULL },
};

static const TorgetRegionField contact_fields[] = {
  { "kind", "typ" },
  { "value", "varde" },
  { "valid_from", "giltigFran" },
  { "valid_to", "giltigTill" },
  { NULL },
};

static const TorgetRegionField consent_fields[] = {
  { "agency", "part" },
  { "purpose", "andamal" },
  { "scope", "omfattning" },
  { "given_date", "lamnat" },
  { "expires_date", "upphor" },
  { NULL },
};

static const TorgetRegionField plan_fields[] = {
  { "status", "status" },
  { "enrolled_date", "inskriven" },
  { "mapping_date", "kartlaggningKlar" },
  { "plan_date", "handlingsplanBeslutad" },
  { "decided_end_date", "beslutatSlut" },
  { "hours_per_week", "timmarPerVecka" },
  { "part_time_reason", "deltidsskal" },
  { "discharged_date", "utskriven" },
  { "outcome", "resultat" },
  { "outcome_90", "resultat90Dagar" },
  { NULL },
};

static const TorgetRegionField activity_fields[] = {
  { "kind", "typ" },
  { "title", "benamning" },
  { "agency", "part" },
  { "provider", "anordnare" },
  { "start_date", "start" },
  { "end_date", "slut" },
  { "hours_per_week", "timmarPerVecka" },
  { "status", "status" },
  { "outcome", "resultat" },
  { NULL },
};

static const TorgetRegionField sfi_fields[] = {
  { "status", "status" },          { "study_path", "studievag" },
  { "course", "kurs" },            { "track", "spar" },
  { "literacy", "alfabetisering" }, { "provider", "anordnare" },
  { "group_name", "grupp" },       { "hours_per_week", "timmarPerVecka" },
  { "registered_date", "anmald" }, { "received_date", "mottagen" },
  { "started_date", "start" },     { "ended_date", "slut" },
  { "next_step", "nastaSteg" },    { NULL },
};

static const TorgetRegionField application_fields[] = {
  { "status", "status" },
  { "wish_date", "onskemalAnmalt" },
  { "signed_date", "undertecknad" },
  { "wanted_start", "onskadStart" },
  { "hours_per_week", "timmarPerVecka" },
  { "municipality", "kommun" },
  { NULL },
};

static const TorgetRegionField choice_fields[] = {
  { "rank", "rang" },
  { "unit", "enhet" },
  { NULL },
};

static const TorgetRegionField offer_fields[] = {
  { "kind", "typ" },          { "unit", "enhet" }, { "offered_date", "erbjuden" },
  { "answer_by", "svaraSenast" }, { "start_date", "start" }, { "answer", "svar" },
  { "answered_date", "svarad" },  { NULL },
};

static const TorgetRegionField placement_fields[] = {
  { "kind", "typ" },     { "unit", "enhet" }, { "start_date", "start" },
  { "end_date", "slut" }, { "hours_per_week", "timmarPerVecka" }, { NULL },
};

static const TorgetRegionField dwelling_fields[] = {
  { "address", "adress" }, { "apartment", "lagenhetsnummer" }, { "postal_code", "postnummer" },
  { "city", "postort" },   { "municipality", "kommun" },       { "size_m2", "ytaKvm" },
  { "rooms", "rum" },      { "rent", "manadshyra" },           { NULL },
};

static const TorgetRegionField head_lease_fields[] = {
  { "landlord", "hyresvard" }, { "contract_number", "avtalsnummer" }, { "block", "blockuthyrning" },
  { "start_date", "start" },   { "end_date", "slut" },                { NULL },
};

static const TorgetRegionField sublet_fields[] = {
  { "tenure", "upplatelseform" },
  { "status", "status" },
  { "signed_date", "undertecknat" },
  { "start_date", "forstaDag" },
  { "end_date", "sistaDag" },
  { "waiver", "avstaende" },
  { "landlord_notified_date", "hyresvardUnderrattad" },
  { "decision_date", "beslut" },
  { "notice_served_date", "uppsagningDelgiven" },
  { "delivery_method", "delgivningssatt" },
  { "notice_reason", "uppsagningsgrund" },
  { "moved_out_date", "avflyttning" },
  { "onward_plan", "planeratBoende" },
  { NULL },
};

static const TorgetRegionField household_fields[] = {
  { "label", "beteckning" },
  { "name", "namn" },
  { NULL },
};

static const TorgetRegionField membership_fields[] = {
  { "role", "roll" },
  { "valid_from", "fran" },
  { "valid_to", "till" },
  { NULL },
};

/* The element that holds all of a document but the header, by profile. */
static const struct
{
  const char *profile;
  const char *body;
} bodies[] = {
  { "aggregate", "sammanstallning" },
  { "handover", "overlamning" },
  { "offers", "erbjudanden" },
  { "receipt", "kvittens" },
};

static const TorgetRegionRecord records[] = {
  { &torget_household_type, "hushall", household_fields },
  { &torget_membership_type, "medlem", membership_fields },
  { &torget_sublet_type, "andrahandskontrakt", sublet_fields },
  { &torget_dwelling_type, "bostad", dwelling_fields },
  { &torget_head_lease_type, "forstahandskontrakt", head_lease_fields },
  { &torget_person_type, "person", person_fields },
  { &torget_identity_type, "identitet", identity_fields },
  { &torget_contact_type, "kontakt", contact_fields },
  { &torget_consent_type, "samtycke", consent_fields },
  { &torget_plan_type, "etableringsplan", plan_fields },
  { &torget_activity_type, "insats", activity_fields },
  { &torget_sfi_enrolment_type, "sfi", sfi_fields },
  { &torget_preschool_application_type, "forskoleansokan", application_fields },
  { &torget_preschool_choice_type, "onskemal", choice_fields },
  { &torget_preschool_offer_type, "erbjudande", offer_fields },
  { &torget_preschool_placement_type, "placering", placement_fields },
};

static const TorgetRegionPart parts[] = {
  { &torget_household_type, &torget_membership_type, TRUE },
  { &torget_household_type, &torget_sublet_type, TRUE },
  { &torget_sublet_type, &torget_dwelling_type, FALSE },
  { &torget_dwelling_type, &torget_head_lease_type, FALSE },
  { &torget_person_type, &torget_identity_type, TRUE },
  { &torget_person_type, &torget_contact_type, TRUE },
  { &torget_person_type, &torget_consent_type, TRUE },
  { &torget_person_type, &torget_plan_type, TRUE },
  { &torget_person_type, &torget_sfi_enrolment_type, TRUE },
  { &torget_person_type, &torget_preschool_application_type, TRUE },
  { &torget_person_type, &torget_preschool_placement_type, TRUE },
  { &torget_plan_type, &torget_activity_type, TRUE },
  { &torget_preschool_application_type, &torget_preschool_choice_type, TRUE },
  { &torget_preschool_application_type, &torget_preschool_offer_type, TRUE },
};

/**
 * torget_region_part_list:
 * @n_parts: (out): how many
 *
 * Returns: (transfer none): which records stand inside which, in this order
 */
const TorgetRegionPart *
torget_region_part_list (guint *n_parts)
{
  *n_parts = G_N_ELEMENTS (parts);
  return parts;
}

/* No record is part of records of two types. */
static const TorgetRecordType *
get_outer (const TorgetRecordType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].inner == type)
      return parts[i].outer;
  return NULL;
}

/**
 * torget_region_record_find_element:
 * @outer: (nullable): the records around it, %NULL for what stands by itself in a handover
 * @element: name of an element
 *
 * Returns: (nullable) (transfer none): what records it stands for there, %NULL when for none
 */
const TorgetRegionRecord *
torget_region_record_find_element (const TorgetRecordType *outer,
                                   const char *element)
{
  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    if (g_str_equal (records[i].element, element) && get_outer (records[i].type) == outer)
      return &records[i];
  return NULL;
}

/**
 * torget_region_get_body:
 * @profile: a profile of documents
 *
 * Returns: (nullable): the element that holds all but the header, %NULL for no profile
 */
const char *
torget_region_get_body (const char *profile)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (g_str_equal (bodies[i].profile, profile))
      return bodies[i].body;
  return NULL;
}

/**
 * torget_region_record_list:
 * @n_records: (out): how many
 *
 * Returns: (transfer none): all that is told
 */
const TorgetRegionRecord *
torget_region_record_list (guint *n_records)
{
  *n_records = G_N_ELEMENTS (records);
  return records;
}

/**
 * torget_region_record_find:
 * @type: a type of records
 *
 * Returns: (nullable) (transfer none): what they are called, %NULL when they are not told
 */
const TorgetRegionRecord *
torget_region_record_find (const TorgetRecordType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    if (records[i].type == type)
      return &records[i];
  return NULL;
}
