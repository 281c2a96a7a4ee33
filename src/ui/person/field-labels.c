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
  { NULL, "date", N_("Date") },
  { NULL, "reason", N_("Reason") },
  { NULL, "sector", N_("Trade") },
  { NULL, "start_minute", N_("From") },
  { NULL, "end_minute", N_("To") },
  { NULL, "weekday", N_("Day of the week") },
  { NULL, "sublet_id", N_("Housing contract") },
  { NULL, "plan_id", N_("Plan") },
  { NULL, "enrolment_id", N_("SFI") },
  { NULL, "placement_id", N_("Preschool place") },
  { NULL, "activity_id", N_("Activity") },
  { NULL, "case_id", N_("Coordination case") },
  { NULL, "unit_id", N_("Unit") },
  { NULL, "employer_id", N_("Employer") },
  { NULL, "mentor_id", N_("Mentor") },
  { NULL, "agency_id", N_("Agency") },
  { NULL, "coordinator_id", N_("Coordinator") },
  { NULL, "meeting_id", N_("Meeting") },
  { NULL, "course", N_("Course") },
  { NULL, "due_date", N_("Due") },
  { NULL, "role", N_("Role") },
  { NULL, "record_table", N_("Belongs to") },
  { NULL, "record_id", N_("Belongs to") },
  { NULL, "text", N_("Text") },
  { NULL, "author", N_("Author") },
  { NULL, "active", N_("Active") },
  { NULL, "title", N_("Title") },
  { NULL, "note", N_("Note") },

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
  { "person", "permit_applied_date", N_("Extension applied for") },
  { "person", "reception", N_("Reception") },
  { "person", "assigned_date", N_("Assigned to the municipality") },
  { "person", "received_date", N_("Received in the municipality") },
  { "person", "first_registered_date", N_("First registered in Sweden") },
  { "person", "municipality", N_("Home municipality") },
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
  { "plan", "sector", N_("Trade of interest") },

  { "sfi_enrolment", "study_path", N_("Study path") },
  { "sfi_enrolment", "literacy", N_("Literacy training") },
  { "sfi_enrolment", "registered_date", N_("Registered") },
  { "sfi_enrolment", "received_date", N_("Received to SFI") },
  { "sfi_enrolment", "started_date", N_("First lesson") },
  { "sfi_enrolment", "ended_date", N_("Ended") },
  { "sfi_enrolment", "group_name", N_("Group") },
  { "sfi_enrolment", "next_step", N_("Next step") },
  { "sfi_enrolment", "assessment_date", N_("Called for assessment") },
  { "sfi_enrolment", "time_of_day", N_("Time of day") },
  { "sfi_enrolment", "interruption_reason", N_("Reason for the interruption") },

  { "preschool_application", "person_id", N_("Child") },
  { "preschool_application", "wish_date", N_("Wish first notified") },
  { "preschool_application", "signed_date", N_("Signed by all guardians") },
  { "preschool_application", "wanted_start", N_("Wanted start") },
  { "preschool_application", "form", N_("Kind of place") },
  { "preschool_application", "special_support", N_("Needs special support") },
  { "preschool_application", "sibling_priority", N_("A sibling has a place there") },
  { "preschool_choice", "rank", N_("Choice number") },
  { "preschool_offer", "offered_date", N_("Offered") },
  { "preschool_offer", "answer_by", N_("Answer by") },
  { "preschool_offer", "answer", N_("Answer") },
  { "preschool_offer", "answered_date", N_("Answered") },
  { "preschool_offer", "start_date", N_("Start of the place") },
  { "preschool_placement", "person_id", N_("Child") },
  { "preschool_placement", "notice_date", N_("Notice given") },
  { "preschool_placement", "assessed_date", N_("Assessed by the school") },

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
  { "dwelling", "area", N_("Area") },
  { "dwelling", "accessibility", N_("Accessibility") },
  { "dwelling", "available_from", N_("Free from") },
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
  { "sublet", "term_months", N_("Agreed length in months") },
  { "sublet", "waiver_filed_date", N_("Waiver filed") },
  { "sublet", "waiver_approved_date", N_("Waiver decided") },
  { "sublet", "waiver_to", N_("Waiver lasts to") },
  { "sublet", "notice_drafted_date", N_("Notice drafted") },
  { "sublet", "delivery_proof", N_("Proof of delivery") },
  { "sublet", "disputed_date", N_("Disputed") },
  { "sublet", "referred_date", N_("Referred to the rent tribunal") },
  { "sublet", "queue_place", N_("Place in the housing queue") },
  { "sublet", "queue_since", N_("In the housing queue since") },

  { "residence", "valid_from", N_("Registered from") },
  { "residence", "valid_to", N_("Registered to") },
  { "reclaim", "period_start", N_("Period from") },
  { "reclaim", "period_end", N_("Period to") },
  { "reclaim", "applied_date", N_("Reclaimed from Migrationsverket") },

  { "absence", "certificate_date", N_("Certificate received") },

  { "reduction", "hours_per_week", N_("Hours a week that remain") },
  { "reduction", "application_id", N_("Waits for the preschool place of") },

  { "follow_up", "text", N_("What was settled") },
  { "follow_up", "next_date", N_("Next review") },

  { "civic_orientation", "hours", N_("Hours attended") },
  { "civic_orientation", "certificate", N_("Certificate handed over") },

  { "health_examination", "offered_date", N_("Offered") },
  { "health_examination", "booked_date", N_("Booked for") },
  { "health_examination", "done_date", N_("Done") },

  { "agency_decision", "kind", N_("Decision on") },
  { "agency_decision", "served_date", N_("Served") },
  { "agency_decision", "review_requested_date", N_("Review asked for") },
  { "agency_decision", "text", N_("What was decided") },

  { "deadline_mark", "rule", N_("Rule") },
  { "deadline_mark", "due", N_("Day of the deadline") },
  { "deadline_mark", "remind_date", N_("Remind on") },
  { "deadline_mark", "done_date", N_("Done") },
  { "deadline_mark", "decided_date", N_("Decided day") },

  { "sfi_right", "arose_date", N_("The right arose") },
  { "sfi_right", "first_received_date", N_("First received to SFI") },

  { "sfi_extension", "applied_date", N_("Applied for") },
  { "sfi_extension", "decision_date", N_("Decided") },
  { "sfi_extension", "extended_to", N_("Extended to") },
  { "sfi_extension", "reason", N_("Special personal reasons") },

  { "sfi_study_plan", "date", N_("Settled") },
  { "sfi_study_plan", "goals", N_("Goals") },
  { "sfi_study_plan", "scope", N_("Scope") },
  { "sfi_study_plan", "revised_date", N_("Last revised") },

  { "sfi_attendance", "week_start", N_("Week that begins") },
  { "sfi_attendance", "planned_hours", N_("Hours planned") },
  { "sfi_attendance", "attended_hours", N_("Hours attended") },
  { "sfi_attendance", "reason", N_("Reason for absence") },

  { "sfi_test", "result", N_("Result") },

  { "sfi_grade", "grade", N_("Grade") },

  { "preschool_signature", "guardian_id", N_("Guardian") },
  { "preschool_signature", "signed_date", N_("Signed") },

  { "inspection", "protocol", N_("What was found") },

  { "dwelling_key", "number", N_("Key number") },
  { "dwelling_key", "tag", N_("Tag") },
  { "dwelling_key", "count", N_("How many") },
  { "dwelling_key", "handed_out_date", N_("Handed out") },
  { "dwelling_key", "returned_date", N_("Returned") },

  { "insurance", "insurer", N_("Insurer") },
  { "insurance", "policy_number", N_("Policy number") },
  { "insurance", "valid_to", N_("Valid to") },

  { "arrears", "due_date", N_("Rent was due") },
  { "arrears", "amount", N_("Amount, kronor") },
  { "arrears", "paid_date", N_("Paid") },
  { "arrears", "social_notified_date", N_("Social welfare committee notified") },

  { "agency", "code", N_("Entry in the list of agencies") },

  { "coordination_case", "referred_by", N_("Referred by") },
  { "coordination_case", "referred_date", N_("Referred") },
  { "coordination_case", "is_registered", N_("Registered in the municipality") },
  { "coordination_case", "is_informed", N_("Informed of the aim") },
  { "coordination_case", "is_able", N_("Judged able to use the support") },
  { "coordination_case", "has_consented", N_("Has signed and holds a copy of the consent") },
  { "coordination_case", "decision_date", N_("Decided") },
  { "coordination_case", "decision", N_("Decision") },
  { "coordination_case", "conditions_date", N_("Conditions checked") },
  { "coordination_case", "conditions_by", N_("Checked by") },
  { "coordination_case", "decision_text", N_("What was decided") },
  { "coordination_case", "carrier_agency", N_("Agency of the case carrier") },
  { "coordination_case", "carrier_date", N_("Case carrier appointed") },
  { "coordination_case", "closed_text", N_("How it ended, and who takes over") },
  { "coordination_case", "planning_date", N_("Planning meeting") },
  { "coordination_case", "carrier_unit_id", N_("Unit of the case carrier") },
  { "coordination_case", "coordinator_id", N_("Case carrier") },
  { "coordination_case", "closed_date", N_("Closed") },

  { "meeting", "place", N_("Place") },
  { "meeting", "participants", N_("Participants") },
  { "meeting", "decisions", N_("Decisions") },

  { "task", "text", N_("What is to be done") },
  { "task", "coordinator_id", N_("Assigned to") },
  { "task", "done_date", N_("Done") },

  { "attachment", "media_type", N_("Kind of file") },
  { "attachment", "pages", N_("Pages") },
  { "attachment", "size", N_("Size in bytes") },
  { "attachment", "sha256", N_("Digest") },

  { "practice_place", "sfi_course", N_("Least course of SFI") },
  { "practice_place", "places", N_("Places") },
  { "practice_place", "start_date", N_("Open from") },
  { "practice_place", "end_date", N_("Open to") },

  { "work_placement", "practice_place_id", N_("Practice place") },

  { "mentor", "organisation", N_("Organisation") },

  { "office", "name", N_("Name of the office") },
  { "coordinator", "office_id", N_("Office") },
  { "consent", "purpose", N_("Purpose") },
  { "consent", "scope", N_("Scope") },
  { "consent", "given_date", N_("Given") },
  { "consent", "expires_date", N_("Expires") },
  { "consent", "withdrawn_date", N_("Withdrawn") },
  { "consent", "interpreter", N_("Given through an interpreter") },
  { "offer", "receipt_id", N_("Received with") },
  { "offer", "reference", N_("Number of the sender") },
  { "offer", "kind", N_("What is offered") },
  { "offer", "unit_id", N_("SFI group") },
  { "offer", "practice_place_id", N_("Practice place") },
  { "offer", "title", N_("Group or work") },
  { "offer", "provider", N_("Provider or employer") },
  { "offer", "place", N_("Locality or district") },
  { "offer", "contact", N_("Function to contact") },
  { "offer", "places", N_("Free places") },
  { "offer", "start_date", N_("From") },
  { "offer", "end_date", N_("To") },
  { "offer", "valid_to", N_("Offer valid until") },
  { "offer", "course", N_("Course of SFI") },
  { "offer", "language_support", N_("Language support") },
  { "offer", "term_months", N_("Let for (months)") },
  { "offer", "tasks", N_("Tasks") },
  { "offer", "requirements", N_("Requirements") },
  { "offer_receipt", "sender", N_("Municipality") },
  { "offer_receipt", "received_date", N_("Received") },
  { "offer_receipt", "created", N_("Written") },
  { "offer_receipt", "file_digest", N_("SHA-256 of the file") },
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
  { "residence", N_("Registration in a municipality") },
  { "reclaim", N_("Reclaim of state reimbursement") },
  { "absence", N_("Absence") },
  { "reduction", N_("Part time") },
  { "follow_up", N_("Review meeting") },
  { "week_slot", N_("Time of the week") },
  { "civic_orientation", N_("Civic orientation") },
  { "health_examination", N_("Health examination") },
  { "agency_decision", N_("Decision by an agency") },
  { "sfi_right", N_("Right to SFI") },
  { "sfi_extension", N_("Extension of the right to SFI") },
  { "sfi_study_plan", N_("Individual study plan") },
  { "sfi_attendance", N_("Attendance") },
  { "sfi_test", N_("National test") },
  { "sfi_grade", N_("Grade") },
  { "preschool_signature", N_("Guardian’s signature") },
  { "inspection", N_("Inspection") },
  { "dwelling_key", N_("Keys") },
  { "insurance", N_("Home insurance") },
  { "arrears", N_("Unpaid rent") },
  { "coordination_case", N_("Coordination case") },
  { "case_contact", N_("Contact at an agency") },
  { "meeting", N_("Meeting") },
  { "task", N_("Task") },
  { "event", N_("Event") },
  { "attachment", N_("Attachment") },
  { "deadline_mark", N_("Note on a deadline") },
  { "log_check", N_("Check of the access log") },
  { "note_template", N_("Note template") },
  { "agency", N_("Agency") },
  { "unit", N_("Unit") },
  { "employer", N_("Employer") },
  { "practice_place", N_("Practice place") },
  { "work_placement", N_("Practice or work") },
  { "mentor", N_("Mentor") },
  { "mentor_link", N_("Mentor") },
  { "account", N_("User") },
  { "peer_office", N_("Office of another municipality") },
  { "offer", N_("Offer to the region") },
  { "offer_receipt", N_("Received offers") },
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
