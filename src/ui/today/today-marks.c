/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said about a deadline: put it off, done, who sees to it, a decided day. Each is a
 * small form on the same mark. Only the last one moves the day, and never a statutory one. */
#include "config.h"

#include "ui/today/today-marks.h"

#include "base/clock.h"
#include "service/deadlines.h"
#include "ui/person/record-dialog.h"

#include <glib/gi18n.h>

/* A reminder is proposed for so many days later. */
#define REMIND_DAYS 7

#define MARK_SPEC(title, done, ...)                                                               \
  {                                                                                               \
    .type = &torget_deadline_mark_type, .add_title = title, .edit_title = title, .added = done,   \
    .changed = done, .removed = done, .groups = { { NULL, { __VA_ARGS__ } } },                    \
  }

static const TorgetRecordSpec remind_spec
    = MARK_SPEC (N_ ("Remind Later"), N_ ("Deadline put off"), "remind_date", "note");
static const TorgetRecordSpec done_spec
    = MARK_SPEC (N_ ("Done, with a Note"), N_ ("Deadline done"), "done_date", "note");
static const TorgetRecordSpec assign_spec
    = MARK_SPEC (N_ ("Assign"), N_ ("Deadline assigned"), "coordinator_id", "note");
static const TorgetRecordSpec decide_spec
    = MARK_SPEC (N_ ("Enter a Decided Day"), N_ ("Day decided"), "decided_date", "note");

static const struct
{
  const char *action;
  const TorgetRecordSpec *spec;
} specs[] = {
  { "today.remind", &remind_spec },
  { "today.done", &done_spec },
  { "today.assign", &assign_spec },
  { "today.decide", &decide_spec },
};

static const TorgetRecordSpec *
find_spec (const char *action,
           const TorgetDeadline *deadline)
{
  if (g_str_equal (action, "today.decide") && !torget_deadline_may_decide (deadline))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    if (g_str_equal (specs[i].action, action))
      return specs[i].spec;
  return NULL;
}

static void
propose (TorgetDeadlineMark *mark,
         const TorgetRecordSpec *spec)
{
  const TorgetDate today = torget_clock_get_today ();

  if (spec == &remind_spec && mark->remind_date <= today)
    mark->remind_date = today + REMIND_DAYS;
  if (spec == &done_spec && mark->done_date == TORGET_DATE_NONE)
    mark->done_date = today;
}

/* What the form looks names up in, with the mark itself when it is kept already. */
static TorgetRecordSet *
create_records (TorgetRecordSet *registers,
                const TorgetDeadlineMark *kept)
{
  TorgetRecordSet *records = torget_record_set_new ();
  GPtrArray *coordinators = registers != NULL
                                ? torget_record_set_list (registers, &torget_coordinator_type)
                                : NULL;

  for (guint i = 0; coordinators != NULL && i < coordinators->len; i++)
    torget_record_set_add (records, torget_record_copy (g_ptr_array_index (coordinators, i)));
  if (kept != NULL)
    torget_record_set_add (records, torget_record_copy (kept));
  return records;
}

/**
 * torget_today_mark_present:
 * @origin: the widget that it was asked for on
 * @session: an open session
 * @action: `today.remind`, `today.done`, `today.assign` or `today.decide`
 * @row: the deadline
 * @registers: (nullable): with the coordinators
 *
 * Opens the form that says so. A day cannot be decided where the law sets it.
 */
void
torget_today_mark_present (GtkWidget *origin,
                           TorgetSession *session,
                           const char *action,
                           const TorgetDeadlineRow *row,
                           TorgetRecordSet *registers)
{
  const TorgetRecordSpec *spec = find_spec (action, &row->deadline);
  g_autoptr (TorgetDeadlineMark) mark = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;

  if (spec == NULL)
    return;
  mark = torget_deadline_row_create_mark (row);
  if (mark->record.id == 0)
    mark->record.id = torget_session_new_id (session);
  g_free (mark->author);
  mark->author = g_strdup (torget_session_get_user (session));
  propose (mark, spec);
  records = create_records (registers, row->mark);
  torget_record_dialog_present (origin, session, spec, mark, records);
}
