/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A case as one timeline: under each member the permit, the plan, SFI and preschool, and at the
 * end the household's housing; with the dates that the law sets, and with what hangs on what.
 * In short, each member is one lane, and what stands in it says its track.
 */
#include "config.h"

#include "ui/person/case-timeline.h"

#include "domain/case-view.h"
#include "domain/housing.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"
#include "ui/list/list-text.h"
#include "ui/person/case-timeline-links.h"
#include "ui/person/deadline-text.h"
#include "ui/person/field-value.h"
#include "ui/person/person-text.h"

#include <glib/gi18n.h>

/* An item or a lane that is not there. */
#define NO_ITEM G_MAXUINT
#define NO_LANE G_MAXUINT

typedef struct
{
  TorgetTimelineData *data;
  TorgetRecordSet *records;
  TorgetDate today;
  const char *group; /* name of the member whose lanes are being added */
  guint member_lane; /* in short: that member's only lane */
  const char *track; /* whose items are being added */
  GArray *deadlines; /* TorgetDeadline, of all in the case */
  gint64 person_id;  /* the member, or 0 for the household */
  gint64 household_id;
  GHashTable *items; /* row id of a record -> index of its bar, plus one */
} Builder;

static guint
add_lane (Builder *self,
          const char *label,
          const char *icon_name,
          const char *empty_text)
{
  const TorgetTimelineLane lane = { self->group, label, icon_name, empty_text };

  self->track = label;
  if (self->member_lane != NO_LANE)
    return self->member_lane;
  return torget_timeline_data_add_lane (self->data, &lane);
}

/* A lane of several tracks needs the track's name in its bars. */
static char *
dup_label (Builder *self,
           const char *label)
{
  if (self->member_lane == NO_LANE || label == NULL)
    return g_strdup (label);
  /* Translators: a track, such as “SFI”, and where it stands. */
  return g_strdup_printf (_ ("%s: %s"), self->track, label);
}

static guint
add_bar (Builder *self,
         guint lane,
         const TorgetRecord *record,
         TorgetTone tone,
         TorgetDate from,
         TorgetDate to,
         const char *label)
{
  char first[TORGET_DATE_ISO_SIZE];
  char last[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;
  g_autofree char *full = dup_label (self, label);
  TorgetTimelineItem item
      = { TORGET_TIMELINE_BAR, tone, from, to, full, NULL, record->type->name, record->id };
  guint index;

  if (from == TORGET_DATE_NONE)
    return NO_ITEM;
  torget_date_write_iso (from, first);
  if (to != TORGET_DATE_NONE)
    /* Translators: what lasts, and its first and last day. */
    text = g_strdup_printf (_ ("%s, from %s to %s"), full, first, torget_date_write_iso (to, last));
  else
    /* Translators: what lasts, and its first day. */
    text = g_strdup_printf (_ ("%s, since %s"), full, first);
  item.text = text;
  index = torget_timeline_data_add_item (self->data, lane, &item);
  g_hash_table_insert (self->items, g_memdup2 (&record->id, sizeof record->id),
                       GUINT_TO_POINTER (index + 1));
  return index;
}

static void
add_dot (Builder *self,
         guint lane,
         const TorgetRecord *record,
         TorgetDate day,
         const char *label)
{
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;
  TorgetTimelineItem item = {
    TORGET_TIMELINE_DOT, TORGET_TONE_ACCENT, day, 0, label, NULL, record->type->name, record->id
  };

  if (day == TORGET_DATE_NONE || self->member_lane != NO_LANE)
    return;
  /* Translators: what happened, and the day. */
  text = g_strdup_printf (_ ("%s, %s"), label, torget_date_write_iso (day, iso));
  item.text = text;
  torget_timeline_data_add_item (self->data, lane, &item);
}

/* Only what weighs stands on the line; the lists below it have the rest. */
static gboolean
is_drawn (Builder *self,
          const TorgetDeadline *deadline,
          const char *track)
{
  return deadline->rule->kind == TORGET_RULE_DEADLINE
         && deadline->rule->severity >= TORGET_SEVERITY_HIGH
         && deadline->state != TORGET_DEADLINE_STOPPED
         && g_str_equal (deadline->rule->track, track)
         && (self->person_id != 0 ? deadline->person_id == self->person_id
                                  : deadline->household_id == self->household_id);
}

/* The deadlines of a track. */
static void
add_deadlines (Builder *self,
               guint lane,
               const char *track)
{
  for (guint i = 0; i < self->deadlines->len; i++)
    {
      const TorgetDeadline *deadline = &g_array_index (self->deadlines, TorgetDeadline, i);
      g_autofree char *text = NULL;
      TorgetTimelineItem item
          = { TORGET_TIMELINE_DIAMOND,
              torget_deadline_is_open (deadline, self->today)
                  ? torget_due_tone (deadline->due, self->today)
                  : TORGET_TONE_SUCCESS,
              deadline->due, 0, NULL, NULL, TORGET_TIMELINE_DEADLINE, i };

      if (!is_drawn (self, deadline, track))
        continue;
      if (self->member_lane == NO_LANE)
        item.label = torget_rule_get_label (deadline->rule);
      text = torget_deadline_dup_sentence (deadline, self->records);
      item.text = text;
      torget_timeline_data_add_item (self->data, lane, &item);
    }
}

/* Tracks */

/* The permit is the ground under everything else. It stands only over an adult's tracks: a child's
 * follows its parents'. */
static void
add_permit (Builder *self,
            gint64 person_id)
{
  const TorgetPerson *person = torget_case_get_person (self->records, person_id);
  guint lane;

  if (person->permit_to == TORGET_DATE_NONE
      || (torget_case_get_plan (self->records, person_id) == NULL
          && torget_case_get_enrolment (self->records, person_id) == NULL))
    return;
  lane = add_lane (self, _ ("Permit"), "torget-permit-symbolic", NULL);
  if (self->member_lane == NO_LANE)
    add_bar (self, lane, &person->record, TORGET_TONE_NEUTRAL, person->permit_from,
             person->permit_to, torget_label_of ("permit_ground", person->permit_ground));
  add_deadlines (self, lane, "household");
}

static void
add_plan (Builder *self,
          gint64 person_id)
{
  const TorgetPlan *plan = torget_case_get_plan (self->records, person_id);
  guint lane;

  if (plan == NULL)
    return;
  lane = add_lane (self, _ ("Plan"), "torget-plan-symbolic", NULL);
  add_bar (self, lane, &plan->record,
           plan->part_time_reason != NULL ? TORGET_TONE_WARNING : TORGET_TONE_ACCENT,
           plan->enrolled_date, plan->discharged_date, torget_label_of ("plan_status", plan->status));
  add_dot (self, lane, &plan->record, plan->plan_date, _ ("Plan settled"));
  add_deadlines (self, lane, "plan");
}

/* First the wait, from the day on which the right began to run, then the lessons. */
static void
add_enrolment (Builder *self,
               guint lane,
               const TorgetSfiEnrolment *enrolment)
{
  const char *status = torget_label_of ("sfi_status", enrolment->status);
  const gboolean is_started = enrolment->started_date != TORGET_DATE_NONE;

  add_dot (self, lane, &enrolment->record, enrolment->registered_date, _ ("Registered"));
  if (!is_started || enrolment->received_date < enrolment->started_date)
    add_bar (self, lane, &enrolment->record, TORGET_TONE_WARNING, enrolment->received_date,
             is_started ? enrolment->started_date : enrolment->ended_date,
             is_started ? _ ("Waits for SFI") : status);
  add_bar (self, lane, &enrolment->record,
           enrolment->ended_date != TORGET_DATE_NONE ? TORGET_TONE_SUCCESS : TORGET_TONE_ACCENT,
           enrolment->started_date, enrolment->ended_date,
           enrolment->course != NULL ? torget_label_of ("sfi_course", enrolment->course) : status);
}

static void
add_sfi (Builder *self,
         gint64 person_id)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (self->records, &torget_sfi_enrolment_type,
                                                      "person_id", person_id);
  guint lane;

  if (all->len == 0)
    return;
  lane = add_lane (self, _ ("SFI"), "torget-sfi-symbolic", NULL);
  for (guint i = 0; i < all->len; i++)
    add_enrolment (self, lane, g_ptr_array_index (all, i));
  add_deadlines (self, lane, "sfi");
}

/* The queue lasts until the child has a place. An application that came to nothing has no last
 * day, and is only known to have been made. */
static void
add_application (Builder *self,
                 guint lane,
                 const TorgetPreschoolApplication *application,
                 const TorgetPreschoolPlacement *place)
{
  if (place != NULL || torget_preschool_is_waiting (application))
    add_bar (self, lane, &application->record, TORGET_TONE_WARNING, application->wish_date,
             place != NULL ? place->start_date : TORGET_DATE_NONE, _ ("In the queue"));
  else
    add_dot (self, lane, &application->record, application->wish_date,
             torget_label_of ("preschool_status", application->status));
}

static void
add_preschool (Builder *self,
               gint64 person_id)
{
  const TorgetPreschoolApplication *application
      = torget_case_get_application (self->records, person_id);
  const TorgetPreschoolPlacement *place = torget_case_get_placement (self->records, person_id);
  g_autoptr (GPtrArray) places = torget_case_list_owned (
      self->records, &torget_preschool_placement_type, "person_id", person_id);
  guint lane;

  if (application == NULL && place == NULL)
    return;
  lane = add_lane (self, _ ("Preschool"), "torget-preschool-symbolic", NULL);
  if (application != NULL)
    add_application (self, lane, application, place);
  for (guint i = 0; i < places->len; i++)
    {
      place = g_ptr_array_index (places, i);
      add_bar (self, lane, &place->record, TORGET_TONE_SUCCESS, place->start_date,
               place->end_date, _ ("Place"));
    }
  add_deadlines (self, lane, "preschool");
}

/* A contract that was not given notice of runs on past its last day. */
static TorgetDate
get_last_day (const TorgetSublet *sublet,
              TorgetDate today)
{
  if (sublet->moved_out_date != TORGET_DATE_NONE)
    return sublet->moved_out_date;
  if (sublet->end_date < today && !torget_sublet_is_over (sublet))
    return TORGET_DATE_NONE;
  return sublet->end_date;
}

static void
add_housing (Builder *self,
             gint64 household_id)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (self->records, &torget_sublet_type,
                                                      "household_id", household_id);
  guint lane;

  if (all->len == 0)
    return;
  lane = add_lane (self, _ ("Housing"), "torget-housing-symbolic", NULL);
  for (guint i = 0; i < all->len; i++)
    {
      const TorgetSublet *sublet = g_ptr_array_index (all, i);

      add_bar (self, lane, &sublet->record, TORGET_TONE_ACCENT, sublet->start_date,
               get_last_day (sublet, self->today), torget_label_of ("tenure_type", sublet->tenure));
      add_dot (self, lane, &sublet->record, sublet->notice_served_date, _ ("Notice served"));
    }
  add_deadlines (self, lane, "housing");
}

static void
add_member_lane (Builder *self,
                 const TorgetPerson *person,
                 const char *name)
{
  const TorgetTimelineLane lane
      = { NULL, torget_person_is_protected (person) || person->given_name == NULL
                    ? name
                    : person->given_name,
          "torget-person-symbolic", _ ("Nothing recorded") };

  self->member_lane = torget_timeline_data_add_lane (self->data, &lane);
}

static void
add_member (Builder *self,
            gint64 person_id,
            gboolean is_short)
{
  const TorgetPerson *person = torget_case_get_person (self->records, person_id);
  g_autofree char *name = torget_person_dup_name (person);

  if (is_short)
    add_member_lane (self, person, name);
  self->group = name;
  self->person_id = person_id;
  add_permit (self, person_id);
  add_plan (self, person_id);
  add_sfi (self, person_id);
  add_preschool (self, person_id);
  self->group = NULL;
  self->person_id = 0;
  self->member_lane = NO_LANE;
}

static TorgetTimelineData *
build (TorgetRecordSet *records,
       GArray *person_ids,
       gint64 household_id,
       GArray *deadlines,
       TorgetDate today,
       gboolean is_short)
{
  g_autoptr (GHashTable) items
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Builder self = { .data = torget_timeline_data_new (today),
                   .records = records,
                   .deadlines = deadlines,
                   .household_id = household_id,
                   .today = today,
                   .member_lane = NO_LANE,
                   .items = items };

  for (guint i = 0; i < person_ids->len; i++)
    add_member (&self, g_array_index (person_ids, gint64, i), is_short);
  if (household_id != 0)
    add_housing (&self, household_id);
  torget_case_timeline_add_links (self.data, records, items, household_id);
  return self.data;
}

/**
 * torget_case_timeline_new:
 * @records: a case
 * @person_ids: (element-type gint64): whose tracks, in this order
 * @household_id: whose housing; 0 for none
 * @deadlines: (element-type TorgetDeadline): those of the case
 * @today: the day of the line
 *
 * Returns: (transfer full): the timeline, in the user's language
 */
TorgetTimelineData *
torget_case_timeline_new (TorgetRecordSet *records,
                          GArray *person_ids,
                          gint64 household_id,
                          GArray *deadlines,
                          TorgetDate today)
{
  return build (records, person_ids, household_id, deadlines, today, FALSE);
}

/**
 * torget_case_timeline_new_short:
 * @records: a case
 * @person_ids: (element-type gint64): whose tracks, in this order
 * @household_id: whose housing; 0 for none
 * @deadlines: (element-type TorgetDeadline): those of the case
 * @today: the day of the line
 *
 * Like torget_case_timeline_new(), with one lane for each person: what lasts and the dates that
 * the law sets, without events and the permit.
 *
 * Returns: (transfer full): the timeline, in the user's language
 */
TorgetTimelineData *
torget_case_timeline_new_short (TorgetRecordSet *records,
                                GArray *person_ids,
                                gint64 household_id,
                                GArray *deadlines,
                                TorgetDate today)
{
  return build (records, person_ids, household_id, deadlines, today, TRUE);
}
