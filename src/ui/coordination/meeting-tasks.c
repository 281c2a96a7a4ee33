/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who does what by when: the rows of a new meeting's tasks, one more than has been filled in. */
#include "config.h"

#include "ui/coordination/meeting-tasks.h"

#include "domain/casework.h"
#include "ui/person/spec-part.h"

#include <glib/gi18n.h>

static const TorgetRecordSpec task_spec = {
  .type = &torget_task_type,
  .groups = { { NULL, { "text", "coordinator_id", "agency", "due_date" } } },
};

/* The meeting that more rows are for. */
typedef struct
{
  TorgetRecordDialog *dialog; /* not owned: it owns the parts */
  TorgetPersonCase *person_case;
  gint64 meeting_id;
  gint64 case_id;
  guint n_parts;
} Agenda;

static void add_part (Agenda *agenda);

static void
agenda_free (Agenda *agenda)
{
  g_object_unref (agenda->person_case);
  g_free (agenda);
}

static gboolean
is_filled_in (TorgetSpecPart *part)
{
  g_autoptr (TorgetTask) task = torget_form_dup_record (torget_spec_part_get_form (part));

  return task->text != NULL;
}

/* Once the last task is named there is room for another. */
static void
edited_cb (GtkWidget *part,
           Agenda *agenda)
{
  const guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (part), "task-number"));

  if (index == agenda->n_parts && is_filled_in (TORGET_SPEC_PART (part)))
    add_part (agenda);
}

static void
add_part (Agenda *agenda)
{
  g_autoptr (TorgetTask) task = torget_record_new (&torget_task_type);
  g_autofree char *title = NULL;
  GtkWidget *part;

  task->person_id = torget_person_case_get_person_id (agenda->person_case);
  task->case_id = agenda->case_id;
  task->meeting_id = agenda->meeting_id;
  part = torget_spec_part_new (torget_person_case_get_session (agenda->person_case), &task_spec,
                               task, "text",
                               torget_person_case_get_records (agenda->person_case));
  agenda->n_parts++;
  /* Translators: %u is the number of a task that a meeting agrees on. */
  title = g_strdup_printf (_ ("Task %u: who does what by when"), agenda->n_parts);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (part), title);
  g_object_set_data (G_OBJECT (part), "task-number", GUINT_TO_POINTER (agenda->n_parts));
  torget_record_dialog_add_part (agenda->dialog, part);
  g_signal_connect (part, "edited", G_CALLBACK (edited_cb), agenda);
}

/**
 * torget_meeting_tasks_add:
 * @dialog: the form of a new meeting, with its own rows
 * @person_case: whom the meeting is about
 * @meeting: the meeting, with its id
 *
 * Adds rows for what was agreed on. Each task that is named is saved with the meeting.
 */
void
torget_meeting_tasks_add (TorgetRecordDialog *dialog,
                          TorgetPersonCase *person_case,
                          const TorgetMeeting *meeting)
{
  Agenda *agenda = g_new0 (Agenda, 1);

  agenda->dialog = dialog;
  agenda->person_case = g_object_ref (person_case);
  agenda->meeting_id = meeting->record.id;
  agenda->case_id = meeting->case_id;
  g_object_set_data_full (G_OBJECT (dialog), "meeting-tasks", agenda,
                          (GDestroyNotify) agenda_free);
  add_part (agenda);
}
