/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetEventPart: what an event asks for, and what it changes; see event-part.h. */
#include "config.h"

#include "ui/person/event-part.h"

#include "base/clock.h"
#include "service/office-parameters.h"
#include "ui/person/event-text.h"
#include "ui/person/record-form.h"
#include "ui/register/name-suggestions.h"

#include <glib/gi18n.h>

struct _TorgetEventPart
{
  TorgetRecordPart parent_instance;

  TorgetSession *session;
  TorgetRecordSet *records;
  const TorgetTrackEvent *event;
  TorgetRecord *subject;
  TorgetForm *form;
  TorgetRecordDialog *dialog; /* not owned: it holds the part */
};

G_DEFINE_FINAL_TYPE (TorgetEventPart, torget_event_part, TORGET_TYPE_RECORD_PART)

static TorgetEventReport
make_report (TorgetEventPart *self,
             const TorgetEvent *event,
             const TorgetRecord *details)
{
  const TorgetEventReport report = {
    .event = self->event,
    .records = self->records,
    .subject = self->subject,
    .details = details,
    .date = event->date,
    .note = event->note,
    .author = event->author,
    .today = torget_clock_get_today (),
    .parameters = torget_session_get_parameters (self->session),
  };

  return report;
}

static gboolean
is_patient (const TorgetEventRefusal *refusal)
{
  return refusal->code == TORGET_EVENT_MISSING || refusal->code == TORGET_EVENT_NO_DATE
         || refusal->code == TORGET_EVENT_NO_NOTE;
}

/* Beside the row of the field, or beside the day, which every event has. */
static void
show_refusal (TorgetEventPart *self,
              const TorgetEventRefusal *refusal)
{
  TorgetForm *event_form = torget_record_dialog_get_form (self->dialog);
  g_autofree char *text = torget_event_refusal_dup_text (refusal, self->subject);

  if (refusal->type == &torget_event_type && refusal->field != NULL)
    torget_form_set_problem (event_form, refusal->field, TORGET_TONE_ERROR, text);
  else if (refusal->code != TORGET_EVENT_MISSING
           || !torget_form_set_problem (self->form, refusal->field, TORGET_TONE_ERROR, text))
    torget_form_set_problem (event_form, "date", TORGET_TONE_ERROR, text);
}

static gboolean
torget_event_part_judge (TorgetRecordPart *part,
                         gboolean is_tried)
{
  TorgetEventPart *self = TORGET_EVENT_PART (part);
  TorgetForm *event_form = torget_record_dialog_get_form (self->dialog);
  g_autoptr (TorgetRecord) details = torget_form_dup_record (self->form);
  g_autoptr (TorgetEvent) event = torget_form_dup_record (event_form);
  const TorgetEventReport report = make_report (self, event, details);
  g_autoptr (GArray) refusals = torget_track_event_check (&report);
  const gboolean is_good = torget_record_form_judge (
      self->form, self->records, torget_session_get_parameters (self->session), is_tried);

  for (guint i = 0; i < refusals->len; i++)
    {
      const TorgetEventRefusal *refusal = &g_array_index (refusals, TorgetEventRefusal, i);

      if (is_tried || !is_patient (refusal))
        show_refusal (self, refusal);
    }
  return is_good && refusals->len == 0;
}

static gboolean
torget_event_part_is_changed (TorgetRecordPart *part)
{
  return torget_form_is_changed (TORGET_EVENT_PART (part)->form);
}

static gboolean
torget_event_part_focus_problem (TorgetRecordPart *part)
{
  TorgetEventPart *self = TORGET_EVENT_PART (part);

  return torget_form_focus_problem (self->form)
         || torget_form_focus_problem (torget_record_dialog_get_form (self->dialog));
}

static gint64
new_id (gpointer user_data)
{
  return torget_session_new_id (TORGET_EVENT_PART (user_data)->session);
}

/* The event itself is the dialog's own record. */
static void
add_changed (gpointer record,
             gpointer records)
{
  if (((TorgetRecord *) record)->type != &torget_event_type)
    g_ptr_array_add (records, torget_record_copy (record));
}

static void
torget_event_part_collect (TorgetRecordPart *part,
                           GPtrArray *records,
                           TorgetRecordSet *removed)
{
  TorgetEventPart *self = TORGET_EVENT_PART (part);
  g_autoptr (TorgetRecord) details = torget_form_dup_record (self->form);
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  const TorgetEventReport report = make_report (self, g_ptr_array_index (records, 0), details);

  torget_track_event_apply (&report, changed, new_id, self);
  torget_record_set_foreach (changed, add_changed, records);
}

static void
torget_event_part_dispose (GObject *object)
{
  TorgetEventPart *self = TORGET_EVENT_PART (object);

  g_clear_object (&self->form);
  g_clear_object (&self->session);
  g_clear_pointer (&self->records, torget_record_set_unref);
  g_clear_pointer (&self->subject, torget_record_free);
  G_OBJECT_CLASS (torget_event_part_parent_class)->dispose (object);
}

static void
torget_event_part_class_init (TorgetEventPartClass *klass)
{
  TorgetRecordPartClass *part_class = TORGET_RECORD_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_event_part_dispose;
  part_class->collect = torget_event_part_collect;
  part_class->focus_problem = torget_event_part_focus_problem;
  part_class->is_changed = torget_event_part_is_changed;
  part_class->judge = torget_event_part_judge;
}

static void
torget_event_part_init (TorgetEventPart *self)
{
}

static void
add_rows (TorgetEventPart *self,
          const TorgetRecord *details)
{
  const TorgetTrackEvent *event = self->event;

  for (guint i = 0; event->fields[i] != NULL; i++)
    adw_preferences_group_add (
        ADW_PREFERENCES_GROUP (self),
        torget_record_form_create_row (
            details->type, torget_record_type_find (details->type, event->fields[i]),
            self->records));
}

/**
 * torget_event_part_new:
 * @person_case: the case
 * @event: what happened
 * @subject: the record of the case that it happened to; copied
 * @dialog: the dialog that the part is added to, whose record is the event
 *
 * Returns: (transfer floating): the part
 */
GtkWidget *
torget_event_part_new (TorgetPersonCase *person_case,
                       const TorgetTrackEvent *event,
                       const TorgetRecord *subject,
                       TorgetRecordDialog *dialog)
{
  TorgetEventPart *self = g_object_new (TORGET_TYPE_EVENT_PART, NULL);
  const TorgetEvent nothing_told = { .date = torget_clock_get_today () };
  g_autoptr (TorgetRecord) details = NULL;
  TorgetEventReport report;

  self->session = g_object_ref (torget_person_case_get_session (person_case));
  self->records = torget_record_set_ref (torget_person_case_get_records (person_case));
  self->event = event;
  self->subject = torget_record_copy (subject);
  self->dialog = dialog;
  report = make_report (self, &nothing_told, NULL);
  details = torget_track_event_create_details (&report);
  add_rows (self, details);
  self->form = torget_form_new (GTK_WIDGET (self));
  torget_form_load (self->form, details);
  torget_name_suggestions_attach (self->form, self->records, self->session);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (torget_record_part_emit_edited), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
