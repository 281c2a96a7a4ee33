/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can happen in the tracks: whether it can have happened, and what it changes. */
#include "config.h"

#include "domain/track-event-private.h"

static const TorgetTrackEvent *const tables[] = {
  torget_track_events_plan,    torget_track_events_sfi,  torget_track_events_preschool,
  torget_track_events_housing, torget_track_events_case,
};

/**
 * torget_track_event_get_nth:
 * @type: type of a record
 * @index: from 0
 *
 * Returns: (nullable): what can happen to such records, in the order in which it usually does;
 *   %NULL after the last one
 */
const TorgetTrackEvent *
torget_track_event_get_nth (const TorgetRecordType *type,
                            guint index)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const TorgetTrackEvent *event = tables[i]; event->kind != NULL; event++)
      if (event->type == type && index-- == 0)
        return event;
  return NULL;
}

/**
 * torget_track_event_find:
 * @kind: code of event_kind
 *
 * Returns: (nullable): the event
 */
const TorgetTrackEvent *
torget_track_event_find (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const TorgetTrackEvent *event = tables[i]; event->kind != NULL; event++)
      if (g_str_equal (event->kind, kind))
        return event;
  return NULL;
}

void
torget_track_event_refuse (GArray *refusals,
                           TorgetEventRefusalCode code,
                           const TorgetRecordType *type,
                           const char *field,
                           TorgetDate date)
{
  const TorgetEventRefusal refusal = { code, type, field, date };

  g_array_append_val (refusals, refusal);
}

static void
check_status (const TorgetEventReport *report,
              GArray *refusals)
{
  const TorgetTrackEvent *event = report->event;
  const TorgetField *field = torget_record_type_find (event->type, "status");
  const char *status = torget_record_get_text (report->subject, field);

  if (event->from[0] == NULL || status == NULL)
    return;
  for (guint i = 0; event->from[i] != NULL; i++)
    if (g_str_equal (event->from[i], status))
      return;
  torget_track_event_refuse (refusals, TORGET_EVENT_STATUS, event->type, "status",
                             TORGET_DATE_NONE);
}

static void
check_needs (const TorgetEventReport *report,
             GArray *refusals)
{
  const TorgetRecordType *type = report->event->type;

  for (guint i = 0; i < G_N_ELEMENTS (report->event->needs); i++)
    {
      const char *name = report->event->needs[i];

      if (name != NULL
          && !torget_record_is_set (report->subject, torget_record_type_find (type, name)))
        torget_track_event_refuse (refusals, TORGET_EVENT_NEEDS, type, name, TORGET_DATE_NONE);
    }
}

static void
check_order (const TorgetEventReport *report,
             GArray *refusals)
{
  const TorgetRecordType *type = report->event->type;

  for (guint i = 0; i < G_N_ELEMENTS (report->event->not_before); i++)
    {
      const char *name = report->event->not_before[i];
      const TorgetField *field = name != NULL ? torget_record_type_find (type, name) : NULL;
      TorgetDate earlier;

      if (field == NULL || !torget_record_is_set (report->subject, field))
        continue;
      earlier = (TorgetDate) torget_record_get_number (report->subject, field);
      if (report->date < earlier)
        torget_track_event_refuse (refusals, TORGET_EVENT_BEFORE, type, name, earlier);
    }
}

static void
check_date (const TorgetEventReport *report,
            GArray *refusals)
{
  if (report->date == TORGET_DATE_NONE)
    torget_track_event_refuse (refusals, TORGET_EVENT_NO_DATE, &torget_event_type, "date",
                               TORGET_DATE_NONE);
  else if (report->date > report->today)
    torget_track_event_refuse (refusals, TORGET_EVENT_FUTURE, &torget_event_type, "date",
                               report->today);
  else
    check_order (report, refusals);
}

static void
check_details (const TorgetEventReport *report,
               GArray *refusals)
{
  const TorgetTrackEvent *event = report->event;
  const TorgetRecordType *type = report->details->type;

  for (guint i = 0; i < G_N_ELEMENTS (event->required); i++)
    if (event->required[i] != NULL
        && !torget_record_is_set (report->details,
                                  torget_record_type_find (type, event->required[i])))
      torget_track_event_refuse (refusals, TORGET_EVENT_MISSING, type, event->required[i],
                                 TORGET_DATE_NONE);
  if (event->needs_note && (report->note == NULL || *report->note == '\0'))
    torget_track_event_refuse (refusals, TORGET_EVENT_NO_NOTE, &torget_event_type, "note",
                               TORGET_DATE_NONE);
}

/**
 * torget_track_event_check:
 * @report: what is told; without details, only whether it can happen at all is looked at
 *
 * Returns: (transfer full) (element-type TorgetEventRefusal): why it cannot have happened so;
 *   empty when it can
 */
GArray *
torget_track_event_check (const TorgetEventReport *report)
{
  GArray *refusals = g_array_new (FALSE, FALSE, sizeof (TorgetEventRefusal));

  check_status (report, refusals);
  check_needs (report, refusals);
  if (report->details != NULL)
    {
      check_date (report, refusals);
      check_details (report, refusals);
    }
  if (report->event->check != NULL && refusals->len == 0)
    report->event->check (report, refusals);
  return refusals;
}

/**
 * torget_track_event_create_details:
 * @report: event, case, record and day
 *
 * Returns: (transfer full): the record whose fields are asked for: a copy of the record that it
 *   happened to, or the new record that the event makes, without id
 */
gpointer
torget_track_event_create_details (const TorgetEventReport *report)
{
  const TorgetTrackEvent *event = report->event;
  gpointer details;

  if (event->makes == NULL)
    details = torget_record_copy (report->subject);
  else
    {
      details = torget_record_new (event->makes);
      torget_record_link_to (details, report->subject);
    }
  if (event->prepare != NULL)
    event->prepare (report, details);
  return details;
}

gpointer
torget_event_change_add (TorgetEventChange *change,
                         const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = change->new_id (change->user_data);
  return torget_record_set_add (change->changed, record);
}

void
torget_event_set_text (char **field,
                       const char *value)
{
  char *copy = g_strdup (value);

  g_free (*field);
  *field = copy;
}

static void
add_event (const TorgetEventReport *report,
           TorgetEventChange *change)
{
  TorgetEvent *event = torget_event_change_add (change, &torget_event_type);

  torget_record_link_to (event, report->subject);
  event->record_table = g_strdup (report->subject->type->name);
  event->record_id = report->subject->id;
  event->kind = g_strdup (report->event->kind);
  event->date = report->date;
  event->note = g_strdup (report->note);
  event->author = g_strdup (report->author);
}

static gpointer
dup_subject (const TorgetEventReport *report,
             TorgetEventChange *change)
{
  TorgetRecord *made;

  if (report->event->makes == NULL)
    return torget_record_copy (report->details);
  made = torget_record_copy (report->details);
  made->id = change->new_id (change->user_data);
  torget_record_set_add (change->changed, made);
  return torget_record_copy (report->subject);
}

/**
 * torget_track_event_apply:
 * @report: what happened, which torget_track_event_check() has nothing against
 * @changed: takes the changed record, what the event makes, and the event itself
 * @new_id: gives a new record its id
 * @user_data: for @new_id
 */
void
torget_track_event_apply (const TorgetEventReport *report,
                          TorgetRecordSet *changed,
                          TorgetNewIdFunc new_id,
                          gpointer user_data)
{
  const TorgetTrackEvent *event = report->event;
  TorgetEventChange change = { NULL, changed, new_id, user_data };

  change.subject = dup_subject (report, &change);
  if (event->to != NULL)
    torget_record_set_text (change.subject, torget_record_type_find (event->type, "status"),
                            event->to);
  if (event->date_field != NULL)
    torget_record_set_number (change.subject,
                              torget_record_type_find (event->type, event->date_field),
                              report->date);
  if (event->apply != NULL)
    event->apply (report, &change);
  torget_record_set_add (changed, change.subject);
  add_event (report, &change);
}
