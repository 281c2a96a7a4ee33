/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The explanation of a day, line by line. */
#include "config.h"

#include "domain/deadline-text-private.h"

#include "domain/calendar.h"
#include "domain/reckoning.h"

/* The phrases of an explanation; what stands in braces is filled in. */
typedef enum
{
  PHRASE_INPUT,
  PHRASE_PERIOD,
  PHRASE_PERIOD_GOES_ON,
  PHRASE_PERIOD_STOPPED,
  PHRASE_VERSION_FROM,
  PHRASE_VERSION_TO,
  PHRASE_VERSION_BETWEEN,
  PHRASE_PLUS,
  PHRASE_MINUS,
  PHRASE_BACKWARD,
  PHRASE_FORWARD,
  PHRASE_OUTER,
  PHRASE_YEAR_END,
  PHRASE_DECIDED,
  PHRASE_DUE,
  PHRASE_OUTER_LIMIT,
  PHRASE_MET,
  PHRASE_MET_ON,
  PHRASE_STOPPED,
  PHRASE_STOPPED_ON,
  PHRASE_SOURCE,
  PHRASE_HIGH,
  PHRASE_CHECK,
} Phrase;

static const TorgetRuleText phrases[] = {
  [PHRASE_INPUT] = { "{label}: {value}.", "{label}: {value}." },
  [PHRASE_PERIOD] = { "{from} till {to}: {days} dagar, räknas till {percent} %.",
                      "{from} to {to}: {days} days, counted at {percent} %." },
  [PHRASE_PERIOD_GOES_ON] = { "Från {from}, pågår: räknas till {percent} %.",
                              "From {from}, going on: counted at {percent} %." },
  [PHRASE_PERIOD_STOPPED] = { "{from} till {to}: klockan står stilla i {days} dagar.",
                              "{from} to {to}: the clock stands still for {days} days." },
  [PHRASE_VERSION_FROM] = {
      "Regelversion {version} gäller, eftersom dagen {value} "
      "({label}) är {from} eller senare.",
      "Version {version} of the rule holds, because the day "
      "{value} ({label}) is {from} or later." },
  [PHRASE_VERSION_TO] = {
      "Regelversion {version} gäller, eftersom dagen {value} "
      "({label}) är {to} eller tidigare.",
      "Version {version} of the rule holds, because the day "
      "{value} ({label}) is {to} or earlier." },
  [PHRASE_VERSION_BETWEEN] = {
      "Regelversion {version} gäller, eftersom dagen {value} "
      "({label}) ligger mellan {from} och {to}.",
      "Version {version} of the rule holds, because the day "
      "{value} ({label}) lies between {from} and {to}." },
  [PHRASE_PLUS] = { "{before} plus {amount} = {after}, en {weekday}.",
                    "{before} plus {amount} = {after}, a {weekday}." },
  [PHRASE_MINUS] = { "{before} minus {amount} = {after}, en {weekday}.",
                     "{before} minus {amount} = {after}, a {weekday}." },
  [PHRASE_BACKWARD] = {
      "Det är ingen arbetsdag, alltså {weekday} {after} (räkning "
      "bakåt rullar aldrig framåt).",
      "That is no working day, so {weekday} {after} (counting "
      "back never rolls forward)." },
  [PHRASE_FORWARD] = { "Det är ingen arbetsdag, alltså {weekday} {after}.",
                       "That is no working day, so {weekday} {after}." },
  [PHRASE_OUTER] = {
      "{before} är ingen arbetsdag: yttersta gräns {weekday} {after} (lag 1930:173).",
      "{before} is no working day: outer limit {weekday} {after} (lag 1930:173)." },
  [PHRASE_YEAR_END] = { "Vid årets slut: {after}.", "At the end of the year: {after}." },
  [PHRASE_DECIDED] = { "Den uträknade dagen är {computed}, men {value} är beslutad i stället.",
                       "The computed day is {computed}, but {value} has been decided instead." },
  [PHRASE_DUE] = { "Dagen är {weekday} {value}.", "The day is {weekday} {value}." },
  [PHRASE_OUTER_LIMIT] = { "Som yttersta gräns visas {value} ({label}).",
                           "Shown as the outer limit: {value} ({label})." },
  [PHRASE_MET] = { "Uppfyllt: {label}.", "Met: {label}." },
  [PHRASE_MET_ON] = { "Uppfyllt {value}: {label}.", "Met on {value}: {label}." },
  [PHRASE_STOPPED] = { "Gäller inte längre: {label}.", "Does not apply any more: {label}." },
  [PHRASE_STOPPED_ON] = { "Gäller inte längre från {value}: {label}.",
                          "Does not apply any more from {value}: {label}." },
  [PHRASE_SOURCE] = { "Källa: {source}.", "Source: {source}." },
  [PHRASE_HIGH] = { "Läst i källan. Kontrollera ändå innan du handlar.",
                    "Read in the source. Verify before acting all the same." },
  [PHRASE_CHECK] = {
      "Osäker regel: kontrollera innan du handlar. Ett beslutat "
      "datum kan anges med anteckning.",
      "Uncertain rule: verify before acting. A decided day can be "
      "entered with a note." },
};

static const TorgetRuleText weekdays[] = {
  { "måndag", "Monday" },   { "tisdag", "Tuesday" },  { "onsdag", "Wednesday" },
  { "torsdag", "Thursday" }, { "fredag", "Friday" },  { "lördag", "Saturday" },
  { "söndag", "Sunday" },
};

static const TorgetRuleText units[][2] = {
  [TORGET_OFFSET_DAYS] = { { "dag", "day" }, { "dagar", "days" } },
  [TORGET_OFFSET_MONTHS] = { { "månad", "month" }, { "månader", "months" } },
  [TORGET_OFFSET_YEARS] = { { "år", "year" }, { "år", "years" } },
};

static const TorgetRuleText numbers[] = {
  { "noll", "zero" }, { "en", "one" },   { "två", "two" },   { "tre", "three" },
  { "fyra", "four" }, { "fem", "five" }, { "sex", "six" },   { "sju", "seven" },
  { "åtta", "eight" }, { "nio", "nine" }, { "tio", "ten" },  { "elva", "eleven" },
  { "tolv", "twelve" },
};

/* A phrase that is being filled in: names and their values, in turn. */
typedef struct
{
  const char *name;
  const char *value;
} Filling;

static const char *
find_filling (const Filling *fillings,
              guint n_fillings,
              const char *name,
              gsize length)
{
  for (guint i = 0; i < n_fillings; i++)
    if (strncmp (fillings[i].name, name, length) == 0 && fillings[i].name[length] == '\0')
      return fillings[i].value;
  return NULL;
}

typedef struct
{
  const Filling *fillings;
  guint n_fillings;
} Fillings;

static const char *
look_up_filling (const char *name,
                 gpointer user_data)
{
  const Fillings *fillings = user_data;

  return find_filling (fillings->fillings, fillings->n_fillings, name, strlen (name));
}

typedef struct
{
  GArray *lines;
  const char *language;
} Explanation;

static void
add_line (Explanation *explanation,
          TorgetExplanationPart part,
          Phrase phrase,
          const Filling *fillings,
          guint n_fillings)
{
  Fillings values = { fillings, n_fillings };
  TorgetExplanationLine line
      = { part, torget_text_fill_in (torget_rule_text_get (&phrases[phrase], explanation->language),
                         look_up_filling, &values) };

  g_array_append_val (explanation->lines, line);
}

static const char *
get_weekday (TorgetDate date,
             const char *language)
{
  return torget_rule_text_get (&weekdays[torget_date_get_weekday (date) - 1], language);
}

static const char *
get_fact_label (TorgetFact fact,
                const char *language)
{
  return torget_rule_text_get (&torget_fact_get_info (fact)->label, language);
}

static void
explain_inputs (Explanation *explanation,
                const TorgetDeadline *deadline)
{
  for (guint i = 0; i < deadline->n_inputs; i++)
    {
      const TorgetInput *input = &deadline->inputs[i];
      g_autofree char *value = torget_fact_dup_value (input->fact, input->value, explanation->language);
      const Filling fillings[]
          = { { "label", get_fact_label (input->fact, explanation->language) },
              { "value", value } };

      add_line (explanation, TORGET_EXPLAINS_INPUT, PHRASE_INPUT, fillings,
                G_N_ELEMENTS (fillings));
    }
}

static Phrase
choose_period_phrase (const TorgetFactPeriod *period)
{
  if (period->to == TORGET_DATE_NONE)
    return PHRASE_PERIOD_GOES_ON;
  return period->per_mille == 0 ? PHRASE_PERIOD_STOPPED : PHRASE_PERIOD;
}

static void
explain_periods (Explanation *explanation,
                 const TorgetDeadline *deadline)
{
  for (guint i = 0; deadline->periods != NULL && i < deadline->periods->len; i++)
    {
      const TorgetFactPeriod *period = &g_array_index (deadline->periods, TorgetFactPeriod, i);
      g_autofree char *days = g_strdup_printf ("%d", period->to - period->from + 1);
      g_autofree char *percent = g_strdup_printf ("%d", (period->per_mille + 5) / 10);
      char from[TORGET_DATE_ISO_SIZE];
      char to[TORGET_DATE_ISO_SIZE] = "";
      const Filling fillings[]
          = { { "from", torget_date_write_iso (period->from, from) },
              { "to", period->to != TORGET_DATE_NONE ? torget_date_write_iso (period->to, to) : to },
              { "days", days },
              { "percent", percent } };

      add_line (explanation, TORGET_EXPLAINS_PERIOD, choose_period_phrase (period), fillings,
                G_N_ELEMENTS (fillings));
    }
}

static void
explain_version (Explanation *explanation,
                 const TorgetDeadline *deadline)
{
  const TorgetRuleVersion *version = deadline->version;
  const TorgetDate day = torget_deadline_get_input (deadline, version->chosen_by);
  const gboolean has_from = version->from != TORGET_DATE_NONE;
  const gboolean has_to = version->to != TORGET_DATE_NONE;
  g_autofree char *number = g_strdup_printf ("%d", version->version);
  g_autofree char *value = torget_date_to_iso (day);
  g_autofree char *from = torget_date_to_iso (version->from);
  g_autofree char *to = torget_date_to_iso (version->to);
  const Filling fillings[] = { { "version", number },
                               { "value", value },
                               { "label", get_fact_label (version->chosen_by,
                                                          explanation->language) },
                               { "from", from },
                               { "to", to } };

  if (version->chosen_by == TORGET_FACT_NONE || (!has_from && !has_to))
    return;
  add_line (explanation, TORGET_EXPLAINS_VERSION,
            has_from && has_to ? PHRASE_VERSION_BETWEEN
                               : has_from ? PHRASE_VERSION_FROM : PHRASE_VERSION_TO,
            fillings, G_N_ELEMENTS (fillings));
}

static char *
dup_amount (const TorgetReckoningStep *step,
            const char *language)
{
  const int amount = ABS (step->amount);
  const char *unit = torget_rule_text_get (&units[step->unit][amount != 1], language);

  if (amount == 1 && step->unit == TORGET_OFFSET_YEARS && g_str_equal (language, "sv"))
    return g_strdup ("ett år");
  if (amount < (int) G_N_ELEMENTS (numbers))
    return g_strdup_printf ("%s %s", torget_rule_text_get (&numbers[amount], language), unit);
  return g_strdup_printf ("%d %s", amount, unit);
}

static Phrase
choose_step_phrase (const TorgetReckoningStep *step)
{
  switch (step->kind)
    {
    case TORGET_STEP_OFFSET:
      return step->amount < 0 ? PHRASE_MINUS : PHRASE_PLUS;
    case TORGET_STEP_BACKWARD:
      return PHRASE_BACKWARD;
    case TORGET_STEP_FORWARD:
      return PHRASE_FORWARD;
    case TORGET_STEP_YEAR_END:
      return PHRASE_YEAR_END;
    case TORGET_STEP_OUTER:
      return PHRASE_OUTER;
    default:
      g_return_val_if_reached (PHRASE_PLUS);
    }
}

static void
explain_steps (Explanation *explanation,
               const TorgetDeadline *deadline)
{
  const TorgetReckoning *reckoning = &deadline->version->due;
  const TorgetDate trigger = reckoning->trigger == TORGET_FACT_NONE
                                 ? reckoning->fixed
                                 : torget_deadline_get_input (deadline, reckoning->trigger);
  TorgetReckoned reckoned;

  if (!torget_reckoning_run (reckoning, trigger, deadline->parameters, &reckoned))
    return;
  for (guint i = 0; i < reckoned.n_steps; i++)
    {
      const TorgetReckoningStep *step = &reckoned.steps[i];
      g_autofree char *amount = dup_amount (step, explanation->language);
      char before[TORGET_DATE_ISO_SIZE];
      char after[TORGET_DATE_ISO_SIZE];
      const Filling fillings[]
          = { { "before", torget_date_write_iso (step->before, before) },
              { "after", torget_date_write_iso (step->after, after) },
              { "amount", amount },
              { "weekday", get_weekday (step->after, explanation->language) } };

      add_line (explanation, TORGET_EXPLAINS_STEP, choose_step_phrase (step), fillings,
                G_N_ELEMENTS (fillings));
    }
}

/* An outer limit that is reckoned from another fact than the day. */
static void
explain_outer_limit (Explanation *explanation,
                     const TorgetDeadline *deadline)
{
  const TorgetFact trigger = deadline->version->outer.trigger;
  g_autofree char *value = torget_date_to_iso (deadline->outer_limit);
  const Filling fillings[]
      = { { "value", value }, { "label", get_fact_label (trigger, explanation->language) } };

  if (deadline->outer_limit != TORGET_DATE_NONE
      && deadline->outer_limit == torget_deadline_get_input (deadline, trigger))
    add_line (explanation, TORGET_EXPLAINS_RESULT, PHRASE_OUTER_LIMIT, fillings,
              G_N_ELEMENTS (fillings));
}

static void
explain_result (Explanation *explanation,
                const TorgetDeadline *deadline)
{
  const gboolean is_met = deadline->state == TORGET_DEADLINE_MET;
  const gboolean has_day = deadline->ended_on != TORGET_DATE_NONE;
  g_autofree char *due = torget_date_to_iso (deadline->due);
  g_autofree char *computed = torget_date_to_iso (deadline->computed);
  g_autofree char *ended = torget_date_to_iso (deadline->ended_on);
  const char *label = get_fact_label (deadline->ended_by, explanation->language);
  const Filling result[] = { { "value", due },
                             { "computed", computed },
                             { "weekday", get_weekday (deadline->due, explanation->language) } };
  const Filling end[] = { { "value", ended }, { "label", label } };

  add_line (explanation, TORGET_EXPLAINS_RESULT,
            deadline->due != deadline->computed ? PHRASE_DECIDED : PHRASE_DUE, result,
            G_N_ELEMENTS (result));
  explain_outer_limit (explanation, deadline);
  if (deadline->state == TORGET_DEADLINE_OPEN || deadline->ended_by == TORGET_FACT_NONE)
    return;
  add_line (explanation, TORGET_EXPLAINS_RESULT,
            is_met ? (has_day ? PHRASE_MET_ON : PHRASE_MET)
                   : (has_day ? PHRASE_STOPPED_ON : PHRASE_STOPPED),
            end, G_N_ELEMENTS (end));
}

static void
explain_source (Explanation *explanation,
                const TorgetDeadline *deadline)
{
  const Filling source[]
      = { { "source", torget_rule_text_get (&deadline->version->source, explanation->language) } };

  add_line (explanation, TORGET_EXPLAINS_SOURCE, PHRASE_SOURCE, source, 1);
  add_line (explanation, TORGET_EXPLAINS_SOURCE,
            deadline->version->confidence == TORGET_CONFIDENCE_HIGH ? PHRASE_HIGH : PHRASE_CHECK,
            NULL, 0);
}

static void
clear_line (TorgetExplanationLine *line)
{
  g_free (line->text);
}

/**
 * torget_deadline_explain:
 * @deadline: a deadline
 * @language: `sv` or `en`
 *
 * From what, by which version, in which steps, and by what law.
 *
 * Returns: (transfer full) (element-type TorgetExplanationLine): the lines, in the order to read
 */
GArray *
torget_deadline_explain (const TorgetDeadline *deadline,
                         const char *language)
{
  Explanation explanation = { g_array_new (FALSE, FALSE, sizeof (TorgetExplanationLine)), language };

  g_array_set_clear_func (explanation.lines, (GDestroyNotify) clear_line);
  explain_inputs (&explanation, deadline);
  explain_periods (&explanation, deadline);
  explain_version (&explanation, deadline);
  explain_steps (&explanation, deadline);
  explain_result (&explanation, deadline);
  explain_source (&explanation, deadline);
  return explanation.lines;
}

/**
 * torget_deadline_dup_explanation:
 * @deadline: a deadline
 * @language: `sv` or `en`
 *
 * Returns: (transfer full): the explanation as one paragraph
 */
char *
torget_deadline_dup_explanation (const TorgetDeadline *deadline,
                                 const char *language)
{
  g_autoptr (GArray) lines = torget_deadline_explain (deadline, language);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            g_array_index (lines, TorgetExplanationLine, i).text);
  return g_string_free (text, FALSE);
}
