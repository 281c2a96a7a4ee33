/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arithmetic of days, kept step by step. Lag (1930:173): a month or year ends on the day with
 * the same number, or on the last day of the month; what may be done on a day off may be done on
 * the next working day. Counting back never moves forward (jordabalken 12:4). */
#include "config.h"

#include "domain/reckoning.h"

#include "domain/calendar.h"

/**
 * torget_reckoning_add:
 * @date: a day
 * @unit: what is added
 * @amount: how many; may be negative
 *
 * Returns: the day; that with the same number, or the last of the month when it has no such
 */
TorgetDate
torget_reckoning_add (TorgetDate date,
                      TorgetOffsetUnit unit,
                      int amount)
{
  switch (unit)
    {
    case TORGET_OFFSET_DAYS:
      return date + amount;
    case TORGET_OFFSET_MONTHS:
      return torget_date_add_months (date, amount);
    case TORGET_OFFSET_YEARS:
      return torget_date_add_months (date, 12 * amount);
    default:
      g_return_val_if_reached (TORGET_DATE_NONE);
    }
}

static void
take_step (TorgetReckoned *reckoned,
           TorgetReckoningStepKind kind,
           TorgetOffsetUnit unit,
           int amount,
           TorgetDate after)
{
  reckoned->steps[reckoned->n_steps++]
      = (TorgetReckoningStep){ kind, unit, amount, reckoned->due, after };
  reckoned->due = after;
}

static TorgetDate
get_year_end (TorgetDate date)
{
  return torget_date_new (torget_date_get_year (date), 12, 31);
}

static void
set_outer_limit (TorgetReckoned *reckoned,
                 TorgetDate from)
{
  const TorgetDate later = torget_calendar_forward (from);

  if (later == from)
    return;
  reckoned->outer_limit = later;
  reckoned->steps[reckoned->n_steps++]
      = (TorgetReckoningStep){ TORGET_STEP_OUTER, TORGET_OFFSET_DAYS, 0, from, later };
}

static void
apply_calendar (TorgetReckoned *reckoned,
                TorgetCalendarMode calendar)
{
  const TorgetDate reached = reckoned->due;

  switch (calendar)
    {
    case TORGET_CALENDAR_EXACT:
      break;
    case TORGET_CALENDAR_FORWARD:
      set_outer_limit (reckoned, reached);
      break;
    case TORGET_CALENDAR_NEXT_WORKING_DAY:
      if (torget_calendar_forward (reached) != reached)
        take_step (reckoned, TORGET_STEP_FORWARD, TORGET_OFFSET_DAYS, 0,
                   torget_calendar_forward (reached));
      break;
    case TORGET_CALENDAR_BACKWARD:
      if (torget_calendar_backward (reached) != reached)
        take_step (reckoned, TORGET_STEP_BACKWARD, TORGET_OFFSET_DAYS, 0,
                   torget_calendar_backward (reached));
      set_outer_limit (reckoned, reached);
      break;
    case TORGET_CALENDAR_YEAR_END:
      take_step (reckoned, TORGET_STEP_YEAR_END, TORGET_OFFSET_DAYS, 0, get_year_end (reached));
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * torget_reckoning_run:
 * @self: how the day is reckoned
 * @trigger: the day to count from, or %TORGET_DATE_NONE
 * @amounts: what each offset comes to, with the office's parameters and the facts
 * @reckoned: (out): the day and how it was reckoned
 *
 * Returns: whether there is a day; %FALSE when @trigger is not known
 */
gboolean
torget_reckoning_run (const TorgetReckoning *self,
                      TorgetDate trigger,
                      const int amounts[TORGET_RULE_MAX_OFFSETS],
                      TorgetReckoned *reckoned)
{
  *reckoned = (TorgetReckoned){ .trigger = trigger, .due = trigger };
  if (trigger == TORGET_DATE_NONE)
    return FALSE;
  for (guint i = 0; i < self->n_offsets; i++)
    if (amounts[i] != 0)
      take_step (reckoned, TORGET_STEP_OFFSET, self->offsets[i].unit, amounts[i],
                 torget_reckoning_add (reckoned->due, self->offsets[i].unit, amounts[i]));
  apply_calendar (reckoned, self->calendar);
  return reckoned->due > TORGET_DATE_NONE;
}

static gboolean
is_of_day (const TorgetRuleVersion *version,
           TorgetDate day)
{
  return (version->from == TORGET_DATE_NONE || day >= version->from)
         && (version->to == TORGET_DATE_NONE || day <= version->to);
}

/* What an offset comes to without facts; those that are added up are not known here. */
static int
get_amount (const TorgetOffset *offset,
            const TorgetOfficeParameters *parameters)
{
  if (offset->fact != TORGET_FACT_NONE)
    return 0;
  if (offset->parameter < 0)
    return offset->amount;
  return offset->amount
         * (parameters != NULL
                ? parameters->values[offset->parameter]
                : torget_office_parameter_get_info (offset->parameter)->initial);
}

static TorgetDate
reckon_version (const TorgetRuleVersion *version,
                TorgetDate trigger,
                const TorgetOfficeParameters *parameters)
{
  const TorgetReckoning *due = &version->due;
  int amounts[TORGET_RULE_MAX_OFFSETS] = { 0 };
  TorgetReckoned reckoned;

  for (guint i = 0; i < due->n_offsets; i++)
    amounts[i] = get_amount (&due->offsets[i], parameters);
  if (!torget_reckoning_run (due, due->trigger != TORGET_FACT_NONE ? trigger : due->fixed, amounts,
                             &reckoned))
    return TORGET_DATE_NONE;
  return reckoned.due;
}

/**
 * torget_rule_reckon:
 * @rule_id: id of a rule
 * @trigger: the day that it counts from, which also chooses its version
 * @parameters: (nullable): what the office has set; %NULL: the initial values
 *
 * The day of a rule for whoever needs it without the facts of a household: a form that says what a
 * day would bring, a drawing, a printed notice. The rule stands in its table alone.
 *
 * Returns: the day that the rule gives; %TORGET_DATE_NONE when @trigger is not known
 */
TorgetDate
torget_rule_reckon (const char *rule_id,
                    TorgetDate trigger,
                    const TorgetOfficeParameters *parameters)
{
  const TorgetRule *rule = torget_rule_find (rule_id);

  g_return_val_if_fail (rule != NULL, TORGET_DATE_NONE);

  for (guint i = 0; trigger != TORGET_DATE_NONE && i < rule->n_versions; i++)
    if (is_of_day (&rule->versions[i], trigger))
      return reckon_version (&rule->versions[i], trigger, parameters);
  return TORGET_DATE_NONE;
}
