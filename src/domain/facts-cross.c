/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the tracks of a household hang on each other. Each link is found once and stands with both
 * sides. Its subject is the record of the other side that it hangs on, so that a child with two
 * guardians, and a guardian with two children, has one deadline for each. */
#include "config.h"

#include "domain/facts-private.h"

#include "domain/case-links.h"
#include "domain/facts-cross.h"
#include "domain/reckoning.h"

/**
 * torget_facts_emit_side:
 * @source: a walk, at a household
 * @side: who, because of whom
 * @values: (array length=n_values): what is known
 * @n_values: how many
 *
 * One side of a link.
 */
void
torget_facts_emit_side (TorgetFactSource *source,
                        const TorgetCrossSide *side,
                        const TorgetInput *values,
                        gsize n_values)
{
  if (!torget_facts_begin_person (source, side->person_id))
    return;
  torget_facts_begin (source, side->subject);
  source->facts.cause_id = side->cause_id;
  for (gsize i = 0; i < n_values; i++)
    torget_facts_set (source, values[i].fact, values[i].value);
  torget_facts_emit (source, side->kind);
}

/**
 * torget_facts_emit_both:
 * @source: a walk, at a household
 * @side: who, because of whom
 * @own: the record of @side's person that the other side hangs on
 * @values: (array length=n_values): what is known
 * @n_values: how many
 *
 * Both sides of a link.
 */
void
torget_facts_emit_both (TorgetFactSource *source,
                        const TorgetCrossSide *side,
                        gconstpointer own,
                        const TorgetInput *values,
                        gsize n_values)
{
  const TorgetCrossSide other = { side->kind, side->cause_id, side->person_id, own };

  torget_facts_emit_side (source, side, values, n_values);
  torget_facts_emit_side (source, &other, values, n_values);
}

/* X1. The guardian's studies: SFI that has not begun, or did so while the child waited; else the
 * programme that is to begin. */
static gconstpointer
get_blocked_studies (TorgetFactSource *source,
                     gint64 guardian_id,
                     TorgetDate wish,
                     TorgetDate *wanted,
                     TorgetDate *started)
{
  const TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (source->records, guardian_id);
  const TorgetPlan *plan = torget_case_get_plan (source->records, guardian_id);

  *wanted = *started = TORGET_DATE_NONE;
  if (enrolment != NULL)
    {
      *wanted = torget_facts_get_earlier (enrolment->registered_date, enrolment->received_date);
      if (torget_sfi_is_before_start (enrolment))
        return enrolment;
      *started = enrolment->started_date;
      return enrolment->started_date > wish ? enrolment : NULL;
    }
  if (plan == NULL || g_strcmp0 (plan->status, "not_started") != 0)
    return NULL;
  *wanted = plan->enrolled_date;
  return plan;
}

static TorgetDate
get_guaranteed (const TorgetPreschoolWait *wait)
{
  return torget_rule_reckon ("preschool_guarantee", wait->counts_from, NULL);
}

/**
 * torget_cross_get_blocked_day:
 * @records: a case
 * @application: an application for preschool that waits
 * @guardian_id: row id of a guardian of the child
 *
 * X1: the day of the guarantee, or the later one on which the guardian wanted to study. Whoever
 * tells how long it has been so counts from here, like the deadline itself.
 *
 * Returns: the day from which the guardian loses time; %TORGET_DATE_NONE when it is not known
 */
TorgetDate
torget_cross_get_blocked_day (TorgetRecordSet *records,
                              const TorgetPreschoolApplication *application,
                              gint64 guardian_id)
{
  TorgetFactSource source = { .records = records };
  TorgetPreschoolWait wait;
  TorgetDate wanted;
  TorgetDate started;

  torget_facts_read_wait (&source, application, &wait);
  if (!wait.is_preschool || wait.counts_from == TORGET_DATE_NONE
      || get_blocked_studies (&source, guardian_id, wait.wish, &wanted, &started) == NULL)
    return TORGET_DATE_NONE;
  return MAX (get_guaranteed (&wait), wanted);
}

static void
visit_blocked (TorgetFactSource *source,
               const TorgetPreschoolApplication *application,
               const TorgetPreschoolWait *wait,
               gint64 guardian_id)
{
  TorgetDate wanted;
  TorgetDate started;
  gconstpointer studies
      = get_blocked_studies (source, guardian_id, wait->wish, &wanted, &started);
  const TorgetCrossSide child
      = { TORGET_SUBJECT_BLOCKED, application->person_id, guardian_id, studies };
  const TorgetInput values[] = {
    { TORGET_FACT_BLOCKED_WISH, wait->wish },
    { TORGET_FACT_BLOCKED_COUNTS_FROM, wait->counts_from },
    { TORGET_FACT_BLOCKED_LATER_DAYS, MAX (wanted - get_guaranteed (wait), 0) },
    { TORGET_FACT_BLOCKED_OFFERED, torget_facts_get_earlier (wait->offered, wait->placed) },
    { TORGET_FACT_BLOCKED_IS_OFFERED, wait->is_offered },
    { TORGET_FACT_BLOCKED_IS_CLOSED, wait->is_closed },
    { TORGET_FACT_BLOCKED_STUDIES_STARTED, started },
  };

  if (studies != NULL)
    torget_facts_emit_both (source, &child, application, values, G_N_ELEMENTS (values));
}

static void
visit_application (TorgetFactSource *source,
                   const TorgetPreschoolApplication *application,
                   GArray *guardians)
{
  TorgetPreschoolWait wait;

  torget_facts_read_wait (source, application, &wait);
  if (!wait.is_preschool || wait.counts_from == TORGET_DATE_NONE)
    return;
  for (guint i = 0; i < guardians->len; i++)
    visit_blocked (source, application, &wait, g_array_index (guardians, gint64, i));
}

/* X6. */
static void
visit_care (TorgetFactSource *source,
            gint64 child_id,
            GArray *guardians)
{
  const TorgetPreschoolApplication *application
      = torget_case_get_application (source->records, child_id);
  const TorgetInput values[]
      = { { TORGET_FACT_CARE_WISH, application != NULL ? application->wish_date : 0 } };

  if (application == NULL || !torget_preschool_is_waiting (application) || guardians->len < 2)
    return;
  for (guint i = 0; i < guardians->len; i++)
    if (torget_case_takes_part (source->records, g_array_index (guardians, gint64, i)))
      return;
  for (guint i = 0; i < guardians->len; i++)
    {
      const gint64 guardian_id = g_array_index (guardians, gint64, i);
      const TorgetCrossSide side
          = { TORGET_SUBJECT_CARE, child_id, guardian_id,
              torget_case_get_person (source->records, guardian_id) };

      if (side.subject != NULL)
        torget_facts_emit_both (source, &side, application, values, G_N_ELEMENTS (values));
    }
}

/* X3. */
static void
visit_rehousing (TorgetFactSource *source,
                 const TorgetSublet *sublet,
                 gint64 child_id,
                 gint64 tenant_id)
{
  const TorgetCrossSide child
      = { TORGET_SUBJECT_REHOUSING, child_id, tenant_id, sublet };
  const TorgetInput values[]
      = { { TORGET_FACT_REHOUSING_LEASE_END, sublet != NULL ? sublet->end_date : 0 } };

  if (torget_sublet_is_without_onward (sublet)
      && torget_case_has_preschool (source->records, child_id))
    torget_facts_emit_both (source, &child, torget_case_get_person (source->records, child_id),
                            values, G_N_ELEMENTS (values));
}

/* X4. The tenant's own permit stands with the tenant alone. */
static void
visit_permit (TorgetFactSource *source,
              const TorgetSublet *sublet,
              gint64 person_id,
              gint64 tenant_id)
{
  const TorgetPerson *person = torget_case_get_person (source->records, person_id);
  const gboolean is_tenant = person_id == tenant_id;
  const TorgetCrossSide side
      = { TORGET_SUBJECT_PERMIT_GAP, person_id, is_tenant ? 0 : tenant_id, sublet };
  const TorgetInput values[] = {
    { TORGET_FACT_PERMIT_GAP_PERMIT_TO, person != NULL ? person->permit_to : 0 },
    { TORGET_FACT_PERMIT_GAP_LEASE_END, sublet != NULL ? sublet->end_date : 0 },
  };

  if (!torget_case_outlives_permit (sublet, person))
    return;
  if (is_tenant)
    torget_facts_emit_side (source, &side, values, G_N_ELEMENTS (values));
  else
    torget_facts_emit_both (source, &side, person, values, G_N_ELEMENTS (values));
}

/* The time that goes on; else the last. */
static const TorgetReduction *
find_reduction (TorgetFactSource *source,
                const TorgetPlan *plan)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (source->records, &torget_reduction_type,
                                                      "plan_id", plan->record.id);
  const TorgetReduction *found = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const TorgetReduction *reduction = g_ptr_array_index (all, i);
      const gboolean goes_on = reduction->end_date == TORGET_DATE_NONE;

      if (found == NULL || (goes_on && found->end_date != TORGET_DATE_NONE)
          || (goes_on == (found->end_date == TORGET_DATE_NONE)
              && reduction->start_date > found->start_date))
        found = reduction;
    }
  return found;
}

/* X7. */
static void
visit_equity (TorgetFactSource *source)
{
  const gint64 man_id = torget_case_find_by_plan (source->records, source->members, "male",
                                                  "active_full_time");
  const gint64 woman_id = torget_case_find_by_plan (source->records, source->members, "female",
                                                    "active_part_time");
  const TorgetPlan *own = torget_case_get_plan (source->records, woman_id);
  const TorgetReduction *reduction = own != NULL ? find_reduction (source, own) : NULL;
  const TorgetCrossSide woman = { TORGET_SUBJECT_EQUITY, woman_id, man_id,
                                  torget_case_get_plan (source->records, man_id) };
  const TorgetInput values[] = {
    { TORGET_FACT_EQUITY_PART_TIME_FROM, reduction != NULL ? reduction->start_date : 0 },
    { TORGET_FACT_EQUITY_PART_TIME_TO, reduction != NULL ? reduction->end_date : 0 },
  };

  if (reduction != NULL && woman.subject != NULL)
    torget_facts_emit_both (source, &woman, own, values, G_N_ELEMENTS (values));
}

static void
visit_child (TorgetFactSource *source,
             gint64 child_id,
             GArray *guardians)
{
  g_autoptr (GPtrArray) applications = torget_case_list_owned (
      source->records, &torget_preschool_application_type, "person_id", child_id);

  for (guint i = 0; i < applications->len; i++)
    visit_application (source, g_ptr_array_index (applications, i), guardians);
  visit_care (source, child_id, guardians);
  torget_facts_visit_lessons (source, child_id, guardians);
}

/* Whoever has died or moved away holds nobody up. */
static gboolean
is_followed (TorgetFactSource *source,
             const TorgetMembership *membership)
{
  const TorgetPerson *person = torget_case_get_person (source->records, membership->person_id);

  return person != NULL && torget_facts_is_followed (person);
}

static GArray *
list_guardians (TorgetFactSource *source)
{
  GArray *guardians = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < source->members->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (source->members, i);

      if (torget_membership_is_guardian (membership) && is_followed (source, membership))
        g_array_append_val (guardians, membership->person_id);
    }
  return guardians;
}

/**
 * torget_facts_visit_cross:
 * @source: a walk, at the reference person of a household
 *
 * What hangs on what between those who live together; a child with two homes is looked at in each
 * with the guardians there.
 */
void
torget_facts_visit_cross (TorgetFactSource *source)
{
  const gint64 tenant_id = source->person->record.id;
  const TorgetSublet *sublet = torget_case_get_sublet (source->records, source->household_id);
  g_autoptr (GArray) guardians = list_guardians (source);

  for (guint i = 0; i < source->members->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (source->members, i);
      const gint64 person_id = membership->person_id;

      if (!is_followed (source, membership))
        continue;
      if (!torget_membership_is_guardian (membership))
        {
          visit_child (source, person_id, guardians);
          visit_rehousing (source, sublet, person_id, tenant_id);
        }
      visit_permit (source, sublet, person_id, tenant_id);
      torget_facts_visit_relocation (source, membership, tenant_id);
    }
  visit_equity (source);
}
