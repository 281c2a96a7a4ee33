/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tracks of a household hang on each other with; see case-links.h. */
#include "config.h"

#include "domain/case-links.h"

static gboolean
is_one_of (const char *code,
           const char *const *codes)
{
  return code != NULL && g_strv_contains (codes, code);
}

/**
 * torget_membership_is_guardian:
 * @membership: a membership
 *
 * Returns: whether the member looks after the children of the household
 */
gboolean
torget_membership_is_guardian (const TorgetMembership *membership)
{
  static const char *const roles[]
      = { "reference_person", "spouse", "cohabitant", "guardian", "appointed_guardian", NULL };

  return is_one_of (membership->role, roles);
}

static gboolean
contains (GArray *ids,
          gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static void
add_guardians_of (TorgetRecordSet *records,
                  gint64 household_id,
                  gint64 child_id,
                  TorgetDate today,
                  GArray *guardians)
{
  g_autoptr (GPtrArray) memberships
      = torget_case_list_memberships (records, household_id, today);

  for (guint i = 0; i < memberships->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (memberships, i);

      if (torget_membership_is_guardian (membership) && membership->person_id != child_id
          && !contains (guardians, membership->person_id))
        g_array_append_val (guardians, membership->person_id);
    }
}

/**
 * torget_case_list_guardians:
 * @records: a case
 * @child_id: row id of a child
 * @today: the day that counts
 *
 * The guardians in all homes of the child: custody may be shared across two households.
 *
 * Returns: (transfer full) (element-type gint64): their row ids
 */
GArray *
torget_case_list_guardians (TorgetRecordSet *records,
                            gint64 child_id,
                            TorgetDate today)
{
  g_autoptr (GPtrArray) homes = torget_case_list_households (records, child_id, today);
  GArray *guardians = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < homes->len; i++)
    add_guardians_of (records, ((TorgetRecord *) g_ptr_array_index (homes, i))->id, child_id, today,
                      guardians);
  return guardians;
}

static gboolean
has_signature (GPtrArray *signatures,
               gint64 guardian_id)
{
  for (guint i = 0; i < signatures->len; i++)
    if (((TorgetPreschoolSignature *) g_ptr_array_index (signatures, i))->guardian_id
        == guardian_id)
      return TRUE;
  return FALSE;
}

/**
 * torget_case_list_unasked:
 * @records: a case
 * @application: an application for a place
 * @today: the day that counts
 *
 * All guardians who live sign, in all homes of the child.
 *
 * Returns: (transfer full) (element-type gint64): row ids of the guardians of whom no signature is
 *   on record, signed or not
 */
GArray *
torget_case_list_unasked (TorgetRecordSet *records,
                          const TorgetPreschoolApplication *application,
                          TorgetDate today)
{
  GArray *guardians = torget_case_list_guardians (records, application->person_id, today);
  g_autoptr (GPtrArray) signatures = torget_case_list_owned (
      records, &torget_preschool_signature_type, "application_id", application->record.id);

  for (guint i = guardians->len; i > 0; i--)
    {
      const gint64 id = g_array_index (guardians, gint64, i - 1);
      const TorgetPerson *guardian = torget_case_get_person (records, id);

      if (has_signature (signatures, id)
          || (guardian != NULL && guardian->death_date != TORGET_DATE_NONE))
        g_array_remove_index (guardians, i - 1);
    }
  return guardians;
}

/**
 * torget_plan_is_part_time:
 * @plan: (nullable): a plan
 *
 * Returns: whether the person takes part part time
 */
gboolean
torget_plan_is_part_time (const TorgetPlan *plan)
{
  return plan != NULL && g_strcmp0 (plan->status, "active_part_time") == 0;
}

/**
 * torget_plan_waits_for:
 * @plan: (nullable): a guardian's plan
 * @application: the child's application
 *
 * Returns: whether the guardian takes part part time because the child has no place (förordning
 *   2017:820, 8 § p. 3)
 */
gboolean
torget_plan_waits_for (const TorgetPlan *plan,
                       const TorgetPreschoolApplication *application)
{
  if (!torget_plan_is_part_time (plan)
      || g_strcmp0 (plan->part_time_reason, "no_preschool_place") != 0)
    return FALSE;
  return plan->blocking_application_id == 0
         || plan->blocking_application_id == application->record.id;
}

/**
 * torget_sfi_is_before_start:
 * @enrolment: (nullable): an enrolment
 *
 * Returns: whether it is registered, but lessons have not begun
 */
gboolean
torget_sfi_is_before_start (const TorgetSfiEnrolment *enrolment)
{
  static const char *const before[] = { "registered", "called", "received", "queued", NULL };

  return enrolment != NULL && is_one_of (enrolment->status, before);
}

/**
 * torget_case_takes_part:
 * @records: a case
 * @person_id: row id
 *
 * Returns: whether the person takes part in the programme or in SFI
 */
gboolean
torget_case_takes_part (TorgetRecordSet *records,
                        gint64 person_id)
{
  static const char *const in_plan[] = { "active_full_time", "active_part_time", NULL };
  static const char *const in_sfi[]
      = { "started", "active", "course_passed", "changing_track", "right_extended", NULL };
  const TorgetPlan *plan = torget_case_get_plan (records, person_id);
  const TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (records, person_id);

  return (plan != NULL && is_one_of (plan->status, in_plan))
         || (enrolment != NULL && is_one_of (enrolment->status, in_sfi));
}

/**
 * torget_case_has_preschool:
 * @records: a case
 * @child_id: row id
 *
 * Returns: whether the child has a place that goes on, or waits for one
 */
gboolean
torget_case_has_preschool (TorgetRecordSet *records,
                           gint64 child_id)
{
  const TorgetPreschoolApplication *application = torget_case_get_application (records, child_id);
  const TorgetPreschoolPlacement *placement = torget_case_get_placement (records, child_id);

  return (application != NULL && torget_preschool_is_waiting (application))
         || (placement != NULL && placement->end_date == TORGET_DATE_NONE);
}

/**
 * torget_sublet_is_without_onward:
 * @sublet: (nullable): a sublet
 *
 * Returns: whether it runs to a known last day, and nobody knows where the household goes then
 */
gboolean
torget_sublet_is_without_onward (const TorgetSublet *sublet)
{
  return sublet != NULL && !torget_sublet_is_over (sublet) && sublet->end_date != TORGET_DATE_NONE
         && (sublet->onward_plan == NULL || *sublet->onward_plan == '\0');
}

/**
 * torget_case_outlives_permit:
 * @sublet: (nullable): a sublet
 * @person: (nullable): somebody who lives there
 *
 * Returns: whether the contract runs on after the person's residence permit
 */
gboolean
torget_case_outlives_permit (const TorgetSublet *sublet,
                             const TorgetPerson *person)
{
  if (person == NULL || person->permit_to == TORGET_DATE_NONE || sublet == NULL
      || torget_sublet_is_over (sublet))
    return FALSE;
  return person->permit_to < sublet->end_date;
}

/* Who has left the programme for work full time is as busy as who takes part full time. */
static gboolean
has_status (const TorgetPlan *plan,
            const char *status)
{
  if (g_strcmp0 (plan->status, "discharged") == 0
      && g_strcmp0 (plan->outcome, "work_full_time") == 0)
    return g_str_equal (status, "active_full_time");
  return g_strcmp0 (plan->status, status) == 0;
}

/**
 * torget_case_find_by_plan:
 * @records: a case
 * @memberships: (element-type TorgetMembership): of a household
 * @sex: a code of `sex`
 * @status: a code of `plan_status`; `active_full_time` holds of work full time after the programme,
 *   too
 *
 * Returns: row id of the first guardian of the sex whose plan has the status; 0 when there is none
 */
gint64
torget_case_find_by_plan (TorgetRecordSet *records,
                          GPtrArray *memberships,
                          const char *sex,
                          const char *status)
{
  for (guint i = 0; i < memberships->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (memberships, i);
      const TorgetPerson *person = torget_case_get_person (records, membership->person_id);
      const TorgetPlan *plan = torget_case_get_plan (records, membership->person_id);

      if (torget_membership_is_guardian (membership) && person != NULL && plan != NULL
          && g_strcmp0 (person->sex, sex) == 0 && has_status (plan, status))
        return membership->person_id;
    }
  return 0;
}
