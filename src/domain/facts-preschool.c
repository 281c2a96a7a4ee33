/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of applications, offers and places: skollagen 8 kap. and the municipality's
 * queue rules. */
#include "config.h"

#include "domain/facts-private.h"

/* 8:3: from this age a child is entitled to preschool. */
#define FIRST_MONTHS 12

/* 8:14: from the notified wish to a place; what comes before it is in the rule. */
#define GUARANTEE_MONTHS 4

/* The statute counts from the notified wish: the earlier and careful day. */
static TorgetDate
get_wish (const TorgetPreschoolApplication *application)
{
  return torget_facts_get_earlier (application->wish_date, application->signed_date);
}

/* A wish that is notified early binds the municipality from the child's first birthday. */
static TorgetDate
get_counts_from (TorgetFactSource *source,
                 const TorgetPreschoolApplication *application)
{
  const TorgetDate wish = get_wish (application);
  const TorgetPerson *child = torget_case_get_person (source->records, application->person_id);

  if (wish == TORGET_DATE_NONE || child == NULL || child->birth_date == TORGET_DATE_NONE)
    return wish;
  return MAX (wish, torget_date_add_months (child->birth_date,
                                            FIRST_MONTHS - GUARANTEE_MONTHS));
}

/**
 * torget_facts_is_place:
 * @placement_kind: (nullable): code of `placement_kind`
 *
 * Returns: whether it is a place that lets the guardians study
 */
gboolean
torget_facts_is_place (const char *placement_kind)
{
  static const char *const kinds[] = { "preschool", "pedagogical_care", NULL };

  return placement_kind == NULL || torget_facts_is_one_of (placement_kind, kinds);
}

/* A place that came of the application, or that the child kept when the wish was notified. */
static gboolean
answers_wish (const TorgetPreschoolPlacement *placement,
              const TorgetPreschoolApplication *application)
{
  return torget_facts_is_place (placement->kind)
         && (placement->application_id == application->record.id
             || placement->start_date >= get_wish (application)
             || placement->end_date == TORGET_DATE_NONE);
}

static TorgetDate
find_placed (TorgetFactSource *source,
             const TorgetPreschoolApplication *application)
{
  g_autoptr (GPtrArray) placements = torget_case_list_owned (
      source->records, &torget_preschool_placement_type, "person_id", application->person_id);
  TorgetDate first = TORGET_DATE_NONE;

  for (guint i = 0; i < placements->len; i++)
    {
      const TorgetPreschoolPlacement *placement = g_ptr_array_index (placements, i);

      if (answers_wish (placement, application))
        first = torget_facts_get_earlier (first, placement->start_date);
    }
  return first;
}

static gboolean
has_place (const TorgetPreschoolApplication *application)
{
  static const char *const with_place[]
      = { "accepted", "guarantee_accepted", "reserved", "settling_in", "placed",
          "pedagogical_care", "after_school", NULL };

  return torget_facts_is_one_of (application->status, with_place);
}

static gboolean
is_offered (const TorgetPreschoolApplication *application)
{
  static const char *const offered[] = { "offered", "guarantee_offered", "direct_offer", NULL };

  return has_place (application) || torget_facts_is_one_of (application->status, offered);
}

static gboolean
is_closed (const TorgetPreschoolApplication *application)
{
  static const char *const closed[] = { "declined", "struck", "terminated", NULL };

  return torget_facts_is_one_of (application->status, closed);
}

static TorgetDate
find_offered (GPtrArray *offers)
{
  TorgetDate first = TORGET_DATE_NONE;

  for (guint i = 0; i < offers->len; i++)
    first = torget_facts_get_earlier (first,
                         ((TorgetPreschoolOffer *) g_ptr_array_index (offers, i))->offered_date);
  return first;
}

/* What the time to answer counts from; with an agreed day alone, that many days before it. */
static TorgetDate
get_answer_counts_from (TorgetFactSource *source,
                        const TorgetPreschoolOffer *offer)
{
  if (offer->offered_date != TORGET_DATE_NONE || offer->answer_by == TORGET_DATE_NONE)
    return offer->offered_date;
  return offer->answer_by - source->parameters->values[TORGET_OFFICE_PRESCHOOL_ANSWER_DAYS];
}

static void
visit_offer (TorgetFactSource *source,
             const TorgetPreschoolApplication *application,
             const TorgetPreschoolOffer *offer)
{
  const gboolean is_struck = g_strcmp0 (offer->answer, "no_answer") == 0;
  const gboolean is_answered = offer->answer != NULL && !is_struck;

  torget_facts_begin (source, offer);
  torget_facts_set (source, TORGET_FACT_OFFER_COUNTS_FROM,
                    get_answer_counts_from (source, offer));
  torget_facts_set (source, TORGET_FACT_OFFER_ANSWER_BY, offer->answer_by);
  torget_facts_set (source, TORGET_FACT_OFFER_START, offer->start_date);
  torget_facts_set (source, TORGET_FACT_OFFER_IS_DIRECT, g_strcmp0 (offer->kind, "direct") == 0);
  torget_facts_set (source, TORGET_FACT_OFFER_ANSWERED,
                    is_answered ? offer->answered_date : TORGET_DATE_NONE);
  torget_facts_set (source, TORGET_FACT_OFFER_IS_ANSWERED, is_answered);
  torget_facts_set (source, TORGET_FACT_OFFER_IS_STRUCK, is_struck);
  torget_facts_set (source, TORGET_FACT_OFFER_IS_PAST,
                    has_place (application) || is_closed (application));
  torget_facts_emit (source, TORGET_SUBJECT_OFFER);
}

/**
 * torget_facts_read_wait:
 * @source: a walk
 * @application: an application of anybody in the case
 * @wait: (out): how long the child has waited for a place
 */
void
torget_facts_read_wait (TorgetFactSource *source,
                        const TorgetPreschoolApplication *application,
                        TorgetPreschoolWait *wait)
{
  g_autoptr (GPtrArray) offers = torget_case_list_owned (
      source->records, &torget_preschool_offer_type, "application_id", application->record.id);

  *wait = (TorgetPreschoolWait){
    .is_preschool = application->form == NULL || g_str_equal (application->form, "preschool"),
    .is_offered = is_offered (application),
    .is_closed = is_closed (application),
    .wish = get_wish (application),
    .counts_from = get_counts_from (source, application),
    .offered = find_offered (offers),
    .placed = find_placed (source, application),
  };
}

static void
visit_application (TorgetFactSource *source,
                   const TorgetPreschoolApplication *application)
{
  g_autoptr (GPtrArray) offers = torget_case_list_owned (
      source->records, &torget_preschool_offer_type, "application_id", application->record.id);
  TorgetPreschoolWait wait;

  torget_facts_read_wait (source, application, &wait);
  torget_facts_begin (source, application);
  torget_facts_set (source, TORGET_FACT_APPLICATION_IS_PRESCHOOL, wait.is_preschool);
  torget_facts_set (source, TORGET_FACT_APPLICATION_WISH, wait.wish);
  torget_facts_set (source, TORGET_FACT_APPLICATION_COUNTS_FROM, wait.counts_from);
  torget_facts_set (source, TORGET_FACT_APPLICATION_SIGNED, application->signed_date);
  torget_facts_set (source, TORGET_FACT_APPLICATION_WANTED_START, application->wanted_start);
  torget_facts_set (source, TORGET_FACT_APPLICATION_OFFERED, wait.offered);
  torget_facts_set (source, TORGET_FACT_APPLICATION_IS_OFFERED, wait.is_offered);
  torget_facts_set (source, TORGET_FACT_APPLICATION_PLACED, wait.placed);
  torget_facts_set (source, TORGET_FACT_APPLICATION_IS_CLOSED, wait.is_closed);
  torget_facts_emit (source, TORGET_SUBJECT_APPLICATION);
  for (guint i = 0; i < offers->len; i++)
    visit_offer (source, application, g_ptr_array_index (offers, i));
}

static void
visit_placement (TorgetFactSource *source,
                 const TorgetPreschoolPlacement *placement)
{
  const int days = source->parameters->values[TORGET_OFFICE_PRESCHOOL_SETTLING_DAYS];

  torget_facts_begin (source, placement);
  torget_facts_set (source, TORGET_FACT_PLACEMENT_IS_PRESCHOOL,
                    torget_facts_is_place (placement->kind));
  torget_facts_set (source, TORGET_FACT_PLACEMENT_START, placement->start_date);
  if (placement->start_date != TORGET_DATE_NONE)
    torget_facts_set (source, TORGET_FACT_PLACEMENT_SETTLED, placement->start_date + days);
  torget_facts_set (source, TORGET_FACT_PLACEMENT_END, placement->end_date);
  torget_facts_set (source, TORGET_FACT_PLACEMENT_NOTICE, placement->notice_date);
  torget_facts_emit (source, TORGET_SUBJECT_PLACEMENT);
}

/**
 * torget_facts_visit_preschool:
 * @source: a walk, at a person
 *
 * A child with its applications, offers and places.
 */
void
torget_facts_visit_preschool (TorgetFactSource *source)
{
  const gint64 child_id = source->person->record.id;
  g_autoptr (GPtrArray) applications = torget_case_list_owned (
      source->records, &torget_preschool_application_type, "person_id", child_id);
  g_autoptr (GPtrArray) placements = torget_case_list_owned (
      source->records, &torget_preschool_placement_type, "person_id", child_id);

  for (guint i = 0; i < applications->len; i++)
    visit_application (source, g_ptr_array_index (applications, i));
  for (guint i = 0; i < placements->len; i++)
    visit_placement (source, g_ptr_array_index (placements, i));
  torget_facts_visit_child (source);
}
