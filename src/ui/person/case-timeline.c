/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A case as one timeline: under each member the permit, the plan, SFI and preschool, and at the
 * end the household's housing; with the dates that the law sets, and with what hangs on what.
 */
#include "config.h"

#include "ui/person/case-timeline.h"

#include "domain/case-view.h"
#include "domain/housing.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"
#include "ui/list/list-text.h"
#include "ui/person/deadline-text.h"
#include "ui/person/field-value.h"
#include "ui/person/person-text.h"

#include <glib/gi18n.h>

/* Nobody: an item that is not there. */
#define NO_ITEM G_MAXUINT

typedef struct
{
  TorgetTimelineData *data;
  TorgetRecordSet *records;
  TorgetDate today;
  const char *group; /* name of the member whose lanes are being added */
  GArray *dates;     /* TorgetDueDate, of the member or the household */
  GHashTable *items; /* row id of a record -> index of its bar, plus one */
} Builder;

static guint
add_lane (Builder *self,
          const char *label,
          const char *icon_name,
          const char *empty_text)
{
  const TorgetTimelineLane lane = { self->group, label, icon_name, empty_text };

  return torget_timeline_data_add_lane (self->data, &lane);
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
  TorgetTimelineItem item
      = { TORGET_TIMELINE_BAR, tone, from, to, label, NULL, record->type->name, record->id };
  guint index;

  if (from == TORGET_DATE_NONE)
    return NO_ITEM;
  torget_date_write_iso (from, first);
  if (to != TORGET_DATE_NONE)
    /* Translators: what lasts, and its first and last day. */
    text = g_strdup_printf (_ ("%s, from %s to %s"), label, first, torget_date_write_iso (to, last));
  else
    /* Translators: what lasts, and its first day. */
    text = g_strdup_printf (_ ("%s, since %s"), label, first);
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

  if (day == TORGET_DATE_NONE)
    return;
  /* Translators: what happened, and the day. */
  text = g_strdup_printf (_ ("%s, %s"), label, torget_date_write_iso (day, iso));
  item.text = text;
  torget_timeline_data_add_item (self->data, lane, &item);
}

/* The statutory dates about records of @type. */
static void
add_dates (Builder *self,
           guint lane,
           const TorgetRecordType *type)
{
  for (guint i = 0; i < self->dates->len; i++)
    {
      const TorgetDueDate *date = &g_array_index (self->dates, TorgetDueDate, i);
      g_autofree char *text = NULL;
      TorgetTimelineItem item = { TORGET_TIMELINE_DIAMOND,
                                  date->met ? TORGET_TONE_SUCCESS
                                            : torget_due_tone (date->due, self->today),
                                  date->due, 0, torget_deadline_get_label (date->rule), NULL,
                                  type->name, date->subject_id };

      if (date->subject != type)
        continue;
      text = torget_deadline_dup_sentence (date);
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
  add_bar (self, lane, &person->record, TORGET_TONE_NEUTRAL, person->permit_from,
           person->permit_to, torget_label_of ("permit_ground", person->permit_ground));
  add_dates (self, lane, &torget_person_type);
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
  add_dates (self, lane, &torget_plan_type);
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
  add_dates (self, lane, &torget_sfi_enrolment_type);
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
  add_dates (self, lane, &torget_preschool_application_type);
  add_dates (self, lane, &torget_preschool_offer_type);
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
  add_dates (self, lane, &torget_sublet_type);
}

static void
add_member (Builder *self,
            gint64 person_id)
{
  const TorgetPerson *person = torget_case_get_person (self->records, person_id);
  g_autofree char *name = torget_person_dup_name (person);
  g_autoptr (GArray) dates = torget_case_list_due_dates (self->records, person_id);

  self->group = name;
  self->dates = dates;
  add_permit (self, person_id);
  add_plan (self, person_id);
  add_sfi (self, person_id);
  add_preschool (self, person_id);
  self->group = NULL;
  self->dates = NULL;
}

static guint
find_item (Builder *self,
           gint64 record_id)
{
  gpointer found = g_hash_table_lookup (self->items, &record_id);

  return found != NULL ? GPOINTER_TO_UINT (found) - 1 : NO_ITEM;
}

/* A child's place, while it is waited for, holds up the parent's hours. */
static void
add_links (Builder *self)
{
  GPtrArray *plans = torget_record_set_list (self->records, &torget_plan_type);

  for (guint i = 0; i < plans->len; i++)
    {
      const TorgetPlan *plan = g_ptr_array_index (plans, i);
      const TorgetTimelineLink link
          = { find_item (self, plan->blocking_application_id), find_item (self, plan->record.id),
              _ ("The plan is part time because the child waits for a preschool place.") };

      if (link.from_item != NO_ITEM && link.to_item != NO_ITEM)
        torget_timeline_data_add_link (self->data, &link);
    }
}

/**
 * torget_case_timeline_new:
 * @records: a case
 * @person_ids: (element-type gint64): whose tracks, in this order
 * @household_id: whose housing; 0 for none
 * @today: the day of the line
 *
 * Returns: (transfer full): the timeline, in the user's language
 */
TorgetTimelineData *
torget_case_timeline_new (TorgetRecordSet *records,
                          GArray *person_ids,
                          gint64 household_id,
                          TorgetDate today)
{
  g_autoptr (GHashTable) items
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) dates = torget_deadline_list (records, person_ids);
  Builder self = { .data = torget_timeline_data_new (today),
                   .records = records,
                   .today = today,
                   .items = items };

  for (guint i = 0; i < person_ids->len; i++)
    add_member (&self, g_array_index (person_ids, gint64, i));
  self.dates = dates;
  if (household_id != 0)
    add_housing (&self, household_id);
  add_links (&self);
  return self.data;
}
