/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Removing a record of a case: what goes with it, and what only loses its link. */
#include "config.h"

#include "domain/case-removal.h"
#include "domain/case-view.h"
#include "domain/casework.h"

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type,
     gint64 id,
     const char *link,
     gint64 target)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  if (link != NULL)
    torget_record_set_number (record, torget_record_type_find (type, link), target);
  return torget_record_set_add (records, record);
}

typedef struct
{
  const TorgetRecordType *gone;
  const TorgetRecordType *other;
  const char *link;
  gboolean is_removed; /* else it only loses its link */
} Row;

static const Row rows[] = {
  { &torget_plan_type, &torget_activity_type, "plan_id", TRUE },
  { &torget_preschool_application_type, &torget_preschool_choice_type, "application_id", TRUE },
  { &torget_preschool_application_type, &torget_preschool_offer_type, "application_id", TRUE },
  { &torget_preschool_application_type, &torget_preschool_placement_type, "application_id",
    FALSE },
  { &torget_preschool_application_type, &torget_plan_type, "blocking_application_id", FALSE },
  { &torget_household_type, &torget_membership_type, "household_id", TRUE },
  { &torget_activity_type, &torget_week_slot_type, "activity_id", TRUE },
  { &torget_sfi_enrolment_type, &torget_sfi_attendance_type, "enrolment_id", TRUE },
  { &torget_sublet_type, &torget_inspection_type, "sublet_id", TRUE },
  { &torget_coordination_case_type, &torget_meeting_type, "case_id", TRUE },
  { &torget_meeting_type, &torget_task_type, "meeting_id", FALSE },
  { &torget_dwelling_type, &torget_sublet_type, "dwelling_id", FALSE },
  { &torget_head_lease_type, &torget_dwelling_type, "head_lease_id", FALSE },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  gconstpointer gone = add (records, row->gone, 1, NULL, 0);
  const TorgetRecord *other;

  add (records, row->other, 2, row->link, 1);
  add (records, row->other, 3, row->link, 99);
  torget_case_plan_removal (records, gone, changed, removed);

  g_assert_nonnull (torget_record_set_find (removed, row->gone, 1));
  g_assert_cmpuint (torget_record_set_count (removed), ==, row->is_removed ? 2 : 1);
  g_assert_cmpuint (torget_record_set_count (changed), ==, row->is_removed ? 0 : 1);
  other = torget_record_set_find (row->is_removed ? removed : changed, row->other, 2);
  g_assert_nonnull (other);
  if (!row->is_removed)
    g_assert_cmpint (
      torget_record_get_number (other, torget_record_type_find (row->other, row->link)), ==, 0);
}

/* What hangs on something that goes with the record goes, too; so does what tells of it. */
static void
test_removal_is_deep (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  gconstpointer plan = add (records, &torget_plan_type, 1, NULL, 0);
  TorgetEvent *event = add (records, &torget_event_type, 4, NULL, 0);
  TorgetEvent *other = add (records, &torget_event_type, 5, NULL, 0);

  add (records, &torget_activity_type, 2, "plan_id", 1);
  add (records, &torget_week_slot_type, 3, "activity_id", 2);
  event->record_table = g_strdup ("plan");
  event->record_id = 1;
  other->record_table = g_strdup ("sublet");
  other->record_id = 1;
  torget_case_plan_removal (records, plan, changed, removed);
  g_assert_nonnull (torget_record_set_find (removed, &torget_week_slot_type, 3));
  g_assert_nonnull (torget_record_set_find (removed, &torget_event_type, 4));
  g_assert_null (torget_record_set_find (removed, &torget_event_type, 5));
  g_assert_cmpuint (torget_record_set_count (removed), ==, 4);
  g_assert_cmpuint (torget_record_set_count (changed), ==, 0);
}

static void
test_case_stays (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  gconstpointer dwelling = add (records, &torget_dwelling_type, 1, NULL, 0);
  const TorgetSublet *sublet = add (records, &torget_sublet_type, 2, "dwelling_id", 1);

  torget_case_plan_removal (records, dwelling, changed, removed);
  g_assert_cmpint (sublet->dwelling_id, ==, 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path
        = g_strdup_printf ("/case-removal/%s/%s", rows[i].gone->name, rows[i].other->name);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/case-removal/deep", test_removal_is_deep);
  g_test_add_func ("/case-removal/case-stays-as-it-is", test_case_stays);
  return g_test_run ();
}
