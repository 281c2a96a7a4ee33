/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recording that something happened: its day, what it asks for, and a note. */
#include "config.h"

#include "ui/person/event-dialog.h"

#include "base/clock.h"
#include "ui/person/event-part.h"
#include "ui/person/event-text.h"
#include "ui/person/members.h"

#include <glib/gi18n.h>

const TorgetRecordSpec torget_event_spec = {
  .type = &torget_event_type,
  .add_title = N_("New Event"),
  .edit_title = N_("Edit Event"),
  .added = N_("Event recorded"),
  .changed = N_("Event changed"),
  .removed = N_("Event removed"),
  .groups = { { NULL, { "date" } }, { NULL, { "note" } } },
  .headline = { "date", "kind" },
};

static TorgetEvent *
create_event (TorgetPersonCase *person_case,
              const TorgetTrackEvent *event,
              const TorgetRecord *subject)
{
  static const char *const owners[] = { "person_id", "household_id" };
  TorgetSession *session = torget_person_case_get_session (person_case);
  TorgetEvent *record = torget_record_new (&torget_event_type);

  record->record.id = torget_session_new_id (session);
  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      const TorgetField *link = torget_record_type_find (subject->type, owners[i]);

      if (link != NULL)
        torget_record_set_number (record, torget_record_type_find (&torget_event_type, owners[i]),
                                  torget_record_get_number (subject, link));
    }
  record->record_table = g_strdup (subject->type->name);
  record->record_id = subject->id;
  record->kind = g_strdup (event->kind);
  record->date = torget_clock_get_today ();
  record->author = g_strdup (torget_session_get_user (session));
  return record;
}

/**
 * torget_event_dialog_present:
 * @origin: a widget of the page that asks
 * @person_case: the case
 * @event: what happened
 * @subject: the record of the case that it happened to
 *
 * Asks when it happened and what else belongs to it, and saves it with all that it changes.
 *
 * Returns: (transfer none): the dialog, which is shown
 */
TorgetRecordDialog *
torget_event_dialog_present (GtkWidget *origin,
                             TorgetPersonCase *person_case,
                             const TorgetTrackEvent *event,
                             const TorgetRecord *subject)
{
  g_autoptr (TorgetEvent) record = create_event (person_case, event, subject);
  TorgetRecordDialog *dialog = torget_record_dialog_new (
      origin, torget_person_case_get_session (person_case), &torget_event_spec, record,
      torget_person_case_get_records (person_case));
  GtkWidget *part = torget_event_part_new (person_case, event, subject, dialog);

  torget_record_dialog_set_title (dialog, torget_event_get_label (event->kind));
  torget_record_dialog_add_rows (dialog, 0);
  torget_record_dialog_add_part (dialog, part);
  torget_record_dialog_add_rows (dialog, 1);
  torget_record_dialog_add_consequences (dialog);
  torget_record_dialog_open (dialog, torget_person_case_get_person_id (person_case),
                             TORGET_DRAFT_NEW);
  return dialog;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const TorgetEvent *first = *(gpointer *) a;
  const TorgetEvent *second = *(gpointer *) b;

  if (first->date != second->date)
    return first->date < second->date ? 1 : -1;
  return first->record.id < second->record.id ? 1 : -1;
}

static gboolean
belongs_here (const TorgetEvent *event,
              gint64 person_id,
              const TorgetHousehold *household)
{
  return event->person_id != 0 ? event->person_id == person_id
                               : household != NULL && event->household_id == household->record.id;
}

/**
 * torget_event_list_of:
 * @person_case: whose events
 * @type: type of the records that they happened to
 *
 * Returns: (transfer container) (element-type TorgetEvent): the events, newest first
 */
GPtrArray *
torget_event_list_of (TorgetPersonCase *person_case,
                      const TorgetRecordType *type)
{
  const gint64 person_id = torget_person_case_get_person_id (person_case);
  const TorgetHousehold *household = torget_members_get_household (person_case);
  GPtrArray *all = torget_record_set_list (torget_person_case_get_records (person_case),
                                           &torget_event_type);
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      TorgetEvent *event = g_ptr_array_index (all, i);

      if (g_strcmp0 (event->record_table, type->name) == 0
          && belongs_here (event, person_id, household))
        g_ptr_array_add (events, event);
    }
  g_ptr_array_sort (events, compare_events);
  return events;
}
