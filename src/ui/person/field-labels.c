/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every table and every field of a record is called, in forms, on cards and in the history.
 * A name that means the same in all tables stands once, with no table. */
#include "config.h"

#include "ui/person/field-labels.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *table; /* NULL: in every table that has no entry of its own */
  const char *column;
  const char *label;
} FieldLabel;

static const FieldLabel field_labels[] = {
  { NULL, "person_id", N_("Person") },
  { NULL, "household_id", N_("Household") },
  { NULL, "status", N_("Status") },
  { NULL, "kind", N_("Kind") },
  { NULL, "value", N_("Value") },
  { NULL, "valid_from", N_("Valid from") },
  { NULL, "valid_to", N_("Valid to") },
  { NULL, "start_date", N_("First day") },
  { NULL, "end_date", N_("Last day") },
  { NULL, "hours_per_week", N_("Hours a week") },
  { NULL, "municipality", N_("Municipality") },
  { NULL, "agency", N_("Agency") },
  { NULL, "provider", N_("Provider") },
  { NULL, "outcome", N_("Outcome") },
  { NULL, "name", N_("Name") },
  { NULL, "email", N_("Email") },
  { NULL, "phone", N_("Phone") },
  { NULL, "language", N_("Language") },
  { NULL, "interpreter", N_("Needs an interpreter") },
  { NULL, "unit", N_("Unit") },
  { NULL, "application_id", N_("Application") },
  { NULL, "track", N_("Track") },

  { "person", "family_name", N_("Family name") },
  { "person", "given_name", N_("Given name") },
  { "person", "native_name", N_("Name in its own script") },
  { "person", "sex", N_("Legal sex") },
  { "person", "birth_date", N_("Date of birth") },
  { "person", "birth_precision", N_("Known of the date of birth") },
  { "person", "death_date", N_("Date of death") },
  { "person", "country", N_("Citizenship") },
  { "person", "protection", N_("Protected data") },
  { "person", "permit_ground", N_("Ground of the permit") },
  { "person", "permit_from", N_("Permit from") },
  { "person", "permit_to", N_("Permit to") },
  { "person", "reception", N_("Reception") },
  { "person", "assigned_date", N_("Assigned to the municipality") },
  { "person", "received_date", N_("Received in the municipality") },
  { "person", "first_registered_date", N_("First registered in Sweden") },
  { "person", "municipality", N_("Home municipality") },
  { "person", "coordinator_id", N_("Coordinator") },
  { "person", "merged_into", N_("Merged into") },

  { "identity", "value", N_("Number") },
  { "identity", "level", N_("How sure the identity is") },
  { "identity", "doubtful", N_("Doubtful number") },
  { "identity", "source", N_("Read from") },

  { "household", "label", N_("The office’s label") },
  { "household", "name", N_("Name of the household") },
  { "membership", "role", N_("Role") },
  { "membership", "valid_from", N_("Member from") },
  { "membership", "valid_to", N_("Member to") },

  { "plan", "enrolled_date", N_("Assigned to the programme") },
  { "plan", "mapping_date", N_("Mapping done") },
  { "plan", "plan_date", N_("Plan settled") },
  { "plan", "part_time_reason", N_("Reason for part time") },
  { "plan", "blocking_application_id", N_("Waits for the preschool place of") },
  { "plan", "hours_per_week", N_("Planned hours a week") },
  { "plan", "decided_end_date", N_("End decided by Arbetsförmedlingen") },
  { "plan", "discharged_date", N_("Discharged") },
  { "plan", "outcome", N_("Outcome at discharge") },
  { "plan", "outcome_90", N_("Outcome after 90 days") },
  { "activity", "plan_id", N_("Plan") },
  { "activity", "title", N_("Title") },

  { "sfi_enrolment", "study_path", N_("Study path") },
  { "sfi_enrolment", "course", N_("Course") },
  { "sfi_enrolment", "literacy", N_("Literacy training") },
  { "sfi_enrolment", "registered_date", N_("Registered") },
  { "sfi_enrolment", "received_date", N_("Received to SFI") },
  { "sfi_enrolment", "started_date", N_("First lesson") },
  { "sfi_enrolment", "ended_date", N_("Ended") },
  { "sfi_enrolment", "group_name", N_("Group") },
  { "sfi_enrolment", "next_step", N_("Next step") },

  { "preschool_application", "person_id", N_("Child") },
  { "preschool_application", "wish_date", N_("Wish first notified") },
  { "preschool_application", "signed_date", N_("Signed by all guardians") },
  { "preschool_application", "wanted_start", N_("Wanted start") },
  { "preschool_choice", "rank", N_("Choice number") },
  { "preschool_offer", "offered_date", N_("Offered") },
  { "preschool_offer", "answer_by", N_("Answer by") },
  { "preschool_offer", "answer", N_("Answer") },
  { "preschool_offer", "answered_date", N_("Answered") },
  { "preschool_offer", "start_date", N_("Start of the place") },
  { "preschool_placement", "person_id", N_("Child") },

  { "head_lease", "landlord", N_("Landlord") },
  { "head_lease", "contract_number", N_("Contract number") },
  { "head_lease", "block", N_("Block lease") },
  { "dwelling", "head_lease_id", N_("Head lease") },
  { "dwelling", "address", N_("Address") },
  { "dwelling", "apartment", N_("Flat number") },
  { "dwelling", "postal_code", N_("Postal code") },
  { "dwelling", "city", N_("City") },
  { "dwelling", "size_m2", N_("Size in square metres") },
  { "dwelling", "rooms", N_("Rooms") },
  { "dwelling", "rent", N_("Rent, kronor a month") },
  { "sublet", "dwelling_id", N_("Dwelling") },
  { "sublet", "tenure", N_("Form of tenure") },
  { "sublet", "signed_date", N_("Signed") },
  { "sublet", "landlord_notified_date", N_("Landlord notified") },
  { "sublet", "waiver", N_("Waiver of the right to stay") },
  { "sublet", "decision_date", N_("Decision before the end") },
  { "sublet", "notice_served_date", N_("Notice served") },
  { "sublet", "delivery_method", N_("How the notice was served") },
  { "sublet", "notice_reason", N_("Reason for the notice") },
  { "sublet", "moved_out_date", N_("Moved out") },
  { "sublet", "onward_plan", N_("Onward housing") },

  { "office", "name", N_("Name of the office") },
  { "coordinator", "office_id", N_("Office") },
  { "coordinator", "active", N_("Active") },
  { "consent", "purpose", N_("Purpose") },
  { "consent", "scope", N_("Scope") },
  { "consent", "given_date", N_("Given") },
  { "consent", "expires_date", N_("Expires") },
  { "consent", "withdrawn_date", N_("Withdrawn") },
  { "consent", "interpreter", N_("Given through an interpreter") },
  { "note", "date", N_("Date") },
  { "note", "text", N_("Text") },
  { "note", "author", N_("Author") },
};

static const struct
{
  const char *table;
  const char *label;
} table_labels[] = {
  { "person", N_("Person") },
  { "identity", N_("Identity number") },
  { "contact", N_("Contact") },
  { "household", N_("Household") },
  { "membership", N_("Membership of the household") },
  { "plan", N_("Plan") },
  { "activity", N_("Activity") },
  { "sfi_enrolment", N_("SFI") },
  { "preschool_application", N_("Preschool application") },
  { "preschool_choice", N_("Preschool choice") },
  { "preschool_offer", N_("Preschool offer") },
  { "preschool_placement", N_("Preschool place") },
  { "head_lease", N_("Head lease") },
  { "dwelling", N_("Dwelling") },
  { "sublet", N_("Housing contract") },
  { "office", N_("Office") },
  { "coordinator", N_("Coordinator") },
  { "consent", N_("Consent") },
  { "note", N_("Note") },
};

/**
 * torget_field_label:
 * @table: a table name, as in a record type
 * @column: a field name
 *
 * Returns: (transfer none): what the field is called in the user's language; @column itself when
 *   the table has no such field
 */
const char *
torget_field_label (const char *table,
                    const char *column)
{
  const char *common = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (field_labels); i++)
    {
      const FieldLabel *entry = &field_labels[i];

      if (!g_str_equal (entry->column, column))
        continue;
      if (entry->table != NULL && g_str_equal (entry->table, table))
        return _ (entry->label);
      if (entry->table == NULL)
        common = entry->label;
    }
  return common != NULL ? _ (common) : column;
}

/**
 * torget_table_label:
 * @table: a table name, as in a record type
 *
 * Returns: (transfer none): what a record of the table is called in the user's language; @table
 *   itself when there is no such table
 */
const char *
torget_table_label (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table_labels); i++)
    if (g_str_equal (table_labels[i].table, table))
      return _ (table_labels[i].label);
  return table;
}
