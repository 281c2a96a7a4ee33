/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines as JSON and as text; see deadline-print.h. */
#include "config.h"

#include "cli/deadline-print.h"

#include "domain/deadline-text.h"

#include <glib/gi18n.h>
#include <stdio.h>

/**
 * torget_cli_get_language:
 *
 * Returns: (transfer none): the language of what is data in both, as the user's: `sv` or `en`
 */
const char *
torget_cli_get_language (void)
{
  /* Translators: the ISO 639-1 code of the language that you translate to, e.g. sv. */
  return C_ ("language code", "en");
}

static void
add_id (JsonBuilder *builder,
        const char *name,
        gint64 id)
{
  json_builder_set_member_name (builder, name);
  if (id != 0)
    json_builder_add_int_value (builder, id);
  else
    json_builder_add_null_value (builder);
}

static void
add_input (JsonBuilder *builder,
           const TorgetInput *input)
{
  const TorgetFactInfo *info = torget_fact_get_info (input->fact);

  if (info->kind == TORGET_FACT_KIND_DATE)
    {
      torget_cli_add_date (builder, info->id, input->value);
      return;
    }
  json_builder_set_member_name (builder, info->id);
  if (info->kind == TORGET_FACT_KIND_FLAG)
    json_builder_add_boolean_value (builder, input->value != 0);
  else
    json_builder_add_int_value (builder, input->value);
}

static void
add_inputs (JsonBuilder *builder,
            const TorgetDeadline *deadline)
{
  json_builder_set_member_name (builder, "inputs");
  json_builder_begin_object (builder);
  for (guint i = 0; i < deadline->n_inputs; i++)
    add_input (builder, &deadline->inputs[i]);
  json_builder_end_object (builder);
}

static void
add_subject (JsonBuilder *builder,
             const TorgetDeadline *deadline)
{
  json_builder_set_member_name (builder, "subject");
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "table", deadline->subject->name);
  add_id (builder, "id", deadline->subject_id);
  json_builder_end_object (builder);
}

static void
add_explanations (JsonBuilder *builder,
                  const TorgetDeadline *deadline)
{
  g_autofree char *sv = torget_deadline_dup_explanation (deadline, "sv");
  g_autofree char *en = torget_deadline_dup_explanation (deadline, "en");

  torget_cli_add_text (builder, "explanation_sv", sv);
  torget_cli_add_text (builder, "explanation_en", en);
}

/**
 * torget_cli_add_deadline:
 * @builder: a builder in an array
 * @deadline: a deadline
 * @today: the day that it is read on
 *
 * Adds the deadline as an object. Its keys are a contract with scripts.
 */
void
torget_cli_add_deadline (JsonBuilder *builder,
                         const TorgetDeadline *deadline,
                         TorgetDate today)
{
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "rule", deadline->rule->id);
  add_id (builder, "person", deadline->person_id);
  add_id (builder, "household", deadline->household_id);
  add_subject (builder, deadline);
  torget_cli_add_date (builder, "due", deadline->due);
  torget_cli_add_date (builder, "outer_limit", deadline->outer_limit);
  torget_cli_add_text (builder, "severity",
                       torget_severity_get_code (torget_deadline_get_severity (deadline, today)));
  torget_cli_add_text (
      builder, "status",
      torget_deadline_status_get_code (torget_deadline_get_status (deadline, today)));
  add_inputs (builder, deadline);
  add_explanations (builder, deadline);
  torget_cli_add_text (builder, "source", deadline->version->source.sv);
  torget_cli_add_number (builder, "rule_version", deadline->version->version);
  torget_cli_add_text (builder, "confidence",
                       torget_confidence_get_code (deadline->version->confidence));
  json_builder_end_object (builder);
}

/**
 * torget_cli_print_deadline:
 * @deadline: a deadline
 * @today: the day that it is read on
 *
 * Prints it as a line of a table: day, status, severity, person, rule and its name.
 */
void
torget_cli_print_deadline (const TorgetDeadline *deadline,
                           TorgetDate today)
{
  char due[TORGET_DATE_ISO_SIZE];

  printf ("%s  %-10s  %-8s  %-19" G_GINT64_FORMAT "  %-28s  %s\n",
          torget_date_write_iso (deadline->due, due),
          torget_deadline_status_get_code (torget_deadline_get_status (deadline, today)),
          torget_severity_get_code (torget_deadline_get_severity (deadline, today)),
          deadline->person_id, deadline->rule->id,
          torget_rule_text_get (&deadline->rule->name, torget_cli_get_language ()));
}
