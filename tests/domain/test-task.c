/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which tasks stand with a person, and in which order. */
#include "config.h"

#include "domain/task.h"

#define PERSON 1
#define OTHER 2
#define HOUSEHOLD 9

static void
add_task (TorgetRecordSet *records,
          gint64 person_id,
          gint64 household_id,
          const char *text,
          const char *due,
          const char *done)
{
  TorgetTask *task = torget_record_new (&torget_task_type);

  task->record.id = 10 + torget_record_set_count (records);
  task->person_id = person_id;
  task->household_id = household_id;
  task->text = g_strdup (text);
  task->due_date = due != NULL ? torget_date_from_iso (due) : TORGET_DATE_NONE;
  task->done_date = done != NULL ? torget_date_from_iso (done) : TORGET_DATE_NONE;
  torget_record_set_add (records, task);
}

static void
assert_list (TorgetRecordSet *records,
             gsize n_persons,
             gint64 household_id,
             const char *expected)
{
  static const gint64 ids[] = { PERSON, OTHER };
  g_autoptr (GPtrArray) tasks = torget_task_list (records, ids, n_persons, household_id);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append (text, ((TorgetTask *) g_ptr_array_index (tasks, i))->text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  add_task (records, PERSON, 0, "d", NULL, "2026-11-01");
  add_task (records, PERSON, 0, "c", NULL, NULL);
  add_task (records, PERSON, 0, "b", "2026-12-01", NULL);
  add_task (records, PERSON, 0, "e", "2026-11-30", "2026-10-01");
  add_task (records, PERSON, 0, "a", "2026-11-01", NULL);
  assert_list (records, 1, 0, "abcde");
}

/* The household's own tasks stand with each member, another member's do not. */
static void
test_whose (void)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  add_task (records, PERSON, HOUSEHOLD, "a", "2026-11-01", NULL);
  add_task (records, OTHER, HOUSEHOLD, "x", "2026-11-02", NULL);
  add_task (records, 0, HOUSEHOLD, "b", "2026-11-03", NULL);
  add_task (records, 0, HOUSEHOLD + 1, "y", "2026-11-04", NULL);
  assert_list (records, 1, HOUSEHOLD, "ab");
  assert_list (records, 1, 0, "a");
  assert_list (records, 2, HOUSEHOLD, "axb");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/task/order", test_order);
  g_test_add_func ("/task/whose", test_whose);
  return g_test_run ();
}
