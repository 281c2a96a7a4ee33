/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of SFI: skollagen 20 kap. */
#include "config.h"

#include "domain/facts-private.h"

#include "domain/sfi-attendance.h"
#include "domain/sfi-progress.h"
#include "domain/reckoning.h"

/* 31 a §: extensions come to three years at most. */
#define MOST_EXTENSION_MONTHS 36

/* Whom lag (2017:584) is for: years of age. The guideline age is that of 2026. */
#define FIRST_AGE 20
#define RETIREMENT_AGE 67

/* Lag (2017:584): from 20 years to the guideline age of retirement. */
static gboolean
is_of_age (const TorgetPerson *person,
           TorgetDate day)
{
  const int age = torget_date_get_age (person->birth_date, day);

  return person->birth_date == TORGET_DATE_NONE || (age >= FIRST_AGE && age < RETIREMENT_AGE);
}

/* Of the group of lag (2017:584): in the programme, or with a permit that leads to it. */
static gboolean
is_in_establishment (TorgetFactSource *source,
                     TorgetDate day)
{
  static const char *const grounds[]
      = { "refugee", "subsidiary_protection", "quota_refugee", "distressing_circumstances",
          "impediment", "temporary_protection", "family_member", NULL };

  return torget_case_get_plan (source->records, source->person->record.id) != NULL
         || (torget_facts_is_one_of (source->person->permit_ground, grounds)
             && is_of_age (source->person, day));
}

static gboolean
is_over (const TorgetSfiEnrolment *enrolment)
{
  static const char *const over[] = { "interrupted", "interrupted_absence", "completed",
                                      "to_swedish_second", "right_ended", NULL };

  return torget_facts_is_one_of (enrolment->status, over);
}

static gboolean
is_complete (const TorgetSfiEnrolment *enrolment)
{
  static const char *const complete[] = { "completed", "to_swedish_second", NULL };

  return torget_facts_is_one_of (enrolment->status, complete);
}

static void
set_study_plan (TorgetFactSource *source,
                const TorgetSfiEnrolment *enrolment)
{
  g_autoptr (GPtrArray) plans = torget_case_list_owned (
      source->records, &torget_sfi_study_plan_type, "enrolment_id", enrolment->record.id);

  for (guint i = 0; i < plans->len; i++)
    torget_facts_set_earlier (source, TORGET_FACT_SFI_STUDY_PLAN,
                              ((TorgetSfiStudyPlan *) g_ptr_array_index (plans, i))->date);
}

static void
set_attendance (TorgetFactSource *source,
                const TorgetSfiEnrolment *enrolment)
{
  const TorgetSfiAttended told = torget_sfi_read_attendance (source->records, enrolment);

  torget_facts_set (source, TORGET_FACT_SFI_ABSENT_FROM, told.absent_from);
  torget_facts_set (source, TORGET_FACT_SFI_ATTENDED, told.attended);
  torget_facts_set (source, TORGET_FACT_SFI_EXCUSED, told.excused);
  torget_facts_set (source, TORGET_FACT_SFI_FEW_FROM, told.few_from);
  torget_facts_set (source, TORGET_FACT_SFI_ENOUGH_FROM, told.enough_from);
}

static void
visit_enrolment (TorgetFactSource *source)
{
  const TorgetSfiEnrolment *enrolment
      = torget_case_get_enrolment (source->records, source->person->record.id);

  if (enrolment == NULL)
    return;
  torget_facts_begin (source, enrolment);
  torget_facts_set (source, TORGET_FACT_SFI_IN_ESTABLISHMENT,
                    is_in_establishment (source, enrolment->registered_date));
  torget_facts_set (source, TORGET_FACT_SFI_REGISTERED, enrolment->registered_date);
  torget_facts_set (source, TORGET_FACT_SFI_RECEIVED, enrolment->received_date);
  torget_facts_set (source, TORGET_FACT_SFI_STARTED, enrolment->started_date);
  torget_facts_set (source, TORGET_FACT_SFI_ENDED, enrolment->ended_date);
  torget_facts_set (source, TORGET_FACT_SFI_IS_OVER, is_over (enrolment));
  torget_facts_set (source, TORGET_FACT_SFI_IS_ON_LEAVE,
                    g_strcmp0 (enrolment->status, "on_leave") == 0);
  set_study_plan (source, enrolment);
  set_attendance (source, enrolment);
  torget_facts_emit (source, TORGET_SUBJECT_SFI);
}

static void
add_enrolment_to_right (TorgetFactSource *source,
                        const TorgetSfiEnrolment *enrolment)
{
  const TorgetFact facts[] = { TORGET_FACT_SFI_RIGHT_AROSE, TORGET_FACT_SFI_RIGHT_STARTED,
                               TORGET_FACT_SFI_RIGHT_COMPLETED };
  const TorgetDate days[] = { enrolment->registered_date, enrolment->started_date,
                              is_complete (enrolment) ? enrolment->ended_date
                                                      : TORGET_DATE_NONE };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    torget_facts_set_earlier (source, facts[i], days[i]);
  if (is_complete (enrolment))
    torget_facts_set (source, TORGET_FACT_SFI_RIGHT_IS_COMPLETE, TRUE);
}

/* 36 §: with course D passed there is nothing left to extend for. */
static void
add_grades_to_right (TorgetFactSource *source,
                     const TorgetSfiEnrolment *enrolment)
{
  g_autoptr (GPtrArray) grades = torget_case_list_owned (
      source->records, &torget_sfi_grade_type, "enrolment_id", enrolment->record.id);

  for (guint i = 0; i < grades->len; i++)
    {
      const TorgetSfiGrade *grade = g_ptr_array_index (grades, i);

      if (g_strcmp0 (grade->course, "D") != 0 || g_strcmp0 (grade->grade, "passed") != 0)
        continue;
      torget_facts_set (source, TORGET_FACT_SFI_RIGHT_IS_COMPLETE, TRUE);
      torget_facts_set_earlier (source, TORGET_FACT_SFI_RIGHT_COMPLETED, grade->date);
    }
}

/* Returns: whether anything is known of the right. */
static gboolean
set_course (TorgetFactSource *source,
            gint64 person_id)
{
  g_autoptr (GPtrArray) enrolments = torget_case_list_owned (
      source->records, &torget_sfi_enrolment_type, "person_id", person_id);
  g_autoptr (GPtrArray) rights = torget_case_list_owned (
      source->records, &torget_sfi_right_type, "person_id", person_id);

  for (guint i = 0; i < enrolments->len; i++)
    {
      add_enrolment_to_right (source, g_ptr_array_index (enrolments, i));
      add_grades_to_right (source, g_ptr_array_index (enrolments, i));
    }
  for (guint i = 0; i < rights->len; i++)
    {
      const TorgetSfiRight *right = g_ptr_array_index (rights, i);

      if (right->arose_date != TORGET_DATE_NONE)
        torget_facts_set (source, TORGET_FACT_SFI_RIGHT_AROSE, right->arose_date);
    }
  return enrolments->len > 0 || rights->len > 0;
}

/* The last decision, and an application that waits for one. */
static void
set_extensions (TorgetFactSource *source,
                gint64 person_id,
                TorgetDate end)
{
  g_autoptr (GPtrArray) extensions = torget_case_list_owned (
      source->records, &torget_sfi_extension_type, "person_id", person_id);
  TorgetDate extended_to = TORGET_DATE_NONE;
  TorgetDate applied = TORGET_DATE_NONE;

  for (guint i = 0; i < extensions->len; i++)
    {
      const TorgetSfiExtension *extension = g_ptr_array_index (extensions, i);

      if (extension->extended_to > end)
        extended_to = MAX (extended_to, extension->extended_to);
      else if (extension->extended_to == TORGET_DATE_NONE
               && extension->decision_date == TORGET_DATE_NONE)
        applied = MAX (applied, extension->applied_date);
    }
  torget_facts_set (source, TORGET_FACT_SFI_RIGHT_EXTENDED_TO, extended_to);
  torget_facts_set (source, TORGET_FACT_SFI_RIGHT_ENDS, MAX (end, extended_to));
  torget_facts_set (source, TORGET_FACT_SFI_RIGHT_APPLIED, applied);
}

static void
set_end (TorgetFactSource *source,
         gint64 person_id)
{
  const TorgetDate received = torget_sfi_get_first_received (source->records, person_id);
  const TorgetDate end = torget_rule_reckon ("sfi_right_end", received, NULL);
  const TorgetDate last = torget_date_add_months (end, MOST_EXTENSION_MONTHS);

  if (received == TORGET_DATE_NONE)
    return;
  torget_facts_set (source, TORGET_FACT_SFI_RIGHT_FIRST_RECEIVED, received);
  torget_facts_set (source, TORGET_FACT_SFI_RIGHT_EXTENDABLE_TO, last);
  set_extensions (source, person_id, end);
  torget_facts_set (source, TORGET_FACT_SFI_RIGHT_IS_EXHAUSTED,
                    source->facts.values[TORGET_FACT_SFI_RIGHT_ENDS] >= last);
}

/* The right is the person's, whatever enrolments there have been. */
static void
visit_right (TorgetFactSource *source)
{
  const gint64 person_id = source->person->record.id;
  const TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (source->records, person_id);

  torget_facts_begin (source, source->person);
  if (!set_course (source, person_id))
    return;
  torget_facts_set (source, TORGET_FACT_SFI_RIGHT_IS_INTERRUPTED,
                    enrolment != NULL && is_over (enrolment));
  torget_facts_set (source, TORGET_FACT_SFI_RIGHT_IS_OVER,
                    enrolment != NULL && g_strcmp0 (enrolment->status, "right_ended") == 0);
  set_end (source, person_id);
  torget_facts_emit (source, TORGET_SUBJECT_SFI_RIGHT);
}

/**
 * torget_facts_visit_sfi:
 * @source: a walk, at a person
 *
 * The person's latest enrolment, and the right to SFI.
 */
void
torget_facts_visit_sfi (TorgetFactSource *source)
{
  visit_enrolment (source);
  visit_right (source);
}
