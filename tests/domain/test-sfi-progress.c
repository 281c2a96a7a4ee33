/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way through the courses, and what is left of the right to SFI. */
#include "config.h"

#include "domain/sfi-progress.h"

#define PERSON 1

static TorgetDate
d (const char *iso)
{
  return iso != NULL ? torget_date_from_iso (iso) : TORGET_DATE_NONE;
}

typedef struct
{
  const char *course;
  const char *status;
  const char *started;
  const char *ended;
} Enrolment;

typedef struct
{
  int enrolment; /* index */
  const char *course;
  const char *date;
  const char *grade;
} Grade;

static void
add_enrolment (TorgetRecordSet *records,
               gint64 id,
               const Enrolment *row)
{
  TorgetSfiEnrolment *enrolment
    = torget_record_set_add (records, torget_record_new (&torget_sfi_enrolment_type));

  enrolment->record.id = id;
  enrolment->person_id = PERSON;
  enrolment->course = g_strdup (row->course);
  enrolment->status = g_strdup (row->status);
  enrolment->received_date = d ("2026-03-20");
  enrolment->started_date = d (row->started);
  enrolment->ended_date = d (row->ended);
}

static void
add_grade (TorgetRecordSet *records,
           const Grade *row)
{
  TorgetSfiGrade *grade
    = torget_record_set_add (records, torget_record_new (&torget_sfi_grade_type));

  grade->enrolment_id = 10 + row->enrolment;
  grade->course = g_strdup (row->course);
  grade->date = d (row->date);
  grade->grade = g_strdup (row->grade);
}

/* Periods as course, first and last day; + for passed, ~ for an interruption. */
static const struct
{
  Enrolment enrolments[3];
  Grade grades[3];
  const char *periods;
} rows[] = {
  { { { NULL } }, { { 0 } }, "" },
  { { { "B", "received", NULL, NULL } }, { { 0 } }, "" },
  { { { "B", "active", "2026-04-07", NULL } }, { { 0 } }, "B 2026-04-07 ;" },
  /* The grade ends the course, and the next one begins on the day after. */
  { { { "C", "active", "2026-04-07", NULL } },
    { { 0, "B", "2026-08-14", "passed" } },
    "B 2026-04-07 2026-08-14+;C 2026-08-15 ;" },
  { { { "B", "active", "2026-04-07", NULL } },
    { { 0, "B", "2026-08-14", "not_passed" } },
    "B 2026-04-07 ;" },
  { { { "D", "completed", "2026-04-07", "2026-12-18" } },
    { { 0, "C", "2026-08-14", "passed" }, { 0, "D", "2026-12-18", "passed" } },
    "C 2026-04-07 2026-08-14+;D 2026-08-15 2026-12-18+;" },
  /* Away until the next enrolment. */
  { { { "B", "interrupted", "2026-04-07", "2026-06-12" }, { "B", "active", "2026-09-01", NULL } },
    { { 0 } },
    "B 2026-04-07 2026-06-12;B 2026-06-13 2026-08-31~;B 2026-09-01 ;" },
  { { { "B", "interrupted_absence", "2026-04-07", "2026-06-12" } },
    { { 0 } },
    "B 2026-04-07 2026-06-12;B 2026-06-13 ~;" },
  /* Another provider from the next day on is no interruption. */
  { { { "B", "changing_track", "2026-04-07", "2026-06-12" },
      { "B", "active", "2026-06-13", NULL } },
    { { 0 } },
    "B 2026-04-07 2026-06-12;B 2026-06-13 ;" },
  { { { NULL, "active", "2026-04-07", NULL } }, { { 0 } }, "" },
};

static TorgetRecordSet *
create_case (guint row)
{
  TorgetRecordSet *records = torget_record_set_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows[row].enrolments); i++)
    if (rows[row].enrolments[i].status != NULL)
      add_enrolment (records, 10 + i, &rows[row].enrolments[i]);
  for (guint i = 0; i < G_N_ELEMENTS (rows[row].grades); i++)
    if (rows[row].grades[i].course != NULL)
      add_grade (records, &rows[row].grades[i]);
  return records;
}

static char *
write_periods (const TorgetSfiCourses *courses)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < courses->periods->len; i++)
    {
      const TorgetSfiPeriod *period = &g_array_index (courses->periods, TorgetSfiPeriod, i);
      char from[TORGET_DATE_ISO_SIZE], to[TORGET_DATE_ISO_SIZE] = "";

      if (period->to != TORGET_DATE_NONE)
        torget_date_write_iso (period->to, to);
      g_string_append_printf (text, "%c %s %s%s%s;", 'A' + period->course,
                              torget_date_write_iso (period->from, from), to,
                              period->is_passed ? "+" : "", period->is_interruption ? "~" : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_periods (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TorgetRecordSet) records = create_case (i);
      g_autoptr (TorgetSfiCourses) courses
        = torget_sfi_courses_new (records, PERSON, d ("2026-11-21"));
      g_autofree char *text = write_periods (courses);

      g_test_message ("row %u", i);
      g_assert_cmpstr (text, ==, rows[i].periods);
    }
}

static void
add_extension (TorgetRecordSet *records,
               const char *to)
{
  TorgetSfiExtension *extension
    = torget_record_set_add (records, torget_record_new (&torget_sfi_extension_type));

  extension->person_id = PERSON;
  extension->extended_to = d (to);
}

static const struct
{
  const char *first_received; /* by the right; NULL: only the enrolment's */
  const char *extensions[2];
  const char *today;
  const char *right_end;
  const char *extended_to;
  TorgetSfiRightState state;
} rights[] = {
  { NULL, { NULL }, "2026-11-21", "2029-03-20", "2029-03-20", TORGET_SFI_RIGHT_RUNNING },
  { NULL, { NULL }, "2028-09-19", "2029-03-20", "2029-03-20", TORGET_SFI_RIGHT_RUNNING },
  { NULL, { NULL }, "2028-09-20", "2029-03-20", "2029-03-20", TORGET_SFI_RIGHT_NEAR },
  { NULL, { NULL }, "2029-01-19", "2029-03-20", "2029-03-20", TORGET_SFI_RIGHT_NEAR },
  { NULL, { NULL }, "2029-01-20", "2029-03-20", "2029-03-20", TORGET_SFI_RIGHT_URGENT },
  { NULL, { NULL }, "2029-03-19", "2029-03-20", "2029-03-20", TORGET_SFI_RIGHT_URGENT },
  { NULL, { NULL }, "2029-03-20", "2029-03-20", "2029-03-20", TORGET_SFI_RIGHT_ENDED },
  /* Received in another municipality before the rule: the transition of SFS 2025:1311. */
  { "2024-05-02", { NULL }, "2026-11-21", "2028-12-31", "2028-12-31", TORGET_SFI_RIGHT_RUNNING },
  { NULL, { "2029-09-20" }, "2029-03-20", "2029-03-20", "2029-09-20", TORGET_SFI_RIGHT_NEAR },
  { NULL, { "2030-03-20", "2029-09-20" }, "2029-03-20", "2029-03-20", "2030-03-20",
    TORGET_SFI_RIGHT_RUNNING },
};

static void
test_right (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rights); i++)
    {
      g_autoptr (TorgetRecordSet) records = create_case (2);
      g_autoptr (TorgetSfiCourses) courses = NULL;
      TorgetSfiRight *right;

      g_test_message ("row %u", i);
      right = torget_record_set_add (records, torget_record_new (&torget_sfi_right_type));
      right->person_id = PERSON;
      right->first_received_date = d (rights[i].first_received);
      for (guint j = 0; j < 2 && rights[i].extensions[j] != NULL; j++)
        add_extension (records, rights[i].extensions[j]);
      courses = torget_sfi_courses_new (records, PERSON, d (rights[i].today));
      g_assert_cmpint (courses->right_end, ==, d (rights[i].right_end));
      g_assert_cmpint (courses->extended_to, ==, d (rights[i].extended_to));
      g_assert_cmpint (courses->state, ==, rights[i].state);
    }
}

static void
test_before_reception (void)
{
  g_autoptr (TorgetRecordSet) records = create_case (0);
  g_autoptr (TorgetSfiCourses) courses = NULL;

  add_extension (records, "2029-09-20");
  courses = torget_sfi_courses_new (records, PERSON, d ("2026-11-21"));
  g_assert_cmpint (courses->state, ==, TORGET_SFI_RIGHT_UNKNOWN);
  g_assert_cmpint (courses->extended_to, ==, TORGET_DATE_NONE);
  g_assert_cmpuint (courses->extensions->len, ==, 0);
}

static void
test_course_d_is_the_end (void)
{
  g_autoptr (TorgetRecordSet) records = create_case (5);
  g_autoptr (TorgetSfiCourses) courses
    = torget_sfi_courses_new (records, PERSON, d ("2030-01-01"));

  g_assert_cmpint (courses->state, ==, TORGET_SFI_RIGHT_DONE);
  g_assert_cmpuint (courses->marks->len, ==, 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sfi-progress/periods", test_periods);
  g_test_add_func ("/sfi-progress/right", test_right);
  g_test_add_func ("/sfi-progress/before-reception", test_before_reception);
  g_test_add_func ("/sfi-progress/course-d-is-the-end", test_course_d_is_the_end);
  return g_test_run ();
}
