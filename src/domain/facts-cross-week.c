/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A guardian's lessons against the hours of the child's place. */
#include "config.h"

#include "domain/case-links.h"
#include "domain/facts-cross.h"

static GPtrArray *
list_slots (TorgetFactSource *source,
            const char *link,
            gint64 owner_id)
{
  return torget_case_list_owned (source->records, &torget_week_slot_type, link, owner_id);
}

/* Whether one of the times holds the whole lesson. */
static gboolean
is_covered (const TorgetWeekSlot *lesson,
            GPtrArray *hours)
{
  for (guint i = 0; i < hours->len; i++)
    {
      const TorgetWeekSlot *open = g_ptr_array_index (hours, i);

      if (open->weekday == lesson->weekday && open->start_minute <= lesson->start_minute
          && open->end_minute >= lesson->end_minute)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_evening (const TorgetSfiEnrolment *enrolment)
{
  return g_strcmp0 (enrolment->time_of_day, "evening") == 0
         || g_strcmp0 (enrolment->track, "evening") == 0;
}

/* By the times of the week where both are recorded; else by what is known of the group. */
static gboolean
clashes (TorgetFactSource *source,
         const TorgetSfiEnrolment *enrolment,
         const TorgetPreschoolPlacement *placement)
{
  g_autoptr (GPtrArray) lessons = list_slots (source, "enrolment_id", enrolment->record.id);
  g_autoptr (GPtrArray) hours = list_slots (source, "placement_id", placement->record.id);

  if (placement->hours_per_week > 0 && enrolment->hours_per_week > placement->hours_per_week)
    return TRUE;
  if (lessons->len == 0 || hours->len == 0)
    return is_evening (enrolment);
  for (guint i = 0; i < lessons->len; i++)
    if (!is_covered (g_ptr_array_index (lessons, i), hours))
      return TRUE;
  return FALSE;
}

static void
visit_lessons_of (TorgetFactSource *source,
                  const TorgetPreschoolPlacement *placement,
                  gint64 guardian_id)
{
  const TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (source->records, guardian_id);
  const TorgetCrossSide child
      = { TORGET_SUBJECT_LESSONS, placement->person_id, guardian_id, enrolment };

  if (enrolment == NULL || enrolment->started_date == TORGET_DATE_NONE
      || !clashes (source, enrolment, placement))
    return;
  torget_facts_emit_both (
      source, &child, placement,
      (TorgetInput[]){
          { TORGET_FACT_LESSONS_CLASH_FROM,
            MAX (enrolment->started_date, placement->start_date) },
          { TORGET_FACT_LESSONS_HOURS, enrolment->hours_per_week },
          { TORGET_FACT_LESSONS_ENDED,
            torget_facts_get_earlier (enrolment->ended_date, placement->end_date) },
      },
      3);
}

/**
 * torget_facts_visit_lessons:
 * @source: a walk, at a household
 * @child_id: row id of a child of it
 * @guardians: (element-type gint64): who looks after the child
 *
 * Rule X2.
 */
void
torget_facts_visit_lessons (TorgetFactSource *source,
                            gint64 child_id,
                            GArray *guardians)
{
  const TorgetPreschoolPlacement *placement
      = torget_case_get_placement (source->records, child_id);

  if (placement == NULL || placement->start_date == TORGET_DATE_NONE
      || !torget_facts_is_place (placement->kind))
    return;
  for (guint i = 0; i < guardians->len; i++)
    visit_lessons_of (source, placement, g_array_index (guardians, gint64, i));
}
