/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How it went for the invented persons: part time because of the preschool queue, grades, and what
 * came after the programme. Without it, follow-up would have nothing to show. */
#include "config.h"

#include "service/demo-build.h"

#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"

#define PART_TIME_HOURS 20

/* Programme, then the day when the outcome is asked for. */
#define PROGRAMME_DAYS 730
#define COURSE_DAYS 220
#define MAX_COURSES 3

static gboolean
is_chance (TorgetDemoHousehold *self,
           int percent)
{
  return g_rand_int_range (self->random, 0, 100) < percent;
}

/* The mother, more often than the father, is who takes part at half time. */
static TorgetPlan *
find_part_timer (TorgetDemoHousehold *self)
{
  GPtrArray *plans = torget_record_set_list (self->records, &torget_plan_type);
  const char *sex = is_chance (self, 78) ? "female" : "male";

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      TorgetPlan *plan = g_ptr_array_index (plans, i);
      const TorgetPerson *person
          = torget_record_set_find (self->records, &torget_person_type, plan->person_id);

      if (plan->plan_date != TORGET_DATE_NONE && g_strcmp0 (person->sex, sex) == 0)
        return plan;
    }
  return NULL;
}

static TorgetDate
find_place (TorgetDemoHousehold *self,
            const TorgetPreschoolApplication *application)
{
  GPtrArray *places = torget_record_set_list (self->records, &torget_preschool_placement_type);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const TorgetPreschoolPlacement *place = g_ptr_array_index (places, i);

      if (place->application_id == application->record.id)
        return place->start_date;
    }
  return TORGET_DATE_NONE;
}

/* Förordning (2017:820) 8 § 3: from the wish until the place. */
static void
add_part_time (TorgetDemoHousehold *self,
               gpointer record)
{
  const TorgetPreschoolApplication *application = record;
  TorgetPlan *plan = find_part_timer (self);
  const TorgetDate place = find_place (self, application);
  TorgetReduction *reduction;

  if (plan == NULL || !is_chance (self, 60)
      || MAX (application->wish_date, plan->plan_date) >= self->source->today
      || (place != TORGET_DATE_NONE && place <= plan->plan_date))
    return;
  reduction = torget_demo_add (self, &torget_reduction_type);
  reduction->plan_id = plan->record.id;
  reduction->reason = g_strdup ("no_preschool_place");
  reduction->application_id = application->record.id;
  reduction->hours_per_week = PART_TIME_HOURS;
  reduction->start_date = MAX (application->wish_date, plan->plan_date);
  reduction->end_date = place != TORGET_DATE_NONE ? place - 1 : TORGET_DATE_NONE;
  if (place != TORGET_DATE_NONE)
    return;
  g_free (plan->status);
  plan->status = g_strdup ("active_part_time");
  plan->part_time_reason = g_strdup ("no_preschool_place");
  plan->blocking_application_id = application->record.id;
  plan->hours_per_week = PART_TIME_HOURS;
}

static void
add_grades (TorgetDemoHousehold *self,
            gpointer record)
{
  const TorgetSfiEnrolment *enrolment = record;
  static const char *const courses[] = { "B", "C", "D" };
  TorgetDate day = enrolment->started_date + COURSE_DAYS;

  for (guint i = 0; i < MAX_COURSES && enrolment->started_date != TORGET_DATE_NONE
                    && day <= self->source->today;
       i++, day += COURSE_DAYS)
    {
      TorgetSfiGrade *grade = torget_demo_add (self, &torget_sfi_grade_type);

      grade->enrolment_id = enrolment->record.id;
      grade->course = g_strdup (courses[i]);
      grade->date = day;
      grade->grade = g_strdup (is_chance (self, 75) ? "passed" : "not_passed");
    }
}

/* Women find work less often than men do, as the national figure has it. */
static const char *
draw_outcome (TorgetDemoHousehold *self,
              const char *sex)
{
  static const char *const work[] = { "work_full_time", "subsidised_work", "work_part_time" };
  static const char *const studies[] = { "studies_upper_secondary", "studies_higher" };
  static const char *const others[] = { "new_programme", "parental_leave", "studies_sfi", NULL };
  const gboolean is_female = g_strcmp0 (sex, "female") == 0;

  if (is_chance (self, is_female ? 24 : 44))
    return work[g_rand_int_range (self->random, 0, G_N_ELEMENTS (work))];
  if (is_chance (self, is_female ? 26 : 20))
    return studies[g_rand_int_range (self->random, 0, G_N_ELEMENTS (studies))];
  return others[g_rand_int_range (self->random, 0, G_N_ELEMENTS (others))];
}

static void
end_programme (TorgetDemoHousehold *self,
               gpointer record)
{
  TorgetPlan *plan = record;
  const TorgetPerson *person
      = torget_record_set_find (self->records, &torget_person_type, plan->person_id);
  const TorgetDate end = plan->enrolled_date + PROGRAMME_DAYS;
  const char *outcome = draw_outcome (self, person->sex);

  if (end >= self->source->today)
    return;
  g_free (plan->status);
  plan->status = g_strdup ("discharged");
  plan->discharged_date = end;
  plan->outcome = g_strdup (outcome != NULL ? outcome : "unknown");
  if (end + 90 <= self->source->today)
    plan->outcome_90 = g_strdup (outcome);
}

static void
foreach_record (TorgetDemoHousehold *self,
                const TorgetRecordType *type,
                void (*func) (TorgetDemoHousehold *self,
                              gpointer record))
{
  GPtrArray *records = torget_record_set_list (self->records, type);

  for (guint i = 0; records != NULL && i < records->len; i++)
    func (self, g_ptr_array_index (records, i));
}

/**
 * torget_demo_add_outcomes:
 * @self: a household that is whole otherwise
 */
void
torget_demo_add_outcomes (TorgetDemoHousehold *self)
{
  foreach_record (self, &torget_preschool_application_type, add_part_time);
  foreach_record (self, &torget_sfi_enrolment_type, add_grades);
  foreach_record (self, &torget_plan_type, end_programme);
}
