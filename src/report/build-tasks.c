/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who does what by when, as a table. */
#include "config.h"

#include "report/draft.h"

static const char *
get_responsible (TorgetDraft *draft,
                 const TorgetTask *task)
{
  const TorgetCoordinator *coordinator = torget_record_set_find (
      draft->request->records, &torget_coordinator_type, task->coordinator_id);
  const char *agency = torget_draft_label (draft, "agency", task->agency);

  if (coordinator != NULL && coordinator->name != NULL)
    return coordinator->name;
  return agency != NULL ? agency : torget_draft_phrase (draft, TORGET_PHRASE_NOT_STATED);
}

static void
write_task (TorgetDraft *draft,
            const TorgetTask *task)
{
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *done = NULL;

  if (task->done_date != TORGET_DATE_NONE)
    done = torget_phrase_dup (TORGET_PHRASE_TASK_DONE, draft->request->language, "date",
                              torget_date_write_iso (task->done_date, iso), NULL);
  else
    torget_date_write_iso (task->due_date, iso);
  torget_document_add_table_row (
      draft->document, (const char *[]){ task->text != NULL ? task->text : "–",
                                          get_responsible (draft, task),
                                          done != NULL ? done : iso, NULL });
}

static int
compare_tasks (gconstpointer a,
               gconstpointer b)
{
  const TorgetTask *one = *(TorgetTask *const *) a;
  const TorgetTask *other = *(TorgetTask *const *) b;

  return (one->due_date > other->due_date) - (one->due_date < other->due_date);
}

/**
 * torget_draft_tasks:
 * @self: a draft
 * @tasks: (element-type TorgetTask): put in the order of their dates
 *
 * Writes a table of tasks, or that there are none.
 */
void
torget_draft_tasks (TorgetDraft *self,
                    GPtrArray *tasks)
{
  static const guint weights[] = { 52, 28, 20 };
  const char *head[] = {
    torget_draft_phrase (self, TORGET_PHRASE_WHAT),
    torget_draft_phrase (self, TORGET_PHRASE_TASK_WHO),
    torget_draft_phrase (self, TORGET_PHRASE_TASK_BY),
    NULL,
  };

  g_ptr_array_sort (tasks, compare_tasks);
  if (tasks->len == 0)
    torget_draft_say (self, TORGET_BLOCK_PARAGRAPH, TORGET_PHRASE_TASK_NONE);
  else
    torget_document_add_table_head (self->document, head, weights);
  for (guint i = 0; i < tasks->len; i++)
    write_task (self, g_ptr_array_index (tasks, i));
}
