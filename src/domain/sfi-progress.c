/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A person's way through SFI as arithmetic; see sfi-progress.h.
 *
 * An enrolment tells its present course only; the earlier ones end where they were graded. What
 * lies between two enrolments is an interruption.
 */
#include "config.h"

#include "domain/sfi-progress.h"

#include "domain/reckoning.h"

#define NEAR_MONTHS 6
#define URGENT_MONTHS 2

/* Returns: 0 to 3; -1 for no course. */
static int
get_course (const char *code)
{
  if (code == NULL || code[0] < 'A' || code[0] >= 'A' + TORGET_SFI_N_COURSES || code[1] != '\0')
    return -1;
  return code[0] - 'A';
}

static int
compare_dates (TorgetDate a,
               TorgetDate b)
{
  return (a > b) - (a < b);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  return compare_dates (((const TorgetSfiMark *) a)->date, ((const TorgetSfiMark *) b)->date);
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  return compare_dates (((const TorgetSfiPeriod *) a)->from,
                        ((const TorgetSfiPeriod *) b)->from);
}

static int
compare_extensions (gconstpointer a,
                    gconstpointer b)
{
  const TorgetSfiExtension *first = *(const TorgetSfiExtension *const *) a;
  const TorgetSfiExtension *second = *(const TorgetSfiExtension *const *) b;

  return compare_dates (first->extended_to, second->extended_to);
}

static int
compare_enrolments (gconstpointer a,
                    gconstpointer b)
{
  const TorgetSfiEnrolment *first = *(const TorgetSfiEnrolment *const *) a;
  const TorgetSfiEnrolment *second = *(const TorgetSfiEnrolment *const *) b;

  return compare_dates (first->started_date, second->started_date);
}

static void
add_mark (GArray *marks,
          const TorgetSfiMark *mark)
{
  if (mark->course >= 0 && mark->date != TORGET_DATE_NONE)
    g_array_append_vals (marks, mark, 1);
}

static void
add_marks (TorgetRecordSet *records,
           const TorgetSfiEnrolment *enrolment,
           GArray *marks)
{
  g_autoptr (GPtrArray) grades = torget_case_list_owned (records, &torget_sfi_grade_type,
                                                         "enrolment_id", enrolment->record.id);
  g_autoptr (GPtrArray) tests = torget_case_list_owned (records, &torget_sfi_test_type,
                                                        "enrolment_id", enrolment->record.id);

  for (guint i = 0; i < grades->len; i++)
    {
      const TorgetSfiGrade *grade = g_ptr_array_index (grades, i);

      add_mark (marks, &(TorgetSfiMark){ get_course (grade->course), grade->date, "sfi_grade",
                                         grade->grade, &grade->record });
    }
  for (guint i = 0; i < tests->len; i++)
    {
      const TorgetSfiTest *test = g_ptr_array_index (tests, i);

      add_mark (marks, &(TorgetSfiMark){ get_course (test->course), test->date,
                                         "sfi_test_result", test->result, &test->record });
    }
  g_array_sort (marks, compare_marks);
}

static gboolean
is_pass (const TorgetSfiMark *mark)
{
  return g_str_equal (mark->list, "sfi_grade") && g_strcmp0 (mark->code, "passed") == 0;
}

static void
add_period (TorgetSfiCourses *self,
            const TorgetSfiPeriod *period)
{
  if (period->course >= 0 && (period->to == TORGET_DATE_NONE || period->to >= period->from))
    g_array_append_vals (self->periods, period, 1);
}

/* The courses of one enrolment: up to each grade, then the present one. */
static void
add_courses (TorgetSfiCourses *self,
             const TorgetSfiEnrolment *enrolment,
             GArray *marks)
{
  const int present = get_course (enrolment->course);
  TorgetDate from = enrolment->started_date;
  gboolean is_present_passed = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const TorgetSfiMark *mark = &g_array_index (marks, TorgetSfiMark, i);

      if (!is_pass (mark) || mark->date < from)
        continue;
      add_period (self, &(TorgetSfiPeriod){ mark->course, from, mark->date, FALSE, TRUE,
                                            enrolment });
      from = mark->date + 1;
      is_present_passed = is_present_passed || mark->course == present;
    }
  if (!is_present_passed)
    add_period (self, &(TorgetSfiPeriod){ present, from, enrolment->ended_date, FALSE, FALSE,
                                          enrolment });
}

static gboolean
is_interrupted (const TorgetSfiEnrolment *enrolment)
{
  static const char *const interrupted[]
    = { "interrupted", "interrupted_absence", "on_leave", NULL };

  return enrolment->ended_date != TORGET_DATE_NONE
         && (enrolment->interruption_reason != NULL
             || (enrolment->status != NULL && g_strv_contains (interrupted, enrolment->status)));
}

/* @next: (nullable): the enrolment with which the person came back */
static void
add_interruption (TorgetSfiCourses *self,
                  const TorgetSfiEnrolment *enrolment,
                  const TorgetSfiEnrolment *next)
{
  if (is_interrupted (enrolment))
    add_period (self, &(TorgetSfiPeriod){ get_course (enrolment->course),
                                          enrolment->ended_date + 1,
                                          next != NULL ? next->started_date - 1
                                                        : TORGET_DATE_NONE,
                                           TRUE, FALSE, enrolment });
}

static void
add_enrolments (TorgetSfiCourses *self,
                TorgetRecordSet *records,
                GPtrArray *enrolments)
{
  for (guint i = 0; i < enrolments->len; i++)
    {
      const TorgetSfiEnrolment *enrolment = g_ptr_array_index (enrolments, i);
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (TorgetSfiMark));

      add_marks (records, enrolment, marks);
      g_array_append_vals (self->marks, marks->data, marks->len);
      if (enrolment->started_date == TORGET_DATE_NONE)
        continue;
      add_courses (self, enrolment, marks);
      add_interruption (self, enrolment,
                        i + 1 < enrolments->len ? g_ptr_array_index (enrolments, i + 1) : NULL);
    }
}

/**
 * torget_sfi_get_first_received:
 * @records: a case
 * @person_id: row id
 *
 * Skollagen 20:31 a: what the three years run from.
 *
 * Returns: the first reception to SFI anywhere; %TORGET_DATE_NONE before it
 */
TorgetDate
torget_sfi_get_first_received (TorgetRecordSet *records,
                               gint64 person_id)
{
  g_autoptr (GPtrArray) rights
    = torget_case_list_owned (records, &torget_sfi_right_type, "person_id", person_id);
  g_autoptr (GPtrArray) enrolments
    = torget_case_list_owned (records, &torget_sfi_enrolment_type, "person_id", person_id);
  TorgetDate first = TORGET_DATE_NONE;

  for (guint i = 0; i < rights->len; i++)
    {
      const TorgetSfiRight *right = g_ptr_array_index (rights, i);

      if (right->first_received_date != TORGET_DATE_NONE)
        return right->first_received_date;
    }
  for (guint i = 0; i < enrolments->len; i++)
    {
      const TorgetSfiEnrolment *enrolment = g_ptr_array_index (enrolments, i);

      if (enrolment->received_date != TORGET_DATE_NONE
          && (first == TORGET_DATE_NONE || enrolment->received_date < first))
        first = enrolment->received_date;
    }
  return first;
}

static void
add_extensions (TorgetSfiCourses *self,
                TorgetRecordSet *records,
                gint64 person_id)
{
  self->extensions
    = torget_case_list_owned (records, &torget_sfi_extension_type, "person_id", person_id);
  for (guint i = self->extensions->len; i > 0; i--)
    {
      const TorgetSfiExtension *extension = g_ptr_array_index (self->extensions, i - 1);

      if (self->right_end == TORGET_DATE_NONE || extension->extended_to <= self->right_end)
        g_ptr_array_remove_index (self->extensions, i - 1);
    }
  g_ptr_array_sort (self->extensions, compare_extensions);
}

/**
 * torget_sfi_get_right_end:
 * @records: a case
 * @person_id: row id
 *
 * Skollagen 20:31 a: three years from the first reception, and what extensions add.
 *
 * Returns: the day on which the right ends; %TORGET_DATE_NONE before the reception
 */
TorgetDate
torget_sfi_get_right_end (TorgetRecordSet *records,
                          gint64 person_id)
{
  g_autoptr (GPtrArray) extensions
    = torget_case_list_owned (records, &torget_sfi_extension_type, "person_id", person_id);
  TorgetDate end = torget_rule_reckon (
    "sfi_right_end", torget_sfi_get_first_received (records, person_id), NULL);

  for (guint i = 0; end != TORGET_DATE_NONE && i < extensions->len; i++)
    end = MAX (end, ((TorgetSfiExtension *) g_ptr_array_index (extensions, i))->extended_to);
  return end;
}

static gboolean
has_passed_all (const TorgetSfiCourses *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const TorgetSfiMark *mark = &g_array_index (self->marks, TorgetSfiMark, i);

      if (is_pass (mark) && mark->course == TORGET_SFI_N_COURSES - 1)
        return TRUE;
    }
  return FALSE;
}

static TorgetSfiRightState
get_state (const TorgetSfiCourses *self)
{
  if (has_passed_all (self))
    return TORGET_SFI_RIGHT_DONE;
  if (self->extended_to == TORGET_DATE_NONE)
    return TORGET_SFI_RIGHT_UNKNOWN;
  if (self->today >= self->extended_to)
    return TORGET_SFI_RIGHT_ENDED;
  if (self->today >= torget_date_add_months (self->extended_to, -URGENT_MONTHS))
    return TORGET_SFI_RIGHT_URGENT;
  if (self->today >= torget_date_add_months (self->extended_to, -NEAR_MONTHS))
    return TORGET_SFI_RIGHT_NEAR;
  return TORGET_SFI_RIGHT_RUNNING;
}

/**
 * torget_sfi_courses_new:
 * @records: a case, which must outlive the result
 * @person_id: row id
 * @today: the reading day
 *
 * Returns: (transfer full): the person's way through SFI
 */
TorgetSfiCourses *
torget_sfi_courses_new (TorgetRecordSet *records,
                        gint64 person_id,
                        TorgetDate today)
{
  g_autoptr (GPtrArray) enrolments
    = torget_case_list_owned (records, &torget_sfi_enrolment_type, "person_id", person_id);
  TorgetSfiCourses *self = g_new0 (TorgetSfiCourses, 1);

  g_ptr_array_sort (enrolments, compare_enrolments);
  self->today = today;
  self->periods = g_array_new (FALSE, FALSE, sizeof (TorgetSfiPeriod));
  self->marks = g_array_new (FALSE, FALSE, sizeof (TorgetSfiMark));
  self->received = torget_sfi_get_first_received (records, person_id);
  self->right_end = torget_rule_reckon ("sfi_right_end", self->received, NULL);
  self->extended_to = torget_sfi_get_right_end (records, person_id);
  add_extensions (self, records, person_id);
  add_enrolments (self, records, enrolments);
  g_array_sort (self->periods, compare_periods);
  g_array_sort (self->marks, compare_marks);
  self->state = get_state (self);
  return self;
}

/**
 * torget_sfi_courses_free:
 * @self: (transfer full): a person's way through SFI
 */
void
torget_sfi_courses_free (TorgetSfiCourses *self)
{
  g_array_unref (self->periods);
  g_array_unref (self->marks);
  g_ptr_array_unref (self->extensions);
  g_free (self);
}
