/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of many persons tells a household once of what concerns several in it. */
#include "config.h"

#include "domain/deadline-row.h"

/* Listed in this order; `told` of those that say something of their own. */
static const struct
{
  const char *rule;
  gint64 person_id;
  gint64 household_id;
  const TorgetRecordType *subject;
  TorgetDate due;
  gboolean is_told;
} deadlines[] = {
  /* The guardian loses the weeks, wherever the child stands. */
  { "sfi_blocked_by_childcare", 20, 2, &torget_sfi_enrolment_type, 100, FALSE },
  { "sfi_blocked_by_childcare", 1, 2, &torget_preschool_application_type, 100, TRUE },
  /* Another day is another matter, and so is another household. */
  { "sfi_blocked_by_childcare", 1, 2, &torget_preschool_application_type, 130, TRUE },
  { "sfi_blocked_by_childcare", 4, 3, &torget_preschool_application_type, 100, TRUE },
  /* Where nobody loses more than the others, the first is told. */
  { "both_guardians_inactive", 1, 2, &torget_person_type, 100, TRUE },
  { "both_guardians_inactive", 22, 2, &torget_person_type, 100, FALSE },
  { "both_guardians_inactive", 20, 2, &torget_person_type, 100, FALSE },
  /* What is each person's own, and what has no household. */
  { "permit_end", 1, 2, &torget_person_type, 100, TRUE },
  { "permit_end", 20, 2, &torget_person_type, 100, TRUE },
  { "both_guardians_inactive", 7, 0, &torget_person_type, 100, TRUE },
  { "both_guardians_inactive", 8, 0, &torget_person_type, 100, TRUE },
};

static GPtrArray *
create_rows (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_deadline_row_free);

  for (gsize i = 0; i < G_N_ELEMENTS (deadlines); i++)
    {
      TorgetDeadlineRow *row = torget_record_new (&torget_deadline_row_type);

      row->deadline.rule = torget_rule_find (deadlines[i].rule);
      row->deadline.person_id = deadlines[i].person_id;
      row->deadline.subject = deadlines[i].subject;
      row->deadline.due = deadlines[i].due;
      row->household_id = deadlines[i].household_id;
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
test_told_once (void)
{
  g_autoptr (GPtrArray) rows = create_rows ();
  g_autoptr (GHashTable) repeated = torget_deadline_rows_find_repeated (rows);

  for (guint i = 0; i < rows->len; i++)
    {
      g_test_message ("%u, %s", i, deadlines[i].rule);
      g_assert_cmpint (g_hash_table_contains (repeated, g_ptr_array_index (rows, i)), ==,
                       !deadlines[i].is_told);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deadline-row/told-once", test_told_once);

  return g_test_run ();
}
