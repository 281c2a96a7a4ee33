/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be done for a person or a household. */
#include "config.h"

#include "domain/task.h"

/**
 * torget_task_is_open:
 * @task: a task
 *
 * Thread: any.
 *
 * Returns: whether it remains to be done
 */
gboolean
torget_task_is_open (const TorgetTask *task)
{
  return task->done_date == TORGET_DATE_NONE;
}

static gint
compare_dates (TorgetDate a,
               TorgetDate b)
{
  return (a > b) - (a < b);
}

/**
 * torget_task_compare:
 * @a: a task
 * @b: another
 *
 * What remains to be done comes first, the earliest day above, what has no day last; then what is
 * done, the latest above.
 *
 * Thread: any.
 *
 * Returns: less than 0 when @a comes first, more than 0 when @b does
 */
gint
torget_task_compare (const TorgetTask *a,
                     const TorgetTask *b)
{
  if (torget_task_is_open (a) != torget_task_is_open (b))
    return torget_task_is_open (a) ? -1 : 1;
  if (!torget_task_is_open (a))
    return compare_dates (b->done_date, a->done_date);
  if ((a->due_date == TORGET_DATE_NONE) != (b->due_date == TORGET_DATE_NONE))
    return a->due_date == TORGET_DATE_NONE ? 1 : -1;
  return compare_dates (a->due_date, b->due_date);
}

static gint
compare_indirect (gconstpointer a,
                  gconstpointer b)
{
  return torget_task_compare (*(TorgetTask *const *) a, *(TorgetTask *const *) b);
}

static gboolean
is_among (gint64 id,
          const gint64 *ids,
          gsize n_ids)
{
  for (gsize i = 0; i < n_ids; i++)
    if (ids[i] == id)
      return TRUE;
  return FALSE;
}

/**
 * torget_task_list:
 * @records: a case
 * @person_ids: row ids of persons
 * @n_person_ids: how many
 * @household_id: the household that they belong to; 0 for none
 *
 * Thread: any.
 *
 * Returns: (transfer container) (element-type TorgetTask): the tasks of the persons and those of
 *   the whole household, as torget_task_compare() orders them
 */
GPtrArray *
torget_task_list (TorgetRecordSet *records,
                  const gint64 *person_ids,
                  gsize n_person_ids,
                  gint64 household_id)
{
  GPtrArray *all = torget_record_set_list (records, &torget_task_type);
  GPtrArray *tasks = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      TorgetTask *task = g_ptr_array_index (all, i);

      if (task->person_id != 0 ? is_among (task->person_id, person_ids, n_person_ids)
                               : household_id != 0 && task->household_id == household_id)
        g_ptr_array_add (tasks, task);
    }
  g_ptr_array_sort (tasks, compare_indirect);
  return tasks;
}
