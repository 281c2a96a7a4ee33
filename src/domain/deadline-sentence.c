/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentence that tells what is lost, filled in from what is known of the deadline. */
#include "config.h"

#include "domain/deadline-text-private.h"

/**
 * torget_text_fill_in:
 * @text: a text with names in braces
 * @func: gives what stands for each
 * @user_data: for @func
 *
 * Returns: (transfer full): the text, with a dash for what is not known
 */
char *
torget_text_fill_in (const char *text,
                     TorgetFillFunc func,
                     gpointer user_data)
{
  GString *filled = g_string_new (NULL);

  while (*text != '\0')
    {
      const gsize plain = strcspn (text, "{");
      const char *close = strchr (text + plain, '}');
      g_autofree char *name = NULL;
      const char *value;

      g_string_append_len (filled, text, (gssize) plain);
      if (close == NULL)
        break;
      name = g_strndup (text + plain + 1, (gsize) (close - text) - plain - 1);
      value = func (name, user_data);
      g_string_append (filled, value != NULL ? value : "–");
      text = close + 1;
    }
  return g_string_free (filled, FALSE);
}

/**
 * torget_fact_dup_value:
 * @fact: a fact
 * @value: its value; not 0
 * @language: `sv` or `en`
 *
 * Returns: (transfer full): the value as a text shows it
 */
char *
torget_fact_dup_value (TorgetFact fact,
                       gint32 value,
                       const char *language)
{
  const TorgetFactKind kind = torget_fact_get_info (fact)->kind;
  const TorgetRuleText yes = { "ja", "yes" };

  if (kind == TORGET_FACT_KIND_DATE)
    return torget_date_to_iso (value);
  if (kind == TORGET_FACT_KIND_FLAG)
    return g_strdup (torget_rule_text_get (&yes, language));
  return g_strdup_printf ("%d", value);
}

typedef struct
{
  const TorgetDeadline *deadline;
  TorgetDate today;
  const char *person;
  const char *cause;
  const char *language;
  char *value;
} Sentence;

/* The time since the day, in whole weeks; in days as long as there is no week of them. */
static char *
dup_lost (const TorgetDeadline *deadline,
          TorgetDate today,
          const char *language)
{
  static const TorgetRuleText units[][2] = {
    { { "dag", "day" }, { "dagar", "days" } },
    { { "vecka", "week" }, { "veckor", "weeks" } },
  };
  const int weeks = torget_deadline_get_weeks (deadline, today);
  const int amount = weeks > 0 ? weeks : torget_deadline_get_days (deadline, today);

  return g_strdup_printf ("%d %s", amount,
                          torget_rule_text_get (&units[weeks > 0][amount != 1], language));
}

static const char *
look_up_in_sentence (const char *name,
                     gpointer user_data)
{
  Sentence *sentence = user_data;
  const TorgetDeadline *deadline = sentence->deadline;
  const TorgetFact fact = torget_fact_find (name);

  g_clear_pointer (&sentence->value, g_free);
  if (g_str_equal (name, "person"))
    return sentence->person;
  if (g_str_equal (name, "cause"))
    return sentence->cause;
  if (g_str_equal (name, "due"))
    sentence->value = torget_date_to_iso (deadline->due);
  else if (g_str_equal (name, "outer"))
    sentence->value = torget_date_to_iso (MAX (deadline->outer_limit, deadline->due));
  else if (g_str_equal (name, "days"))
    sentence->value = g_strdup_printf ("%d", ABS (deadline->due - sentence->today));
  else if (g_str_equal (name, "lost"))
    sentence->value = dup_lost (deadline, sentence->today, sentence->language);
  else if (torget_deadline_get_input (deadline, fact) != 0)
    sentence->value
        = torget_fact_dup_value (fact, torget_deadline_get_input (deadline, fact), sentence->language);
  return sentence->value;
}

/**
 * torget_deadline_dup_sentence_for:
 * @deadline: a deadline
 * @today: the day that it is read on
 * @person: (nullable): what to call the person that it stands with; isolated and masked by the
 *   caller
 * @cause: (nullable): what to call the other person of a cross rule
 * @language: `sv` or `en`
 *
 * Returns: (transfer full): who loses what when, and why
 */
char *
torget_deadline_dup_sentence_for (const TorgetDeadline *deadline,
                                  TorgetDate today,
                                  const char *person,
                                  const char *cause,
                                  const char *language)
{
  const TorgetRuleText *text
      = deadline->due < today ? &deadline->rule->overdue : &deadline->rule->upcoming;
  Sentence sentence = { deadline, today, person, cause, language, NULL };
  char *filled = torget_text_fill_in (torget_rule_text_get (text, language), look_up_in_sentence, &sentence);

  g_free (sentence.value);
  return filled;
}
