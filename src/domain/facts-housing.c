/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of a household's contract: jordabalken 12 kap. */
#include "config.h"

#include "domain/facts-private.h"
#include "domain/reckoning.h"
#include "domain/sublet-bar.h"

/* Jordabalken 12:3: a contract for longer than this must always be ended by notice. */
#define LONG_MONTHS 9

static const TorgetDwelling *
get_dwelling (TorgetFactSource *source,
              const TorgetSublet *sublet)
{
  return torget_record_set_find (source->records, &torget_dwelling_type, sublet->dwelling_id);
}

/* The code of `block_lease`; %NULL when nobody has asked. */
static const char *
get_block (TorgetFactSource *source,
           const TorgetSublet *sublet)
{
  const TorgetDwelling *dwelling = get_dwelling (source, sublet);
  const TorgetHeadLease *lease
      = dwelling != NULL ? torget_record_set_find (source->records, &torget_head_lease_type,
                                                   dwelling->head_lease_id)
                         : NULL;

  return lease != NULL ? lease->block : NULL;
}

/* More than nine months in a row; a contract without an end is long. */
static gboolean
is_long (const TorgetSublet *sublet,
         TorgetDate first_day)
{
  return sublet->end_date == TORGET_DATE_NONE || first_day == TORGET_DATE_NONE
         || sublet->end_date >= torget_date_add_months (first_day, LONG_MONTHS);
}

static void
set_two_years (TorgetFactSource *source,
               const TorgetSublet *sublet,
               TorgetDate first_day)
{
  const TorgetDate two_years = torget_rule_reckon ("sublet_two_years", first_day, NULL);
  const TorgetDate serve_by = torget_rule_reckon ("sublet_serve_notice", sublet->end_date, NULL);
  const gboolean in_time = sublet->notice_served_date != TORGET_DATE_NONE
                           && sublet->end_date != TORGET_DATE_NONE
                           && sublet->notice_served_date <= serve_by
                           && sublet->end_date < two_years;

  torget_facts_set (source, TORGET_FACT_SUBLET_FIRST_DAY, first_day);
  torget_facts_set (source, TORGET_FACT_SUBLET_TWO_YEARS, two_years);
  torget_facts_set (source, TORGET_FACT_SUBLET_IS_LONG, is_long (sublet, first_day));
  if (in_time)
    torget_facts_set (source, TORGET_FACT_SUBLET_ENDS_IN_TIME, sublet->notice_served_date);
}

/* The contracts in a row, as an explanation lists them. */
static void
add_periods (TorgetFactSource *source,
             GPtrArray *sublets,
             const TorgetSublet *sublet,
             TorgetDate first_day)
{
  for (guint i = 0; i < sublets->len; i++)
    {
      const TorgetSublet *other = g_ptr_array_index (sublets, i);

      if (other->dwelling_id == sublet->dwelling_id && torget_sublet_is_tenancy (other)
          && other->start_date >= first_day && other->start_date <= sublet->start_date)
        torget_facts_add_period (source, TORGET_FACT_SUBLET_FIRST_DAY, other->start_date,
                                 other->end_date, 1000);
    }
}

static void
set_contract (TorgetFactSource *source,
              const TorgetSublet *sublet)
{
  torget_facts_set (source, TORGET_FACT_SUBLET_IS_TENANCY, torget_sublet_is_tenancy (sublet));
  torget_facts_set (source, TORGET_FACT_SUBLET_IS_OVER, torget_sublet_is_over (sublet));
  torget_facts_set (source, TORGET_FACT_SUBLET_IS_INDEFINITE,
                    g_strcmp0 (sublet->status, "extended_indefinitely") == 0);
  torget_facts_set (source, TORGET_FACT_SUBLET_IS_NO_BLOCK,
                    g_strcmp0 (get_block (source, sublet), "no") == 0);
  torget_facts_set (source, TORGET_FACT_SUBLET_CONTRACT_DAY,
                    sublet->signed_date != TORGET_DATE_NONE ? sublet->signed_date
                                                            : sublet->start_date);
  torget_facts_set (source, TORGET_FACT_SUBLET_START, sublet->start_date);
  torget_facts_set (source, TORGET_FACT_SUBLET_END, sublet->end_date);
}

static void
set_course (TorgetFactSource *source,
            const TorgetSublet *sublet)
{
  torget_facts_set (source, TORGET_FACT_SUBLET_LANDLORD_NOTIFIED, sublet->landlord_notified_date);
  torget_facts_set (source, TORGET_FACT_SUBLET_DECIDED, sublet->decision_date);
  torget_facts_set (source, TORGET_FACT_SUBLET_NOTICE_SERVED, sublet->notice_served_date);
  torget_facts_set (source, TORGET_FACT_SUBLET_REFERRED, sublet->referred_date);
  torget_facts_set (source, TORGET_FACT_SUBLET_MOVED_OUT, sublet->moved_out_date);
  torget_facts_set (source, TORGET_FACT_SUBLET_WAIVER_APPROVED, sublet->waiver_approved_date);
  torget_facts_set (source, TORGET_FACT_SUBLET_WAIVER_TO, sublet->waiver_to);
}

static TorgetDate
find_inspection_out (TorgetFactSource *source,
                     const TorgetSublet *sublet)
{
  g_autoptr (GPtrArray) inspections = torget_case_list_owned (
      source->records, &torget_inspection_type, "sublet_id", sublet->record.id);

  for (guint i = 0; i < inspections->len; i++)
    {
      const TorgetInspection *inspection = g_ptr_array_index (inspections, i);

      if (g_strcmp0 (inspection->kind, "exit") == 0)
        return inspection->date;
    }
  return TORGET_DATE_NONE;
}

static TorgetDate
find_insured_to (TorgetFactSource *source,
                 const TorgetSublet *sublet)
{
  g_autoptr (GPtrArray) insurances = torget_case_list_owned (
      source->records, &torget_insurance_type, "sublet_id", sublet->record.id);
  TorgetDate last = TORGET_DATE_NONE;

  for (guint i = 0; i < insurances->len; i++)
    last = MAX (last, ((TorgetInsurance *) g_ptr_array_index (insurances, i))->valid_to);
  return last;
}

static void
visit_arrears (TorgetFactSource *source,
               const TorgetSublet *sublet)
{
  g_autoptr (GPtrArray) rows = torget_case_list_owned (source->records, &torget_arrears_type,
                                                       "sublet_id", sublet->record.id);

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetArrears *arrears = g_ptr_array_index (rows, i);

      torget_facts_begin (source, arrears);
      torget_facts_set (source, TORGET_FACT_ARREARS_DUE, arrears->due_date);
      torget_facts_set (source, TORGET_FACT_ARREARS_PAID, arrears->paid_date);
      torget_facts_emit (source, TORGET_SUBJECT_ARREARS);
    }
}

/**
 * torget_facts_visit_housing:
 * @source: a walk, at the household's reference person
 *
 * The household's latest contract, and its late rents.
 */
void
torget_facts_visit_housing (TorgetFactSource *source)
{
  const TorgetSublet *sublet = torget_case_get_sublet (source->records, source->household_id);
  g_autoptr (GPtrArray) sublets = torget_case_list_owned (
      source->records, &torget_sublet_type, "household_id", source->household_id);
  TorgetDate first_day;

  if (sublet == NULL)
    return;
  first_day = torget_sublet_get_first_day (sublet, sublets);
  torget_facts_begin (source, sublet);
  set_contract (source, sublet);
  set_course (source, sublet);
  set_two_years (source, sublet, first_day);
  add_periods (source, sublets, sublet, first_day);
  torget_facts_set (source, TORGET_FACT_SUBLET_INSPECTED_OUT, find_inspection_out (source, sublet));
  torget_facts_set (source, TORGET_FACT_SUBLET_INSURED_TO, find_insured_to (source, sublet));
  torget_facts_emit (source, TORGET_SUBJECT_SUBLET);
  visit_arrears (source, sublet);
}
