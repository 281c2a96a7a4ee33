/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The meetings of a coordination case, and who does what by when after each. */
#include "config.h"

#include "ui/coordination/meeting-section.h"

#include "base/clock.h"
#include "domain/coordination.h"
#include "ui/coordination/case-records.h"
#include "ui/coordination/meeting-tasks.h"
#include "ui/person/field-value.h"

#include <glib/gi18n.h>

const TorgetRecordSpec torget_meeting_spec = {
  .type = &torget_meeting_type,
  .add_title = N_("New Meeting"),
  .edit_title = N_("Edit Meeting"),
  .added = N_("Meeting added"),
  .changed = N_("Meeting changed"),
  .removed = N_("Meeting removed"),
  .groups = {
    { N_("When and where"), { "kind", "date", "place" } },
    { N_("Who and what"), { "participants", "decisions" } },
  },
  .headline = { "date", "kind" },
};

static gint
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const TorgetMeeting *first = *(TorgetMeeting *const *) a;
  const TorgetMeeting *second = *(TorgetMeeting *const *) b;

  return second->date - first->date;
}

static GPtrArray *
list_meetings (TorgetPersonCase *person_case)
{
  GPtrArray *meetings = torget_case_records_list (person_case, &torget_meeting_type);

  g_ptr_array_sort (meetings, compare_dates);
  return meetings;
}

/* The first meeting with the person plans the case. */
static gpointer
create_meeting (TorgetPersonCase *person_case)
{
  TorgetMeeting *meeting = torget_case_records_create (person_case, &torget_meeting_type);
  g_autoptr (GPtrArray) earlier = NULL;

  if (meeting == NULL)
    return NULL;
  earlier = torget_case_records_list (person_case, &torget_meeting_type);
  meeting->kind = g_strdup (earlier->len == 0 ? "planning" : "follow_up");
  meeting->date = torget_clock_get_today ();
  return meeting;
}

static char *
dup_tasks_text (TorgetPersonCase *person_case,
                const TorgetMeeting *meeting)
{
  g_autoptr (GPtrArray) tasks
      = torget_case_list_owned (torget_person_case_get_records (person_case), &torget_task_type,
                                "meeting_id", meeting->record.id);
  guint n_done = 0;

  if (tasks->len == 0)
    return NULL;
  for (guint i = 0; i < tasks->len; i++)
    if (((TorgetTask *) g_ptr_array_index (tasks, i))->done_date != TORGET_DATE_NONE)
      n_done++;
  /* Translators: how many of the tasks that a meeting agreed on are done. */
  return g_strdup_printf (ngettext ("%u of %u task done", "%u of %u tasks done", tasks->len),
                          n_done, tasks->len);
}

static char *
dup_details (TorgetPersonCase *person_case,
             gconstpointer record)
{
  const TorgetMeeting *meeting = record;
  g_autofree char *tasks = dup_tasks_text (person_case, meeting);
  const char *parts[] = { tasks, meeting->participants, meeting->decisions };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s⁨%s⁩", text->len > 0 ? " · " : "", parts[i]);
  return g_strdup (text->str);
}

static TorgetRecordDialog *
open_new (GtkWidget *origin,
          TorgetPersonCase *person_case,
          gconstpointer record)
{
  TorgetRecordDialog *dialog = torget_record_dialog_new (
      origin, torget_person_case_get_session (person_case), &torget_meeting_spec, record,
      torget_person_case_get_records (person_case));

  for (guint i = 0; torget_meeting_spec.groups[i].fields[0] != NULL; i++)
    torget_record_dialog_add_rows (dialog, i);
  torget_meeting_tasks_add (dialog, person_case, record);
  torget_record_dialog_open (dialog, torget_person_case_get_person_id (person_case),
                             TORGET_DRAFT_NEW);
  return dialog;
}

const TorgetRecordSection torget_meeting_section = {
  .title = N_("Meetings"),
  .add_label = N_("Add a Meeting"),
  .empty_text = N_("No meeting is recorded."),
  .spec = &torget_meeting_spec,
  .list = list_meetings,
  .dup_details = dup_details,
  .open_new = open_new,
  .create = create_meeting,
};
