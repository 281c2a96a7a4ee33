/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moves to another municipality; see move.h. */
#include "config.h"

#include "domain/move.h"

#include "domain/case-view.h"
#include "domain/casework.h"

/* What is wrong */

static void
add_problem (GArray *problems,
             TorgetMoveProblemCode code,
             gint64 person_id,
             TorgetDate date)
{
  const TorgetMoveProblem problem = { code, person_id, date };

  g_array_append_val (problems, problem);
}

static gint64
get_person_id (const TorgetMove *move,
               guint index)
{
  return g_array_index (move->person_ids, gint64, index);
}

static TorgetDate
get_latest_registration (const TorgetMove *move,
                         gint64 person_id)
{
  g_autoptr (GPtrArray) residences
      = torget_case_list_owned (move->records, &torget_residence_type, "person_id", person_id);
  TorgetDate latest = TORGET_DATE_NONE;

  for (guint i = 0; i < residences->len; i++)
    latest = MAX (latest, ((TorgetResidence *) g_ptr_array_index (residences, i))->valid_from);
  return latest;
}

static void
check_person (const TorgetMove *move,
              gint64 person_id,
              GArray *problems)
{
  const TorgetPerson *person = torget_case_get_person (move->records, person_id);
  const TorgetDate latest = get_latest_registration (move, person_id);

  if (move->municipality != NULL && g_strcmp0 (person->municipality, move->municipality) == 0)
    add_problem (problems, TORGET_MOVE_SAME_MUNICIPALITY, person_id, TORGET_DATE_NONE);
  if (move->day != TORGET_DATE_NONE && latest != TORGET_DATE_NONE && move->day <= latest)
    add_problem (problems, TORGET_MOVE_TOO_EARLY, person_id, latest);
}

/**
 * torget_move_check:
 * @move: a move
 *
 * Returns: (transfer full) (element-type TorgetMoveProblem): what cannot be
 */
GArray *
torget_move_check (const TorgetMove *move)
{
  GArray *problems = g_array_new (FALSE, FALSE, sizeof (TorgetMoveProblem));

  if (move->person_ids->len == 0)
    add_problem (problems, TORGET_MOVE_NOBODY, 0, TORGET_DATE_NONE);
  if (move->municipality == NULL)
    add_problem (problems, TORGET_MOVE_NO_MUNICIPALITY, 0, TORGET_DATE_NONE);
  if (move->day == TORGET_DATE_NONE)
    add_problem (problems, TORGET_MOVE_NO_DAY, 0, TORGET_DATE_NONE);
  for (guint i = 0; i < move->person_ids->len; i++)
    check_person (move, get_person_id (move, i), problems);
  return problems;
}

/* What else happens */

static void
set_text (gpointer record,
          const char *field,
          const char *text)
{
  const TorgetRecordType *type = ((TorgetRecord *) record)->type;

  torget_record_set_text (record, torget_record_type_find (type, field), text);
}

static gpointer
create_details (const TorgetEventReport *report,
                const TorgetMove *move)
{
  TorgetRecord *details = torget_track_event_create_details (report);

  if (g_str_equal (report->event->kind, "preschool_requeued"))
    {
      set_text (details, "municipality", move->municipality);
      ((TorgetPreschoolApplication *) details)->wanted_start = move->day;
    }
  else if (details->type == &torget_sfi_enrolment_type)
    set_text (details, "interruption_reason", "moved");
  else if (details->type == &torget_sublet_type)
    set_text (details, "notice_reason", "tenant_notice");
  return details;
}

/* What is done because of a move is done today, even if the day is still to come; studies go on
 * until then. */
static TorgetEventReport
make_report (const TorgetMove *move,
             const TorgetMoveFollowUp *follow_up,
             TorgetRecordSet *records)
{
  const TorgetTrackEvent *event = follow_up->event;
  const TorgetEventReport report = {
    .event = event,
    .records = records,
    .subject = torget_record_set_find (records, event->type, follow_up->subject_id),
    .date = event->type == &torget_sfi_enrolment_type ? move->day : MIN (move->day, move->today),
    .author = move->author,
    .today = move->today,
  };

  return report;
}

static gboolean
can_follow (const TorgetMove *move,
            const TorgetMoveFollowUp *follow_up)
{
  TorgetEventReport report = make_report (move, follow_up, move->records);
  g_autoptr (TorgetRecord) details = create_details (&report, move);
  g_autoptr (GArray) refusals = NULL;

  report.details = details;
  refusals = torget_track_event_check (&report);
  return refusals->len == 0;
}

static void
offer (const TorgetMove *move,
       GArray *follow_ups,
       const char *kind,
       const TorgetRecord *subject,
       gint64 person_id)
{
  const TorgetMoveFollowUp follow_up
      = { torget_track_event_find (kind), subject != NULL ? subject->id : 0, person_id };

  if (subject != NULL && can_follow (move, &follow_up))
    g_array_append_val (follow_ups, follow_up);
}

static const TorgetHousehold *
get_household (const TorgetMove *move,
               gint64 person_id)
{
  g_autoptr (GPtrArray) homes
      = torget_case_list_households (move->records, person_id, move->today);

  return homes->len > 0 ? g_ptr_array_index (homes, 0) : NULL;
}

static gboolean
is_moving (const TorgetMove *move,
           gint64 person_id)
{
  for (guint i = 0; i < move->person_ids->len; i++)
    if (get_person_id (move, i) == person_id)
      return TRUE;
  return FALSE;
}

/* Who stays keeps the flat. */
static gboolean
is_empty_after (const TorgetMove *move,
                const TorgetHousehold *household)
{
  g_autoptr (GPtrArray) members
      = torget_case_list_memberships (move->records, household->record.id, move->today);

  for (guint i = 0; i < members->len; i++)
    if (!is_moving (move, ((TorgetMembership *) g_ptr_array_index (members, i))->person_id))
      return FALSE;
  return TRUE;
}

static void
offer_notice_of_flat (const TorgetMove *move,
                      GArray *follow_ups)
{
  const TorgetHousehold *household = get_household (move, get_person_id (move, 0));
  const TorgetSublet *sublet;

  if (household == NULL || !is_empty_after (move, household))
    return;
  sublet = torget_case_get_sublet (move->records, household->record.id);
  offer (move, follow_ups, "sublet_notice_drafted", (const TorgetRecord *) sublet, 0);
}

/**
 * torget_move_list_follow_ups:
 * @move: a move that torget_move_check() has nothing against
 *
 * Returns: (transfer full) (element-type TorgetMoveFollowUp): the events that may be recorded with
 *   it, in the order in which they happen
 */
GArray *
torget_move_list_follow_ups (const TorgetMove *move)
{
  GArray *follow_ups = g_array_new (FALSE, FALSE, sizeof (TorgetMoveFollowUp));

  offer_notice_of_flat (move, follow_ups);
  for (guint i = 0; i < move->person_ids->len; i++)
    {
      const gint64 id = get_person_id (move, i);
      const TorgetRecord *application
          = (const TorgetRecord *) torget_case_get_application (move->records, id);
      const TorgetRecord *enrolment
          = (const TorgetRecord *) torget_case_get_enrolment (move->records, id);

      offer (move, follow_ups, "preschool_notice", application, id);
      offer (move, follow_ups, "preschool_requeued", application, id);
      offer (move, follow_ups, "sfi_interrupted", enrolment, id);
    }
  return follow_ups;
}

/* Applying */

typedef struct
{
  const TorgetMove *move;
  GPtrArray *changed;
  TorgetNewIdFunc new_id;
  gpointer user_data;
} Application;

static gpointer
add_new (Application *self,
         const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = self->new_id (self->user_data);
  g_ptr_array_add (self->changed, record);
  return record;
}

/* Whether something that lasts begins before the day, and not ends. */
static gboolean
is_cut_by (const TorgetMove *move,
           TorgetDate from,
           TorgetDate to)
{
  return from < move->day && (to == TORGET_DATE_NONE || to >= move->day);
}

/* A registration that only the person tells of is written down, so that it is not lost. */
static void
end_registration (Application *self,
                  const TorgetPerson *person)
{
  const TorgetMove *move = self->move;
  g_autoptr (GPtrArray) residences = torget_case_list_owned (
      move->records, &torget_residence_type, "person_id", person->record.id);
  TorgetResidence *ended;

  for (guint i = 0; i < residences->len; i++)
    {
      const TorgetResidence *residence = g_ptr_array_index (residences, i);

      if (!is_cut_by (move, residence->valid_from, residence->valid_to))
        continue;
      ended = torget_record_copy (residence);
      ended->valid_to = move->day - 1;
      g_ptr_array_add (self->changed, ended);
    }
  if (residences->len > 0 || person->municipality == NULL)
    return;
  ended = add_new (self, &torget_residence_type);
  ended->person_id = person->record.id;
  ended->municipality = g_strdup (person->municipality);
  ended->valid_to = move->day - 1;
}

static void
end_addresses (Application *self,
               gint64 person_id)
{
  g_autoptr (GPtrArray) contacts = torget_case_list_owned (
      self->move->records, &torget_contact_type, "person_id", person_id);

  for (guint i = 0; i < contacts->len; i++)
    {
      const TorgetContact *contact = g_ptr_array_index (contacts, i);
      TorgetContact *ended;

      if (g_strcmp0 (contact->kind, "address") != 0
          || !is_cut_by (self->move, contact->valid_from, contact->valid_to))
        continue;
      ended = torget_record_copy (contact);
      ended->valid_to = self->move->day - 1;
      g_ptr_array_add (self->changed, ended);
    }
}

static void
add_address (Application *self,
             gint64 person_id)
{
  TorgetContact *contact;

  if (self->move->address == NULL)
    return;
  contact = add_new (self, &torget_contact_type);
  contact->person_id = person_id;
  contact->kind = g_strdup ("address");
  contact->value = g_strdup (self->move->address);
  contact->valid_from = self->move->day;
}

static void
add_event (Application *self,
           gint64 person_id)
{
  TorgetEvent *event = add_new (self, &torget_event_type);

  event->person_id = person_id;
  event->record_table = g_strdup (torget_person_type.name);
  event->record_id = person_id;
  event->kind = g_strdup ("moved");
  event->date = self->move->day;
  event->author = g_strdup (self->move->author);
}

static void
move_person (Application *self,
             gint64 person_id,
             TorgetResidence *residence)
{
  const TorgetPerson *person = torget_case_get_person (self->move->records, person_id);
  TorgetPerson *moved = torget_record_copy (person);

  end_registration (self, person);
  residence->person_id = person_id;
  set_text (residence, "municipality", self->move->municipality);
  residence->valid_from = self->move->day;
  set_text (moved, "municipality", self->move->municipality);
  g_ptr_array_add (self->changed, moved);
  end_addresses (self, person_id);
  add_address (self, person_id);
  add_event (self, person_id);
}

/* A record that an event changes once more takes the place of what it was. */
static void
take_record (gpointer record,
             gpointer user_data)
{
  Application *self = user_data;
  const TorgetRecord *made = record;

  for (guint i = 0; i < self->changed->len; i++)
    {
      TorgetRecord *before = g_ptr_array_index (self->changed, i);

      if (before->type != made->type || before->id != made->id)
        continue;
      g_ptr_array_index (self->changed, i) = torget_record_copy (made);
      torget_record_free (before);
      return;
    }
  g_ptr_array_add (self->changed, torget_record_copy (made));
}

static void
follow_up (Application *self,
           const TorgetMoveFollowUp *one)
{
  g_autoptr (TorgetRecordSet) after
      = torget_record_set_dup_after (self->move->records, self->changed);
  g_autoptr (TorgetRecordSet) made = torget_record_set_new ();
  TorgetEventReport report = make_report (self->move, one, after);
  g_autoptr (TorgetRecord) details = create_details (&report, self->move);

  report.details = details;
  torget_track_event_apply (&report, made, self->new_id, self->user_data);
  torget_record_set_foreach (made, take_record, self);
}

/**
 * torget_move_apply:
 * @move: a move that torget_move_check() has nothing against
 * @follow_ups: (element-type TorgetMoveFollowUp): some of what may follow, in that order
 * @changed: (element-type TorgetRecord): takes the changed and new records. Its first is a new
 *   #TorgetResidence with an id, which becomes the registration of the first of those who move
 * @new_id: gives a new record its id
 * @user_data: for @new_id
 *
 * Ends the registrations and addresses as they are on the day before, and begins new ones.
 */
void
torget_move_apply (const TorgetMove *move,
                   GArray *follow_ups,
                   GPtrArray *changed,
                   TorgetNewIdFunc new_id,
                   gpointer user_data)
{
  Application self = { move, changed, new_id, user_data };

  /* While the case still tells where everybody comes from. */
  for (guint i = 0; i < follow_ups->len; i++)
    follow_up (&self, &g_array_index (follow_ups, TorgetMoveFollowUp, i));
  for (guint i = 0; i < move->person_ids->len; i++)
    move_person (&self, get_person_id (move, i),
                 i == 0 ? g_ptr_array_index (changed, 0) : add_new (&self, &torget_residence_type));
}
