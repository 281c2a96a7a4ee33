/* SPDX-License-Identifier: GPL-3.0-or-later */
/* deadlines, rules: what is due, and by which rules. */
#include "config.h"

#include "cli/command.h"

#include "base/clock.h"
#include "cli/deadline-print.h"
#include "service/calendar.h"
#include "service/deadlines.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  gint64 person_id;
  char *rule;
  gboolean is_open;
  gboolean recompute;
  gboolean is_calendar;
  char *out;
} Options;

static TorgetExit
recompute (TorgetCli *cli)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_recompute_deadlines_async (cli->session, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_recompute_deadlines_finish (cli->session, result, &error))
    return torget_cli_fail (error);
  return TORGET_EXIT_GOOD;
}

static void
print_json (GPtrArray *rows,
            TorgetDate today)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    torget_cli_add_deadline (builder, &((TorgetDeadlineRow *) rows->pdata[i])->deadline, today);
  json_builder_end_array (builder);
  torget_cli_print_json (builder);
}

/* What is open, for calendar programs. */
static TorgetExit
write_calendar (TorgetCli *cli,
                const Options *options)
{
  const TorgetDeadlineFilter filter
      = { .person_id = options->person_id, .rule = options->rule };
  g_autoptr (GFile) file = g_file_new_for_path (options->out);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };
  guint n_left_out;

  torget_session_save_calendar_async (cli->session, &filter, torget_cli_get_language (), path, NULL,
                                      torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_save_calendar_finish (cli->session, result, NULL, &n_left_out, &error))
    return torget_cli_fail (error);
  if (n_left_out > 0)
    fprintf (stderr,
             ngettext ("%u deadline is left out, because a person is protected.\n",
                       "%u deadlines are left out, because persons are protected.\n", n_left_out),
             n_left_out);
  return TORGET_EXIT_GOOD;
}

static TorgetExit
print_deadlines (TorgetCli *cli,
                 const Options *options)
{
  const TorgetDate today = torget_clock_get_today ();
  const TorgetDeadlineFilter filter = { .person_id = options->person_id,
                                        .rule = options->rule,
                                        .as_of = today,
                                        .with_ended = !options->is_open };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_list_deadlines_async (cli->session, &filter, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  rows = torget_session_list_deadlines_finish (cli->session, result, &error);
  if (rows == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    print_json (rows, today);
  for (guint i = 0; i < rows->len && !cli->json; i++)
    torget_cli_print_deadline (&((TorgetDeadlineRow *) rows->pdata[i])->deadline, today);
  return TORGET_EXIT_GOOD;
}

/**
 * torget_cli_deadlines:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Lists the stored deadlines as they are on the day, met and stopped ones, too; or writes the open
 * ones as a calendar file.
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_deadlines (TorgetCli *cli,
                      int argc,
                      char *argv[])
{
  Options options = { 0 };
  g_autofree char *rule = NULL;
  g_autofree char *out = NULL;
  GOptionEntry entries[] = {
    { "person", 0, 0, G_OPTION_ARG_INT64, &options.person_id, NULL, NULL },
    { "rule", 0, 0, G_OPTION_ARG_STRING, &rule, NULL, NULL },
    { "open", 0, 0, G_OPTION_ARG_NONE, &options.is_open, NULL, NULL },
    { "recompute", 0, 0, G_OPTION_ARG_NONE, &options.recompute, NULL, NULL },
    { "ics", 0, 0, G_OPTION_ARG_NONE, &options.is_calendar, NULL, NULL },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, NULL, NULL },
    { NULL },
  };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  options.rule = rule;
  options.out = out;
  if (argc != 1)
    return torget_cli_usage (_("deadlines takes only options."));
  if (options.is_calendar != (out != NULL))
    return torget_cli_usage (_("--ics needs --out FILE, and --out is for --ics."));
  if (rule != NULL && torget_rule_find (rule) == NULL)
    return torget_cli_usage (_("There is no rule “%s”. See torgetctl rules."), rule);
  if (options.recompute && recompute (cli) != TORGET_EXIT_GOOD)
    return TORGET_EXIT_DATA;
  return options.is_calendar ? write_calendar (cli, &options) : print_deadlines (cli, &options);
}

/* The rules */

static void
add_version (JsonBuilder *builder,
             const TorgetRuleVersion *version)
{
  json_builder_begin_object (builder);
  torget_cli_add_number (builder, "version", version->version);
  torget_cli_add_text (builder, "chosen_by",
                       version->chosen_by != TORGET_FACT_NONE
                           ? torget_fact_get_info (version->chosen_by)->id
                           : NULL);
  torget_cli_add_date (builder, "from", version->from);
  torget_cli_add_date (builder, "to", version->to);
  torget_cli_add_text (builder, "confidence", torget_confidence_get_code (version->confidence));
  torget_cli_add_texts (builder, "source", &version->source);
  json_builder_end_object (builder);
}

static void
add_warn_days (JsonBuilder *builder,
               const TorgetRule *rule)
{
  json_builder_set_member_name (builder, "warn_days");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rule->n_warnings; i++)
    json_builder_add_int_value (builder, rule->warnings[i]);
  json_builder_end_array (builder);
}

static void
add_rule (JsonBuilder *builder,
          const TorgetRule *rule)
{
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "id", rule->id);
  torget_cli_add_text (builder, "number", rule->number);
  torget_cli_add_text (builder, "kind", rule->kind == TORGET_RULE_CROSS ? "cross" : "deadline");
  torget_cli_add_text (builder, "track", rule->track);
  torget_cli_add_text (builder, "subject", torget_subject_get_name (rule->subject));
  torget_cli_add_text (builder, "severity", torget_severity_get_code (rule->severity));
  torget_cli_add_flag (builder, "statutory", rule->is_statutory);
  torget_cli_add_text (builder, "action", rule->action);
  add_warn_days (builder, rule);
  torget_cli_add_texts (builder, "name", &rule->name);
  torget_cli_add_texts (builder, "upcoming", &rule->upcoming);
  torget_cli_add_texts (builder, "overdue", &rule->overdue);
  json_builder_set_member_name (builder, "versions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rule->n_versions; i++)
    add_version (builder, &rule->versions[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_rules_json (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < torget_n_rules; i++)
    add_rule (builder, torget_rule_get_nth (i));
  json_builder_end_array (builder);
  torget_cli_print_json (builder);
}

static void
print_rule (const TorgetRule *rule)
{
  const char *language = torget_cli_get_language ();

  for (guint i = 0; i < rule->n_versions; i++)
    {
      const TorgetRuleVersion *version = &rule->versions[i];

      printf ("%-3s  %-28s  v%d  %-8s  %-8s  %s (%s)\n", rule->number, rule->id,
              version->version, torget_severity_get_code (rule->severity),
              torget_confidence_get_code (version->confidence),
              torget_rule_text_get (&rule->name, language),
              torget_rule_text_get (&version->source, language));
    }
}

/**
 * torget_cli_rules:
 * @cli: the options
 * @argc: number of arguments
 * @argv: arguments
 *
 * Lists the rules with their versions.
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_rules (TorgetCli *cli,
                  int argc,
                  char *argv[])
{
  if (argc != 1)
    return torget_cli_usage (_("rules takes no arguments."));
  if (cli->json)
    print_rules_json ();
  for (guint i = 0; i < torget_n_rules && !cli->json; i++)
    print_rule (torget_rule_get_nth (i));
  return TORGET_EXIT_GOOD;
}
