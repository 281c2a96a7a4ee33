/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a deadline was computed from, as text: so that a warning of the past stays explainable with
 * the rule's version, whatever the records say today. One line for each fact, parameter, period:
 *
 *   sublet.end 2026-11-30
 *   offset.0 6
 *   sublet.first_day 2024-10-01/2026-09-30 1000
 */
#include "config.h"

#include "domain/deadline.h"

/* Many are written at once, and formatting would be most of it. */
static void
append_number (GString *text,
               gint32 number)
{
  char digits[12];
  char *end = digits + sizeof digits;
  char *start = end;
  gint64 rest = number < 0 ? -(gint64) number : number;

  do
    *--start = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *--start = '-';
  g_string_append_len (text, start, end - start);
}

static void
append_value (GString *text,
              const TorgetInput *input)
{
  const TorgetFactInfo *info = torget_fact_get_info (input->fact);
  char iso[TORGET_DATE_ISO_SIZE];

  g_string_append (text, info->id);
  g_string_append_c (text, ' ');
  if (info->kind == TORGET_FACT_KIND_DATE)
    g_string_append (text, torget_date_write_iso (input->value, iso));
  else
    append_number (text, input->value);
  g_string_append_c (text, '\n');
}

static void
append_offset (GString *text,
               guint index,
               int amount)
{
  g_string_append (text, "offset.");
  append_number (text, (gint32) index);
  g_string_append_c (text, ' ');
  append_number (text, amount);
  g_string_append_c (text, '\n');
}

static void
append_period (GString *text,
               const TorgetFactPeriod *period)
{
  char from[TORGET_DATE_ISO_SIZE];
  char to[TORGET_DATE_ISO_SIZE] = "";

  torget_date_write_iso (period->from, from);
  if (period->to != TORGET_DATE_NONE)
    torget_date_write_iso (period->to, to);
  g_string_append_printf (text, "%s %s/%s %d\n", torget_fact_get_info (period->fact)->id, from, to,
                          period->per_mille);
}

/**
 * torget_deadline_dup_inputs:
 * @deadline: a deadline
 *
 * Returns: (transfer full): what it was computed from, as it is stored
 */
char *
torget_deadline_dup_inputs (const TorgetDeadline *deadline)
{
  GString *text = g_string_sized_new (128);

  for (guint i = 0; i < deadline->n_inputs; i++)
    append_value (text, &deadline->inputs[i]);
  for (guint i = 0; i < deadline->version->due.n_offsets; i++)
    append_offset (text, i, deadline->parameters[i]);
  for (guint i = 0; deadline->periods != NULL && i < deadline->periods->len; i++)
    append_period (text, &g_array_index (deadline->periods, TorgetFactPeriod, i));
  return g_string_free (text, FALSE);
}

static void
take_period (TorgetDeadline *deadline,
             TorgetFact fact,
             const char *value)
{
  g_auto (GStrv) parts = g_strsplit_set (value, "/ ", 3);
  TorgetFactPeriod period = { .fact = fact };

  if (g_strv_length (parts) != 3)
    return;
  period.from = torget_date_from_iso (parts[0]);
  period.to = torget_date_from_iso (parts[1]);
  period.per_mille = (int) g_ascii_strtoll (parts[2], NULL, 10);
  if (deadline->periods == NULL)
    deadline->periods = g_array_new (FALSE, FALSE, sizeof (TorgetFactPeriod));
  g_array_append_val (deadline->periods, period);
}

static void
take_value (TorgetDeadline *deadline,
            TorgetFact fact,
            const char *value)
{
  const gboolean is_date = torget_fact_get_info (fact)->kind == TORGET_FACT_KIND_DATE;

  if (deadline->n_inputs == TORGET_DEADLINE_MAX_INPUTS)
    return;
  deadline->inputs[deadline->n_inputs++] = (TorgetInput){
    fact, is_date ? torget_date_from_iso (value) : (gint32) g_ascii_strtoll (value, NULL, 10)
  };
}

static void
take_line (TorgetDeadline *deadline,
           const char *name,
           const char *value)
{
  const TorgetFact fact = torget_fact_find (name);
  guint64 index = 0;

  if (g_str_has_prefix (name, "offset."))
    {
      if (g_ascii_string_to_unsigned (name + strlen ("offset."), 10, 0,
                                      TORGET_RULE_MAX_OFFSETS - 1, &index, NULL))
        deadline->parameters[index] = (int) g_ascii_strtoll (value, NULL, 10);
    }
  else if (fact != TORGET_FACT_NONE && strchr (value, '/') != NULL)
    take_period (deadline, fact, value);
  else if (fact != TORGET_FACT_NONE)
    take_value (deadline, fact, value);
}

/**
 * torget_deadline_take_inputs:
 * @deadline: a deadline without inputs
 * @inputs: (nullable): what torget_deadline_dup_inputs() gave
 *
 * Reads the inputs back. A fact that no rule knows any more is left out.
 */
void
torget_deadline_take_inputs (TorgetDeadline *deadline,
                             const char *inputs)
{
  g_auto (GStrv) lines = g_strsplit (inputs != NULL ? inputs : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *space = strchr (lines[i], ' ');

      if (space == NULL)
        continue;
      *space = '\0';
      take_line (deadline, lines[i], space + 1);
    }
}
