/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the tracks of a household hang together; the cross rules of the domain. */
#include "config.h"

#include "domain/dependencies.h"

#include "domain/facts-cross.h"

#define LEASE_RISK_DAYS 60
#define PART_TIME_DAYS 60

typedef struct
{
  TorgetRecordSet *records;
  TorgetDate today;
  GPtrArray *memberships;
  GArray *found;
} Search;

static void
add (Search *search,
     TorgetDependencyKind kind,
     gint64 person_id,
     gint64 cause_id,
     TorgetDate since)
{
  const TorgetDependency dependency = { kind, person_id, cause_id, since };

  g_array_append_val (search->found, dependency);
}

/* The child's application that still waits, if any. */
static const TorgetPreschoolApplication *
get_waiting (Search *search,
             gint64 child_id)
{
  const TorgetPreschoolApplication *application
      = torget_case_get_application (search->records, child_id);

  return application != NULL && torget_preschool_is_waiting (application) ? application : NULL;
}

static TorgetDate
get_part_time_start (Search *search,
                     const TorgetPlan *plan)
{
  g_autoptr (GPtrArray) reductions = torget_case_list_owned (
      search->records, &torget_reduction_type, "plan_id", plan->record.id);

  for (guint i = reductions->len; i > 0; i--)
    {
      const TorgetReduction *reduction = g_ptr_array_index (reductions, i - 1);

      if (reduction->end_date == TORGET_DATE_NONE || reduction->end_date >= search->today)
        return reduction->start_date;
    }
  return TORGET_DATE_NONE;
}

static void
look_at_guardian (Search *search,
                  gint64 guardian_id,
                  const TorgetPreschoolApplication *application)
{
  const TorgetPlan *plan = torget_case_get_plan (search->records, guardian_id);
  const TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (search->records, guardian_id);

  if (torget_plan_waits_for (plan, application))
    add (search, TORGET_DEPENDS_PLAN_ON_PLACE, guardian_id, application->person_id,
         get_part_time_start (search, plan));
  if (torget_sfi_is_before_start (enrolment))
    add (search, TORGET_DEPENDS_SFI_ON_PLACE, guardian_id, application->person_id,
         torget_cross_get_blocked_day (search->records, application, guardian_id));
}

static void
look_at_waiting_child (Search *search,
                       const TorgetPreschoolApplication *application)
{
  g_autoptr (GArray) guardians
      = torget_case_list_guardians (search->records, application->person_id, search->today);
  guint n_taking_part = 0;

  for (guint i = 0; i < guardians->len; i++)
    {
      const gint64 guardian_id = g_array_index (guardians, gint64, i);

      look_at_guardian (search, guardian_id, application);
      n_taking_part += torget_case_takes_part (search->records, guardian_id);
    }
  if (guardians->len > 1 && n_taking_part == 0)
    add (search, TORGET_DEPENDS_BOTH_ON_CARE, g_array_index (guardians, gint64, 0),
         application->person_id, application->wish_date);
}

static void
look_at_lease (Search *search,
               const TorgetSublet *sublet,
               gint64 child_id)
{
  if (torget_sublet_is_without_onward (sublet)
      && sublet->end_date <= search->today + LEASE_RISK_DAYS
      && torget_case_has_preschool (search->records, child_id))
    add (search, TORGET_DEPENDS_QUEUE_ON_LEASE, child_id, 0, sublet->end_date);
}

static void
look_at_permit (Search *search,
                const TorgetSublet *sublet,
                gint64 person_id)
{
  const TorgetPerson *person = torget_case_get_person (search->records, person_id);

  if (torget_case_outlives_permit (sublet, person))
    add (search, TORGET_DEPENDS_LEASE_ON_PERMIT, person_id, 0, person->permit_to);
}

static void
look_at_equity (Search *search)
{
  const gint64 man_id = torget_case_find_by_plan (
      search->records, search->memberships, "male", "active_full_time");
  const gint64 woman_id = torget_case_find_by_plan (
      search->records, search->memberships, "female", "active_part_time");
  TorgetDate since;

  if (man_id == 0 || woman_id == 0)
    return;
  since = get_part_time_start (search, torget_case_get_plan (search->records, woman_id));
  if (since != TORGET_DATE_NONE && search->today - since > PART_TIME_DAYS)
    add (search, TORGET_DEPENDS_WOMAN_PART_TIME, woman_id, man_id, since);
}

/**
 * torget_case_list_dependencies:
 * @records: a case
 * @household_id: row id of one of its households
 * @today: the day that counts
 *
 * Pure; any thread.
 *
 * Returns: (transfer full) (element-type TorgetDependency): what hangs on what in the household
 */
GArray *
torget_case_list_dependencies (TorgetRecordSet *records,
                               gint64 household_id,
                               TorgetDate today)
{
  const TorgetSublet *sublet = torget_case_get_sublet (records, household_id);
  g_autoptr (GPtrArray) memberships
      = torget_case_list_memberships (records, household_id, today);
  Search search = { records, today, memberships,
                    g_array_new (FALSE, FALSE, sizeof (TorgetDependency)) };

  for (guint i = 0; i < memberships->len; i++)
    {
      const gint64 person_id
          = ((TorgetMembership *) g_ptr_array_index (memberships, i))->person_id;
      const TorgetPreschoolApplication *application = get_waiting (&search, person_id);

      if (application != NULL)
        look_at_waiting_child (&search, application);
      look_at_lease (&search, sublet, person_id);
      look_at_permit (&search, sublet, person_id);
    }
  look_at_equity (&search);
  return search.found;
}

/**
 * torget_dependency_get_weeks:
 * @dependency: a dependency
 * @today: the day that counts
 *
 * Returns: for how many whole weeks it has been so; 0 when that is not known, or has not come
 */
int
torget_dependency_get_weeks (const TorgetDependency *dependency,
                             TorgetDate today)
{
  if (dependency->since == TORGET_DATE_NONE || dependency->since >= today)
    return 0;
  return (int) (today - dependency->since) / 7;
}
