/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "domain/record-types.h"

#include "domain/account.h"
#include "domain/casework.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/peer-office.h"
#include "domain/offer.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"
#include "domain/work.h"

static const TorgetRecordType *const types[] = {
  &torget_person_type,
  &torget_identity_type,
  &torget_contact_type,
  &torget_residence_type,
  &torget_reclaim_type,
  &torget_household_type,
  &torget_membership_type,
  &torget_plan_type,
  &torget_activity_type,
  &torget_absence_type,
  &torget_reduction_type,
  &torget_follow_up_type,
  &torget_week_slot_type,
  &torget_civic_orientation_type,
  &torget_health_examination_type,
  &torget_agency_decision_type,
  &torget_sfi_enrolment_type,
  &torget_sfi_right_type,
  &torget_sfi_extension_type,
  &torget_sfi_study_plan_type,
  &torget_sfi_attendance_type,
  &torget_sfi_test_type,
  &torget_sfi_grade_type,
  &torget_preschool_application_type,
  &torget_preschool_choice_type,
  &torget_preschool_signature_type,
  &torget_preschool_offer_type,
  &torget_preschool_placement_type,
  &torget_head_lease_type,
  &torget_dwelling_type,
  &torget_sublet_type,
  &torget_inspection_type,
  &torget_dwelling_key_type,
  &torget_insurance_type,
  &torget_arrears_type,
  &torget_coordination_case_type,
  &torget_case_contact_type,
  &torget_meeting_type,
  &torget_task_type,
  &torget_consent_type,
  &torget_note_type,
  &torget_event_type,
  &torget_deadline_mark_type,
  &torget_log_check_type,
  &torget_attachment_type,
  &torget_note_template_type,
  &torget_office_type,
  &torget_coordinator_type,
  &torget_agency_type,
  &torget_unit_type,
  &torget_employer_type,
  &torget_practice_place_type,
  &torget_work_placement_type,
  &torget_mentor_type,
  &torget_mentor_link_type,
  &torget_account_type,
  &torget_peer_office_type,
  &torget_offer_receipt_type,
  &torget_offer_type,
};

/**
 * torget_record_types_get_nth:
 * @index: from 0
 *
 * Thread: any.
 *
 * Returns: (nullable): the type, or %NULL after the last one
 */
const TorgetRecordType *
torget_record_types_get_nth (guint index)
{
  return index < G_N_ELEMENTS (types) ? types[index] : NULL;
}

/**
 * torget_record_types_find:
 * @table: name of a table
 *
 * Thread: any.
 *
 * Returns: (nullable): the type of its records, or %NULL when there is none
 */
const TorgetRecordType *
torget_record_types_find (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i]->name, table))
      return types[i];
  return NULL;
}
