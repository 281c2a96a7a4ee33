/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which agency owns which records and fields, what makes them secret, and on which ground the
 * office has them. */
#include "config.h"

#include "domain/field-owner.h"

#define KNOWN TORGET_DISCLOSURE_KNOWN
#define PLAN TORGET_DISCLOSURE_PLAN
#define SFI TORGET_DISCLOSURE_SFI
#define PRESCHOOL TORGET_DISCLOSURE_PRESCHOOL
#define HOUSING TORGET_DISCLOSURE_HOUSING
#define CASE TORGET_DISCLOSURE_CASE
#define PLACES TORGET_DISCLOSURE_PLACES
#define NOBODY ((TorgetDisclosure) 0)

/* Population register. */
static const TorgetProvision registration = { "22 kap. 1 §", "chapter 22, section 1" };
/* Preschool. */
static const TorgetProvision preschool = { "23 kap. 1 §", "chapter 23, section 1" };
/* Adult education. */
static const TorgetProvision education = { "23 kap. 5 §", "chapter 23, section 5" };
/* Health care. */
static const TorgetProvision health = { "25 kap. 1 §", "chapter 25, section 1" };
/* Social services, with a municipality's office for immigrants. */
static const TorgetProvision social = { "26 kap. 1 §", "chapter 26, section 1" };
/* A municipality that lets dwellings. */
static const TorgetProvision letting = { "26 kap. 11 §", "chapter 26, section 11" };
/* Matters of the employment service. */
static const TorgetProvision employment = { "28 kap. 11 §", "chapter 28, section 11" };
/* Matters of foreigners. */
static const TorgetProvision migration = { "37 kap. 1 §", "chapter 37, section 1" };

/* A consent of whom the secrecy protects. */
static const TorgetProvision by_consent = { "10 kap. 1 §", "chapter 10, section 1" };
/* A duty by law, which somebody examines; the general clause (10:27) is not for social services. */
static const TorgetProvision by_duty = { "10 kap. 28 §", "chapter 10, section 28" };

/* By type; a type's own row comes before those of its fields. */
static const TorgetFieldOwner owners[] = {
  /* Person and household */
  { "person", NULL, KNOWN, "social_services", &social, &torget_ground_social },
  { "person", "municipality", KNOWN | PLACES, "tax_agency", &registration,
    &torget_ground_population },
  { "person", "protection", NOBODY, "tax_agency", &registration, &torget_ground_population },
  { "person", "first_registered_date", KNOWN, "tax_agency", &registration,
    &torget_ground_population },
  { "person", "death_date", KNOWN, "tax_agency", &registration, &torget_ground_population },
  { "person", "permit_ground", PLAN, "migration_agency", &migration, &torget_ground_reception },
  { "person", "permit_from", PLAN, "migration_agency", &migration, &torget_ground_reception },
  { "person", "permit_to", PLAN, "migration_agency", &migration, &torget_ground_reception },
  { "person", "permit_applied_date", PLAN, "migration_agency", &migration,
    &torget_ground_reception },
  { "person", "assigned_date", KNOWN, "migration_agency", &migration, &torget_ground_reception },
  { "identity", NULL, KNOWN, "tax_agency", &registration, &torget_ground_population },
  { "contact", NULL, KNOWN | PLACES, "social_services", &social, &torget_ground_social },
  { "residence", NULL, KNOWN | PLACES, "tax_agency", &registration, &torget_ground_population },
  { "reclaim", NULL, NOBODY, "social_services", &social, &torget_ground_compensation },
  { "household", NULL, KNOWN, "social_services", &social, &torget_ground_social },
  { "membership", NULL, KNOWN, "social_services", &social, &torget_ground_social },
  /* Plan */
  { "plan", NULL, PLAN, "employment_service", &employment, &torget_ground_establishment },
  { "plan", "part_time_reason", PLAN, "employment_service", &employment,
    &torget_ground_establishment_sensitive },
  { "activity", NULL, PLAN, "employment_service", &employment, &torget_ground_establishment },
  { "activity", "provider", PLAN | PLACES, "employment_service", &employment,
    &torget_ground_establishment },
  { "absence", NULL, PLAN, "employment_service", &employment,
    &torget_ground_establishment_sensitive },
  { "reduction", NULL, PLAN, "employment_service", &employment,
    &torget_ground_establishment_sensitive },
  { "follow_up", NULL, PLAN, "employment_service", &employment, &torget_ground_establishment },
  { "work_placement", NULL, PLAN, "employment_service", &employment, &torget_ground_establishment },
  { "work_placement", "employer_id", PLAN | PLACES, "employment_service", &employment,
    &torget_ground_establishment },
  { "work_placement", "practice_place_id", PLAN | PLACES, "employment_service", &employment,
    &torget_ground_establishment },
  { "week_slot", NULL, PLAN, "social_services", &social, &torget_ground_social },
  { "civic_orientation", NULL, PLAN, "social_services", &social, &torget_ground_orientation },
  { "civic_orientation", "provider", PLAN | PLACES, "social_services", &social,
    &torget_ground_orientation },
  { "agency_decision", NULL, NOBODY, "social_services", &social, &torget_ground_social_sensitive },
  { "health_examination", NULL, NOBODY, "region", &health, &torget_ground_social_sensitive },
  /* SFI */
  { "sfi_enrolment", NULL, SFI, "viva", &education, &torget_ground_education },
  { "sfi_enrolment", "provider", SFI | PLACES, "viva", &education, &torget_ground_education },
  { "sfi_enrolment", "group_name", SFI | PLACES, "viva", &education, &torget_ground_education },
  { "sfi_enrolment", "interruption_reason", SFI, "viva", &education,
    &torget_ground_education_sensitive },
  { "sfi_right", NULL, SFI, "viva", &education, &torget_ground_education },
  { "sfi_extension", NULL, SFI, "viva", &education, &torget_ground_education },
  { "sfi_study_plan", NULL, SFI, "viva", &education, &torget_ground_education },
  { "sfi_attendance", NULL, SFI, "viva", &education, &torget_ground_education_sensitive },
  { "sfi_test", NULL, SFI, "viva", &education, &torget_ground_education },
  { "sfi_grade", NULL, SFI, "viva", &education, &torget_ground_education },
  /* Preschool */
  { "preschool_application", NULL, PRESCHOOL, "preschool_placement", &preschool,
    &torget_ground_preschool },
  { "preschool_application", "municipality", PRESCHOOL | PLACES, "preschool_placement", &preschool,
    &torget_ground_preschool },
  { "preschool_application", "special_support", NOBODY, "preschool_placement", &preschool,
    &torget_ground_preschool_sensitive },
  { "preschool_choice", NULL, PRESCHOOL, "preschool_placement", &preschool,
    &torget_ground_preschool },
  { "preschool_choice", "unit", PRESCHOOL | PLACES, "preschool_placement", &preschool,
    &torget_ground_preschool },
  { "preschool_signature", NULL, PRESCHOOL, "preschool_placement", &preschool,
    &torget_ground_preschool },
  { "preschool_offer", NULL, PRESCHOOL, "preschool_placement", &preschool,
    &torget_ground_preschool },
  { "preschool_offer", "unit", PRESCHOOL | PLACES, "preschool_placement", &preschool,
    &torget_ground_preschool },
  { "preschool_placement", NULL, PRESCHOOL, "preschool_placement", &preschool,
    &torget_ground_preschool },
  { "preschool_placement", "unit", PRESCHOOL | PLACES, "preschool_placement", &preschool,
    &torget_ground_preschool },
  /* Housing: the municipality lets, also what it rents from a landlord */
  { "sublet", NULL, HOUSING, "social_services", &letting, &torget_ground_contract },
  { "sublet", "dwelling_id", HOUSING | PLACES, "social_services", &letting,
    &torget_ground_contract },
  { "sublet", "onward_plan", HOUSING | PLACES, "social_services", &letting,
    &torget_ground_contract },
  { "sublet", "queue_place", HOUSING | PLACES, "social_services", &letting,
    &torget_ground_contract },
  { "head_lease", NULL, HOUSING, "landlord", &letting, &torget_ground_contract },
  { "dwelling", NULL, HOUSING | PLACES, "social_services", &letting, &torget_ground_contract },
  { "inspection", NULL, HOUSING | PLACES, "social_services", &letting, &torget_ground_contract },
  { "dwelling_key", NULL, HOUSING | PLACES, "social_services", &letting, &torget_ground_contract },
  { "insurance", NULL, HOUSING, "social_services", &letting, &torget_ground_contract },
  { "arrears", NULL, HOUSING, "social_services", &letting, &torget_ground_contract },
  /* Coordination */
  { "coordination_case", NULL, CASE, "social_services", &social, &torget_ground_social },
  { "case_contact", NULL, CASE, "social_services", &social, &torget_ground_social },
  { "meeting", NULL, CASE, "social_services", &social, &torget_ground_social },
  { "meeting", "place", CASE | PLACES, "social_services", &social, &torget_ground_social },
  { "task", NULL, CASE, "social_services", &social, &torget_ground_social },
  { "consent", NULL, KNOWN, "social_services", &social, &torget_ground_consent },
  { "mentor_link", NULL, NOBODY, "social_services", &social, &torget_ground_social },
  { "note", NULL, NOBODY, "social_services", &social, &torget_ground_social_sensitive },
  { "event", NULL, NOBODY, "social_services", &social, &torget_ground_social },
  { "deadline_mark", NULL, NOBODY, "social_services", &social, &torget_ground_social },
  { "attachment", NULL, NOBODY, "social_services", &social, &torget_ground_social_sensitive },
  { "log_check", NULL, NOBODY, "social_services", &social, &torget_ground_access },
  /* Registers of the office */
  { "note_template", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
  { "office", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
  { "coordinator", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
  { "agency", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
  { "unit", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
  { "employer", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
  { "practice_place", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
  { "mentor", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
  { "account", NULL, NOBODY, "social_services", NULL, &torget_ground_access },
  { "peer_office", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
  { "offer_receipt", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
  { "offer", NULL, NOBODY, "social_services", NULL, &torget_ground_social },
};

/**
 * torget_field_owner_get_nth:
 * @index: from 0
 *
 * Returns: (nullable): a row of the table, %NULL after the last one
 */
const TorgetFieldOwner *
torget_field_owner_get_nth (guint index)
{
  return index < G_N_ELEMENTS (owners) ? &owners[index] : NULL;
}

/**
 * torget_field_owner_find:
 * @table: name of a type of records
 * @field: (nullable): name of a field of it; %NULL for the record as such
 *
 * Returns: (nullable): whose the field is: its own row, else its type's; %NULL when the type has
 *   no row, so that nobody may be told of it
 */
const TorgetFieldOwner *
torget_field_owner_find (const char *table,
                         const char *field)
{
  const TorgetFieldOwner *found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      if (!g_str_equal (owners[i].table, table))
        continue;
      if (g_strcmp0 (owners[i].field, field) == 0)
        return &owners[i];
      if (owners[i].field == NULL)
        found = &owners[i];
    }
  return found;
}

/**
 * torget_field_owner_get_release:
 * @self: a row of the table
 *
 * Returns: (nullable): what another agency may be told by in spite of the secrecy: by a consent
 * what is told to others at all, and else by a duty in a law only, which no document or file of
 * this program is; %NULL for what is not secret
 */
const TorgetProvision *
torget_field_owner_get_release (const TorgetFieldOwner *self)
{
  if (self->secrecy == NULL)
    return NULL;
  return self->told != 0 ? &by_consent : &by_duty;
}

/**
 * torget_provision_get:
 * @self: a provision
 * @language: `sv` or `en`
 *
 * Returns: chapter and section
 */
const char *
torget_provision_get (const TorgetProvision *self,
                      const char *language)
{
  return g_str_equal (language, "en") ? self->en : self->sv;
}
