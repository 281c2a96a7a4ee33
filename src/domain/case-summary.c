/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statutory dates and the state of a person's tracks, from the case alone: no clock, no I/O.
 * Everything here is stored beside the case and written anew when the case changes, so nothing
 * may depend on the day it is computed. */
#include "config.h"

#include "domain/case-summary.h"

#include "domain/sfi-progress.h"
#include "domain/sublet-bar.h"
#include "domain/track-dates.h"

/* Memberships that have ended before this day do not count. Ended means ended: the summary must
 * not change by the passing of time, so any end counts. */
#define END_OF_TIME G_MAXINT32

static gboolean
is_any_of (const char *code,
           const char *const *codes)
{
  return code != NULL && g_strv_contains (codes, code);
}

static void
add_due (GArray *dates,
         const char *rule,
         gconstpointer subject,
         TorgetDate due,
         gboolean met)
{
  const TorgetRecord *record = subject;
  TorgetDueDate date = {
    .rule = rule, .subject = record->type, .subject_id = record->id, .due = due, .met = met
  };

  if (due != TORGET_DATE_NONE)
    g_array_append_val (dates, date);
}

static gboolean
is_followed (const TorgetPerson *person)
{
  static const char *const gone[] = { "closed", "moved_away", "deceased", NULL };

  return !is_any_of (person->status, gone) && person->death_date == TORGET_DATE_NONE;
}

static void
add_plan_dates (GArray *dates,
                TorgetRecordSet *records,
                const TorgetPerson *person)
{
  TorgetPlan *plan = torget_case_get_plan (records, person->record.id);

  if (plan != NULL)
    add_due (dates,
             "programme_end",
             plan,
             torget_track_programme_end (person->first_registered_date,
                                         plan->decided_end_date,
                                         NULL),
             plan->discharged_date != TORGET_DATE_NONE
                 || g_strcmp0 (plan->status, "discharged") == 0);
}

static void
add_sfi_dates (GArray *dates,
               TorgetRecordSet *records,
               const TorgetPerson *person)
{
  static const char *const finished[]
      = { "completed", "to_swedish_second", "right_ended", NULL };
  TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (records, person->record.id);
  gboolean over;

  if (enrolment == NULL)
    return;
  over = enrolment->ended_date != TORGET_DATE_NONE || is_any_of (enrolment->status, finished);
  add_due (dates,
           "sfi_right_end",
           enrolment,
           torget_sfi_get_right_end (records, person->record.id),
           over);
  add_due (dates,
           "sfi_start_three_months",
           enrolment,
           torget_track_sfi_latest_start (enrolment->registered_date),
           over || enrolment->started_date != TORGET_DATE_NONE);
}

static void
add_preschool_dates (GArray *dates,
                     TorgetRecordSet *records,
                     const TorgetPerson *person)
{
  TorgetPreschoolApplication *application
      = torget_case_get_application (records, person->record.id);
  TorgetPreschoolOffer *offer;
  gboolean waiting;

  if (application == NULL)
    return;
  waiting = torget_preschool_is_waiting (application)
            && torget_case_get_placement (records, person->record.id) == NULL;
  add_due (dates,
           "preschool_guarantee",
           application,
           torget_track_preschool_guarantee (application->wish_date),
           !waiting);
  offer = torget_case_get_open_offer (records, application->record.id);
  if (offer != NULL)
    add_due (dates, "preschool_answer", offer, offer->answer_by, !waiting);
}

static void
add_sublet_dates (GArray *dates,
                  TorgetRecordSet *records,
                  const TorgetSublet *sublet)
{
  g_autoptr (GPtrArray) sublets
      = torget_case_list_owned (records, &torget_sublet_type, "household_id",
                                sublet->household_id);
  gboolean over = torget_sublet_is_over (sublet);
  gboolean served = sublet->notice_served_date != TORGET_DATE_NONE;
  TorgetDate two_years = torget_track_sublet_two_years (torget_sublet_get_first_day (sublet, sublets));

  if (!torget_sublet_is_tenancy (sublet))
    return;
  add_due (dates,
           "sublet_serve_by",
           sublet,
           torget_track_sublet_serve_by (sublet->end_date),
           over || served);
  add_due (dates,
           "sublet_two_years",
           sublet,
           two_years,
           over || (served && sublet->end_date < two_years));
}

/* A household's dates stand with its reference person. */
static void
add_housing_dates (GArray *dates,
                   TorgetRecordSet *records,
                   gint64 person_id)
{
  g_autoptr (GPtrArray) households
      = torget_case_list_households (records, person_id, END_OF_TIME);

  for (guint i = 0; i < households->len; i++)
    {
      TorgetHousehold *household = g_ptr_array_index (households, i);
      TorgetSublet *sublet = torget_case_get_sublet (records, household->record.id);
      g_autoptr (GPtrArray) members
          = torget_case_list_memberships (records, household->record.id, END_OF_TIME);
      TorgetMembership *first = g_ptr_array_index (members, 0);

      if (sublet != NULL && first->person_id == person_id)
        add_sublet_dates (dates, records, sublet);
    }
}

/**
 * torget_case_list_due_dates:
 * @records: a case
 * @person_id: row id
 *
 * The dates of skollagen 8:14 and 20:29, 31 a, of förordning 2017:820 15 §, of jordabalken 12:3,
 * 4, 8 and 45, and of the residence permit (utlänningslagen 5:1 a), for one person.
 *
 * Returns: (transfer full) (element-type TorgetDueDate): in no particular order
 */
GArray *
torget_case_list_due_dates (TorgetRecordSet *records,
                            gint64 person_id)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (TorgetDueDate));
  TorgetPerson *person = torget_case_get_person (records, person_id);

  if (person == NULL || !is_followed (person))
    return dates;
  add_due (dates, "permit_end", person, person->permit_to, FALSE);
  add_plan_dates (dates, records, person);
  add_sfi_dates (dates, records, person);
  add_preschool_dates (dates, records, person);
  add_housing_dates (dates, records, person_id);
  return dates;
}

/* The person's own application, else that of the household's youngest waiting child. */
static const char *
find_preschool_status (TorgetRecordSet *records,
                       gint64 person_id,
                       GPtrArray *households)
{
  TorgetPreschoolApplication *own = torget_case_get_application (records, person_id);
  const char *status = NULL;

  if (own != NULL)
    return own->status;
  for (guint i = 0; i < households->len; i++)
    {
      TorgetHousehold *household = g_ptr_array_index (households, i);
      g_autoptr (GPtrArray) members
          = torget_case_list_memberships (records, household->record.id, END_OF_TIME);

      for (guint j = 0; j < members->len; j++)
        {
          TorgetMembership *member = g_ptr_array_index (members, j);
          TorgetPreschoolApplication *application
              = torget_case_get_application (records, member->person_id);

          if (application != NULL && torget_membership_is_child (member)
              && torget_preschool_is_waiting (application))
            status = application->status;
        }
    }
  return status;
}

static void
summarize_household (TorgetRecordSet *records,
                     gint64 person_id,
                     TorgetCaseSummary *summary)
{
  g_autoptr (GPtrArray) households
      = torget_case_list_households (records, person_id, END_OF_TIME);

  summary->preschool_status = find_preschool_status (records, person_id, households);
  for (guint i = 0; i < households->len; i++)
    {
      TorgetHousehold *household = g_ptr_array_index (households, i);
      TorgetSublet *sublet = torget_case_get_sublet (records, household->record.id);

      if (sublet == NULL)
        continue;
      summary->sublet_status = sublet->status;
      summary->sublet_end = sublet->end_date;
    }
}

static void
find_next_due (GArray *due_dates,
               TorgetCaseSummary *summary)
{
  for (guint i = 0; i < due_dates->len; i++)
    {
      const TorgetDueDate *date = &g_array_index (due_dates, TorgetDueDate, i);

      if (!date->met && (summary->next_due == TORGET_DATE_NONE || date->due < summary->next_due))
        {
          summary->next_due = date->due;
          summary->next_rule = date->rule;
        }
    }
}

/**
 * torget_case_summarize:
 * @records: a case
 * @person_id: row id
 * @due_dates: what torget_case_list_due_dates() gave
 * @summary: (out): filled
 */
void
torget_case_summarize (TorgetRecordSet *records,
                       gint64 person_id,
                       GArray *due_dates,
                       TorgetCaseSummary *summary)
{
  TorgetIdentity *identity = torget_case_get_identity (records, person_id, TORGET_DATE_NONE);
  TorgetPlan *plan = torget_case_get_plan (records, person_id);
  TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (records, person_id);

  *summary = (TorgetCaseSummary) {
    .identity = identity != NULL ? identity->value : NULL,
    .plan_status = plan != NULL ? plan->status : NULL,
    .sfi_status = enrolment != NULL ? enrolment->status : NULL,
    .sfi_course = enrolment != NULL ? enrolment->course : NULL,
  };
  summarize_household (records, person_id, summary);
  find_next_due (due_dates, summary);
}
