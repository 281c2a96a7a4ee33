/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import: a register file, or a handover, into the open file. */
#include "config.h"

#include "cli/deadline-print.h"
#include "cli/handover-command.h"
#include "cli/offers-command.h"
#include "domain/code-list.h"
#include "service/import.h"

#include <glib/gi18n.h>
#include <stdio.h>

static const char *const severities[] = {
  [TORGET_IMPORT_INFO] = "info",
  [TORGET_IMPORT_WARNING] = "warning",
  [TORGET_IMPORT_ERROR] = "error",
};

static const char *
get_problem_text (const TorgetImportProblem *problem)
{
  return torget_code_label ("import_problem", problem->code, torget_cli_get_language ());
}

static void
add_problem (JsonBuilder *builder,
             gconstpointer data)
{
  const TorgetImportProblem *problem = data;

  torget_cli_add_number (builder, "row", problem->row);
  torget_cli_add_text (builder, "column", problem->column);
  torget_cli_add_text (builder, "code", problem->code);
  torget_cli_add_text (builder, "severity", severities[problem->severity]);
  torget_cli_add_text (builder, "value", problem->value);
  torget_cli_add_text (builder, "text", get_problem_text (problem));
}

static void
print_json (const TorgetImportResult *result)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  torget_cli_add_number (builder, "rows", result->rows);
  torget_cli_add_number (builder, "persons_new", result->persons_new);
  torget_cli_add_number (builder, "persons_updated", result->persons_updated);
  torget_cli_add_number (builder, "persons_unchanged", result->persons_unchanged);
  torget_cli_add_number (builder, "households_new", result->households_new);
  torget_cli_add_number (builder, "leases_new", result->leases_new);
  torget_cli_add_number (builder, "repeated_rows", result->repeated_rows);
  torget_cli_add_objects (builder, "problems", result->problems, add_problem);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

static void
print_problem (const TorgetImportProblem *problem)
{
  g_autofree char *place = problem->column != NULL
                               ? g_strdup_printf (_("Row %u, %s"), problem->row, problem->column)
                               : g_strdup_printf (_("Row %u"), problem->row);

  if (problem->value != NULL && *problem->value != '\0')
    printf ("%s (%s): %s\n", place, problem->value, get_problem_text (problem));
  else
    printf ("%s: %s\n", place, get_problem_text (problem));
}

static void
print_text (const TorgetImportResult *result,
            gboolean dry_run)
{
  for (guint i = 0; i < result->problems->len; i++)
    print_problem (g_ptr_array_index (result->problems, i));
  printf (_("%u rows: %u persons new, %u updated, %u unchanged; %u households new, %u sublets new; "
            "%u rows repeat others.\n"),
          result->rows,
          result->persons_new,
          result->persons_updated,
          result->persons_unchanged,
          result->households_new,
          result->leases_new,
          result->repeated_rows);
  if (dry_run)
    puts (_("This was a trial. Nothing was imported."));
}

static gboolean
load (TorgetImport *import,
      const char *path,
      GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_import_load_async (import, file, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_import_load_finish (import, result, error);
}

static TorgetImportResult *
run (TorgetImport *import,
     gboolean dry_run,
     GError **error)
{
  /* Translators: what was done, for History; %s is the name of a file. */
  g_autofree char *label
      = dry_run ? NULL : g_strdup_printf (_("Import of %s"), torget_import_get_name (import));
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_import_run_async (import, label, NULL, NULL, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_import_run_finish (import, result, error);
}

/* Whether a row was left out, or something in one is a note only. What Torget has otherwise, and
 * what protection keeps out, is as it must be. */
static gboolean
has_refused (const TorgetImportResult *result)
{
  for (guint i = 0; i < result->problems->len; i++)
    if (((TorgetImportProblem *) g_ptr_array_index (result->problems, i))->severity
        == TORGET_IMPORT_ERROR)
      return TRUE;
  return result->repeated_rows > 0;
}

static TorgetExit
import_register (TorgetCli *cli,
                 const char *path,
                 gboolean dry_run)
{
  g_autoptr (TorgetImport) import = torget_import_new (cli->session);
  g_autoptr (TorgetImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (load (import, path, &error))
    result = run (import, dry_run, &error);
  if (result == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    print_json (result);
  else
    print_text (result, dry_run);
  return has_refused (result) ? TORGET_EXIT_NO : TORGET_EXIT_GOOD;
}

/**
 * torget_cli_import:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when rows or offers were refused, in a trial, too
 */
TorgetExit
torget_cli_import (TorgetCli *cli,
                   int argc,
                   char *argv[])
{
  gboolean dry_run = FALSE;
  g_autofree char *reason = NULL;
  g_autofree char *receipt = NULL;
  g_autofree char *sender = NULL;
  TorgetCliReceive answer = { 0 };
  TorgetExit status;
  gboolean is_xml;
  GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, NULL, NULL },
    { "accept", 0, 0, G_OPTION_ARG_NONE, &answer.accept, NULL, NULL },
    { "decline", 0, 0, G_OPTION_ARG_STRING, &reason, NULL, NULL },
    { "receipt", 0, 0, G_OPTION_ARG_FILENAME, &receipt, NULL, NULL },
    { "sender", 0, 0, G_OPTION_ARG_STRING, &sender, NULL, NULL },
    { NULL },
  };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 2)
    return torget_cli_usage (_("import needs the name of one file."));
  answer.decline = reason;
  answer.receipt = receipt;
  answer.sender = sender;
  if (reason != NULL && *g_strstrip (reason) == '\0')
    return torget_cli_usage (_ ("--decline needs a reason."));
  if (receipt != NULL && !answer.accept && reason == NULL)
    return torget_cli_usage (_("--receipt goes with --accept or --decline."));
  if (dry_run + answer.accept + (reason != NULL) > 1)
    return torget_cli_usage (_("import takes one of --dry-run, --accept and --decline."));
  if (!torget_cli_check_municipality (sender))
    return TORGET_EXIT_USAGE;
  is_xml = torget_handover_may_be (argv[1]);
  if (is_xml && torget_cli_receive (cli, argv[1], &answer, &status))
    return status;
  if (answer.accept || reason != NULL)
    return torget_cli_usage (_("--accept and --decline are for handovers."));
  if (is_xml && torget_cli_import_receipt (cli, argv[1], &status))
    return status;
  return is_xml ? torget_cli_import_offers (cli, argv[1], dry_run)
                : import_register (cli, argv[1], dry_run);
}
