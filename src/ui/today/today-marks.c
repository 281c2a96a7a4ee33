/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said about a deadline: put it off, done, who sees to it, a decided day. Each is a
 * small form on the same mark. Only the last one moves the day, and never a statutory one. */
#include "config.h"

#include "ui/today/today-marks.h"

#include "base/clock.h"
#include "service/deadlines.h"
#include "ui/person/draft-keeper.h"

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
  const char *draft;
  const TorgetRecordSpec *spec;
} specs[] = {
  { "today.remind", "/remind", &remind_spec },
  { "today.done", "/done", &done_spec },
  { "today.assign", "/assign", &assign_spec },
  { "today.decide", "/decide", &decide_spec },
};

/* The number of specs when there is none. */
static gsize
find_spec (const char *action,
           const TorgetDeadline *deadline)
{
  gsize i = 0;

  if (g_str_equal (action, "today.decide") && !torget_deadline_may_decide (deadline))
    return G_N_ELEMENTS (specs);
  while (i < G_N_ELEMENTS (specs) && !g_str_equal (specs[i].action, action))
    i++;
  return i;
}

static gsize
find_draft (const char *suffix)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (specs) && !g_str_equal (specs[i].draft, suffix))
    i++;
  return i;
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
  const gsize i = find_spec (action, &row->deadline);
  g_autoptr (TorgetDeadlineMark) mark = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;

  if (i == G_N_ELEMENTS (specs))
    return;
  mark = torget_deadline_row_create_mark (row);
  if (mark->record.id == 0)
    mark->record.id = torget_session_new_id (session);
  g_free (mark->author);
  mark->author = g_strdup (torget_session_get_user (session));
  propose (mark, specs[i].spec);
  records = create_records (registers, row->mark);
  torget_record_dialog_present (origin, session, specs[i].spec, mark, records,
                                row->deadline.person_id, specs[i].draft);
}

/**
 * torget_today_mark_open_draft:
 * @origin: a widget of the window
 * @session: an open session
 * @person_id: whose deadline it was; 0 for one of the office's own
 * @suffix: which form it was
 * @records: with the coordinators, and with the mark when it was there already
 * @content: what stood in the form
 *
 * Returns: (transfer none) (nullable): the form, or %NULL for a form that there is no more
 */
TorgetRecordDialog *
torget_today_mark_open_draft (GtkWidget *origin,
                              TorgetSession *session,
                              gint64 person_id,
                              const char *suffix,
                              TorgetRecordSet *records,
                              GKeyFile *content)
{
  const gsize i = find_draft (suffix);
  g_autoptr (TorgetDeadlineMark) kept
      = torget_draft_dup_record (content, &torget_deadline_mark_type);
  const TorgetDeadlineMark *mark
      = torget_record_set_find (records, &torget_deadline_mark_type, kept->record.id);

  if (i == G_N_ELEMENTS (specs))
    return NULL;
  return torget_record_dialog_present (origin, session, specs[i].spec,
                                       mark != NULL ? mark : kept, records, person_id, suffix);
}

/**
 * torget_today_mark_get_draft_title:
 * @suffix: which form it was
 *
 * Returns: (transfer none): what the form is called, in the user's language
 */
const char *
torget_today_mark_get_draft_title (const char *suffix)
{
  const gsize i = find_draft (suffix);

  return i < G_N_ELEMENTS (specs) ? _ (specs[i].spec->edit_title) : _ ("Deadline");
}
