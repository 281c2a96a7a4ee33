/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks on deadlines; see deadline-mark.h. */
#include "config.h"

#include "domain/deadline-mark.h"

/**
 * torget_deadline_may_decide:
 * @deadline: a deadline
 *
 * A day that is read in the law never moves. What an agency decides, and what is not sure, may be
 * decided otherwise.
 *
 * Returns: whether another day may be decided instead of the computed one
 */
gboolean
torget_deadline_may_decide (const TorgetDeadline *deadline)
{
  return deadline->version->confidence < TORGET_CONFIDENCE_HIGH
         || deadline->rule->decided_by != TORGET_FACT_NONE;
}

/* Whether it is about the same rule, person and record. */
static gboolean
is_about (const TorgetDeadlineMark *mark,
          const TorgetDeadline *deadline)
{
  return mark->record_id == deadline->subject_id && mark->person_id == deadline->person_id
         && g_strcmp0 (mark->rule, deadline->rule->id) == 0
         && g_strcmp0 (mark->record_table, deadline->subject->name) == 0;
}

/**
 * torget_deadline_find_mark:
 * @records: a case
 * @deadline: one of its deadlines
 *
 * Returns: (transfer none) (nullable): the mark on it; the latest, should there be several
 */
const TorgetDeadlineMark *
torget_deadline_find_mark (TorgetRecordSet *records,
                           const TorgetDeadline *deadline)
{
  GPtrArray *marks = torget_record_set_list (records, &torget_deadline_mark_type);
  const TorgetDeadlineMark *found = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      const TorgetDeadlineMark *mark = g_ptr_array_index (marks, i);

      if (is_about (mark, deadline)
          && (found == NULL || mark->record.id > found->record.id))
        found = mark;
    }
  return found;
}

static gboolean
has_note (const TorgetDeadlineMark *mark)
{
  return mark->note != NULL && *mark->note != '\0';
}

/**
 * torget_deadline_apply_mark:
 * @deadline: a deadline as the rules give it
 * @mark: (nullable): the mark on it
 *
 * A decided day counts where torget_deadline_may_decide() lets it. Done ends the deadline that it
 * was said about: when the records come to give another day, it stands open again. Neither counts
 * without a note.
 */
void
torget_deadline_apply_mark (TorgetDeadline *deadline,
                            const TorgetDeadlineMark *mark)
{
  if (mark == NULL || !has_note (mark))
    return;
  if (mark->decided_date != TORGET_DATE_NONE && torget_deadline_may_decide (deadline))
    deadline->due = mark->decided_date;
  if (mark->done_date != TORGET_DATE_NONE && mark->due == deadline->computed
      && deadline->state == TORGET_DEADLINE_OPEN)
    {
      deadline->state = TORGET_DEADLINE_MET;
      deadline->ended_on = mark->done_date;
    }
}

/**
 * torget_deadline_mark_puts_off:
 * @mark: (nullable): the mark on a deadline
 * @today: the day that it is read on
 *
 * To be reminded later changes nothing of the deadline.
 *
 * Returns: whether the deadline is not to be shown yet
 */
gboolean
torget_deadline_mark_puts_off (const TorgetDeadlineMark *mark,
                               TorgetDate today)
{
  return mark != NULL && mark->remind_date > today;
}
