/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rule-test: asks the engine of deadlines without a database. */
#include "config.h"

#include "cli/command.h"

#include "cli/case-json.h"
#include "cli/deadline-print.h"

#include <glib/gi18n.h>
#include <stdio.h>

static GArray *
list_deadlines (const TorgetCliCase *question)
{
  GArray *deadlines = torget_deadlines_list (question->records, &question->parameters);
  GArray *office;

  if (question->started == TORGET_DATE_NONE)
    return deadlines;
  office = torget_deadlines_list_of_office (question->records, question->started,
                                            &question->parameters);
  g_array_append_vals (deadlines, office->data, office->len);
  g_array_set_clear_func (office, NULL);
  g_array_unref (office);
  return deadlines;
}

static void
print_json (GArray *deadlines,
            TorgetDate today)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < deadlines->len; i++)
    torget_cli_add_deadline (builder, &g_array_index (deadlines, TorgetDeadline, i), today);
  json_builder_end_array (builder);
  torget_cli_print_json (builder);
}

static TorgetExit
refuse (const char *path,
        const GError *error)
{
  fprintf (stderr, "torgetctl: %s: %s\n", path, error->message);
  return TORGET_EXIT_DATA;
}

/**
 * torget_cli_rule_test:
 * @cli: the options
 * @argc: number of arguments
 * @argv: arguments
 *
 * Prints the deadlines of the records in a JSON file; see “Deadline rules” in HACKING.md.
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_rule_test (TorgetCli *cli,
                      int argc,
                      char *argv[])
{
  g_auto (TorgetCliCase) question = { 0 };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GArray) deadlines = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    return torget_cli_usage (_("rule-test needs the name of a JSON file."));
  if (!json_parser_load_from_file (parser, argv[1], &error)
      || !torget_cli_case_read (&question, json_parser_get_root (parser), &error))
    return refuse (argv[1], error);
  deadlines = list_deadlines (&question);
  if (cli->json)
    print_json (deadlines, question.today);
  for (guint i = 0; i < deadlines->len && !cli->json; i++)
    torget_cli_print_deadline (&g_array_index (deadlines, TorgetDeadline, i), question.today);
  return TORGET_EXIT_GOOD;
}
