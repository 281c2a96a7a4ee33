/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The week that follows from a case: what belongs to it, what the plan asks for. */
#include "config.h"

#include "domain/case-week.h"

enum
{
  AMINA = 1, /* the mother, whose week it is */
  OMAR,      /* the father */
  KARIM,     /* three years old */
  LAILA,     /* nine years old */
  HOUSEHOLD = 10,
  PLAN = 20,
  ACTIVITY = 30, /* and those after it */
  ENROLMENT = 40,
  PLACEMENT = 50,
  SLOT = 60, /* and those after it */
};

static TorgetDate
d (const char *iso)
{
  return torget_date_from_iso (iso);
}

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (records, record);
}

static void
add_person (TorgetRecordSet *records,
            gint64 id,
            const char *name,
            const char *birth,
            const char *role)
{
  TorgetPerson *person = add (records, &torget_person_type, id);
  TorgetMembership *membership = add (records, &torget_membership_type, id + 100);

  person->given_name = g_strdup (name);
  person->birth_date = d (birth);
  membership->person_id = id;
  membership->household_id = HOUSEHOLD;
  membership->role = g_strdup (role);
}

static TorgetActivity *
add_activity (TorgetRecordSet *records,
              gint64 id,
              const char *kind,
              const char *title)
{
  TorgetActivity *activity = add (records, &torget_activity_type, id);

  activity->plan_id = PLAN;
  activity->kind = g_strdup (kind);
  activity->title = g_strdup (title);
  activity->hours_per_week = 6;
  activity->status = g_strdup ("ongoing");
  return activity;
}

static void
add_slot (TorgetRecordSet *records,
          gint64 id,
          const char *link,
          gint64 record_id)
{
  TorgetWeekSlot *slot = add (records, &torget_week_slot_type, id);

  torget_record_set_number (slot, torget_record_type_find (&torget_week_slot_type, link),
                            record_id);
  slot->weekday = 1;
  slot->start_minute = 480;
  slot->end_minute = 720;
}

static TorgetRecordSet *
create_case (void)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetPlan *plan;
  TorgetSfiEnrolment *enrolment;
  TorgetPreschoolPlacement *placement;

  add (records, &torget_household_type, HOUSEHOLD);
  add_person (records, AMINA, "Amina", "1994-03-12", "reference_person");
  add_person (records, OMAR, "Omar", "1990-03-12", "spouse");
  add_person (records, KARIM, "Karim", "2023-11-01", "child");
  add_person (records, LAILA, "Laila", "2017-11-01", "child");
  plan = add (records, &torget_plan_type, PLAN);
  plan->person_id = AMINA;
  enrolment = add (records, &torget_sfi_enrolment_type, ENROLMENT);
  enrolment->person_id = AMINA;
  enrolment->course = g_strdup ("B");
  enrolment->started_date = d ("2026-11-10");
  enrolment->hours_per_week = 15;
  placement = add (records, &torget_preschool_placement_type, PLACEMENT);
  placement->person_id = KARIM;
  placement->start_date = d ("2026-11-18"); /* in the middle of the week */
  return records;
}

static TorgetWeek *
build (TorgetRecordSet *records,
       const char *monday)
{
  return torget_case_build_week (records, HOUSEHOLD, AMINA, d (monday), "en");
}

static char *
write_untimed (const TorgetWeek *week)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < torget_week_get_n_untimed (week); i++)
    g_string_append_printf (text, "%s %d;", torget_week_get_untimed (week, i)->label,
                            torget_week_get_untimed (week, i)->minutes);
  return g_string_free (text, FALSE);
}

static void
assert_untimed (TorgetRecordSet *records,
                const char *monday,
                const char *expected)
{
  g_autoptr (TorgetWeek) week = build (records, monday);
  g_autofree char *text = write_untimed (week);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_members (void)
{
  static const struct
  {
    const char *name;
    gboolean needs_care;
  } expected[] = { { "Amina", FALSE }, { "Omar", FALSE }, { "Karim", TRUE } };
  g_autoptr (TorgetRecordSet) records = create_case ();
  g_autoptr (TorgetWeek) week = build (records, "2026-11-16");

  g_assert_cmpuint (torget_week_get_n_members (week), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpstr (torget_week_get_member (week, i)->name, ==, expected[i].name);
      g_assert_cmpint (torget_week_get_member (week, i)->needs_care, ==,
                       expected[i].needs_care);
    }
}

static void
test_only_what_is_current (void)
{
  g_autoptr (TorgetRecordSet) records = create_case ();
  TorgetActivity *activity = add_activity (records, ACTIVITY, "internship", "Kitchen");

  activity->start_date = d ("2026-11-20");
  activity->end_date = d ("2026-11-24");
  torget_record_set_text (add_activity (records, ACTIVITY + 1, "validation", NULL),
                          torget_record_type_find (&torget_activity_type, "status"),
                          "interrupted");
  assert_untimed (records, "2026-11-02", "");
  assert_untimed (records, "2026-11-09", "SFI B 900;");
  assert_untimed (records, "2026-11-16", "Kitchen 360;SFI B 900;Preschool 0;");
  assert_untimed (records, "2026-11-23", "Kitchen 360;SFI B 900;Preschool 0;");
  assert_untimed (records, "2026-11-30", "SFI B 900;Preschool 0;");
}

/* The same lessons stand in the plan and as an enrolment: they count once. */
static void
test_sfi_counts_once (void)
{
  g_autoptr (TorgetRecordSet) records = create_case ();

  add_activity (records, ACTIVITY, "sfi", "SFI in the plan");
  assert_untimed (records, "2026-11-09", "SFI in the plan 360;");
  add_slot (records, SLOT, "enrolment_id", ENROLMENT);
  assert_untimed (records, "2026-11-09", "");
}

static void
test_times_become_blocks (void)
{
  g_autoptr (TorgetRecordSet) records = create_case ();
  g_autoptr (TorgetWeek) week = NULL;
  const TorgetWeekBlock *block;

  add_activity (records, ACTIVITY, "internship", NULL);
  add_slot (records, SLOT, "activity_id", ACTIVITY);
  add_slot (records, SLOT + 1, "placement_id", PLACEMENT);
  week = build (records, "2026-11-16");
  g_assert_cmpuint (torget_week_get_n_blocks (week), ==, 2);
  block = torget_week_get_block (week, 0);
  g_assert_cmpint (block->slot_id, ==, SLOT);
  g_assert_cmpint (block->person_id, ==, AMINA);
  g_assert_cmpstr (block->label, ==, "Internship");
  g_assert_cmpint (block->start, ==, 480);
  block = torget_week_get_block (week, 1);
  g_assert_cmpint (block->person_id, ==, KARIM);
  g_assert_cmpint (block->kind, ==, TORGET_WEEK_PRESCHOOL);
}

/* Förordning (2017:820) 8 §. */
static void
test_a_reduction_lowers_the_target (void)
{
  g_autoptr (TorgetRecordSet) records = create_case ();
  g_autoptr (TorgetWeek) full = build (records, "2026-11-16");
  g_autoptr (TorgetWeek) reduced = NULL;
  g_autoptr (TorgetWeek) after = NULL;
  TorgetReduction *reduction = add (records, &torget_reduction_type, 70);

  reduction->plan_id = PLAN;
  reduction->hours_per_week = 12;
  reduction->start_date = d ("2026-11-01");
  reduction->end_date = d ("2026-11-22");
  reduced = build (records, "2026-11-16");
  after = build (records, "2026-11-23");
  g_assert_cmpint (torget_week_get_target (full), ==, TORGET_WEEK_FULL_TIME);
  g_assert_cmpint (torget_week_get_target (reduced), ==, 12 * 60);
  g_assert_cmpint (torget_week_get_target (after), ==, TORGET_WEEK_FULL_TIME);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-week/members", test_members);
  g_test_add_func ("/case-week/only-what-is-current", test_only_what_is_current);
  g_test_add_func ("/case-week/sfi-counts-once", test_sfi_counts_once);
  g_test_add_func ("/case-week/times-become-blocks", test_times_become_blocks);
  g_test_add_func ("/case-week/a-reduction-lowers-the-target",
                   test_a_reduction_lowers_the_target);
  return g_test_run ();
}
