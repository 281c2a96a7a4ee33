/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The week of a person from what the case records: activities, SFI, preschool hours. */
#include "config.h"

#include "domain/case-week.h"

#include "domain/code-list.h"

#define LAST_DAY 6 /* days after Monday */

typedef struct
{
  TorgetRecordSet *records;
  TorgetDate monday;
  const char *language;
  GArray *subjects; /* TorgetWeekSubject */
} Search;

/* Whether a time that began and ended so touches the week. */
static gboolean
is_this_week (const Search *self,
              TorgetDate from,
              TorgetDate to)
{
  return (from == TORGET_DATE_NONE || from <= self->monday + LAST_DAY)
         && (to == TORGET_DATE_NONE || to >= self->monday);
}

static gboolean
is_code (const char *code,
         const char *expected)
{
  return g_strcmp0 (code, expected) == 0;
}

static void
add_activities (Search *self,
                gint64 person_id)
{
  const TorgetPlan *plan = torget_case_get_plan (self->records, person_id);
  g_autoptr (GPtrArray) activities = NULL;

  if (plan == NULL || !is_this_week (self, TORGET_DATE_NONE, plan->discharged_date))
    return;
  activities = torget_case_list_owned (self->records, &torget_activity_type, "plan_id",
                                       plan->record.id);
  for (guint i = 0; i < activities->len; i++)
    {
      const TorgetActivity *activity = g_ptr_array_index (activities, i);
      const char *kind = torget_code_label ("activity_kind", activity->kind, self->language);
      const TorgetWeekSubject subject = {
        .link = "activity_id",
        .record = &activity->record,
        .person_id = person_id,
        .kind = is_code (activity->kind, "sfi") ? TORGET_WEEK_SFI : TORGET_WEEK_ACTIVITY,
        .minutes = activity->hours_per_week * 60,
        .label = g_strdup (activity->title != NULL ? activity->title : kind),
      };

      if (is_this_week (self, activity->start_date, activity->end_date)
          && !is_code (activity->status, "interrupted")
          && (!is_code (activity->status, "completed")
              || activity->end_date != TORGET_DATE_NONE))
        g_array_append_val (self->subjects, subject);
      else
        g_free (subject.label);
    }
}

/* Registered and received is not yet in class. */
static void
add_enrolment (Search *self,
               gint64 person_id)
{
  const TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (self->records, person_id);
  const char *course = enrolment != NULL ? enrolment->course : NULL;

  if (enrolment != NULL && enrolment->started_date != TORGET_DATE_NONE
      && is_this_week (self, enrolment->started_date, enrolment->ended_date))
    {
      const TorgetWeekSubject subject = {
        .link = "enrolment_id",
        .record = &enrolment->record,
        .person_id = person_id,
        .kind = TORGET_WEEK_SFI,
        .minutes = enrolment->hours_per_week * 60,
        .label = course != NULL ? g_strdup_printf ("SFI %s", course) : g_strdup ("SFI"),
      };

      g_array_append_val (self->subjects, subject);
    }
}

static void
add_placements (Search *self,
                gint64 child_id)
{
  g_autoptr (GPtrArray) placements = torget_case_list_owned (
    self->records, &torget_preschool_placement_type, "person_id", child_id);

  for (guint i = 0; i < placements->len; i++)
    {
      const TorgetPreschoolPlacement *placement = g_ptr_array_index (placements, i);
      const TorgetWeekSubject subject = {
        .link = "placement_id",
        .record = &placement->record,
        .person_id = child_id,
        .kind = TORGET_WEEK_PRESCHOOL,
        .minutes = placement->hours_per_week * 60,
        .label = g_strdup (torget_code_label (
          "placement_kind", placement->kind != NULL ? placement->kind : "preschool",
          self->language)),
      };

      /* Nobody leaves a child alone at an open preschool. */
      if (is_this_week (self, placement->start_date, placement->end_date)
          && !is_code (placement->kind, "open_preschool"))
        g_array_append_val (self->subjects, subject);
      else
        g_free (subject.label);
    }
}

static void
clear_subject (gpointer subject)
{
  g_free (((TorgetWeekSubject *) subject)->label);
}

/* The person first, then the others of the household. */
static GArray *
list_members (TorgetRecordSet *records,
              gint64 household_id,
              gint64 person_id,
              TorgetDate day)
{
  g_autoptr (GPtrArray) memberships
    = torget_case_list_memberships (records, household_id, day);
  GArray *members = g_array_new (FALSE, FALSE, sizeof (TorgetWeekMember));
  TorgetWeekMember own = { .person_id = person_id };

  g_array_append_val (members, own);
  for (guint i = 0; i < memberships->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (memberships, i);
      const TorgetWeekMember member
        = { membership->person_id, NULL, torget_membership_is_child (membership) };

      if (member.person_id == person_id)
        g_array_index (members, TorgetWeekMember, 0) = member;
      else
        g_array_append_val (members, member);
    }
  return members;
}

static void
add_subjects (Search *self,
              const TorgetWeekMember *member)
{
  const TorgetPerson *person = torget_case_get_person (self->records, member->person_id);

  if (member->needs_care && person != NULL
      && torget_week_needs_care (person->birth_date, self->monday))
    add_placements (self, member->person_id);
  else if (!member->needs_care)
    {
      add_activities (self, member->person_id);
      add_enrolment (self, member->person_id);
    }
}

/**
 * torget_case_list_week_subjects:
 * @records: a case
 * @household_id: row id; 0 for a person without one
 * @person_id: row id
 * @monday: first day of the week
 * @language: `sv` or `en`
 *
 * Returns: (transfer full) (element-type TorgetWeekSubject): what takes time of the person's
 *   week, then of the others' in the household
 */
GArray *
torget_case_list_week_subjects (TorgetRecordSet *records,
                                gint64 household_id,
                                gint64 person_id,
                                TorgetDate monday,
                                const char *language)
{
  g_autoptr (GArray) members = list_members (records, household_id, person_id, monday);
  Search search = { records, monday, language,
                    g_array_new (FALSE, FALSE, sizeof (TorgetWeekSubject)) };

  g_array_set_clear_func (search.subjects, clear_subject);
  for (guint i = 0; i < members->len; i++)
    add_subjects (&search, &g_array_index (members, TorgetWeekMember, i));
  return search.subjects;
}

/* Förordning (2017:820) 7 and 8 §§: full time, or what a reduction leaves of it. */
static int
get_target (TorgetRecordSet *records,
            gint64 person_id,
            TorgetDate monday)
{
  const TorgetPlan *plan = torget_case_get_plan (records, person_id);
  const Search search = { records, monday };
  g_autoptr (GPtrArray) reductions = NULL;

  if (plan == NULL)
    return TORGET_WEEK_FULL_TIME;
  reductions = torget_case_list_owned (records, &torget_reduction_type, "plan_id",
                                       plan->record.id);
  for (guint i = 0; i < reductions->len; i++)
    {
      const TorgetReduction *reduction = g_ptr_array_index (reductions, i);

      if (reduction->hours_per_week > 0
          && is_this_week (&search, reduction->start_date, reduction->end_date))
        return reduction->hours_per_week * 60;
    }
  return plan->hours_per_week > 0 ? plan->hours_per_week * 60 : TORGET_WEEK_FULL_TIME;
}

static guint
add_slots (TorgetRecordSet *records,
           const TorgetWeekSubject *subject,
           TorgetWeek *week)
{
  g_autoptr (GPtrArray) slots = torget_case_list_owned (records, &torget_week_slot_type,
                                                        subject->link, subject->record->id);
  guint n_added = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      const TorgetWeekSlot *slot = g_ptr_array_index (slots, i);

      n_added += (guint) torget_week_add_block (
        week, &(TorgetWeekBlock){ subject->person_id, slot->record.id, subject->kind,
                                  slot->weekday, slot->start_minute, slot->end_minute,
                                  subject->label });
    }
  return n_added;
}

/* SFI stands both in the plan and as an enrolment: what has no times gives way. */
static gboolean
is_told_already (GArray *subjects,
                 const TorgetWeekSubject *subject,
                 const gboolean *has_times)
{
  for (guint i = 0; i < subjects->len; i++)
    {
      const TorgetWeekSubject *other = &g_array_index (subjects, TorgetWeekSubject, i);

      if (subject->kind == TORGET_WEEK_SFI && other->kind == TORGET_WEEK_SFI
          && other->person_id == subject->person_id && other->link != subject->link
          && (has_times[i] || is_code (subject->link, "enrolment_id")))
        return TRUE;
    }
  return FALSE;
}

static void
add_times (TorgetRecordSet *records,
           GArray *subjects,
           TorgetWeek *week)
{
  g_autofree gboolean *has_times = g_new0 (gboolean, subjects->len + 1);

  for (guint i = 0; i < subjects->len; i++)
    has_times[i]
      = add_slots (records, &g_array_index (subjects, TorgetWeekSubject, i), week) > 0;
  for (guint i = 0; i < subjects->len; i++)
    {
      const TorgetWeekSubject *subject = &g_array_index (subjects, TorgetWeekSubject, i);
      const gboolean is_shown = subject->person_id == torget_week_get_person_id (week)
                                || subject->kind == TORGET_WEEK_PRESCHOOL;

      if (is_shown && !has_times[i] && !is_told_already (subjects, subject, has_times))
        torget_week_add_untimed (
          week, &(TorgetWeekUntimed){ subject->person_id, subject->kind, subject->minutes,
                                      subject->label });
    }
}

static void
add_members (TorgetRecordSet *records,
             gint64 household_id,
             TorgetDate monday,
             TorgetWeek *week)
{
  g_autoptr (GArray) members
    = list_members (records, household_id, torget_week_get_person_id (week), monday);

  for (guint i = 0; i < members->len; i++)
    {
      TorgetWeekMember *member = &g_array_index (members, TorgetWeekMember, i);
      const TorgetPerson *person = torget_case_get_person (records, member->person_id);

      if (person == NULL)
        continue;
      member->name = person->given_name;
      if (!member->needs_care || torget_week_needs_care (person->birth_date, monday))
        torget_week_add_member (week, member);
    }
}

/**
 * torget_case_build_week:
 * @records: a case
 * @household_id: row id; 0 for a person without one
 * @person_id: row id
 * @monday: first day of the week
 * @language: `sv` or `en`
 *
 * Returns: (transfer full): the person's week, with the household around it
 */
TorgetWeek *
torget_case_build_week (TorgetRecordSet *records,
                        gint64 household_id,
                        gint64 person_id,
                        TorgetDate monday,
                        const char *language)
{
  TorgetWeek *week
    = torget_week_new (person_id, monday, get_target (records, person_id, monday));
  g_autoptr (GArray) subjects
    = torget_case_list_week_subjects (records, household_id, person_id, monday, language);

  add_members (records, household_id, monday, week);
  add_times (records, subjects, week);
  return week;
}
