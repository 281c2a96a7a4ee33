/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of the office itself: the checks of its access log. */
#include "config.h"

#include "domain/casework.h"
#include "domain/facts-private.h"

static const TorgetLogCheck *
find_last (GPtrArray *checks)
{
  const TorgetLogCheck *last = NULL;

  for (guint i = 0; i < checks->len; i++)
    {
      const TorgetLogCheck *check = g_ptr_array_index (checks, i);

      if (last == NULL || check->date > last->date)
        last = check;
    }
  return last;
}

/**
 * torget_facts_visit_office:
 * @source: a walk, at nobody
 * @started: the day when the file was begun, from which the first check is counted
 *
 * The access log is checked at regular intervals (förordning 2001:637, 10 §).
 */
void
torget_facts_visit_office (TorgetFactSource *source,
                           TorgetDate started)
{
  static const TorgetLogCheck none = { .record = { .type = &torget_log_check_type } };
  const TorgetLogCheck *last
      = find_last (torget_record_set_list (source->records, &torget_log_check_type));

  torget_facts_begin (source, &none);
  torget_facts_set (source, TORGET_FACT_LOG_COUNTED_FROM,
                    last != NULL && last->date > started ? last->date : started);
  torget_facts_emit (source, TORGET_SUBJECT_LOG);
}
