/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is wrong with a record before it is saved. What can be said of one field or of two dates
 * stands in tables; what needs more is a function of its type.
 *
 * Only what makes no sense blocks. What the law or the municipality's rules disapprove of may
 * well have happened, so that is a warning.
 */
#include "config.h"

#include "domain/validate.h"

#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/coordination.h"
#include "domain/offer.h"
#include "domain/place-field.h"
#include "domain/reckoning.h"
#include "domain/work.h"

typedef struct
{
  const TorgetRecordType *type;
  const char *field;
} Required;

static const Required required[] = {
  { &torget_person_type, "family_name" },
  { &torget_identity_type, "value" },
  { &torget_contact_type, "value" },
  { &torget_contact_type, "kind" },
  { &torget_membership_type, "role" },
  { &torget_plan_type, "status" },
  { &torget_plan_type, "enrolled_date" },
  { &torget_activity_type, "kind" },
  { &torget_week_slot_type, "weekday" },
  { &torget_week_slot_type, "start_minute" },
  { &torget_week_slot_type, "end_minute" },
  { &torget_sfi_enrolment_type, "status" },
  { &torget_preschool_application_type, "wish_date" },
  { &torget_preschool_choice_type, "unit" },
  { &torget_preschool_choice_type, "rank" },
  { &torget_preschool_offer_type, "unit" },
  { &torget_preschool_placement_type, "unit" },
  { &torget_preschool_placement_type, "start_date" },
  { &torget_dwelling_type, "address" },
  { &torget_head_lease_type, "landlord" },
  { &torget_sublet_type, "start_date" },
  { &torget_coordination_case_type, "referred_by" },
  { &torget_coordination_case_type, "referred_date" },
  { &torget_case_contact_type, "agency" },
  { &torget_case_contact_type, "name" },
  { &torget_meeting_type, "date" },
  { &torget_meeting_type, "kind" },
  { &torget_task_type, "text" },
  { &torget_practice_place_type, "title" },
  { &torget_work_placement_type, "kind" },
  { &torget_work_placement_type, "start_date" },
  { &torget_mentor_link_type, "mentor_id" },
  { &torget_consent_type, "agency" },
  { &torget_consent_type, "purpose" },
  { &torget_consent_type, "given_date" },
  { &torget_note_type, "text" },
  { &torget_note_type, "date" },
};

/* @later must not lie before @earlier. */
typedef struct
{
  const TorgetRecordType *type;
  const char *earlier;
  const char *later;
  gboolean blocks;
} Order;

static const Order orders[] = {
  { &torget_person_type, "birth_date", "death_date", TRUE },
  { &torget_person_type, "birth_date", "permit_from", FALSE },
  { &torget_person_type, "birth_date", "received_date", FALSE },
  { &torget_person_type, "birth_date", "first_registered_date", FALSE },
  { &torget_person_type, "permit_from", "permit_to", TRUE },
  { &torget_person_type, "permit_from", "permit_applied_date", FALSE },
  { &torget_person_type, "assigned_date", "received_date", FALSE },
  { &torget_identity_type, "valid_from", "valid_to", TRUE },
  { &torget_contact_type, "valid_from", "valid_to", TRUE },
  { &torget_membership_type, "valid_from", "valid_to", TRUE },
  { &torget_reclaim_type, "period_start", "period_end", TRUE },
  { &torget_plan_type, "enrolled_date", "plan_date", FALSE },
  { &torget_plan_type, "enrolled_date", "discharged_date", TRUE },
  { &torget_plan_type, "enrolled_date", "decided_end_date", TRUE },
  { &torget_activity_type, "start_date", "end_date", TRUE },
  { &torget_sfi_enrolment_type, "registered_date", "received_date", FALSE },
  { &torget_sfi_enrolment_type, "received_date", "started_date", FALSE },
  { &torget_sfi_enrolment_type, "started_date", "ended_date", TRUE },
  { &torget_preschool_application_type, "wish_date", "wanted_start", FALSE },
  { &torget_preschool_application_type, "wish_date", "signed_date", FALSE },
  { &torget_preschool_offer_type, "offered_date", "answer_by", TRUE },
  { &torget_preschool_offer_type, "offered_date", "answered_date", TRUE },
  { &torget_preschool_offer_type, "offered_date", "start_date", FALSE },
  { &torget_preschool_placement_type, "start_date", "end_date", TRUE },
  { &torget_head_lease_type, "start_date", "end_date", TRUE },
  { &torget_sublet_type, "start_date", "end_date", TRUE },
  { &torget_sublet_type, "start_date", "notice_served_date", FALSE },
  { &torget_sublet_type, "start_date", "moved_out_date", TRUE },
  { &torget_coordination_case_type, "referred_date", "decision_date", TRUE },
  { &torget_coordination_case_type, "referred_date", "closed_date", TRUE },
  { &torget_coordination_case_type, "decision_date", "planning_date", TRUE },
  { &torget_coordination_case_type, "decision_date", "carrier_date", TRUE },
  { &torget_coordination_case_type, "decision_date", "closed_date", TRUE },
  { &torget_coordination_case_type, "planning_date", "closed_date", TRUE },
  { &torget_coordination_case_type, "planning_date", "carrier_date", FALSE },
  { &torget_coordination_case_type, "carrier_date", "closed_date", TRUE },
  { &torget_practice_place_type, "start_date", "end_date", TRUE },
  { &torget_work_placement_type, "start_date", "end_date", TRUE },
  { &torget_mentor_link_type, "start_date", "end_date", TRUE },
  { &torget_consent_type, "given_date", "expires_date", TRUE },
  { &torget_consent_type, "given_date", "withdrawn_date", TRUE },
  { &torget_offer_type, "start_date", "end_date", TRUE },
};

/* When @field is filled in, @needed must be too. */
typedef struct
{
  const TorgetRecordType *type;
  const char *field;
  const char *needed;
  gboolean blocks;
} Need;

static const Need needs[] = {
  { &torget_preschool_offer_type, "answer", "offered_date", TRUE },
  { &torget_preschool_offer_type, "answered_date", "answer", FALSE },
  { &torget_plan_type, "discharged_date", "outcome", FALSE },
  { &torget_sublet_type, "notice_served_date", "delivery_method", FALSE },
  { &torget_deadline_mark_type, "done_date", "note", TRUE },
  { &torget_deadline_mark_type, "decided_date", "note", TRUE },
  { &torget_sublet_type, "moved_out_date", "onward_plan", FALSE },
  { &torget_coordination_case_type, "decision", "referred_date", TRUE },
  { &torget_coordination_case_type, "decision", "decision_date", TRUE },
  { &torget_coordination_case_type, "decision_date", "decision", TRUE },
  { &torget_coordination_case_type, "carrier_date", "carrier_agency", TRUE },
  { &torget_coordination_case_type, "carrier_unit_id", "carrier_agency", TRUE },
  { &torget_coordination_case_type, "coordinator_id", "carrier_agency", TRUE },
  { &torget_coordination_case_type, "carrier_agency", "carrier_date", TRUE },
  { &torget_coordination_case_type, "closed_date", "outcome", TRUE },
  { &torget_coordination_case_type, "outcome", "closed_date", TRUE },
};

/* Dates of things that have happened. */
static const Required happened[] = {
  { &torget_person_type, "birth_date" },
  { &torget_person_type, "death_date" },
  { &torget_person_type, "permit_applied_date" },
  { &torget_reclaim_type, "applied_date" },
  { &torget_plan_type, "discharged_date" },
  { &torget_preschool_application_type, "wish_date" },
  { &torget_preschool_application_type, "signed_date" },
  { &torget_preschool_offer_type, "answered_date" },
  { &torget_preschool_placement_type, "assessed_date" },
  { &torget_sublet_type, "notice_served_date" },
  { &torget_coordination_case_type, "referred_date" },
  { &torget_coordination_case_type, "conditions_date" },
  { &torget_coordination_case_type, "decision_date" },
  { &torget_coordination_case_type, "carrier_date" },
  { &torget_coordination_case_type, "closed_date" },
  { &torget_task_type, "done_date" },
  { &torget_consent_type, "given_date" },
  { &torget_consent_type, "withdrawn_date" },
};

static void
add (GArray *issues,
     TorgetIssue issue)
{
  g_array_append_val (issues, issue);
}

static gboolean
is_set (gconstpointer record,
        const TorgetRecordType *type,
        const char *field)
{
  return torget_record_is_set (record, torget_record_type_find (type, field));
}

static TorgetDate
get_date (gconstpointer record,
          const TorgetRecordType *type,
          const char *field)
{
  return (TorgetDate) torget_record_get_number (record, torget_record_type_find (type, field));
}

static void
check_required (gconstpointer record,
                const TorgetRecordType *type,
                GArray *issues)
{
  for (gsize i = 0; i < G_N_ELEMENTS (required); i++)
    if (required[i].type == type && !is_set (record, type, required[i].field))
      add (issues, (TorgetIssue){ required[i].field, TORGET_ISSUE_MISSING, TRUE });
}

static void
check_orders (gconstpointer record,
              const TorgetRecordType *type,
              GArray *issues)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      TorgetDate earlier, later;

      if (orders[i].type != type)
        continue;
      earlier = get_date (record, type, orders[i].earlier);
      later = get_date (record, type, orders[i].later);
      if (earlier != TORGET_DATE_NONE && later != TORGET_DATE_NONE && later < earlier)
        add (issues, (TorgetIssue){ orders[i].later, TORGET_ISSUE_BEFORE, orders[i].blocks,
                                    orders[i].earlier, earlier });
    }
}

static void
check_needs (gconstpointer record,
             const TorgetRecordType *type,
             GArray *issues)
{
  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    if (needs[i].type == type && is_set (record, type, needs[i].field)
        && !is_set (record, type, needs[i].needed))
      add (issues,
           (TorgetIssue){ needs[i].needed, TORGET_ISSUE_NEEDS, needs[i].blocks, needs[i].field });
}

static void
check_happened (gconstpointer record,
                const TorgetRecordType *type,
                TorgetDate today,
                GArray *issues)
{
  for (gsize i = 0; i < G_N_ELEMENTS (happened); i++)
    if (happened[i].type == type && get_date (record, type, happened[i].field) > today)
      add (issues, (TorgetIssue){ happened[i].field, TORGET_ISSUE_FUTURE, FALSE, NULL,
                                  get_date (record, type, happened[i].field) });
}

static void
check_hours (int hours,
             GArray *issues)
{
  if (hours > TORGET_FULL_TIME_HOURS)
    add (issues, (TorgetIssue){ "hours_per_week", TORGET_ISSUE_TOO_MANY_HOURS, FALSE, NULL,
                                TORGET_DATE_NONE, TORGET_FULL_TIME_HOURS });
}

/* Förordning (2017:820) 7 and 8 §§. */
static void
check_plan (gconstpointer record,
            TorgetRecordSet *records,
            GArray *issues)
{
  const TorgetPlan *plan = record;
  const gboolean part_time = g_strcmp0 (plan->status, "active_part_time") == 0;

  if (part_time && plan->part_time_reason == NULL)
    add (issues, (TorgetIssue){ "part_time_reason", TORGET_ISSUE_NO_REASON, FALSE, "status" });
  if (!part_time && plan->part_time_reason != NULL)
    add (issues, (TorgetIssue){ "part_time_reason", TORGET_ISSUE_NOT_PART_TIME, FALSE, "status" });
  check_hours (plan->hours_per_week, issues);
}

static void
check_activity (gconstpointer record,
                TorgetRecordSet *records,
                GArray *issues)
{
  check_hours (((const TorgetActivity *) record)->hours_per_week, issues);
}

static void
check_week_slot (gconstpointer record,
                 TorgetRecordSet *records,
                 GArray *issues)
{
  const TorgetWeekSlot *slot = record;

  if (slot->start_minute > 0 && slot->end_minute > 0 && slot->end_minute <= slot->start_minute)
    add (issues, (TorgetIssue){ "end_minute", TORGET_ISSUE_NOT_LATER, TRUE, "start_minute" });
}

/* Path 2 begins with course B, path 3 with course C (skolförordning 2011:1108). */
static void
check_enrolment (gconstpointer record,
                 TorgetRecordSet *records,
                 GArray *issues)
{
  const TorgetSfiEnrolment *enrolment = record;

  check_hours (enrolment->hours_per_week, issues);
  if (enrolment->study_path == NULL || enrolment->course == NULL)
    return;
  if (enrolment->course[0] - 'A' < enrolment->study_path[0] - '1')
    add (issues, (TorgetIssue){ "course", TORGET_ISSUE_COURSE_OUTSIDE_PATH, FALSE, "study_path" });
}

static void
check_application (gconstpointer record,
                   TorgetRecordSet *records,
                   GArray *issues)
{
  const TorgetPreschoolApplication *application = record;
  const TorgetPerson *child
    = records != NULL ? torget_case_get_person (records, application->person_id) : NULL;

  if (child != NULL && child->birth_date != TORGET_DATE_NONE
      && application->wanted_start != TORGET_DATE_NONE
      && application->wanted_start < child->birth_date)
    add (issues,
         (TorgetIssue){ "wanted_start", TORGET_ISSUE_BEFORE_BIRTH, TRUE, NULL, child->birth_date });
}

static void
check_choice (gconstpointer record,
              TorgetRecordSet *records,
              GArray *issues)
{
  const TorgetPreschoolChoice *choice = record;
  g_autoptr (GPtrArray) others = NULL;
  guint n_others = 0;

  if (records == NULL)
    return;
  others = torget_case_list_owned (records, &torget_preschool_choice_type, "application_id",
                                   choice->application_id);
  for (guint i = 0; i < others->len; i++)
    {
      const TorgetPreschoolChoice *other = g_ptr_array_index (others, i);

      if (other->record.id == choice->record.id)
        continue;
      n_others++;
      if (other->rank == choice->rank)
        add (issues, (TorgetIssue){ "rank", TORGET_ISSUE_SAME_RANK, FALSE, NULL, TORGET_DATE_NONE,
                                    choice->rank });
    }
  if (n_others >= TORGET_MAX_CHOICES || choice->rank > TORGET_MAX_CHOICES)
    add (issues, (TorgetIssue){ "rank", TORGET_ISSUE_TOO_MANY_CHOICES, FALSE, NULL,
                                TORGET_DATE_NONE, TORGET_MAX_CHOICES });
}

/* JB 12:4, 8 and 45. */
static void
check_sublet (gconstpointer record,
              TorgetRecordSet *records,
              GArray *issues)
{
  const TorgetSublet *sublet = record;
  const TorgetDate two_years = torget_rule_reckon ("sublet_two_years", sublet->start_date, NULL);
  const TorgetDate serve_by = torget_rule_reckon ("sublet_serve_notice", sublet->end_date, NULL);

  if (two_years != TORGET_DATE_NONE && sublet->end_date >= two_years)
    add (issues,
         (TorgetIssue){ "end_date", TORGET_ISSUE_OVER_TWO_YEARS, FALSE, "start_date", two_years });
  if (serve_by != TORGET_DATE_NONE && sublet->notice_served_date > serve_by)
    add (issues, (TorgetIssue){ "notice_served_date", TORGET_ISSUE_SERVED_LATE, FALSE, "end_date",
                                serve_by });
}

/* An offer must say enough to ask about it, and may name nobody. */
static void
check_offer (gconstpointer record,
             TorgetDate today,
             GArray *issues)
{
  const TorgetOffer *offer = record;
  const char *personal = torget_offer_find_personal (offer, today);

  check_hours (offer->hours_per_week, issues);
  for (guint i = 0; i < torget_offer_type.n_fields; i++)
    {
      const TorgetField *field = &torget_offer_type.fields[i];

      if (torget_offer_needs_field (offer->kind, field->name) && !torget_record_is_set (record, field))
        add (issues, (TorgetIssue){ field->name, TORGET_ISSUE_MISSING, TRUE });
    }
  if (personal != NULL)
    add (issues, (TorgetIssue){ personal, TORGET_ISSUE_PERSONAL_NUMBER, TRUE });
}

/* FOL 16 §: the office does not need the place, so it is not to hold it. */
static void
check_places (gconstpointer record,
              TorgetRecordSet *records,
              GArray *issues)
{
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;

  if (!torget_records_forbid_places (records))
    return;
  for (guint i = 0; i < type->n_fields; i++)
    if (torget_record_tells_forbidden_place (record, &type->fields[i]))
      add (issues, (TorgetIssue){ type->fields[i].name, TORGET_ISSUE_FORBIDDEN_PLACE, TRUE, NULL });
}

static const struct
{
  const TorgetRecordType *type;
  void (*check) (gconstpointer record, TorgetRecordSet *records, GArray *issues);
} checks[] = {
  { &torget_plan_type, check_plan },
  { &torget_activity_type, check_activity },
  { &torget_week_slot_type, check_week_slot },
  { &torget_sfi_enrolment_type, check_enrolment },
  { &torget_preschool_application_type, check_application },
  { &torget_preschool_choice_type, check_choice },
  { &torget_sublet_type, check_sublet },
  { &torget_coordination_case_type, torget_coordination_check },
};

/**
 * torget_validate:
 * @record: a record as it is to be saved
 * @records: (nullable): the case that it belongs to, for rules that look at other records
 * @today: the day
 *
 * Pure; any thread. Fields that are not known break no rule except that they are missing.
 *
 * Returns: (transfer full) (element-type TorgetIssue): what is wrong; empty when all is well
 */
GArray *
torget_validate (gconstpointer record,
                 TorgetRecordSet *records,
                 TorgetDate today)
{
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;
  GArray *issues = g_array_new (FALSE, FALSE, sizeof (TorgetIssue));

  check_required (record, type, issues);
  check_orders (record, type, issues);
  check_needs (record, type, issues);
  check_happened (record, type, today, issues);
  check_places (record, records, issues);
  if (type == &torget_offer_type)
    check_offer (record, today, issues);
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (checks[i].type == type)
      checks[i].check (record, records, issues);
  return issues;
}

/**
 * torget_issues_block:
 * @issues: (element-type TorgetIssue): as from torget_validate()
 *
 * Returns: whether the record must not be saved
 */
gboolean
torget_issues_block (GArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    if (g_array_index (issues, TorgetIssue, i).blocks)
      return TRUE;
  return FALSE;
}
