/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody is to do for the person or the household, and by when. */
#include "config.h"

#include "ui/coordination/task-section.h"

#include "base/clock.h"
#include "domain/task.h"
#include "ui/list/list-text.h"
#include "ui/person/field-value.h"
#include "ui/person/members.h"

#include <glib/gi18n.h>

static void
prepare_end (gpointer record)
{
  TorgetTask *task = record;

  if (task->done_date == TORGET_DATE_NONE)
    task->done_date = torget_clock_get_today ();
}

const TorgetRecordSpec torget_task_spec = {
  .type = &torget_task_type,
  .add_title = N_("New Task"),
  .edit_title = N_("Edit Task"),
  .added = N_("Task added"),
  .changed = N_("Task changed"),
  .removed = N_("Task removed"),
  .groups = {
    { N_("What"), { "text" } },
    { N_("Who and when"), { "coordinator_id", "agency", "due_date", "done_date" } },
  },
  .headline = { "text" },
};

const TorgetRecordSpec torget_task_end_spec = {
  .type = &torget_task_type,
  .add_title = N_("Mark Task as Done"),
  .edit_title = N_("Mark Task as Done"),
  .added = N_("Task done"),
  .changed = N_("Task done"),
  .removed = N_("Task removed"),
  .groups = { { NULL, { "done_date" } } },
  .prepare = prepare_end,
};

static GPtrArray *
list_of (TorgetPersonCase *person_case,
         gboolean whole_household)
{
  const TorgetHousehold *household = torget_members_get_household (person_case);
  g_autoptr (GArray) ids = torget_members_list_ids (person_case, whole_household);

  return torget_task_list (torget_person_case_get_records (person_case),
                           (const gint64 *) (gpointer) ids->data, ids->len,
                           household != NULL ? household->record.id : 0);
}

static GPtrArray *
list_tasks (TorgetPersonCase *person_case)
{
  return list_of (person_case, FALSE);
}

static GPtrArray *
list_household_tasks (TorgetPersonCase *person_case)
{
  return list_of (person_case, TRUE);
}

static gpointer
create_task (TorgetPersonCase *person_case)
{
  TorgetTask *task = torget_record_section_create_owned (person_case, &torget_task_type);
  const TorgetPerson *person = torget_person_case_get_person (person_case);

  task->coordinator_id = person->coordinator_id;
  return task;
}

/* Of nobody in particular. */
static gpointer
create_household_task (TorgetPersonCase *person_case)
{
  const TorgetHousehold *household = torget_members_get_household (person_case);
  TorgetTask *task;

  if (household == NULL)
    return NULL;
  task = create_task (person_case);
  task->person_id = 0;
  task->household_id = household->record.id;
  return task;
}

static char *
dup_field (TorgetPersonCase *person_case,
           const TorgetTask *task,
           const char *name)
{
  const TorgetField *field = torget_record_type_find (&torget_task_type, name);

  if (!torget_record_is_set (task, field))
    return NULL;
  return torget_field_value_dup_of (task, field, torget_person_case_get_records (person_case));
}

/* Whom of the household it is for, if that is not said by where it stands. */
static char *
dup_for_whom (TorgetPersonCase *person_case,
              const TorgetTask *task)
{
  if (task->person_id == 0)
    return g_strdup (_ ("For the household"));
  if (task->person_id == torget_person_case_get_person_id (person_case))
    return NULL;
  return dup_field (person_case, task, "person_id");
}

static char *
dup_details (TorgetPersonCase *person_case,
             gconstpointer record)
{
  const TorgetTask *task = record;
  g_autofree char *whom = dup_for_whom (person_case, task);
  g_autofree char *coordinator = dup_field (person_case, task, "coordinator_id");
  g_autofree char *agency = dup_field (person_case, task, "agency");
  g_autofree char *due = dup_field (person_case, task, "due_date");
  const char *parts[] = { whom, coordinator, agency, due };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_strdup (text->str);
}

static char *
dup_state (gconstpointer record,
           TorgetTone *tone)
{
  const TorgetTask *task = record;
  const TorgetDate today = torget_clock_get_today ();

  if (!torget_task_is_open (task))
    {
      *tone = TORGET_TONE_SUCCESS;
      return g_strdup (C_ ("a task", "Done"));
    }
  if (task->due_date == TORGET_DATE_NONE)
    return NULL;
  *tone = torget_due_tone (task->due_date, today);
  return torget_due_dup_text (task->due_date, today);
}

static gboolean
is_over (gconstpointer record)
{
  return !torget_task_is_open (record);
}

const TorgetRecordSection torget_task_section = {
  .title = N_("Tasks"),
  .add_label = N_("Add a Task"),
  .empty_text = N_("Nothing is to be done."),
  .spec = &torget_task_spec,
  .end_spec = &torget_task_end_spec,
  .list = list_tasks,
  .dup_details = dup_details,
  .dup_state = dup_state,
  .create = create_task,
  .is_over = is_over,
};

const TorgetRecordSection torget_household_task_section = {
  .title = N_("Tasks of the household"),
  .add_label = N_("Add a Task for the Household"),
  .empty_text = N_("Nothing is to be done."),
  .spec = &torget_task_spec,
  .end_spec = &torget_task_end_spec,
  .list = list_household_tasks,
  .dup_details = dup_details,
  .dup_state = dup_state,
  .create = create_household_task,
  .is_over = is_over,
};
